using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>The API <c>chime</c>, version 2018-05-01.</summary>
internal sealed class ChimeNamespaceApi : ChimeApi
{
    private static readonly ChimeErrorKind[] OfAll = [BadRequest, Forbidden, Unauthorized, ServiceUnavailable, ServiceFailure];
    private static readonly ChimeErrorKind[] OfMost = [.. OfAll, Throttled];
    private static readonly string[] RegionsOfChime = [.. MediaRegions.Commercial.Where(region => region != "il-central-1")];
    private static readonly string[] RateLimited = ["CreateMeeting", "CreateAttendee", "GetMeeting", "DeleteMeeting"];

    public ChimeNamespaceApi()
        : base(
            "chime",
            new("CreateMeeting", 201, [.. OfMost, LimitExceeded]),
            new("CreateMeetingWithAttendees", 201, [.. OfMost, LimitExceeded]),
            new("GetMeeting", 200, [.. OfMost, NotFound]),
            new("ListMeetings", 200, OfMost),
            new("DeleteMeeting", 204, [.. OfMost, NotFound]),
            new("TagMeeting", 204, [.. OfMost, NotFound, LimitExceeded]),
            new("UntagMeeting", 204, [.. OfMost, NotFound]),
            new("ListMeetingTags", 200, [.. OfMost, NotFound]),
            new("CreateAttendee", 201, [.. OfMost, NotFound, LimitExceeded]),
            new("BatchCreateAttendee", 201, [.. OfMost, NotFound, LimitExceeded]),
            new("GetAttendee", 200, [.. OfMost, NotFound]),
            new("ListAttendees", 200, [.. OfMost, NotFound]),
            new("DeleteAttendee", 204, [.. OfMost, NotFound]),
            new("TagAttendee", 204, [.. OfMost, NotFound, LimitExceeded]),
            new("UntagAttendee", 204, [.. OfMost, NotFound]),
            new("ListAttendeeTags", 200, [.. OfMost, NotFound]),
            new("TagResource", 204, [.. OfAll, NotFound]),
            new("UntagResource", 204, [.. OfAll, NotFound]),
            new("ListTagsForResource", 200, [.. OfAll, NotFound]),
            new("StartMeetingTranscription", 200, [.. OfMost, NotFound, LimitExceeded, Unprocessable]),
            new("StopMeetingTranscription", 200, [.. OfMost, NotFound, Unprocessable]),
            new("CreateMeetingDialOut", 201, [.. OfMost, LimitExceeded, AccessDenied]))
    {
    }

    internal override bool AttendeesHaveTags => true;

    internal override bool MeetingsHaveFeatures => false;

    internal override IReadOnlyList<string> ControlRegions { get; } = ["us-east-1"];

    internal override StringConstraint ExternalMeetingId { get; } = new(2, 64);

    internal override StringConstraint ExternalUserId { get; } = new(2, 64);

    internal override StringConstraint SeededExternalUserId => ExternalUserId;

    internal override StringConstraint TagKey { get; } = new(1, 128);

    internal override StringConstraint TagValue { get; } = new(1, 256);

    internal override StringConstraint ResourceArn => Arn;

    internal override StringConstraint TranscribeRegion { get; } = new(values: TranscriptionConstraints.Regions);

    internal override StringConstraint Text { get; } = new();

    internal override bool NewMeetingsAreNamed => false;

    internal override int MaximumPageSize => 99;

    internal override int MinimumTags => 1;

    internal override int MinimumInABatch => 0;

    internal override int MaximumWithAMeeting => 10;

    internal override bool MeetingWithAttendeesNeedsAttendees => false;

    internal override ChimeErrorKind ResourceNotFound => NotFound;

    internal override ChimeErrorKind TooManyTags => BadRequest;

    internal override bool ArnsMatchCompletely => false;

    internal override string AudioFallbackHost => "haxrp";

    internal override int DefaultBurstSeconds => 1;

    internal override bool LimitsTotalRequestRate => false;

    internal override IReadOnlyList<string> MediaRegionsFrom(string controlRegion) => RegionsOfChime;

    internal override string RegionInArn(ChimeEngineOptions options, string mediaRegion) => mediaRegion;

    internal override string TurnControlUrl(string meetingId, string controlRegion) => "https://ccp.cp.ue1.app.chime.aws/v2/turn_sessions";

    internal override string MeetingIdEnding(ChimeEngineOptions options) => "0706";

    internal override TimeSpan EndWithOneConnection { get; } = TimeSpan.FromMinutes(30);

    internal override bool IsRateLimited(string operation) => RateLimited.Contains(operation);

    internal override string ExceptionNameOf(ChimeErrorKind kind) => kind switch
    {
        Unauthorized => "UnauthorizedClientException",
        Throttled => "ThrottledClientException",
        LimitExceeded => "ResourceLimitExceededException",
        _ => base.ExceptionNameOf(kind),
    };

    internal override string CodeOf(ChimeErrorKind kind) => kind == LimitExceeded ? "ResourceLimitExceeded" : base.CodeOf(kind);

    internal override void Check(ChimeEngineOptions options)
    {
        base.Check(options);
        ChimeEngineOptions.Check(
            options.Limits.ReplicasPerMeeting == ChimeLimits.DefaultReplicasPerMeeting,
            $"{nameof(ChimeLimits)}.{nameof(ChimeLimits.ReplicasPerMeeting)} is {options.Limits.ReplicasPerMeeting}, but the API chime has no replicas. Remove it.");
    }
}
