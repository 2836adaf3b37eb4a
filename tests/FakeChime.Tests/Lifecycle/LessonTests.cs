using static FakeChime.MeetingEventType;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Lifecycle;

public sealed class LessonTests
{
    [Fact]
    public async Task A_lesson_from_its_creation_to_its_end()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });

        await chime.CreateMeetingAsync(new() { ExternalMeetingId = "geometry" });
        var lesson = chime.Meetings[0];
        clock.Advance(TimeSpan.FromMinutes(1));
        var students = new[] { await chime.CreateAsync(lesson, "alice"), await chime.CreateAsync(lesson, "bob"), await chime.CreateAsync(lesson, "carol") };
        clock.Advance(TimeSpan.FromMinutes(1));
        chime.Join(students[0].JoinToken);
        var bob = lesson["bob"].Join();
        clock.Advance(TimeSpan.FromMinutes(1));
        bob.Leave();
        clock.Advance(TimeSpan.FromMinutes(31));

        lesson.IsActive.Should().BeFalse();
        await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = lesson.MeetingId })).Should().ThrowAsync<NotFoundException>();
        students.Should().NotContain(student => chime.CanJoin(student.JoinToken));
        chime.Events.Select(happened => (happened.Type, happened.Attendee?.ExternalUserId, (happened.Time - Noon).TotalMinutes)).Should().Equal(
            (MeetingStarted, null, 0),
            (AttendeeAdded, "alice", 1),
            (AttendeeAdded, "bob", 1),
            (AttendeeAdded, "carol", 1),
            (AttendeeAuthorized, "alice", 2),
            (AttendeeJoined, "alice", 2),
            (AttendeeAuthorized, "bob", 2),
            (AttendeeJoined, "bob", 2),
            (AttendeeLeft, "bob", 3),
            (AttendeeLeft, "alice", 33),
            (MeetingEnded, null, 33));
    }
}
