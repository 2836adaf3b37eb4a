namespace FakeChime;

/// <summary>The operations that only this API has.</summary>
internal static partial class SdkOperations
{
    public static readonly SdkOperation<ListMeetingsRequest, ListMeetings, MeetingPage, ListMeetingsResponse> ListMeetings = new(
        static (request, _) => new ListMeetings { NextToken = request.NextToken, MaxResults = FromSdk.MaxResults(request) },
        static page => new() { Meetings = ToSdk.List(page.Meetings, ToSdk.Meeting), NextToken = page.NextToken });

    public static readonly SdkOperation<TagMeetingRequest, TagMeeting, Unit, TagMeetingResponse> TagMeeting = new(
        static (request, _) => new TagMeeting { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"), Tags = FromSdk.Tags(request.Tags) },
        static _ => new());

    public static readonly SdkOperation<UntagMeetingRequest, UntagMeeting, Unit, UntagMeetingResponse> UntagMeeting = new(
        static (request, _) => new UntagMeeting { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"), TagKeys = FromSdk.Texts(request.TagKeys) },
        static _ => new());

    public static readonly SdkOperation<ListMeetingTagsRequest, ListMeetingTags, TagList, ListMeetingTagsResponse> ListMeetingTags = new(
        static (request, _) => new ListMeetingTags { MeetingId = FromSdk.Path(request.MeetingId, "MeetingId") },
        static tags => new() { Tags = ToSdk.Tags(tags) });

    public static readonly SdkOperation<TagAttendeeRequest, TagAttendee, Unit, TagAttendeeResponse> TagAttendee = new(
        static (request, _) => new TagAttendee
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            Tags = FromSdk.Tags(request.Tags),
        },
        static _ => new());

    public static readonly SdkOperation<UntagAttendeeRequest, UntagAttendee, Unit, UntagAttendeeResponse> UntagAttendee = new(
        static (request, _) => new UntagAttendee
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            TagKeys = FromSdk.Texts(request.TagKeys),
        },
        static _ => new());

    public static readonly SdkOperation<ListAttendeeTagsRequest, ListAttendeeTags, TagList, ListAttendeeTagsResponse> ListAttendeeTags = new(
        static (request, _) => new ListAttendeeTags
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
        },
        static tags => new() { Tags = ToSdk.Tags(tags) });

    public static readonly SdkOperation<CreateMeetingDialOutRequest, CreateMeetingDialOut, string, CreateMeetingDialOutResponse> CreateMeetingDialOut = new(
        static (request, _) => new CreateMeetingDialOut
        {
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            FromPhoneNumber = request.FromPhoneNumber,
            ToPhoneNumber = request.ToPhoneNumber,
            JoinToken = request.JoinToken,
        },
        static transactionId => new() { TransactionId = transactionId });
}
