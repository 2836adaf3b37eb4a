using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>The API <c>chime-sdk-meetings</c>, version 2021-07-15.</summary>
internal sealed class SdkMeetingsApi : ChimeApi
{
    private const string ExternalIdPattern = @"[-_&@+=,(){}\[\]\/«».:|'""#a-zA-Z0-9À-ÿ\s]*";

    private static readonly ChimeErrorKind[] OfAll = [BadRequest, Forbidden, Unauthorized, ServiceUnavailable, ServiceFailure, Throttled];

    /// <summary>The control regions whose meetings can only have their media there (documented).</summary>
    private static readonly string[] HostOnlyThemselves = ["af-south-1", "il-central-1"];

    /// <summary>The cells that control meetings, from the IDs of meetings (observed).</summary>
    private static readonly Dictionary<string, string> Cells = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = "2713",
        ["eu-central-1"] = "7979",
        ["ap-southeast-1"] = "2954",
        ["ap-northeast-1"] = "4804",
        ["eu-west-2"] = "3049",
    };

    public SdkMeetingsApi()
        : base(
            "chime-sdk-meetings",
            new("CreateMeeting", 200, [.. OfAll, Conflict, LimitExceeded]),
            new("CreateMeetingWithAttendees", 200, [.. OfAll, Conflict, LimitExceeded]),
            new("GetMeeting", 200, [.. OfAll, NotFound]),
            new("DeleteMeeting", 204, [.. OfAll, NotFound]),
            new("CreateAttendee", 200, [.. OfAll, NotFound, Unprocessable, LimitExceeded]),
            new("BatchCreateAttendee", 200, [.. OfAll, NotFound, Unprocessable, LimitExceeded]),
            new("GetAttendee", 200, [.. OfAll, NotFound]),
            new("ListAttendees", 200, [.. OfAll, NotFound]),
            new("DeleteAttendee", 204, [.. OfAll, NotFound]),
            new("UpdateAttendeeCapabilities", 200, [.. OfAll, NotFound, Conflict]),
            new("BatchUpdateAttendeeCapabilitiesExcept", 200, [.. OfAll, NotFound, Conflict]),
            new("TagResource", 204, [.. OfAll, LimitExceeded, ChimeErrorKind.ResourceNotFound, ChimeErrorKind.TooManyTags]),
            new("UntagResource", 204, [.. OfAll, LimitExceeded, ChimeErrorKind.ResourceNotFound]),
            new("ListTagsForResource", 200, [.. OfAll, LimitExceeded, ChimeErrorKind.ResourceNotFound]),
            new("StartMeetingTranscription", 200, [.. OfAll, NotFound, LimitExceeded, Unprocessable]),
            new("StopMeetingTranscription", 200, [.. OfAll, NotFound, Unprocessable]))
    {
    }

    internal override bool AttendeesHaveTags => false;

    internal override bool MeetingsHaveFeatures => true;

    internal override IReadOnlyList<string> ControlRegions { get; } =
    [
        "us-east-1", "us-west-2", "af-south-1", "ap-south-1", "ap-northeast-1", "ap-northeast-2", "ap-southeast-1", "ap-southeast-2",
        "ca-central-1", "eu-central-1", "eu-west-2", "il-central-1", "us-gov-east-1", "us-gov-west-1",
    ];

    internal override StringConstraint ExternalMeetingId { get; } = new(2, 64, ExternalIdPattern, reservedPrefix: ReservedPrefix);

    internal override StringConstraint ExternalUserId => ExternalMeetingId;

    internal override StringConstraint SeededExternalUserId { get; } = new(2, 64, ExternalIdPattern);

    internal override StringConstraint TagKey { get; } = new(1, 128, "^[a-zA-Z+-=._:/]+$");

    internal override StringConstraint TagValue { get; } = new(0, 256, @"[\s\w+-=\.:/@]*");

    internal override StringConstraint ResourceArn { get; } = new(1, 1011, "^arn:.*");

    internal override StringConstraint TranscribeRegion { get; } = new(values: [.. TranscriptionConstraints.Regions, "us-gov-west-1"]);

    internal override StringConstraint Text { get; } = new(0, 4096);

    internal override bool NewMeetingsAreNamed => true;

    internal override int MaximumPageSize => 100;

    internal override int MinimumTags => 0;

    internal override int MinimumInABatch => 1;

    internal override int MaximumWithAMeeting => 20;

    internal override bool MeetingWithAttendeesNeedsAttendees => true;

    internal override ChimeErrorKind ResourceNotFound => ChimeErrorKind.ResourceNotFound;

    internal override ChimeErrorKind TooManyTags => ChimeErrorKind.TooManyTags;

    internal override bool ArnsMatchCompletely => true;

    internal override string AudioFallbackHost => "wss.k";

    internal override int DefaultBurstSeconds => 2;

    internal override bool LimitsTotalRequestRate => true;

    internal override IReadOnlyList<string> MediaRegionsFrom(string controlRegion) =>
        MediaRegions.IsGovernment(controlRegion) ? MediaRegions.Government
        : HostOnlyThemselves.Contains(controlRegion) ? [controlRegion]
        : MediaRegions.Commercial;

    internal override StringConstraint MediaRegion(string controlRegion) => new(2, 64, values: MediaRegionsFrom(controlRegion));

    internal override string RegionInArn(ChimeEngineOptions options, string mediaRegion) => options.ControlRegion;

    internal override string TurnControlUrl(string meetingId, string controlRegion) =>
        $"https://{meetingId.Substring(meetingId.Length - 4)}.cell.{controlRegion}.meetings.chime.aws/v2/turn_sessions";

    internal override string MeetingIdEnding(ChimeEngineOptions options) => Cells.TryGetValue(options.ControlRegion, out var cell) ? cell : "";

    internal override TimeSpan EndWithOneConnection => Timeout.InfiniteTimeSpan;

    internal override bool IsRateLimited(string operation) => true;

    internal override string ExceptionNameOf(ChimeErrorKind kind) => kind == Throttled ? "ThrottlingException" : base.ExceptionNameOf(kind);

    internal override string CodeOf(ChimeErrorKind kind) => kind == Throttled ? "Throttling" : base.CodeOf(kind);

    internal override void Check(ChimeEngineOptions options)
    {
        base.Check(options);
        ChimeEngineOptions.Check(
            options.AutoEnd is not { WithOneConnection: { } time } || time == Timeout.InfiniteTimeSpan || time == TimeSpan.MaxValue,
            $"{nameof(AutoEndRules)}.{nameof(AutoEndRules.WithOneConnection)} is {options.AutoEnd?.WithOneConnection}, but the API {Name} has no such rule. Omit it.");
    }
}
