namespace FakeChime.Tests.Conformance;

/// <summary>What the tests of conformance know of the one API; all else they read from its service model.</summary>
internal static class TheService
{
    public const string Model = "chime-sdk-meetings-2021-07-15.json";

    /// <summary>Whether a list that is empty goes into a request as an empty one, as AWS SDK v4 sends it.</summary>
    public const bool SendsEmptyLists = true;

    /// <summary>Members that are not in the path and that the client itself asks for all the same: the ARN of a query, null or empty.</summary>
    public static IReadOnlyList<string> RequiredByTheClient { get; } = ["ResourceARN"];

    /// <summary>Whether the fake has every operation of the model.</summary>
    public static bool HasTheWholeModel => true;

    /// <summary>The operations that the fake has.</summary>
    public static IReadOnlyList<string> Operations { get; } =
    [
        "CreateMeeting", "CreateMeetingWithAttendees", "GetMeeting", "DeleteMeeting", "CreateAttendee", "BatchCreateAttendee", "GetAttendee",
        "ListAttendees", "DeleteAttendee", "UpdateAttendeeCapabilities", "BatchUpdateAttendeeCapabilitiesExcept", "TagResource", "UntagResource",
        "ListTagsForResource", "StartMeetingTranscription", "StopMeetingTranscription",
    ];

    private static AttendeeCapabilities All => new() { Audio = "SendReceive", Video = "SendReceive", Content = "SendReceive" };

    /// <summary>A value for a member of a request that only this API has, or that has a type of its own here.</summary>
    public static object? ValidValue(string member, FakeAttendee attendee) => member switch
    {
        "NotificationsConfiguration" => new NotificationsConfiguration { SnsTopicArn = "arn:aws:sns:us-east-1:123456789012:topic" },
        "MeetingFeatures" => new MeetingFeaturesConfiguration
        {
            Audio = new() { EchoReduction = "AVAILABLE" },
            Video = new() { MaxResolution = "HD" },
            Content = new() { MaxResolution = "FHD" },
            Attendee = new() { MaxCount = 25 },
        },
        "PrimaryMeetingId" => attendee.Meeting.MeetingId,
        "TenantIds" => new List<string> { "tenant" },
        "MediaPlacementNetworkType" => (MediaPlacementNetworkType)"DualStack",
        "Capabilities" => All,
        "ExcludedAttendeeIds" => new List<AttendeeIdItem> { new() { AttendeeId = attendee.AttendeeId } },
        _ => null,
    };

    /// <summary>An entry of a list of structures.</summary>
    public static object? ValidEntry(Type type, int number) =>
        type == typeof(CreateAttendeeRequestItem) ? new CreateAttendeeRequestItem { ExternalUserId = $"user{number}", Capabilities = All }
        : type == typeof(AttendeeIdItem) ? new AttendeeIdItem { AttendeeId = $"00000000-0000-0000-0000-{number:x12}" }
        : null;
}
