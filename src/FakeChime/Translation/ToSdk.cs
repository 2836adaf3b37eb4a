using Amazon.Chime.Model;

namespace FakeChime;

/// <summary>The engine's results as the SDK's shapes, new ones for each response.</summary>
internal static class ToSdk
{
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

    public static List<Attendee> Attendees(IReadOnlyList<FakeAttendee> attendees) => List(attendees, Attendee);

    public static List<CreateAttendeeError> Errors(IReadOnlyList<AttendeeError> errors) => List(errors, item => new CreateAttendeeError
    {
        ExternalUserId = item.ExternalUserId,
        ErrorCode = item.Error.Code,
        ErrorMessage = item.Error.Message,
    });

    public static List<Tag> Tags(IReadOnlyList<KeyValuePair<string, string>> tags) => List(tags, tag => new Tag { Key = tag.Key, Value = tag.Value });

    public static List<TTo> List<TFrom, TTo>(IReadOnlyList<TFrom> items, Func<TFrom, TTo> translate)
    {
        var list = new List<TTo>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            list.Add(translate(items[index]));
        }

        return list;
    }

    private static MediaPlacement MediaPlacement(FakeMediaPlacement placement) => new()
    {
        AudioHostUrl = placement.AudioHostUrl,
        AudioFallbackUrl = placement.AudioFallbackUrl,
        ScreenDataUrl = placement.ScreenDataUrl,
        ScreenSharingUrl = placement.ScreenSharingUrl,
        ScreenViewingUrl = placement.ScreenViewingUrl,
        SignalingUrl = placement.SignalingUrl,
        TurnControlUrl = placement.TurnControlUrl,
        EventIngestionUrl = placement.EventIngestionUrl,
    };
}
