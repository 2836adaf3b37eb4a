namespace FakeChime;

/// <summary>The members of requests that differ in this API, with the values of the SDK v4.</summary>
internal static partial class FromSdk
{
    public static CreateAttendee CreateAttendee(CreateAttendeeRequest request) => new()
    {
        MeetingId = Path(request.MeetingId, nameof(request.MeetingId)),
        ExternalUserId = request.ExternalUserId,
        Capabilities = CapabilitiesOf(request.Capabilities),
    };

    public static NewAttendee Attendee(CreateAttendeeRequestItem? item) =>
        new() { ExternalUserId = item?.ExternalUserId, Capabilities = CapabilitiesOf(item?.Capabilities) };

    public static Capabilities? CapabilitiesOf(AttendeeCapabilities? capabilities) => capabilities is null ? null : new()
    {
        Audio = capabilities.Audio,
        Video = capabilities.Video,
        Content = capabilities.Content,
    };

    public static int? MaxResults(ListAttendeesRequest request) => request.MaxResults;

    /// <summary>An empty ARN in the query counts as not set, and the client rejects the request (observed since v4).</summary>
    public static string QueryArn(string? arn) => Path(arn is { Length: > 0 } ? arn : null, "ResourceARN");

    static partial void Complete(ref CreateMeeting operation, CreateMeetingRequest request) => operation = operation with
    {
        MeetingFeatures = Features(request.MeetingFeatures),
        PrimaryMeetingId = request.PrimaryMeetingId,
        TenantIds = Texts(request.TenantIds),
        MediaPlacementNetworkType = request.MediaPlacementNetworkType,
    };

    static partial void Complete(ref CreateMeetingWithAttendees operation, CreateMeetingWithAttendeesRequest request) => operation = operation with
    {
        MeetingFeatures = Features(request.MeetingFeatures),
        PrimaryMeetingId = request.PrimaryMeetingId,
        TenantIds = Texts(request.TenantIds),
        MediaPlacementNetworkType = request.MediaPlacementNetworkType,
    };

    private static MeetingNotifications? Notifications(NotificationsConfiguration? configuration) => configuration is null ? null : new()
    {
        LambdaFunctionArn = configuration.LambdaFunctionArn,
        SnsTopicArn = configuration.SnsTopicArn,
        SqsQueueArn = configuration.SqsQueueArn,
    };

    private static MeetingFeatures? Features(MeetingFeaturesConfiguration? features) => features is null ? null : new()
    {
        EchoReduction = features.Audio?.EchoReduction,
        VideoMaxResolution = features.Video?.MaxResolution,
        ContentMaxResolution = features.Content?.MaxResolution,
        MaxCount = features.Attendee?.MaxCount,
    };
}
