using Amazon.Chime.Model;
using FakeChime;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Classroom.Tests;

public sealed class LessonTests
{
    private static readonly Student Alice = new("s1001", "Alice", "A");
    private static readonly Student Bob = new("s1002", "Bob", "B");

    private readonly FakeTimeProvider _clock = new();
    private readonly Mock<ILessonJournal> _journal = new();
    private readonly FakeAmazonChime _chime;
    private readonly Lesson _lesson;

    public LessonTests()
    {
        _chime = new FakeAmazonChime(new() { TimeProvider = _clock });
        _lesson = new Lesson(_chime, _journal.Object, _clock);
    }

    [Fact]
    public async Task Opening_a_lesson_creates_a_tagged_meeting()
    {
        await _lesson.OpenAsync("geometry");

        var meeting = _chime.Meetings.Should().ContainSingle().Subject;
        meeting.ExternalMeetingId.Should().Be("geometry");
        meeting.Tags.Should().Contain("kind", "lesson");
        _lesson.MeetingId.Should().Be(meeting.MeetingId);
        _journal.Verify(journal => journal.Note("'geometry' is open"));
    }

    [Fact]
    public async Task A_student_who_is_admitted_twice_has_one_seat()
    {
        await _lesson.OpenAsync("geometry");

        var seats = new[] { await _lesson.AdmitAsync(Alice), await _lesson.AdmitAsync(Alice) };

        Roster.Should().Equal("s1001");
        seats.Distinct().Should().ContainSingle();
        _chime.CanJoin(seats[0].JoinToken).Should().BeTrue();
    }

    [Fact]
    public async Task A_class_is_admitted_in_batches_up_to_the_attendee_limit()
    {
        await _lesson.OpenAsync("geometry");

        var admission = await _lesson.AdmitClassAsync(Class(300));

        Roster.Should().HaveCount(250);
        admission.Seats.Should().HaveCount(250);
        admission.TurnedAway.Should().HaveCount(50).And.OnlyContain(turned => turned.Reason == "ResourceLimitExceeded");
        _chime.Calls.Of<BatchCreateAttendee>().Should().HaveCount(3);
    }

    [Fact]
    public async Task The_roster_is_read_page_by_page()
    {
        await _lesson.OpenAsync("geometry");
        await _lesson.AdmitClassAsync(Class(120));

        (await _lesson.ReadRosterAsync()).Should().Equal(Roster);

        _chime.Calls.Of<ListAttendees>().Should().HaveCount(3);
    }

    [Fact]
    public async Task A_throttled_call_is_retried_after_a_delay()
    {
        await _lesson.OpenAsync("geometry");
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 2);

        await RunAsync(() => _lesson.AdmitAsync(Alice));

        Roster.Should().Equal("s1001");
        _chime.Calls.Of<CreateAttendee>().Should().HaveCount(3);
        _chime.VerifyAllRulesUsed();
        _journal.Verify(journal => journal.Note(It.Is<string>(note => note.StartsWith("ThrottledClientException, attempt "))), Times.Exactly(2));
    }

    [Fact]
    public async Task A_call_that_stays_throttled_fails_after_the_last_attempt()
    {
        await _lesson.OpenAsync("geometry");
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>();

        await FluentActions.Awaiting(() => RunAsync(() => _lesson.AdmitAsync(Alice))).Should().ThrowAsync<ThrottledClientException>();

        Roster.Should().BeEmpty();
        _chime.Calls.Of<CreateAttendee>().Should().HaveCount(RetryingCaller.Attempts);
    }

    [Fact]
    public async Task A_lost_response_and_a_retry_do_not_admit_the_student_twice()
    {
        await _lesson.OpenAsync("geometry");
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);

        var seat = await RunAsync(() => _lesson.AdmitAsync(Alice));

        var attendee = _chime.Meetings.Single().Attendees.Should().ContainSingle().Subject;
        seat.AttendeeId.Should().Be(attendee.AttendeeId);
        _chime.Calls.Of<CreateAttendee>().Should().HaveCount(2);
    }

    [Fact]
    public async Task A_page_of_the_roster_that_fails_once_is_read_again()
    {
        await _lesson.OpenAsync("geometry");
        await _lesson.AdmitClassAsync(Class(140));
        _chime.When<ListAttendees>().PassesThrough(2).Throws<ServiceUnavailableException>(times: 1);

        var students = await RunAsync(() => _lesson.ReadRosterAsync());

        students.Should().Equal(Roster);
        _chime.Calls.Of<ListAttendees>().Should().HaveCount(4);
    }

    [Fact]
    public async Task A_student_whose_item_is_throttled_in_a_batch_is_admitted_by_a_separate_call()
    {
        await _lesson.OpenAsync("geometry");
        _chime.When<BatchCreateAttendee>().RejectsItems(student => student.ExternalUserId == Alice.StudentId, ChimeError.Throttled(), times: 1);

        var admission = await _lesson.AdmitClassAsync([Alice, Bob]);

        Roster.Should().BeEquivalentTo("s1001", "s1002");
        admission.TurnedAway.Should().BeEmpty();
        _chime.Calls.Of<CreateAttendee>(call => call.ExternalUserId == Alice.StudentId).Should().ContainSingle();
    }

    [Fact]
    public async Task A_call_without_a_response_within_the_time_limit_throws_TimeoutException()
    {
        await _lesson.OpenAsync("geometry");
        _chime.When<CreateAttendee>().Hangs();

        var admission = _lesson.AdmitAsync(Alice);
        admission.IsCompleted.Should().BeFalse();
        _clock.Advance(RetryingCaller.TimeLimit);

        await FluentActions.Awaiting(() => admission).Should().ThrowAsync<TimeoutException>().WithMessage("Amazon Chime did not answer within 10 seconds.");
        Roster.Should().BeEmpty();
    }

    [Fact]
    public async Task A_late_student_reopens_a_lesson_that_has_ended()
    {
        await _lesson.OpenAsync("geometry");
        _chime.Meetings[_lesson.MeetingId!].End();

        var seat = await _lesson.AdmitLateAsync("geometry", Alice);

        _chime.Meetings.Should().HaveCount(2);
        _chime.Meetings.Last().Attendees.Should().ContainSingle().Which.AttendeeId.Should().Be(seat.AttendeeId);
        _journal.Verify(journal => journal.Note("'geometry' had ended (The meeting has ended) and is opened again"));
    }

    [Fact]
    public async Task A_JoinToken_is_invalid_after_the_lesson_is_closed()
    {
        await _lesson.OpenAsync("geometry");
        var seat = await _lesson.AdmitAsync(Alice);

        await _lesson.CloseAsync();

        _chime.CanJoin(seat.JoinToken).Should().BeFalse();
    }

    private IEnumerable<string> Roster => _chime.Meetings.Last().Attendees.Select(attendee => attendee.ExternalUserId);

    private static IEnumerable<Student> Class(int size) =>
        Enumerable.Range(1, size).Select(number => new Student($"s{1000 + number}", $"Student {number}", "A"));

    /// <summary>
    /// Advances the clock while the lesson waits. Without a synchronization context the lesson continues inside Advance, so the clock does
    /// not advance while the lesson runs.
    /// </summary>
    private Task<T> RunAsync<T>(Func<Task<T>> lesson)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var running = lesson();
            while (!running.IsCompleted)
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
            }

            return running;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
