using Amazon.Chime.Model;

namespace FakeChime;

public sealed partial class FakeAmazonChime
{
    /// <summary>Creates an attendee; for an ExternalUserId that the meeting already has, answers the existing attendee.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<CreateAttendeeResponse> CreateAttendeeAsync(CreateAttendeeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new CreateAttendee(FromSdk.Path(request.MeetingId, nameof(request.MeetingId)), request.ExternalUserId, FromSdk.Tags(request.Tags)),
            static attendee => new CreateAttendeeResponse { Attendee = ToSdk.Attendee(attendee) },
            cancellationToken);

    /// <summary>Creates up to 100 attendees; those that cannot be created are answered as errors beside the others.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<BatchCreateAttendeeResponse> BatchCreateAttendeeAsync(BatchCreateAttendeeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new BatchCreateAttendee(FromSdk.Path(request.MeetingId, nameof(request.MeetingId)), FromSdk.Attendees(request.Attendees)),
            static batch => new BatchCreateAttendeeResponse { Attendees = ToSdk.Attendees(batch.Attendees), Errors = ToSdk.Errors(batch.Errors) },
            cancellationToken);

    /// <summary>Reads an attendee.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<GetAttendeeResponse> GetAttendeeAsync(GetAttendeeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new GetAttendee(AttendeeId: FromSdk.Path(request.AttendeeId, nameof(request.AttendeeId)), MeetingId: FromSdk.Path(request.MeetingId, nameof(request.MeetingId))),
            static attendee => new GetAttendeeResponse { Attendee = ToSdk.Attendee(attendee) },
            cancellationToken);

    /// <summary>Reads a page of a meeting's attendees, in the order of their creation.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ListAttendeesResponse> ListAttendeesAsync(ListAttendeesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new ListAttendees(FromSdk.Path(request.MeetingId, nameof(request.MeetingId)), request.NextToken, FromSdk.MaxResults(request.MaxResults)),
            static page => new ListAttendeesResponse { Attendees = ToSdk.Attendees(page.Attendees), NextToken = page.NextToken },
            cancellationToken);

    /// <summary>Deletes an attendee and voids its JoinToken.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DeleteAttendeeResponse> DeleteAttendeeAsync(DeleteAttendeeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteAttendeeRequest, DeleteAttendeeResponse>(
            request,
            static request => new DeleteAttendee(AttendeeId: FromSdk.Path(request.AttendeeId, nameof(request.AttendeeId)), MeetingId: FromSdk.Path(request.MeetingId, nameof(request.MeetingId))),
            cancellationToken);
}
