namespace FakeChime;

/// <summary>Translates results to the SDK's classes, new objects for each response. Each client adds what differs between the SDKs.</summary>
internal static partial class ToSdk
{
    public static Meeting Meeting(MeetingInfo info)
    {
        var meeting = new Meeting
        {
            MeetingId = info.MeetingId,
            ExternalMeetingId = info.ExternalMeetingId,
            MediaRegion = info.MediaRegion,
            MediaPlacement = info.MediaPlacement is { } placement ? MediaPlacement(placement) : null,
        };
        Complete(meeting, info);
        return meeting;
    }

    public static Attendee Attendee(AttendeeInfo info)
    {
        var attendee = new Attendee { AttendeeId = info.AttendeeId, ExternalUserId = info.ExternalUserId, JoinToken = info.JoinToken };
        Complete(attendee, info);
        return attendee;
    }

    public static List<Attendee> Attendees(IReadOnlyList<AttendeeInfo> attendees) => List(attendees, Attendee);

    public static List<Tag> Tags(TagList list) => List(list.Tags, tag => new Tag { Key = tag.Key, Value = tag.Value });

    public static List<CreateAttendeeError> Errors(IReadOnlyList<AttendeeError> errors) => List(errors, item => new CreateAttendeeError
    {
        ExternalUserId = item.ExternalUserId,
        ErrorCode = Api.CodeOf(item.Error),
        ErrorMessage = item.Error.Message,
    });

    public static MediaPlacement MediaPlacement(MediaPlacementInfo placement) => new()
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

    /// <summary>Adds the members that only this API has.</summary>
    static partial void Complete(Meeting meeting, MeetingInfo info);

    /// <inheritdoc cref="Complete(Meeting, MeetingInfo)"/>
    static partial void Complete(Attendee attendee, AttendeeInfo info);

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
