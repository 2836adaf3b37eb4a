namespace FakeChime;

internal static partial class ToSdk
{
    private static readonly ChimeApi Api = ChimeApi.Chime;

    public static Meeting Meeting(FakeMeeting meeting) => new()
    {
        MeetingId = meeting.MeetingId,
        ExternalMeetingId = meeting.ExternalMeetingId,
        MediaRegion = meeting.MediaRegion,
        MediaPlacement = MediaPlacement(meeting.MediaPlacement),
    };

    public static Attendee Attendee(FakeAttendee attendee) => new()
    {
        AttendeeId = attendee.AttendeeId,
        ExternalUserId = attendee.ExternalUserId,
        JoinToken = attendee.JoinToken,
    };
}
