using Amazon.Chime.Model;

namespace FakeChime;

public sealed partial class FakeAmazonChime
{
    /// <summary>Starts the transcription of a meeting.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<StartMeetingTranscriptionResponse> StartMeetingTranscriptionAsync(StartMeetingTranscriptionRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<StartMeetingTranscriptionRequest, StartMeetingTranscriptionResponse>(
            request,
            static request => new StartMeetingTranscription(FromSdk.Path(request.MeetingId, nameof(request.MeetingId)), FromSdk.Transcription(request.TranscriptionConfiguration)),
            cancellationToken);

    /// <summary>Stops the transcription of a meeting.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<StopMeetingTranscriptionResponse> StopMeetingTranscriptionAsync(StopMeetingTranscriptionRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<StopMeetingTranscriptionRequest, StopMeetingTranscriptionResponse>(
            request,
            static request => new StopMeetingTranscription(FromSdk.Path(request.MeetingId, nameof(request.MeetingId))),
            cancellationToken);

    /// <summary>Calls a phone number into a meeting with an attendee's JoinToken.</summary>
    /// <param name="request">The request; it stays the caller's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<CreateMeetingDialOutResponse> CreateMeetingDialOutAsync(CreateMeetingDialOutRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            static request => new CreateMeetingDialOut(
                FromSdk.Path(request.MeetingId, nameof(request.MeetingId)),
                request.FromPhoneNumber,
                request.ToPhoneNumber,
                request.JoinToken),
            static transactionId => new CreateMeetingDialOutResponse { TransactionId = transactionId },
            cancellationToken);
}
