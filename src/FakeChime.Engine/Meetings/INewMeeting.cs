namespace FakeChime;

/// <summary>The values that a meeting is created with, by an operation or by a seed.</summary>
internal interface INewMeeting
{
    string? ClientRequestToken { get; }

    string? ExternalMeetingId { get; }

    string? MeetingHostId { get; }

    string? MediaRegion { get; }

    IReadOnlyList<KeyValuePair<string, string>>? Tags { get; }

    MeetingNotifications? NotificationsConfiguration { get; }

    MeetingFeatures? MeetingFeatures { get; }

    string? PrimaryMeetingId { get; }

    IReadOnlyList<string>? TenantIds { get; }

    string? MediaPlacementNetworkType { get; }
}
