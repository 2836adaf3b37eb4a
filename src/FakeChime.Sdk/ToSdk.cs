namespace FakeChime;

/// <summary>The engine's results as the SDK's shapes, new ones for each response. What differs between the SDKs is the door's.</summary>
internal static partial class ToSdk
{
    public static List<Attendee> Attendees(IReadOnlyList<FakeAttendee> attendees) => List(attendees, Attendee);

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
