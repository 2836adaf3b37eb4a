namespace FakeChime;

internal static partial class ToSdk
{
    private static readonly ChimeApi Api = ChimeApi.SdkMeetings;

    /// <summary>The service omits what a request did not ask for, but always sends the list of tenants (observed).</summary>
    static partial void Complete(Meeting meeting, MeetingInfo info)
    {
        meeting.MeetingArn = info.MeetingArn;
        meeting.MeetingHostId = info.MeetingHostId;
        meeting.MeetingFeatures = Features(info.MeetingFeatures);
        meeting.PrimaryMeetingId = info.PrimaryMeetingId;
        meeting.TenantIds = [.. info.TenantIds];
    }

    static partial void Complete(Attendee attendee, AttendeeInfo info) => attendee.Capabilities = info.Capabilities is not { } capabilities
        ? null
        : new() { Audio = capabilities.Audio, Video = capabilities.Video, Content = capabilities.Content };

    private static MeetingFeaturesConfiguration? Features(MeetingFeatures? features) => features is null ? null : new()
    {
        Audio = features.EchoReduction is null ? null : new() { EchoReduction = features.EchoReduction },
        Video = features.VideoMaxResolution is null ? null : new() { MaxResolution = features.VideoMaxResolution },
        Content = features.ContentMaxResolution is null ? null : new() { MaxResolution = features.ContentMaxResolution },
        Attendee = features.MaxCount is null ? null : new() { MaxCount = features.MaxCount },
    };
}
