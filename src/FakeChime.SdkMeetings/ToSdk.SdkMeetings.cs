namespace FakeChime;

internal static partial class ToSdk
{
    private static readonly ChimeApi Api = ChimeApi.SdkMeetings;

    /// <summary>The service leaves out what a request did not ask for, but always sends the list of tenants (observed).</summary>
    static partial void Complete(Meeting answer, FakeMeeting meeting)
    {
        answer.MeetingArn = meeting.Arn;
        answer.MeetingHostId = meeting.MeetingHostId;
        answer.MeetingFeatures = Features(meeting.Features);
        answer.PrimaryMeetingId = meeting.PrimaryMeetingId;
        answer.TenantIds = [.. meeting.TenantIds];
    }

    static partial void Complete(Attendee answer, FakeAttendee attendee, ICall<Operation> call)
    {
        var capabilities = call.CapabilitiesOf(attendee);
        answer.Capabilities = new() { Audio = capabilities?.Audio, Video = capabilities?.Video, Content = capabilities?.Content };
    }

    private static MeetingFeaturesConfiguration? Features(MeetingFeatures? features) => features is null ? null : new()
    {
        Audio = features.EchoReduction is null ? null : new() { EchoReduction = features.EchoReduction },
        Video = features.VideoMaxResolution is null ? null : new() { MaxResolution = features.VideoMaxResolution },
        Content = features.ContentMaxResolution is null ? null : new() { MaxResolution = features.ContentMaxResolution },
        Attendee = features.MaxCount is null ? null : new() { MaxCount = features.MaxCount },
    };
}
