namespace FakeChime;

/// <summary>What an attendee may send and receive: each member is <c>SendReceive</c>, <c>Send</c>, <c>Receive</c> or <c>None</c>.</summary>
public sealed record Capabilities
{
    private const string None = "None";

    /// <summary>Gets the capabilities of an attendee whose request named none: everything may be sent and received (documented).</summary>
    public static Capabilities All { get; } = new() { Audio = "SendReceive", Video = "SendReceive", Content = "SendReceive" };

    /// <summary>Creates capabilities in languages that cannot set init-only members.</summary>
    /// <param name="audio">The capability for audio.</param>
    /// <param name="video">The capability for video.</param>
    /// <param name="content">The capability for content.</param>
    public static Capabilities Of(string audio, string video, string content) => new() { Audio = audio, Video = video, Content = content };

    /// <summary>Gets the capability for audio.</summary>
    public string? Audio { get; init; }

    /// <summary>Gets the capability for video.</summary>
    public string? Video { get; init; }

    /// <summary>Gets the capability for content, such as a shared screen.</summary>
    public string? Content { get; init; }

    /// <summary>Returns the three capabilities.</summary>
    public override string ToString() => $"audio {Audio}, video {Video}, content {Content}";

    /// <summary>The capabilities of an attendee whose request named none (documented: prose of the service model).</summary>
    internal static Capabilities DefaultIn(MeetingFeatures? features)
    {
        var hasVideo = features?.VideoMaxResolution != None;
        var hasContent = features?.ContentMaxResolution != None;
        return hasVideo && hasContent ? All : All with
        {
            Video = hasVideo ? All.Video : hasContent ? "Receive" : None,
            Content = hasContent ? All.Content : None,
        };
    }

    /// <summary>The member, in camel case, that a meeting with such features does not offer; null if it offers all.</summary>
    internal string? MemberBeyond(MeetingFeatures? features) =>
        features?.VideoMaxResolution == None && Video != None ? "video"
        : features?.ContentMaxResolution == None && Content != None ? "content"
        : null;
}

/// <summary>The features that a meeting was requested with. A member that the request left out is null, also in responses (observed).</summary>
public sealed record MeetingFeatures
{
    /// <summary>Creates features in languages that cannot set init-only members.</summary>
    /// <param name="echoReduction">The availability of echo reduction. The default is null.</param>
    /// <param name="videoMaxResolution">The maximum resolution of video. The default is null.</param>
    /// <param name="contentMaxResolution">The maximum resolution of content. The default is null.</param>
    /// <param name="maxCount">The maximum number of attendees. The default is null.</param>
    public static MeetingFeatures Of(
        string? echoReduction = null, string? videoMaxResolution = null, string? contentMaxResolution = null, int? maxCount = null) => new()
        {
            EchoReduction = echoReduction,
            VideoMaxResolution = videoMaxResolution,
            ContentMaxResolution = contentMaxResolution,
            MaxCount = maxCount,
        };

    /// <summary>Gets the availability of echo reduction: <c>AVAILABLE</c> or <c>UNAVAILABLE</c>.</summary>
    public string? EchoReduction { get; init; }

    /// <summary>Gets the maximum resolution of video: <c>None</c>, <c>HD</c> or <c>FHD</c>. The default of the service is HD (documented).</summary>
    public string? VideoMaxResolution { get; init; }

    /// <summary>Gets the maximum resolution of content: <c>None</c>, <c>FHD</c> or <c>UHD</c>. The default of the service is FHD (documented).</summary>
    public string? ContentMaxResolution { get; init; }

    /// <summary>Gets the maximum number of attendees: 1 to 250, and at most 25 with FHD video or UHD content (documented).</summary>
    public int? MaxCount { get; init; }
}
