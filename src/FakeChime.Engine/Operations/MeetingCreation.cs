namespace FakeChime;

/// <summary>What CreateMeeting and CreateMeetingWithAttendees have in common.</summary>
/// <typeparam name="TResult">The result of a successful call.</typeparam>
public abstract record MeetingCreation<TResult> : Operation<TResult>, INewMeeting
    where TResult : class
{
    private protected MeetingCreation()
    {
    }

    /// <summary>The request's idempotency token; 2 to 64 characters of <c>-_a-zA-Z0-9</c>.</summary>
    public string? ClientRequestToken { get; init; }

    /// <summary>The application's own id of the meeting; 2 to 64 characters; required in <c>chime-sdk-meetings</c>.</summary>
    public string? ExternalMeetingId { get; init; }

    /// <summary>The external user ID of the meeting's host; 2 to 64 characters.</summary>
    public string? MeetingHostId { get; init; }

    /// <summary>The region of the meeting's media; required in <c>chime-sdk-meetings</c>. Null stands for the region of the fake's options.</summary>
    public string? MediaRegion { get; init; }

    /// <summary>The meeting's tags, at most 50; null when the request has none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <summary>Where the meeting's notifications go; null when the request does not say.</summary>
    public MeetingNotifications? NotificationsConfiguration { get; init; }

    /// <summary>The meeting's features; null when the request names none. <c>chime</c> has no such member.</summary>
    public MeetingFeatures? MeetingFeatures { get; init; }

    /// <summary>The ID of the meeting that the new one shall be a replica of; null for none. <c>chime</c> has no such member.</summary>
    public string? PrimaryMeetingId { get; init; }

    /// <summary>The meeting's tenants, 1 to 5; null when the request names none. <c>chime</c> has no such member.</summary>
    public IReadOnlyList<string>? TenantIds { get; init => field = ValueList<string>.CopyOf(value); }

    /// <summary><c>Ipv4Only</c> or <c>DualStack</c>; null when the request does not say. <c>chime</c> has no such member.</summary>
    public string? MediaPlacementNetworkType { get; init; }

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        validator.Required("clientRequestToken", ClientRequestToken, RequestConstraints.ClientRequestToken);
        if (constraints.NewMeetingsAreNamed)
        {
            validator.Required("externalMeetingId", ExternalMeetingId);
            validator.Required("mediaRegion", MediaRegion);
        }

        validator.Optional("externalMeetingId", ExternalMeetingId, constraints.ExternalMeetingId);
        validator.Optional("meetingHostId", MeetingHostId, constraints.ExternalUserId);
        validator.Optional("mediaRegion", MediaRegion, constraints.MediaRegion);
        validator.Tags("tags", Tags, RequestConstraints.TagsInARequest, constraints);
        validator.Notifications(NotificationsConfiguration);
        validator.Features(MeetingFeatures);
        validator.Optional("primaryMeetingId", PrimaryMeetingId, RequestConstraints.PrimaryMeetingId);
        validator.Optional("mediaPlacementNetworkType", MediaPlacementNetworkType, RequestConstraints.NetworkType);
        validator.TenantIds(TenantIds, minimum: 1);
    }
}
