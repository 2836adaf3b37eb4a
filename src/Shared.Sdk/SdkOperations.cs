namespace FakeChime;

/// <summary>The operations that both APIs have. Members of the path are read in the order in which the real client checks them.</summary>
internal static partial class SdkOperations
{
    public static readonly SdkOperation<CreateMeetingRequest, CreateMeeting, MeetingInfo, CreateMeetingResponse> CreateMeeting = new(
        FromSdk.CreateMeeting,
        static meeting => new() { Meeting = ToSdk.Meeting(meeting) });

    public static readonly SdkOperation<CreateMeetingWithAttendeesRequest, CreateMeetingWithAttendees, MeetingWithAttendees, CreateMeetingWithAttendeesResponse>
        CreateMeetingWithAttendees = new(
            FromSdk.CreateMeetingWithAttendees,
            static created => new()
            {
                Meeting = ToSdk.Meeting(created.Meeting),
                Attendees = ToSdk.Attendees(created.Attendees),
                Errors = ToSdk.Errors(created.Errors),
            });

    public static readonly SdkOperation<GetMeetingRequest, GetMeeting, MeetingInfo, GetMeetingResponse> GetMeeting = new(
        static (request, _) => new GetMeeting { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId") },
        static meeting => new() { Meeting = ToSdk.Meeting(meeting) });

    public static readonly SdkOperation<DeleteMeetingRequest, DeleteMeeting, Unit, DeleteMeetingResponse> DeleteMeeting = new(
        static (request, _) => new DeleteMeeting { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId") },
        static _ => new());

    public static readonly SdkOperation<CreateAttendeeRequest, CreateAttendee, AttendeeInfo, CreateAttendeeResponse> CreateAttendee = new(
        static (request, _) => FromSdk.CreateAttendee(request),
        static attendee => new() { Attendee = ToSdk.Attendee(attendee) });

    public static readonly SdkOperation<BatchCreateAttendeeRequest, BatchCreateAttendee, AttendeeBatch, BatchCreateAttendeeResponse> BatchCreateAttendee = new(
        static (request, _) => new BatchCreateAttendee
        {
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            Attendees = FromSdk.Attendees(request.Attendees),
        },
        static batch => new() { Attendees = ToSdk.Attendees(batch.Attendees), Errors = ToSdk.Errors(batch.Errors) });

    public static readonly SdkOperation<GetAttendeeRequest, GetAttendee, AttendeeInfo, GetAttendeeResponse> GetAttendee = new(
        static (request, _) => new GetAttendee
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
        },
        static attendee => new() { Attendee = ToSdk.Attendee(attendee) });

    public static readonly SdkOperation<ListAttendeesRequest, ListAttendees, AttendeePage, ListAttendeesResponse> ListAttendees = new(
        static (request, _) => new ListAttendees
        {
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            NextToken = request.NextToken,
            MaxResults = FromSdk.MaxResults(request),
        },
        static page => new() { Attendees = ToSdk.Attendees(page.Attendees), NextToken = page.NextToken });

    public static readonly SdkOperation<DeleteAttendeeRequest, DeleteAttendee, Unit, DeleteAttendeeResponse> DeleteAttendee = new(
        static (request, _) => new DeleteAttendee
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
        },
        static _ => new());

    public static readonly SdkOperation<TagResourceRequest, TagResource, Unit, TagResourceResponse> TagResource = new(
        static (request, _) => new TagResource { ResourceARN = request.ResourceARN, Tags = FromSdk.Tags(request.Tags) },
        static _ => new());

    public static readonly SdkOperation<UntagResourceRequest, UntagResource, Unit, UntagResourceResponse> UntagResource = new(
        static (request, _) => new UntagResource { ResourceARN = request.ResourceARN, TagKeys = FromSdk.Texts(request.TagKeys) },
        static _ => new());

    public static readonly SdkOperation<ListTagsForResourceRequest, ListTagsForResource, TagList, ListTagsForResourceResponse> ListTagsForResource = new(
        static (request, _) => new ListTagsForResource { ResourceARN = FromSdk.QueryArn(request.ResourceARN) },
        static tags => new() { Tags = ToSdk.Tags(tags) });

    public static readonly SdkOperation<StartMeetingTranscriptionRequest, StartMeetingTranscription, Unit, StartMeetingTranscriptionResponse> StartMeetingTranscription = new(
        static (request, _) => new StartMeetingTranscription
        {
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            TranscriptionConfiguration = FromSdk.Transcription(request.TranscriptionConfiguration),
        },
        static _ => new());

    public static readonly SdkOperation<StopMeetingTranscriptionRequest, StopMeetingTranscription, Unit, StopMeetingTranscriptionResponse> StopMeetingTranscription = new(
        static (request, _) => new StopMeetingTranscription { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId") },
        static _ => new());
}
