using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>The API <c>chime</c>, version 2018-05-01. What its service model says is held against the model by a test.</summary>
internal static class ChimeProfile
{
    private static readonly ChimeErrorKind[] OfAll = [BadRequest, Forbidden, Unauthorized, ServiceUnavailable, ServiceFailure];
    private static readonly ChimeErrorKind[] OfMost = [.. OfAll, Throttled];

    private static readonly RequestConstraints Constraints = new()
    {
        ExternalMeetingId = new(2, 64),
        ExternalUserId = new(2, 64),
        MediaRegion = new(values: MediaRegions.Commercial),
        MediaRegions = MediaRegions.Commercial,
        TagKey = new(1, 128),
        TagValue = new(1, 256),
        ResourceArn = RequestConstraints.Arn,
        TranscribeRegion = new(values: TranscriptionValidation.Regions),
        Text = new(),
        NewMeetingsAreNamed = false,
        LargestPage = 99,
        MinimumTags = 1,
        MinimumInABatch = 0,
        MaximumWithAMeeting = 10,
        AttendeesComeWithTheMeeting = false,
    };

    public static ApiProfile Create() => new()
    {
        Name = "chime",
        Operations = Operations(),
        ErrorNames = new(new Dictionary<ChimeErrorKind, (string, string)>
        {
            [Unauthorized] = ("UnauthorizedClientException", "Unauthorized"),
            [Unprocessable] = ("UnprocessableEntityException", "Unprocessable"),
            [Throttled] = ("ThrottledClientException", "Throttled"),
            [LimitExceeded] = ("ResourceLimitExceededException", "ResourceLimitExceeded"),
        }),
        MeetingRules = new()
        {
            ResourceNotFound = NotFound,
            TooManyTags = BadRequest,
            HasCapabilities = false,
            MeetingIdEnding = _ => "0706",
            ControlRegionOf = (_, mediaRegion) => mediaRegion,
            ArnsCountAsAWhole = false,
            AudioFallbackHost = "haxrp",
        },
        ConstraintsFor = _ => Constraints,
        ControlRegions = ["us-east-1"],
        RateFor = limits => limits.RequestsPerSecond is { } rate
            ? new RequestRate(rate, limits.RequestBurst ?? rate, [typeof(CreateMeeting), typeof(CreateAttendee), typeof(GetMeeting), typeof(DeleteMeeting)])
            : null,
    };

    private static OperationFacts[] Operations() =>
    [
        new(typeof(CreateMeeting), 201, [.. OfMost, LimitExceeded]),
        new(typeof(CreateMeetingWithAttendees), 201, [.. OfMost, LimitExceeded]),
        new(typeof(GetMeeting), 200, [.. OfMost, NotFound]),
        new(typeof(ListMeetings), 200, OfMost),
        new(typeof(DeleteMeeting), 204, [.. OfMost, NotFound]),
        new(typeof(TagMeeting), 204, [.. OfMost, NotFound, LimitExceeded]),
        new(typeof(UntagMeeting), 204, [.. OfMost, NotFound]),
        new(typeof(ListMeetingTags), 200, [.. OfMost, NotFound]),
        new(typeof(CreateAttendee), 201, [.. OfMost, NotFound, LimitExceeded]),
        new(typeof(BatchCreateAttendee), 201, [.. OfMost, NotFound, LimitExceeded]),
        new(typeof(GetAttendee), 200, [.. OfMost, NotFound]),
        new(typeof(ListAttendees), 200, [.. OfMost, NotFound]),
        new(typeof(DeleteAttendee), 204, [.. OfMost, NotFound]),
        new(typeof(TagAttendee), 204, [.. OfMost, NotFound, LimitExceeded]),
        new(typeof(UntagAttendee), 204, [.. OfMost, NotFound]),
        new(typeof(ListAttendeeTags), 200, [.. OfMost, NotFound]),
        new(typeof(TagResource), 204, [.. OfAll, NotFound]),
        new(typeof(UntagResource), 204, [.. OfAll, NotFound]),
        new(typeof(ListTagsForResource), 200, [.. OfAll, NotFound]),
        new(typeof(StartMeetingTranscription), 200, [.. OfMost, NotFound, LimitExceeded, Unprocessable]),
        new(typeof(StopMeetingTranscription), 200, [.. OfMost, NotFound, Unprocessable]),
        new(typeof(CreateMeetingDialOut), 201, [.. OfMost, LimitExceeded, AccessDenied]),
    ];
}
