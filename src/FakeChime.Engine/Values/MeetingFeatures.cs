namespace FakeChime;

/// <summary>The features that a meeting was requested with; what the request left out is null here and in the answers (observed).</summary>
public sealed record MeetingFeatures : OneLineRecord
{
    /// <summary>Creates features, also in languages that cannot set members when an object is made.</summary>
    /// <param name="echoReduction">Whether echo reduction is available. The default value is null, not said.</param>
    /// <param name="videoMaxResolution">The highest resolution of video. The default value is null, not said.</param>
    /// <param name="contentMaxResolution">The highest resolution of content. The default value is null, not said.</param>
    /// <param name="maxCount">How many attendees the meeting may have. The default value is null, not said.</param>
    public static MeetingFeatures Of(
        string? echoReduction = null, string? videoMaxResolution = null, string? contentMaxResolution = null, int? maxCount = null) => new()
        {
            EchoReduction = echoReduction,
            VideoMaxResolution = videoMaxResolution,
            ContentMaxResolution = contentMaxResolution,
            MaxCount = maxCount,
        };

    /// <summary>Whether echo reduction is <c>AVAILABLE</c> or <c>UNAVAILABLE</c>.</summary>
    public string? EchoReduction { get; init; }

    /// <summary>The highest resolution of video: <c>None</c>, <c>HD</c> or <c>FHD</c>. The service's default is HD (documented).</summary>
    public string? VideoMaxResolution { get; init; }

    /// <summary>The highest resolution of content: <c>None</c>, <c>FHD</c> or <c>UHD</c>. The service's default is FHD (documented).</summary>
    public string? ContentMaxResolution { get; init; }

    /// <summary>How many attendees the meeting may have: 1 to 250, and at most 25 with FHD video or UHD content (documented).</summary>
    public int? MaxCount { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(MeetingFeatures);
}
