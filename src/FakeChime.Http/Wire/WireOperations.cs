namespace FakeChime.Http;

/// <summary>The 22 operations on the wire. Source of methods, paths and names: the service model.</summary>
internal static class WireOperations
{
    private const string Meeting = "/meetings/{meetingId}";
    private const string Attendee = "/meetings/{meetingId}/attendees/{attendeeId}";

    private static readonly WireJson Json = WireJson.Readable;

    public static IReadOnlyList<WireOperation> All { get; } =
    [
        WireOperation.Of("POST /meetings", it => it.Body(Json.CreateMeeting), meeting => new MeetingAnswer(WireMeeting.Of(meeting)), Json.MeetingAnswer),
        WireOperation.Of(
            "POST /meetings?operation=create-attendees",
            it => it.Body(Json.CreateMeetingWithAttendees),
            created => new MeetingWithAttendeesAnswer(WireMeeting.Of(created.Meeting), created.Attendees.Select(WireAttendee.Of), created.Errors.Select(WireAttendeeError.Of)),
            Json.MeetingWithAttendeesAnswer),
        WireOperation.Of(
            "GET /meetings",
            it => new ListMeetings(it.Query("next-token"), it.Number("max-results")),
            page => new MeetingsAnswer(page.Meetings.Select(WireMeeting.Of), page.NextToken),
            Json.MeetingsAnswer),
        WireOperation.Of($"GET {Meeting}", it => new GetMeeting(it.Path("meetingId")), meeting => new MeetingAnswer(WireMeeting.Of(meeting)), Json.MeetingAnswer),
        WireOperation.Of($"DELETE {Meeting}", it => new DeleteMeeting(it.Path("meetingId"))),
        WireOperation.Of($"POST {Meeting}/tags?operation=add", it => it.Body(Json.TagMeeting) with { MeetingId = it.Path("meetingId") }),
        WireOperation.Of($"POST {Meeting}/tags?operation=delete", it => it.Body(Json.UntagMeeting) with { MeetingId = it.Path("meetingId") }),
        WireOperation.Of($"GET {Meeting}/tags", it => new ListMeetingTags(it.Path("meetingId")), tags => new TagsAnswer(tags), Json.TagsAnswer),
        WireOperation.Of(
            $"POST {Meeting}/attendees",
            it => it.Body(Json.CreateAttendee) with { MeetingId = it.Path("meetingId") },
            attendee => new AttendeeAnswer(WireAttendee.Of(attendee)),
            Json.AttendeeAnswer),
        WireOperation.Of(
            $"POST {Meeting}/attendees?operation=batch-create",
            it => it.Body(Json.BatchCreateAttendee) with { MeetingId = it.Path("meetingId") },
            batch => new BatchAnswer(batch.Attendees.Select(WireAttendee.Of), batch.Errors.Select(WireAttendeeError.Of)),
            Json.BatchAnswer),
        WireOperation.Of(
            $"GET {Meeting}/attendees",
            it => new ListAttendees(it.Path("meetingId"), it.Query("next-token"), it.Number("max-results")),
            page => new AttendeesAnswer(page.Attendees.Select(WireAttendee.Of), page.NextToken),
            Json.AttendeesAnswer),
        WireOperation.Of(
            $"GET {Attendee}",
            it => new GetAttendee(it.Path("meetingId"), it.Path("attendeeId")),
            attendee => new AttendeeAnswer(WireAttendee.Of(attendee)),
            Json.AttendeeAnswer),
        WireOperation.Of($"DELETE {Attendee}", it => new DeleteAttendee(it.Path("meetingId"), it.Path("attendeeId"))),
        WireOperation.Of(
            $"POST {Attendee}/tags?operation=add",
            it => it.Body(Json.TagAttendee) with { MeetingId = it.Path("meetingId"), AttendeeId = it.Path("attendeeId") }),
        WireOperation.Of(
            $"POST {Attendee}/tags?operation=delete",
            it => it.Body(Json.UntagAttendee) with { MeetingId = it.Path("meetingId"), AttendeeId = it.Path("attendeeId") }),
        WireOperation.Of(
            $"GET {Attendee}/tags", it => new ListAttendeeTags(it.Path("meetingId"), it.Path("attendeeId")), tags => new TagsAnswer(tags), Json.TagsAnswer),
        WireOperation.Of("POST /tags?operation=tag-resource", it => it.Body(Json.TagResource)),
        WireOperation.Of("POST /tags?operation=untag-resource", it => it.Body(Json.UntagResource)),
        WireOperation.Of("GET /tags", it => new ListTagsForResource(it.Query("arn")), tags => new TagsAnswer(tags), Json.TagsAnswer),
        WireOperation.Of(
            $"POST {Meeting}/transcription?operation=start", it => it.Body(Json.StartMeetingTranscription) with { MeetingId = it.Path("meetingId") }),
        WireOperation.Of($"POST {Meeting}/transcription?operation=stop", it => new StopMeetingTranscription(it.Path("meetingId"))),
        WireOperation.Of(
            $"POST {Meeting}/dial-outs",
            it => it.Body(Json.CreateMeetingDialOut) with { MeetingId = it.Path("meetingId") },
            transactionId => new TransactionAnswer(transactionId),
            Json.TransactionAnswer),
    ];
}
