namespace FakeChime;

/// <summary>The engine's results as the SDK's shapes, new ones for each response. What differs between the SDKs is the door's.</summary>
internal static partial class ToSdk
{
    public static Meeting Meeting(FakeMeeting meeting)
    {
        var answer = new Meeting
        {
            MeetingId = meeting.MeetingId,
            ExternalMeetingId = meeting.ExternalMeetingId,
            MediaRegion = meeting.MediaRegion,
            MediaPlacement = MediaPlacement(meeting.MediaPlacement),
        };
        Complete(answer, meeting);
        return answer;
    }

    /// <summary>An attendee as the call's answer shows it.</summary>
    public static Attendee Attendee(FakeAttendee attendee, ICall<Operation> call)
    {
        var answer = new Attendee { AttendeeId = attendee.AttendeeId, ExternalUserId = attendee.ExternalUserId, JoinToken = attendee.JoinToken };
        Complete(answer, attendee, call);
        return answer;
    }

    public static List<Attendee> Attendees(IReadOnlyList<FakeAttendee> attendees, ICall<Operation> call)
    {
        var list = new List<Attendee>(attendees.Count);
        foreach (var attendee in attendees)
        {
            list.Add(Attendee(attendee, call));
        }

        return list;
    }

    public static List<Tag> Tags(TagList list) => List(list.Tags, tag => new Tag { Key = tag.Key, Value = tag.Value });

    public static List<CreateAttendeeError> Errors(IReadOnlyList<AttendeeError> errors) => List(errors, item => new CreateAttendeeError
    {
        ExternalUserId = item.ExternalUserId,
        ErrorCode = Api.CodeOf(item.Error.Kind),
        ErrorMessage = item.Error.Message,
    });

    public static MediaPlacement MediaPlacement(FakeMediaPlacement placement) => new()
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

    /// <summary>Adds what only this API's meetings have.</summary>
    static partial void Complete(Meeting answer, FakeMeeting meeting);

    /// <summary>Adds what only this API's attendees have.</summary>
    static partial void Complete(Attendee answer, FakeAttendee attendee, ICall<Operation> call);

    public static List<TTo> List<TFrom, TTo>(IReadOnlyList<TFrom> items, Func<TFrom, TTo> translate)
    {
        var list = new List<TTo>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            list.Add(translate(items[index]));
        }

        return list;
    }
}
