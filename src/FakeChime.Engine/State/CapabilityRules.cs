namespace FakeChime;

/// <summary>What a meeting's features mean for the capabilities of its attendees. Source: the prose of the service model.</summary>
internal static class CapabilityRules
{
    private const string None = "None";

    /// <summary>The capabilities of an attendee whose request did not say.</summary>
    public static Capabilities DefaultIn(MeetingFeatures? features)
    {
        var hasVideo = features?.VideoMaxResolution != None;
        var hasContent = features?.ContentMaxResolution != None;
        return hasVideo && hasContent ? Capabilities.All : Capabilities.All with
        {
            Video = hasVideo ? Capabilities.All.Video : hasContent ? "Receive" : None,
            Content = hasContent ? Capabilities.All.Content : None,
        };
    }

    /// <summary>The member that asks for what the meeting does not have; null when none does.</summary>
    public static string? MemberBeyond(MeetingFeatures? features, Capabilities? requested) =>
        requested is null ? null
        : features?.VideoMaxResolution == None && requested.Video != None ? "video"
        : features?.ContentMaxResolution == None && requested.Content != None ? "content"
        : null;
}
