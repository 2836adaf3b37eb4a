using System.Text.Json;

namespace FakeChime.Http;

/// <summary>How a call ended, or that it is running.</summary>
internal enum CallOutcome
{
    Running,
    Succeeded,
    PartlyRejected,
    Failed,
    Broken,
}

/// <summary>A call. The stream omits the request, the result and the error.</summary>
internal sealed record CallState(
    long Sequence,
    string Operation,
    string? ExternalMeetingId,
    string? ExternalUserId,
    CallOutcome Outcome,
    string? Answer,
    bool Applied,
    string? Rule,
    DateTimeOffset Time,
    double? Milliseconds,
    string? MeetingId,
    string RequestId,
    string Summary,
    string Text,
    JsonElement? Request = null,
    JsonElement? Result = null,
    ErrorState? Error = null,
    string? Exception = null)
{
    private const int LimitOfASummary = 240;

    public static CallState Of(ICall<Operation> call, ChimeEngine engine)
    {
        var (wire, api) = (WireApi.Of(engine.Api), engine.Api);
        var summary = SummaryOf(call, engine);
        return summary with
        {
            Request = wire.Describe(call.Operation),
            Result = summary.Outcome is CallOutcome.Succeeded or CallOutcome.PartlyRejected ? wire.Operations[call.Operation.Name].Describe(call, wire) : null,
            Error = call.Error is { } error ? new(api.ExceptionNameOf(error), api.CodeOf(error), error.StatusCode, error.Message) : null,
            Exception = call.Exception is { } exception ? $"{exception.GetType().Name}: {exception.Message}" : null,
        };
    }

    /// <summary>
    /// The call without its request and response. The answer is the status with the error or with the number of items; the summary is the
    /// message of the error, or the members of the request.
    /// </summary>
    public static CallState SummaryOf(ICall<Operation> call, ChimeEngine engine)
    {
        var status = engine.Api.SuccessStatusOf(call.Operation.Name);
        var (outcome, answer, summary) = call.Answer switch
        {
            null => (CallOutcome.Running, null, Request()),
            ChimeError error => (CallOutcome.Failed, $"{error.StatusCode} {engine.Api.ExceptionNameOf(error)}", error.Message),
            OperationCanceledException => (CallOutcome.Broken, "canceled by the caller", Request()),
            System.Exception exception => (CallOutcome.Broken, exception.GetType().Name, exception.Message),
            AttendeeBatch { Errors.Count: > 0 } batch => Rejected(batch.Attendees, batch.Errors),
            MeetingWithAttendees { Errors.Count: > 0 } batch => Rejected(batch.Attendees, batch.Errors),
            MeetingPage or AttendeePage => (CallOutcome.Succeeded, $"{status}, {call.Answer}", Request()),
            _ => (CallOutcome.Succeeded, $"{status}", Request()),
        };
        string Request() => call.Operation.ToString()[(call.Operation.Name.Length + 1)..];
        (CallOutcome, string?, string) Rejected(IReadOnlyList<AttendeeInfo> attendees, IReadOnlyList<AttendeeError> errors) =>
            (CallOutcome.PartlyRejected, $"{status}, {errors.Count} of {FakeChime.Text.Count(attendees.Count + errors.Count, "attendee")} rejected", $"rejected: {string.Join(", ", errors)}");
        var created = call.Answer as MeetingInfo ?? (call.Answer as MeetingWithAttendees)?.Meeting;
        var meetingId = created?.MeetingId ?? call.Operation.AddressedMeetingId;
        var meeting = engine.FindMeeting(meetingId);
        return new(
            call.Sequence,
            call.Operation.Name,
            created?.ExternalMeetingId ?? (call.Operation as INewMeeting)?.ExternalMeetingId ?? meeting?.ExternalMeetingId,
            UserOf(call, meeting),
            outcome,
            answer,
            call.Applied,
            call.Rule?.ToString(),
            call.Time,
            call.Duration?.TotalMilliseconds,
            meetingId,
            call.RequestId,
            FakeChime.Text.Truncate(summary, LimitOfASummary),
            call.ToString()!);
    }

    private static string? UserOf(ICall<Operation> call, FakeMeeting? meeting) => call.Operation switch
    {
        CreateAttendee create => create.ExternalUserId,
        ICreatesAttendees { Attendees: { } attendees } => string.Join(", ", attendees.Select(attendee => attendee?.ExternalUserId)),
        IAddressesAttendee { AttendeeId: var attendeeId } => (call.Answer as AttendeeInfo)?.ExternalUserId
            ?? meeting?.Attendees.Concat(meeting.FormerAttendees)
                .FirstOrDefault(attendee => string.Equals(attendee.AttendeeId, attendeeId, StringComparison.OrdinalIgnoreCase))?.ExternalUserId,
        _ => null,
    };
}

/// <summary>The error of a failed call.</summary>
internal sealed record ErrorState(string Name, string Code, int StatusCode, string Message);
