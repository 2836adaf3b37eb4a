using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>What the service model says of an operation: its success status and the errors it documents.</summary>
internal sealed record OperationRules(Type Operation, int SuccessStatus, IReadOnlyList<ChimeErrorKind> Errors)
{
    private static readonly ChimeErrorKind[] OfAll = [BadRequest, Forbidden, Unauthorized, ServiceUnavailable, ServiceFailure];
    private static readonly ChimeErrorKind[] OfMost = [.. OfAll, Throttled];

    public static readonly OperationRules CreateMeeting = new(typeof(CreateMeeting), 201, [.. OfMost, ResourceLimitExceeded]);
    public static readonly OperationRules CreateMeetingWithAttendees = new(typeof(CreateMeetingWithAttendees), 201, [.. OfMost, ResourceLimitExceeded]);
    public static readonly OperationRules GetMeeting = new(typeof(GetMeeting), 200, [.. OfMost, NotFound]);
    public static readonly OperationRules ListMeetings = new(typeof(ListMeetings), 200, OfMost);
    public static readonly OperationRules DeleteMeeting = new(typeof(DeleteMeeting), 204, [.. OfMost, NotFound]);
    public static readonly OperationRules TagMeeting = new(typeof(TagMeeting), 204, [.. OfMost, NotFound, ResourceLimitExceeded]);
    public static readonly OperationRules UntagMeeting = new(typeof(UntagMeeting), 204, [.. OfMost, NotFound]);
    public static readonly OperationRules ListMeetingTags = new(typeof(ListMeetingTags), 200, [.. OfMost, NotFound]);
    public static readonly OperationRules CreateAttendee = new(typeof(CreateAttendee), 201, [.. OfMost, NotFound, ResourceLimitExceeded]);
    public static readonly OperationRules BatchCreateAttendee = new(typeof(BatchCreateAttendee), 201, [.. OfMost, NotFound, ResourceLimitExceeded]);
    public static readonly OperationRules GetAttendee = new(typeof(GetAttendee), 200, [.. OfMost, NotFound]);
    public static readonly OperationRules ListAttendees = new(typeof(ListAttendees), 200, [.. OfMost, NotFound]);
    public static readonly OperationRules DeleteAttendee = new(typeof(DeleteAttendee), 204, [.. OfMost, NotFound]);
    public static readonly OperationRules TagAttendee = new(typeof(TagAttendee), 204, [.. OfMost, NotFound, ResourceLimitExceeded]);
    public static readonly OperationRules UntagAttendee = new(typeof(UntagAttendee), 204, [.. OfMost, NotFound]);
    public static readonly OperationRules ListAttendeeTags = new(typeof(ListAttendeeTags), 200, [.. OfMost, NotFound]);
    public static readonly OperationRules TagResource = new(typeof(TagResource), 204, [.. OfAll, NotFound]);
    public static readonly OperationRules UntagResource = new(typeof(UntagResource), 204, [.. OfAll, NotFound]);
    public static readonly OperationRules ListTagsForResource = new(typeof(ListTagsForResource), 200, [.. OfAll, NotFound]);
    public static readonly OperationRules StartMeetingTranscription =
        new(typeof(StartMeetingTranscription), 200, [.. OfMost, NotFound, ResourceLimitExceeded, Unprocessable]);

    public static readonly OperationRules StopMeetingTranscription = new(typeof(StopMeetingTranscription), 200, [.. OfMost, NotFound, Unprocessable]);
    public static readonly OperationRules CreateMeetingDialOut = new(typeof(CreateMeetingDialOut), 201, [.. OfMost, ResourceLimitExceeded, AccessDenied]);

    public static IReadOnlyList<OperationRules> All { get; } =
    [
        CreateMeeting, CreateMeetingWithAttendees, GetMeeting, ListMeetings, DeleteMeeting, TagMeeting, UntagMeeting, ListMeetingTags,
        CreateAttendee, BatchCreateAttendee, GetAttendee, ListAttendees, DeleteAttendee, TagAttendee, UntagAttendee, ListAttendeeTags,
        TagResource, UntagResource, ListTagsForResource, StartMeetingTranscription, StopMeetingTranscription, CreateMeetingDialOut,
    ];

    public static Type TypeOf(string operation) =>
        All.FirstOrDefault(rules => rules.Operation.Name == operation)?.Operation
        ?? throw new ArgumentException($"There is no operation '{operation}'. There are {string.Join(", ", All.Select(rules => rules.Operation.Name))}.");
}
