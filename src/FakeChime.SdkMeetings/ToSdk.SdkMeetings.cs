namespace FakeChime;

internal static partial class ToSdk
{
    private static readonly ChimeApi Api = ChimeApi.SdkMeetings;

    /// <summary>The service leaves out what a request did not ask for, but always sends the list of tenants (observed).</summary>
    public static Meeting Meeting(FakeMeeting meeting) => new()
    {
        MeetingId = meeting.MeetingId,
        MeetingArn = meeting.Arn,
        ExternalMeetingId = meeting.ExternalMeetingId,
        MeetingHostId = meeting.MeetingHostId,
        MediaRegion = meeting.MediaRegion,
        MediaPlacement = MediaPlacement(meeting.MediaPlacement),
        MeetingFeatures = Features(meeting.Features),
        PrimaryMeetingId = meeting.PrimaryMeetingId,
        TenantIds = [.. meeting.TenantIds],
    };

    public static Attendee Attendee(FakeAttendee attendee) => new()
    {
        AttendeeId = attendee.AttendeeId,
        ExternalUserId = attendee.ExternalUserId,
        JoinToken = attendee.JoinToken,
        Capabilities = new()
        {
            Audio = attendee.Capabilities?.Audio,
            Video = attendee.Capabilities?.Video,
            Content = attendee.Capabilities?.Content,
        },
    };

    private static MeetingFeaturesConfiguration? Features(MeetingFeatures? features) => features is null ? null : new()
    {
        Audio = features.EchoReduction is null ? null : new() { EchoReduction = features.EchoReduction },
        Video = features.VideoMaxResolution is null ? null : new() { MaxResolution = features.VideoMaxResolution },
        Content = features.ContentMaxResolution is null ? null : new() { MaxResolution = features.ContentMaxResolution },
        Attendee = features.MaxCount is null ? null : new() { MaxCount = features.MaxCount },
    };
}
