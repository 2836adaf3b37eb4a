namespace FakeChime;

/// <summary>Where the meetings of the two APIs behave differently. The API's profile fills it in.</summary>
internal sealed class MeetingRules
{
    /// <summary>The kind of error for an ARN that leads to no meeting.</summary>
    public required ChimeErrorKind ResourceNotFound { get; init; }

    /// <summary>The kind of error for more tags on a resource than it can keep, when it is named by its ARN.</summary>
    public required ChimeErrorKind TooManyTags { get; init; }

    /// <summary>Whether attendees have capabilities.</summary>
    public required bool HasCapabilities { get; init; }

    /// <summary>The last digits of a new meeting's ID, which name the cell that controls it (observed); empty where nobody has seen them.</summary>
    public required Func<ChimeEngineOptions, string> MeetingIdEnding { get; init; }

    /// <summary>The region that controls a meeting, which shows in its ARN and some of its addresses.</summary>
    public required Func<ChimeEngineOptions, string, string> ControlRegionOf { get; init; }

    /// <summary>Whether an ARN must name the region and the account of its meeting as well, not the meeting's ID alone.</summary>
    public required bool ArnsCountAsAWhole { get; init; }

    /// <summary>The first part of the host name of the audio fallback.</summary>
    public required string AudioFallbackHost { get; init; }
}
