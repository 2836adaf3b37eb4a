using Amazon.Chime.Model;
using FakeChime;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Classroom.Tests;

/// <summary>Each scenario runs once for each failure of each call.</summary>
public sealed class LessonSweepTests
{
    private static readonly Student Alice = new("s1001", "Alice", "A");
    private static readonly Student Bob = new("s1002", "Bob", "B");
    private static readonly Student Carol = new("s1003", "Carol", "B");

    [Fact]
    public Task A_student_is_admitted_once_if_any_call_fails() => SweepAsync(async (chime, lesson, clock) =>
    {
        await clock.AdvanceUntilAsync(lesson.OpenAsync("geometry"));

        var seat = await clock.AdvanceUntilAsync(lesson.AdmitAsync(Alice));

        var meeting = chime.Meetings.Should().ContainSingle("no other meeting is left").Subject;
        meeting.Attendees.Should().ContainSingle().Which.AttendeeId.Should().Be(seat.AttendeeId);
    });

    [Fact]
    public Task A_class_is_admitted_completely_if_any_call_or_item_fails() => SweepAsync(async (chime, lesson, clock) =>
    {
        await clock.AdvanceUntilAsync(lesson.OpenAsync("geometry"));

        var admission = await clock.AdvanceUntilAsync(lesson.AdmitClassAsync([Alice, Bob, Carol]));

        admission.TurnedAway.Should().BeEmpty();
        admission.Seats.Select(seat => seat.AttendeeId).Should().BeEquivalentTo(chime.Meetings.Single().Attendees.Select(attendee => attendee.AttendeeId));
    });

    [Fact]
    public Task The_roster_is_complete_if_any_page_fails_or_is_short() => SweepAsync(async (chime, lesson, clock) =>
    {
        await clock.AdvanceUntilAsync(lesson.OpenAsync("geometry"));
        foreach (var number in Enumerable.Range(1, 120))
        {
            chime.Meetings.Single().AddAttendee($"s{number}");
        }

        var roster = await clock.AdvanceUntilAsync(lesson.ReadRosterAsync());

        roster.Should().BeEquivalentTo(chime.Meetings.Single().Attendees.Select(attendee => attendee.ExternalUserId));
    });

    [Fact]
    public Task A_lesson_is_closed_if_any_call_fails() => SweepAsync(async (chime, lesson, clock) =>
    {
        await clock.AdvanceUntilAsync(lesson.OpenAsync("geometry"));

        await clock.AdvanceUntilAsync(lesson.CloseAsync());

        chime.Meetings.Should().OnlyContain(meeting => !meeting.IsActive);
    });

    [Fact]
    public Task A_late_student_is_admitted_if_the_meeting_ends_at_any_call() => SweepAsync(
        async (chime, lesson, clock) =>
        {
            await clock.AdvanceUntilAsync(lesson.OpenAsync("geometry"));

            await clock.AdvanceUntilAsync(lesson.AdmitLateAsync("geometry", Alice));

            chime.Meetings.Last().Attendees.Should().ContainSingle();
            chime.Meetings.Should().ContainSingle(meeting => meeting.IsActive);
        },
        FaultFamilies.Default | FaultFamilies.Lifecycle);

    #region fault-sweep-permanent
    [Fact]
    public Task A_service_that_stays_unavailable_leaves_no_student_half_admitted() => SweepAsync(
        async (chime, lesson, clock) =>
        {
            Seat? seat = null;
            try
            {
                await clock.AdvanceUntilAsync(lesson.OpenAsync("geometry"));
                seat = await clock.AdvanceUntilAsync(lesson.AdmitAsync(Alice));
            }
            catch (Exception exception) when (exception is ServiceUnavailableException or HttpRequestException)
            {
                // The lesson gives up after four attempts.
            }

            chime.Meetings.SelectMany(meeting => meeting.Attendees).Select(attendee => attendee.AttendeeId)
                .Should().Equal(seat is null ? [] : [seat.AttendeeId]);
        },
        FaultFamilies.Permanent);
    #endregion

    #region fault-sweep-clock
    private static Task SweepAsync(Func<FakeAmazonChime, Lesson, FakeTimeProvider, Task> scenario, FaultFamilies families = FaultFamilies.Default) =>
        FaultSweep.RunAsync(
            () => new FakeAmazonChime(),
            chime =>
            {
                var clock = new FakeTimeProvider();
                return scenario(chime, new Lesson(chime, Mock.Of<ILessonJournal>(), clock), clock);
            },
            new FaultSweepOptions { Families = families });
    #endregion
}
