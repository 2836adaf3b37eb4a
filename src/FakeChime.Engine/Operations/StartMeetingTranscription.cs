namespace FakeChime;

/// <summary>Starts the transcription of a meeting.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="Settings">How to transcribe: with Amazon Transcribe or Amazon Transcribe Medical.</param>
public sealed record StartMeetingTranscription(string? MeetingId, TranscriptionSettings? Settings) : Operation
{
    internal override OperationRules Rules => OperationRules.StartMeetingTranscription;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Required("transcriptionConfiguration", Settings);
        Settings?.Validate(ref validation);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.StartTranscription(Settings!) : ChimeAccount.MeetingNotFound(MeetingId);
}
