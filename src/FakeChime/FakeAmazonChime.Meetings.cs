using Amazon.Chime.Model;

namespace FakeChime;

public sealed partial class FakeAmazonChime
{
    /// <summary>Creates a meeting; with a ClientRequestToken that an active meeting was created with, answers that meeting.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<CreateMeetingResponse> CreateMeetingAsync(CreateMeetingRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            request => new CreateMeeting(
                request.ClientRequestToken ?? Engine.NewUuid(),
                request.ExternalMeetingId,
                request.MeetingHostId,
                request.MediaRegion,
                FromSdk.Tags(request.Tags),
                FromSdk.Notifications(request.NotificationsConfiguration)),
            static meeting => new CreateMeetingResponse { Meeting = ToSdk.Meeting(meeting) },
            cancellationToken);

    /// <summary>Creates a meeting and up to 10 attendees.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<CreateMeetingWithAttendeesResponse> CreateMeetingWithAttendeesAsync(CreateMeetingWithAttendeesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            request => new CreateMeetingWithAttendees(
                request.ClientRequestToken ?? Engine.NewUuid(),
                FromSdk.Attendees(request.Attendees),
                request.ExternalMeetingId,
                request.MeetingHostId,
                request.MediaRegion,
                FromSdk.Tags(request.Tags),
                FromSdk.Notifications(request.NotificationsConfiguration)),
            static created => new CreateMeetingWithAttendeesResponse
            {
                Meeting = ToSdk.Meeting(created.Meeting),
                Attendees = ToSdk.Attendees(created.Attendees),
                Errors = ToSdk.Errors(created.Errors),
            },
            cancellationToken);

    /// <summary>Reads a meeting.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<GetMeetingResponse> GetMeetingAsync(GetMeetingRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new GetMeeting(FromSdk.Path(request.MeetingId, nameof(request.MeetingId))),
            static meeting => new GetMeetingResponse { Meeting = ToSdk.Meeting(meeting) },
            cancellationToken);

    /// <summary>Reads a page of the active meetings, in the order of their creation.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ListMeetingsResponse> ListMeetingsAsync(ListMeetingsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new ListMeetings(request.NextToken, FromSdk.MaxResults(request.MaxResults)),
            static page => new ListMeetingsResponse { Meetings = ToSdk.List(page.Meetings, ToSdk.Meeting), NextToken = page.NextToken },
            cancellationToken);

    /// <summary>Ends a meeting and deletes its attendees; an unknown or ended meeting is no error.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DeleteMeetingResponse> DeleteMeetingAsync(DeleteMeetingRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteMeetingRequest, DeleteMeetingResponse>(
            request,
            static request => new DeleteMeeting(FromSdk.Path(request.MeetingId, nameof(request.MeetingId))),
            cancellationToken);
}
