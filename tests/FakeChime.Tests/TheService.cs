namespace FakeChime.Tests.Conformance;

/// <summary>What the tests of conformance know of the one API; all else they read from its service model.</summary>
internal static class TheService
{
    public const string Model = "chime-2018-05-01.json";

    /// <summary>Whether a list that is empty goes into a request as an empty one. AWS SDK v3 leaves it out.</summary>
    public const bool SendsEmptyLists = false;

    /// <summary>Members that are not in the path and that the client itself asks for all the same.</summary>
    public static IReadOnlyList<string> RequiredByTheClient { get; } = [];

    /// <summary>Whether the fake has every operation of the model.</summary>
    public static bool HasTheWholeModel => false;

    /// <summary>The operations that the fake has.</summary>
    public static IReadOnlyList<string> Operations { get; } =
    [
        "CreateMeeting", "CreateMeetingWithAttendees", "GetMeeting", "ListMeetings", "DeleteMeeting", "TagMeeting", "UntagMeeting",
        "ListMeetingTags", "CreateAttendee", "BatchCreateAttendee", "GetAttendee", "ListAttendees", "DeleteAttendee", "TagAttendee",
        "UntagAttendee", "ListAttendeeTags", "TagResource", "UntagResource", "ListTagsForResource", "StartMeetingTranscription",
        "StopMeetingTranscription", "CreateMeetingDialOut",
    ];

    /// <summary>A value for a member of a request that only this API has, or that has a type of its own here.</summary>
    public static object? ValidValue(string member, FakeAttendee attendee) => member switch
    {
        "JoinToken" => attendee.JoinToken,
        "FromPhoneNumber" or "ToPhoneNumber" => "+12065550100",
        "NotificationsConfiguration" => new MeetingNotificationConfiguration { SnsTopicArn = "arn:aws:sns:us-east-1:123456789012:topic" },
        _ => null,
    };

    /// <summary>An entry of a list of structures.</summary>
    public static object? ValidEntry(Type type, int number) =>
        type == typeof(CreateAttendeeRequestItem)
            ? new CreateAttendeeRequestItem { ExternalUserId = $"user{number}", Tags = [new() { Key = "key", Value = "value" }] }
            : null;
}
