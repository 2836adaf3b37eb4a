namespace FakeChime;

/// <summary>The rules for capabilities and features that a request shows by itself. Source: the service model and its prose.</summary>
internal static class CapabilityValidation
{
    private const int MostAttendees = 250;
    private const int MostAttendeesInHighResolution = 25;

    public static void Capabilities(this ref Validator validator, string path, Capabilities? capabilities)
    {
        if (capabilities is null)
        {
            return;
        }

        validator.Required(validator.Member(path, "audio"), capabilities.Audio, RequestConstraints.MediaCapability);
        validator.Required(validator.Member(path, "video"), capabilities.Video, RequestConstraints.MediaCapability);
        validator.Required(validator.Member(path, "content"), capabilities.Content, RequestConstraints.MediaCapability);
        if (Receives(capabilities.Content) && !Receives(capabilities.Video))
        {
            validator.Fail(
                validator.Member(path, "content"), $"Member can be SendReceive or Receive only where video is SendReceive or Receive");
        }
    }

    public static void Features(this ref Validator validator, MeetingFeatures? features)
    {
        if (features is null)
        {
            return;
        }

        validator.Optional("meetingFeatures.audio.echoReduction", features.EchoReduction, RequestConstraints.FeatureStatus);
        validator.Optional("meetingFeatures.video.maxResolution", features.VideoMaxResolution, RequestConstraints.VideoResolution);
        validator.Optional("meetingFeatures.content.maxResolution", features.ContentMaxResolution, RequestConstraints.ContentResolution);
        var isHigh = features.VideoMaxResolution == "FHD" || features.ContentMaxResolution == "UHD";
        validator.Range("meetingFeatures.attendee.maxCount", features.MaxCount, 1, isHigh ? MostAttendeesInHighResolution : MostAttendees);
        if (isHigh && features.MaxCount is null)
        {
            validator.Fail("meetingFeatures.attendee.maxCount", $"Member must not be null with FHD video or UHD content");
        }
    }

    private static bool Receives(string? capability) => capability is "SendReceive" or "Receive";
}
