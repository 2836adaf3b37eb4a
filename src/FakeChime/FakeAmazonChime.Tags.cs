using Amazon.Chime.Model;

namespace FakeChime;

public sealed partial class FakeAmazonChime
{
    /// <summary>Adds tags to a meeting; a key that it has already takes the new value.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<TagMeetingResponse> TagMeetingAsync(TagMeetingRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<TagMeetingRequest, TagMeetingResponse>(
            request,
            static request => new TagMeeting(FromSdk.Path(request.MeetingId, nameof(request.MeetingId)), FromSdk.Tags(request.Tags)),
            cancellationToken);

    /// <summary>Removes tags from a meeting; keys that it does not have are ignored.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<UntagMeetingResponse> UntagMeetingAsync(UntagMeetingRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UntagMeetingRequest, UntagMeetingResponse>(
            request,
            static request => new UntagMeeting(FromSdk.Path(request.MeetingId, nameof(request.MeetingId)), FromSdk.List(request.TagKeys)),
            cancellationToken);

    /// <summary>Reads the tags of a meeting.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ListMeetingTagsResponse> ListMeetingTagsAsync(ListMeetingTagsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new ListMeetingTags(FromSdk.Path(request.MeetingId, nameof(request.MeetingId))),
            static tags => new ListMeetingTagsResponse { Tags = ToSdk.Tags(tags) },
            cancellationToken);

    /// <summary>Adds tags to an attendee; a key that it has already takes the new value.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<TagAttendeeResponse> TagAttendeeAsync(TagAttendeeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<TagAttendeeRequest, TagAttendeeResponse>(
            request,
            static request => new TagAttendee(AttendeeId: FromSdk.Path(request.AttendeeId, nameof(request.AttendeeId)), MeetingId: FromSdk.Path(request.MeetingId, nameof(request.MeetingId)), Tags: FromSdk.Tags(request.Tags)),
            cancellationToken);

    /// <summary>Removes tags from an attendee; keys that it does not have are ignored.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<UntagAttendeeResponse> UntagAttendeeAsync(UntagAttendeeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UntagAttendeeRequest, UntagAttendeeResponse>(
            request,
            static request => new UntagAttendee(AttendeeId: FromSdk.Path(request.AttendeeId, nameof(request.AttendeeId)), MeetingId: FromSdk.Path(request.MeetingId, nameof(request.MeetingId)), TagKeys: FromSdk.List(request.TagKeys)),
            cancellationToken);

    /// <summary>Reads the tags of an attendee.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ListAttendeeTagsResponse> ListAttendeeTagsAsync(ListAttendeeTagsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new ListAttendeeTags(AttendeeId: FromSdk.Path(request.AttendeeId, nameof(request.AttendeeId)), MeetingId: FromSdk.Path(request.MeetingId, nameof(request.MeetingId))),
            static tags => new ListAttendeeTagsResponse { Tags = ToSdk.Tags(tags) },
            cancellationToken);

    /// <summary>Adds tags to the meeting with an ARN; a key that it has already takes the new value.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<TagResourceResponse> TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<TagResourceRequest, TagResourceResponse>(
            request,
            static request => new TagResource(request.ResourceARN, FromSdk.Tags(request.Tags)),
            cancellationToken);

    /// <summary>Removes tags from the meeting with an ARN; keys that it does not have are ignored.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<UntagResourceResponse> UntagResourceAsync(UntagResourceRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UntagResourceRequest, UntagResourceResponse>(
            request,
            static request => new UntagResource(request.ResourceARN, FromSdk.List(request.TagKeys)),
            cancellationToken);

    /// <summary>Reads the tags of the meeting with an ARN.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new ListTagsForResource(request.ResourceARN),
            static tags => new ListTagsForResourceResponse { Tags = ToSdk.Tags(tags) },
            cancellationToken);
}
