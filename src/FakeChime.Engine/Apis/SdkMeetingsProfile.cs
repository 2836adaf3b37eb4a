using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>The API <c>chime-sdk-meetings</c>, version 2021-07-15. What its service model says is held against the model by a test.</summary>
internal static class SdkMeetingsProfile
{
    private static readonly ChimeErrorKind[] OfAll = [BadRequest, Forbidden, Unauthorized, ServiceUnavailable, ServiceFailure, Throttled];

    private static readonly StringConstraint ExternalId = new(
        2,
        64,
        @"[-_&@+=,(){}\[\]\/«».:|'""#a-zA-Z0-9À-ÿ\s]*",
        Patterns.Each(character => Patterns.IsLetterOrDigit(character) || Patterns.IsWhiteSpace(character)
            || character is >= 'À' and <= 'ÿ' || @"-_&@+=,(){}[]/«».:|'""#".Contains(character)),
        reserved: "aws:");

    private static readonly StringConstraint TagKey = new(1, 128, "^[a-zA-Z+-=._:/]+$", text => text.Length > 0 && text.All(IsOfTagKey));

    private static readonly StringConstraint TagValue = new(
        0, 256, @"[\s\w+-=\.:/@]*", Patterns.Each(character => IsOfTagKey(character) || Patterns.IsWhiteSpace(character) || character == '@'));

    /// <summary>The cells that control meetings, as far as IDs of their meetings have been seen (observed).</summary>
    private static readonly Dictionary<string, string> Cells = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = "2713",
        ["eu-central-1"] = "7979",
        ["ap-southeast-1"] = "2954",
        ["ap-northeast-1"] = "4804",
        ["eu-west-2"] = "3049",
    };

    public static ApiProfile Create() => new()
    {
        Name = "chime-sdk-meetings",
        Operations = Operations(),
        ErrorNames = new(new Dictionary<ChimeErrorKind, (string, string)>
        {
            [Unprocessable] = ("UnprocessableEntityException", "Unprocessable"),
            [Throttled] = ("ThrottlingException", "Throttling"),
        }),
        MeetingRules = new()
        {
            ResourceNotFound = ResourceNotFound,
            TooManyTags = TooManyTags,
            HasCapabilities = true,
            MeetingIdEnding = options => Cells.TryGetValue(options.ControlRegion, out var cell) ? cell : "",
            ControlRegionOf = (options, _) => options.ControlRegion,
            ArnsCountAsAWhole = true,
            AudioFallbackHost = "wss.k",
        },
        ConstraintsFor = options => Constraints(
            MediaRegions.IsGovernment(options.ControlRegion) ? MediaRegions.Government : MediaRegions.Commercial),
        ControlRegions =
        [
            "us-east-1", "us-west-2", "af-south-1", "ap-south-1", "ap-northeast-1", "ap-northeast-2", "ap-southeast-1", "ap-southeast-2",
            "ca-central-1", "eu-central-1", "eu-west-2", "il-central-1", "us-gov-east-1", "us-gov-west-1",
        ],
        RateFor = limits => limits.RequestsPerSecond is { } rate ? new RequestRate(rate, limits.RequestBurst ?? (int)Math.Min(int.MaxValue, 2L * rate)) : null,
    };

    private static bool IsOfTagKey(char character) => Patterns.IsLetterOrDigit(character) || character is (>= '+' and <= '=') or '_';

    private static RequestConstraints Constraints(IReadOnlyList<string> mediaRegions) => new()
    {
        ExternalMeetingId = ExternalId,
        ExternalUserId = ExternalId,
        MediaRegion = new(2, 64, values: mediaRegions),
        MediaRegions = mediaRegions,
        TagKey = TagKey,
        TagValue = TagValue,
        ResourceArn = new(
            1, 1011, "^arn:.*", text => text.StartsWith("arn:", StringComparison.Ordinal) && text.IndexOfAny(['\n', '\r', '\u0085', '\u2028', '\u2029']) < 0),
        TranscribeRegion = new(values: [.. TranscriptionValidation.Regions, "us-gov-west-1"]),
        Text = new(0, 4096),
        NewMeetingsAreNamed = true,
        LargestPage = 100,
        MinimumTags = 0,
        MinimumInABatch = 1,
        MaximumWithAMeeting = 20,
        AttendeesComeWithTheMeeting = true,
    };

    private static OperationFacts[] Operations() =>
    [
        new(typeof(CreateMeeting), 200, [.. OfAll, Conflict, LimitExceeded]),
        new(typeof(CreateMeetingWithAttendees), 200, [.. OfAll, Conflict, LimitExceeded]),
        new(typeof(GetMeeting), 200, [.. OfAll, NotFound]),
        new(typeof(DeleteMeeting), 204, [.. OfAll, NotFound]),
        new(typeof(CreateAttendee), 200, [.. OfAll, NotFound, Unprocessable, LimitExceeded]),
        new(typeof(BatchCreateAttendee), 200, [.. OfAll, NotFound, Unprocessable, LimitExceeded]),
        new(typeof(GetAttendee), 200, [.. OfAll, NotFound]),
        new(typeof(ListAttendees), 200, [.. OfAll, NotFound]),
        new(typeof(DeleteAttendee), 204, [.. OfAll, NotFound]),
        new(typeof(UpdateAttendeeCapabilities), 200, [.. OfAll, NotFound, Conflict]),
        new(typeof(BatchUpdateAttendeeCapabilitiesExcept), 200, [.. OfAll, NotFound, Conflict]),
        new(typeof(TagResource), 204, [.. OfAll, LimitExceeded, ResourceNotFound, TooManyTags]),
        new(typeof(UntagResource), 204, [.. OfAll, LimitExceeded, ResourceNotFound]),
        new(typeof(ListTagsForResource), 200, [.. OfAll, LimitExceeded, ResourceNotFound]),
        new(typeof(StartMeetingTranscription), 200, [.. OfAll, NotFound, LimitExceeded, Unprocessable]),
        new(typeof(StopMeetingTranscription), 200, [.. OfAll, NotFound, Unprocessable]),
    ];
}
