using Amazon.ChimeSDKMeetings.Model;
using FakeChime;
using Microsoft.Extensions.Time.Testing;

namespace Webinar.Tests;

/// <summary>Each scenario runs once for each failure of each call.</summary>
public sealed class StageSweepTests
{
    private static readonly Guest Ada = new("ada@example.org", "Ada", Speaks: true);
    private static readonly Guest Bob = new("bob@example.org", "Bob", Speaks: false);
    private static readonly Guest Cid = new("cid@example.org", "Cid", Speaks: false);

    [Fact]
    public Task All_guests_are_admitted_once_if_any_call_or_item_fails() => SweepAsync(async (chime, stage, clock) =>
    {
        await clock.AdvanceUntilAsync(stage.OpenAsync("gardening", seats: 10));

        var admission = await clock.AdvanceUntilAsync(stage.AdmitAsync([Ada, Bob, Cid]));

        admission.TurnedAway.Should().BeEmpty();
        var meeting = chime.Meetings.Should().ContainSingle("no other meeting is left").Subject;
        admission.Seats.Select(seat => seat.AttendeeId).Should().BeEquivalentTo(meeting.Attendees.Select(attendee => attendee.AttendeeId));
    });

    [Fact]
    public Task Only_guests_who_are_allowed_to_speak_can_speak_if_any_call_fails() => SweepAsync(async (chime, stage, clock) =>
    {
        await clock.AdvanceUntilAsync(stage.OpenAsync("gardening", seats: 10));
        var seats = (await clock.AdvanceUntilAsync(stage.AdmitAsync([Ada, Bob, Cid]))).Seats;

        await clock.AdvanceUntilAsync(stage.AllowToSpeakAsync(seats.Single(seat => seat.Guest == Bob)));
        (await clock.AdvanceUntilAsync(stage.ReadSpeakersAsync())).Should().BeEquivalentTo("ada@example.org", "bob@example.org");

        await clock.AdvanceUntilAsync(stage.MuteAudienceAsync(seats));
        (await clock.AdvanceUntilAsync(stage.ReadSpeakersAsync())).Should().BeEquivalentTo("ada@example.org");

        await clock.AdvanceUntilAsync(stage.CloseAsync());
        chime.Meetings.Should().OnlyContain(meeting => !meeting.IsActive);
    });

    [Fact]
    public Task All_guests_are_in_the_new_meeting_if_the_webinar_ends_during_admission() => SweepAsync(
        async (chime, stage, clock) =>
        {
            await clock.AdvanceUntilAsync(stage.OpenAsync("gardening", seats: 10));

            var admission = await clock.AdvanceUntilAsync(stage.AdmitAsync([Ada, Bob]));

            var meeting = chime.Meetings.Should().ContainSingle(it => it.IsActive).Subject;
            meeting.MeetingId.Should().Be(stage.MeetingId);
            admission.Seats.Should().HaveCount(2).And.OnlyContain(seat => meeting.Attendees.Any(attendee => attendee.AttendeeId == seat.AttendeeId));
        },
        FaultFamilies.Lifecycle);

    [Fact]
    public Task A_service_that_stays_unavailable_leaves_no_guest_half_admitted() => SweepAsync(
        async (chime, stage, clock) =>
        {
            Admission? admission = null;
            try
            {
                await clock.AdvanceUntilAsync(stage.OpenAsync("gardening", seats: 10));
                admission = await clock.AdvanceUntilAsync(stage.AdmitAsync([Ada, Bob]));
            }
            catch (Exception exception) when (exception is ServiceUnavailableException or HttpRequestException)
            {
                // The stage gives up after four attempts.
            }

            chime.Meetings.SelectMany(meeting => meeting.Attendees).Should().HaveCount(admission?.Seats.Count ?? 0);
        },
        FaultFamilies.Permanent);

    private static Task SweepAsync(Func<FakeAmazonChimeSDKMeetings, Stage, FakeTimeProvider, Task> scenario, FaultFamilies families = FaultFamilies.Default) =>
        FaultSweep.RunAsync(
            () => new FakeAmazonChimeSDKMeetings(),
            chime =>
            {
                var clock = new FakeTimeProvider();
                return scenario(chime, new Stage(chime, timeProvider: clock), clock);
            },
            new FaultSweepOptions { Families = families });
}
