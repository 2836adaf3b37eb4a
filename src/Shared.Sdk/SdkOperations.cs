namespace FakeChime;

/// <summary>The operations that both APIs have. Members named in the path are read in the order in which the real client's marshaller asks for them.</summary>
internal static partial class SdkOperations
{
    public static readonly SdkOperation<CreateMeetingRequest, FakeMeeting, CreateMeetingResponse> CreateMeeting = new(
        FromSdk.CreateMeeting,
        static (meeting, _) => new() { Meeting = ToSdk.Meeting(meeting) });

    public static readonly SdkOperation<CreateMeetingWithAttendeesRequest, MeetingWithAttendees, CreateMeetingWithAttendeesResponse>
        CreateMeetingWithAttendees = new(
            FromSdk.CreateMeetingWithAttendees,
            static (created, call) => new()
            {
                Meeting = ToSdk.Meeting(created.Meeting),
                Attendees = ToSdk.Attendees(created.Attendees, call),
                Errors = ToSdk.Errors(created.Errors),
            });

    public static readonly SdkOperation<GetMeetingRequest, FakeMeeting, GetMeetingResponse> GetMeeting = new(
        static (request, _) => new GetMeeting { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId") },
        static (meeting, _) => new() { Meeting = ToSdk.Meeting(meeting) });

    public static readonly SdkOperation<DeleteMeetingRequest, Done, DeleteMeetingResponse> DeleteMeeting = new(
        static (request, _) => new DeleteMeeting { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId") },
        static (_, _) => new());

    public static readonly SdkOperation<CreateAttendeeRequest, FakeAttendee, CreateAttendeeResponse> CreateAttendee = new(
        static (request, _) => FromSdk.CreateAttendee(request),
        static (attendee, call) => new() { Attendee = ToSdk.Attendee(attendee, call) });

    public static readonly SdkOperation<BatchCreateAttendeeRequest, AttendeeBatch, BatchCreateAttendeeResponse> BatchCreateAttendee = new(
        static (request, _) => new BatchCreateAttendee
        {
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            Attendees = FromSdk.Attendees(request.Attendees),
        },
        static (batch, call) => new() { Attendees = ToSdk.Attendees(batch.Attendees, call), Errors = ToSdk.Errors(batch.Errors) });

    public static readonly SdkOperation<GetAttendeeRequest, FakeAttendee, GetAttendeeResponse> GetAttendee = new(
        static (request, _) => new GetAttendee
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
        },
        static (attendee, call) => new() { Attendee = ToSdk.Attendee(attendee, call) });

    public static readonly SdkOperation<ListAttendeesRequest, AttendeePage, ListAttendeesResponse> ListAttendees = new(
        static (request, _) => new ListAttendees
        {
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            NextToken = request.NextToken,
            MaxResults = FromSdk.MaxResults(request),
        },
        static (page, call) => new() { Attendees = ToSdk.Attendees(page.Attendees, call), NextToken = page.NextToken });

    public static readonly SdkOperation<DeleteAttendeeRequest, Done, DeleteAttendeeResponse> DeleteAttendee = new(
        static (request, _) => new DeleteAttendee
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
        },
        static (_, _) => new());

    public static readonly SdkOperation<TagResourceRequest, Done, TagResourceResponse> TagResource = new(
        static (request, _) => new TagResource { ResourceARN = request.ResourceARN, Tags = FromSdk.Tags(request.Tags) },
        static (_, _) => new());

    public static readonly SdkOperation<UntagResourceRequest, Done, UntagResourceResponse> UntagResource = new(
        static (request, _) => new UntagResource { ResourceARN = request.ResourceARN, TagKeys = FromSdk.Texts(request.TagKeys) },
        static (_, _) => new());

    public static readonly SdkOperation<ListTagsForResourceRequest, TagList, ListTagsForResourceResponse> ListTagsForResource = new(
        static (request, _) => new ListTagsForResource { ResourceARN = FromSdk.QueryArn(request.ResourceARN) },
        static (tags, _) => new() { Tags = ToSdk.Tags(tags) });

    public static readonly SdkOperation<StartMeetingTranscriptionRequest, Done, StartMeetingTranscriptionResponse> StartMeetingTranscription = new(
        static (request, _) => new StartMeetingTranscription
        {
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            TranscriptionConfiguration = FromSdk.Transcription(request.TranscriptionConfiguration),
        },
        static (_, _) => new());

    public static readonly SdkOperation<StopMeetingTranscriptionRequest, Done, StopMeetingTranscriptionResponse> StopMeetingTranscription = new(
        static (request, _) => new StopMeetingTranscription { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId") },
        static (_, _) => new());
}
