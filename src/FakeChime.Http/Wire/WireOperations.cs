namespace FakeChime.Http;

/// <summary>
/// Reads each operation of the two APIs and writes its result. The routes come from the service models; members that an API does not have
/// are neither read nor written.
/// </summary>
internal static class WireOperations
{
    public static IReadOnlyList<WireOperation> All { get; } =
    [
        new WireOperation<CreateMeeting, MeetingInfo>(it => it.Body<CreateMeeting>(), Meeting),
        new WireOperation<CreateMeetingWithAttendees, MeetingWithAttendees>(
            it => it.Body<CreateMeetingWithAttendees>(),
            (created, api) => new MeetingWithAttendeesAnswer(created.Meeting, created.Attendees, WireAttendeeError.Of(api, created.Errors))),
        new WireOperation<GetMeeting, MeetingInfo>(it => new() { MeetingId = it.MeetingId }, Meeting),
        new WireOperation<ListMeetings, MeetingPage>(
            it => new() { NextToken = it.NextToken, MaxResults = it.MaxResults },
            (page, _) => page),
        new WireOperation<DeleteMeeting, Unit>(it => new() { MeetingId = it.MeetingId }),
        new WireOperation<TagMeeting, Unit>(it => it.Body<TagMeeting>() with { MeetingId = it.MeetingId }),
        new WireOperation<UntagMeeting, Unit>(it => it.Body<UntagMeeting>() with { MeetingId = it.MeetingId }),
        new WireOperation<ListMeetingTags, TagList>(it => new() { MeetingId = it.MeetingId }, Tags),
        new WireOperation<CreateAttendee, AttendeeInfo>(it => it.Body<CreateAttendee>() with { MeetingId = it.MeetingId }, Attendee),
        new WireOperation<BatchCreateAttendee, AttendeeBatch>(
            it => it.Body<BatchCreateAttendee>() with { MeetingId = it.MeetingId },
            (batch, api) => new BatchAnswer(batch.Attendees, WireAttendeeError.Of(api, batch.Errors))),
        new WireOperation<GetAttendee, AttendeeInfo>(it => new() { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }, Attendee),
        new WireOperation<ListAttendees, AttendeePage>(
            it => new() { MeetingId = it.MeetingId, NextToken = it.NextToken, MaxResults = it.MaxResults },
            (page, _) => page),
        new WireOperation<DeleteAttendee, Unit>(it => new() { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }),
        new WireOperation<UpdateAttendeeCapabilities, AttendeeInfo>(
            it => it.Body<UpdateAttendeeCapabilities>() with { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }, Attendee),
        new WireOperation<BatchUpdateAttendeeCapabilitiesExcept, Unit>(
            it => it.Body<BatchUpdateAttendeeCapabilitiesExcept>() with { MeetingId = it.MeetingId }),
        new WireOperation<TagAttendee, Unit>(it => it.Body<TagAttendee>() with { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }),
        new WireOperation<UntagAttendee, Unit>(it => it.Body<UntagAttendee>() with { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }),
        new WireOperation<ListAttendeeTags, TagList>(it => new() { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }, Tags),
        new WireOperation<TagResource, Unit>(it => it.Body<TagResource>()),
        new WireOperation<UntagResource, Unit>(it => it.Body<UntagResource>()),
        new WireOperation<ListTagsForResource, TagList>(it => new() { ResourceARN = it.Query("arn") }, Tags),
        new WireOperation<StartMeetingTranscription, Unit>(it => it.Body<StartMeetingTranscription>() with { MeetingId = it.MeetingId }),
        new WireOperation<StopMeetingTranscription, Unit>(it => new() { MeetingId = it.MeetingId }),
        new WireOperation<CreateMeetingDialOut, string>(
            it => it.Body<CreateMeetingDialOut>() with { MeetingId = it.MeetingId }, (transactionId, _) => new TransactionAnswer(transactionId)),
    ];

    private static MeetingAnswer Meeting(MeetingInfo meeting, ChimeApi api) => new(meeting);

    private static AttendeeAnswer Attendee(AttendeeInfo attendee, ChimeApi api) => new(attendee);

    private static TagList Tags(TagList tags, ChimeApi api) => tags;
}

internal sealed record MeetingAnswer(MeetingInfo Meeting);

internal sealed record MeetingWithAttendeesAnswer(MeetingInfo Meeting, IEnumerable<AttendeeInfo> Attendees, IEnumerable<WireAttendeeError> Errors);

internal sealed record AttendeeAnswer(AttendeeInfo Attendee);

internal sealed record BatchAnswer(IEnumerable<AttendeeInfo> Attendees, IEnumerable<WireAttendeeError> Errors);

internal sealed record TransactionAnswer(string TransactionId);

internal sealed record WireAttendeeError(string? ExternalUserId, string ErrorCode, string ErrorMessage)
{
    public static IEnumerable<WireAttendeeError> Of(ChimeApi api, IEnumerable<AttendeeError> errors) =>
        errors.Select(it => new WireAttendeeError(it.ExternalUserId, api.CodeOf(it.Error), it.Error.Message));
}
