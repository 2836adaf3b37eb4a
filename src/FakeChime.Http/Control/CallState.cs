using System.Text.Json;

namespace FakeChime.Http;

/// <summary>How a call ended, or that it has not.</summary>
internal enum CallOutcome
{
    Running,
    Succeeded,
    Failed,
    Broken,
}

/// <summary>A call as one line of a list.</summary>
internal sealed record CallSummary(
    long Sequence,
    string Operation,
    DateTimeOffset Time,
    CallOutcome Outcome,
    string? Answer,
    double? Milliseconds,
    string? Rule,
    string? MeetingId,
    string Text)
{
    public static CallSummary Of(ICall<Operation> call, ChimeApi api) => new(
        call.Sequence,
        call.Operation.Name,
        call.Time,
        CallState.OutcomeOf(call),
        CallState.AnswerOf(call, api),
        call.Duration?.TotalMilliseconds,
        call.Rule?.ToString(),
        CallState.MeetingOf(call),
        call.ToString()!);
}

/// <summary>A call with all that is known of it.</summary>
internal sealed record CallState(
    long Sequence,
    string Operation,
    DateTimeOffset Time,
    string RequestId,
    CallOutcome Outcome,
    bool Applied,
    double? Milliseconds,
    JsonElement Request,
    JsonElement? Result,
    ErrorState? Error,
    string? Exception,
    string? Rule,
    string? MeetingId,
    string Text)
{
    public static CallState Of(ICall<Operation> call, ChimeApi api)
    {
        var wire = WireApi.Of(api);
        return new(
            call.Sequence,
            call.Operation.Name,
            call.Time,
            call.RequestId,
            OutcomeOf(call),
            call.Applied,
            call.Duration?.TotalMilliseconds,
            wire.Describe(call.Operation),
            OutcomeOf(call) == CallOutcome.Succeeded ? wire.Operations[call.Operation.Name].Describe(call, wire) : null,
            call.Error is { } error ? new(api.ExceptionNameOf(error), api.CodeOf(error), error.StatusCode, error.Message) : null,
            call.Exception is { } exception ? $"{exception.GetType().Name}: {exception.Message}" : null,
            call.Rule?.ToString(),
            MeetingOf(call),
            call.ToString()!);
    }

    public static CallOutcome OutcomeOf(ICall<Operation> call) => call.Answer switch
    {
        null => CallOutcome.Running,
        ChimeError => CallOutcome.Failed,
        System.Exception => CallOutcome.Broken,
        _ => CallOutcome.Succeeded,
    };

    /// <summary>What was answered, in a word or two.</summary>
    public static string? AnswerOf(ICall<Operation> call, ChimeApi api) => call.Answer switch
    {
        null => null,
        ChimeError error => $"{error.StatusCode} {api.ExceptionNameOf(error)}",
        System.Exception exception => exception.GetType().Name,
        _ => $"{api.SuccessStatusOf(call.Operation.Name)}",
    };

    /// <summary>The meeting that the call was about: the one it named, or the one it made.</summary>
    public static string? MeetingOf(ICall<Operation> call) => call.Answer switch
    {
        MeetingInfo meeting => meeting.MeetingId,
        MeetingWithAttendees created => created.Meeting.MeetingId,
        _ => call.Operation.AddressedMeetingId,
    };
}

internal sealed record ErrorState(string Name, string Code, int StatusCode, string Message);
