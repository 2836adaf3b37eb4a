namespace FakeChime.Tests.Conformance;

/// <summary>The expectations of the conformance tests that differ between the APIs. Everything else comes from the service model.</summary>
internal static class ServiceExpectations
{
    public const string Model = "chime-sdk-meetings-2021-07-15.json";

    /// <summary>Whether the SDK sends an empty list. Version 4 does.</summary>
    public const bool SendsEmptyLists = true;

    /// <summary>Members outside of the path without which the client does not send the request: the ARN in the query, null or empty.</summary>
    public static IReadOnlyList<string> RequiredByTheClient { get; } = ["ResourceARN"];

    /// <summary>Whether the fake has every operation of the service model.</summary>
    public static bool FakesEveryOperation => true;

    private static AttendeeCapabilities All => new() { Audio = "SendReceive", Video = "SendReceive", Content = "SendReceive" };

    /// <summary>A valid value of a member that only this API has, or whose type is only in this API.</summary>
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

    /// <summary>A valid entry of a list of structures.</summary>
    public static object? ValidEntry(Type type, int number) =>
        type == typeof(CreateAttendeeRequestItem) ? new CreateAttendeeRequestItem { ExternalUserId = $"user{number}", Capabilities = All }
        : type == typeof(AttendeeIdItem) ? new AttendeeIdItem { AttendeeId = $"00000000-0000-0000-0000-{number:x12}" }
        : null;
}
