namespace FakeChime.Http;

/// <summary>
/// How each operation of the two APIs is read and its result written. Where they are found the service models say; members that an API
/// lacks are not read and not written.
/// </summary>
internal static class WireOperations
{
    public static IReadOnlyList<WireOperation> All { get; } =
    [
        new WireOperation<CreateMeeting, FakeMeeting>(it => it.Body<CreateMeeting>(), Meeting),
        new WireOperation<CreateMeetingWithAttendees, MeetingWithAttendees>(
            it => it.Body<CreateMeetingWithAttendees>(),
            (created, call, api) => new MeetingWithAttendeesAnswer(
                WireMeeting.Of(created.Meeting), WireAttendee.Of(created.Attendees, call), WireAttendeeError.Of(api, created.Errors))),
        new WireOperation<GetMeeting, FakeMeeting>(it => new() { MeetingId = it.MeetingId }, Meeting),
        new WireOperation<ListMeetings, MeetingPage>(
            it => new() { NextToken = it.NextToken, MaxResults = it.MaxResults },
            (page, _, _) => new MeetingsAnswer(page.Meetings.Select(WireMeeting.Of), page.NextToken)),
        new WireOperation<DeleteMeeting, Done>(it => new() { MeetingId = it.MeetingId }),
        new WireOperation<TagMeeting, Done>(it => it.Body<TagMeeting>() with { MeetingId = it.MeetingId }),
        new WireOperation<UntagMeeting, Done>(it => it.Body<UntagMeeting>() with { MeetingId = it.MeetingId }),
        new WireOperation<ListMeetingTags, TagList>(it => new() { MeetingId = it.MeetingId }, Tags),
        new WireOperation<CreateAttendee, FakeAttendee>(it => it.Body<CreateAttendee>() with { MeetingId = it.MeetingId }, Attendee),
        new WireOperation<BatchCreateAttendee, AttendeeBatch>(
            it => it.Body<BatchCreateAttendee>() with { MeetingId = it.MeetingId },
            (batch, call, api) => new BatchAnswer(WireAttendee.Of(batch.Attendees, call), WireAttendeeError.Of(api, batch.Errors))),
        new WireOperation<GetAttendee, FakeAttendee>(it => new() { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }, Attendee),
        new WireOperation<ListAttendees, AttendeePage>(
            it => new() { MeetingId = it.MeetingId, NextToken = it.NextToken, MaxResults = it.MaxResults },
            (page, call, _) => new AttendeesAnswer(WireAttendee.Of(page.Attendees, call), page.NextToken)),
        new WireOperation<DeleteAttendee, Done>(it => new() { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }),
        new WireOperation<UpdateAttendeeCapabilities, FakeAttendee>(
            it => it.Body<UpdateAttendeeCapabilities>() with { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }, Attendee),
        new WireOperation<BatchUpdateAttendeeCapabilitiesExcept, Done>(
            it => it.Body<BatchUpdateAttendeeCapabilitiesExcept>() with { MeetingId = it.MeetingId }),
        new WireOperation<TagAttendee, Done>(it => it.Body<TagAttendee>() with { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }),
        new WireOperation<UntagAttendee, Done>(it => it.Body<UntagAttendee>() with { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }),
        new WireOperation<ListAttendeeTags, TagList>(it => new() { MeetingId = it.MeetingId, AttendeeId = it.AttendeeId }, Tags),
        new WireOperation<TagResource, Done>(it => it.Body<TagResource>()),
        new WireOperation<UntagResource, Done>(it => it.Body<UntagResource>()),
        new WireOperation<ListTagsForResource, TagList>(it => new() { ResourceARN = it.Query("arn") }, Tags),
        new WireOperation<StartMeetingTranscription, Done>(it => it.Body<StartMeetingTranscription>() with { MeetingId = it.MeetingId }),
        new WireOperation<StopMeetingTranscription, Done>(it => new() { MeetingId = it.MeetingId }),
        new WireOperation<CreateMeetingDialOut, string>(
            it => it.Body<CreateMeetingDialOut>() with { MeetingId = it.MeetingId }, (transactionId, _, _) => new TransactionAnswer(transactionId)),
    ];

    private static MeetingAnswer Meeting(FakeMeeting meeting, ICall<Operation> call, ChimeApi api) => new MeetingAnswer(WireMeeting.Of(meeting));

    private static AttendeeAnswer Attendee(FakeAttendee attendee, ICall<Operation> call, ChimeApi api) => new AttendeeAnswer(WireAttendee.Of(attendee, call));

    private static TagsAnswer Tags(TagList list, ICall<Operation> call, ChimeApi api) => new TagsAnswer(list.Tags);
}
