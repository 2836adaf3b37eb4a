namespace FakeChime;

/// <summary>Starts the transcription of a meeting.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="TranscriptionConfiguration">How to transcribe: with Amazon Transcribe or Amazon Transcribe Medical.</param>
public sealed record StartMeetingTranscription(string? MeetingId, TranscriptionSettings? TranscriptionConfiguration) : Operation
{
    internal override OperationRules Rules => OperationRules.StartMeetingTranscription;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Required("transcriptionConfiguration", TranscriptionConfiguration);
        TranscriptionConfiguration?.Validate(ref validation);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.StartTranscription(TranscriptionConfiguration!) : ChimeAccount.MeetingNotFound(MeetingId);
}
