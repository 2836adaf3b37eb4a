namespace FakeChime;

/// <summary>Creates a meeting; with a client request token that an active meeting was created with, answers that meeting.</summary>
/// <param name="ClientRequestToken">The request's idempotency token; 2 to 64 characters of <c>-_a-zA-Z0-9</c>.</param>
/// <param name="ExternalMeetingId">The application's own id of the meeting; 2 to 64 characters.</param>
/// <param name="MeetingHostId">The external user ID of the meeting's host; 2 to 64 characters.</param>
/// <param name="MediaRegion">The region of the meeting's media. The default value is the region of the fake's options.</param>
/// <param name="Tags">The meeting's tags, at most 50; null when the request has none.</param>
/// <param name="NotificationsConfiguration">Where the meeting's notifications go; null when the request does not say.</param>
public sealed record CreateMeeting(
    string? ClientRequestToken,
    string? ExternalMeetingId = null,
    string? MeetingHostId = null,
    string? MediaRegion = null,
    IReadOnlyList<KeyValuePair<string, string>>? Tags = null,
    MeetingNotifications? NotificationsConfiguration = null)
    : Operation<FakeMeeting>, INewMeeting
{
    /// <summary>The meeting's tags, at most 50; null when the request has none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; } = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);

    internal override OperationRules Rules => OperationRules.CreateMeeting;

    internal override void Validate(ref Validation validation) => validation.NewMeeting(this);

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) => account.Open(this, now);
}
