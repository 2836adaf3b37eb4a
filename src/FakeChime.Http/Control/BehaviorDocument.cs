using System.ComponentModel;
using System.Text.Json;

namespace FakeChime.Http;

/// <summary>One behavior of a rule: exactly one verb, and its options.</summary>
internal sealed record BehaviorDocument(
    [property: Description("The name of an exception: fails the call with it, before the change is made.")] string? Throws = null,
    [property: Description("The name of an exception: makes the change, then fails the call with it.")] string? AppliesThenThrows = null,
    [property: Description("The number of calls that pass to the fake.")] int? PassesThrough = null,
    [property: Description("The time that calls wait before they pass to the fake, as hours:minutes:seconds.")] TimeSpan? Delays = null,
    [property: Description("True: calls wait until the caller cancels.")] bool? Hangs = null,
    [property: Description("True: makes the change, then calls wait until the caller cancels.")] bool? AppliesThenHangs = null,
    [property: Description("The members, with their values, of attendees that the response has as errors.")] Dictionary<string, JsonElement>? RejectsItems = null,
    [property: Description("The name of the exception of the attendees that RejectsItems rejects.")] string? Error = null,
    [property: Description("The maximum number of items of a page of ListAttendees or ListMeetings; 0, with Times, for empty pages with a token.")] int? ShortensPages = null,
    [property: Description("True: the items of each page of ListAttendees or ListMeetings come in reverse order.")] bool? ReversesPages = null,
    [property: Description("The text of the error.")] string? Message = null,
    [property: Description("The HTTP status, for an error of AWS that the API does not have.")] int? StatusCode = null,
    [property: Description("The number of calls; all calls when it is omitted.")] int? Times = null,
    [property: Description("The time that calls wait first, as hours:minutes:seconds.")] TimeSpan? Delay = null,
    [property: Description("Whether to allow an error that the operation does not document.")] bool? AllowUndocumented = null)
{
    private const string Verbs = "Throws, AppliesThenThrows, PassesThrough, Delays, Hangs, AppliesThenHangs, RejectsItems, ShortensPages and ReversesPages";

    public void AddTo(WireApi api, Rule<Operation> rule)
    {
        var verbs = new object?[] { Throws, AppliesThenThrows, PassesThrough, Delays, Hangs, AppliesThenHangs, RejectsItems, ShortensPages, ReversesPages };
        var count = verbs.Count(verb => verb is not null);
        Reject(count != 1, FormattableString.Invariant($"The behavior has {count} of these members; it must have exactly one: {Verbs}."));
        Reject(Hangs == false, $"{nameof(Hangs)} is false; it must be true. Omit it otherwise.");
        Reject(AppliesThenHangs == false, $"{nameof(AppliesThenHangs)} is false; it must be true. Omit it otherwise.");
        Reject(ReversesPages == false, $"{nameof(ReversesPages)} is false; it must be true. Omit it otherwise.");
        Reject(ShortensPages < 0, FormattableString.Invariant($"{nameof(ShortensPages)} is {ShortensPages}; it must be at least 0."));
        Reject(ShortensPages == 0 && Times is null, $"{nameof(ShortensPages)} of 0 needs {nameof(Times)}; empty pages without an end would keep the application in its loop forever.");
        Reject(PassesThrough < 1, FormattableString.Invariant($"{nameof(PassesThrough)} is {PassesThrough}; it must be at least 1."));
        Reject(Times < 1, FormattableString.Invariant($"{nameof(Times)} is {Times}; it must be at least 1. Omit it for all calls."));
        Reject(PassesThrough is not null && Times is not null, $"{nameof(PassesThrough)} has its own number; omit {nameof(Times)}.");
        Reject(RejectsItems is null != Error is null, $"{nameof(RejectsItems)} needs {nameof(Error)}, and {nameof(Error)} needs {nameof(RejectsItems)}. Add the missing member.");
        var fails = (Throws ?? AppliesThenThrows ?? (object?)RejectsItems) is not null;
        Reject(!fails && Message is not null, $"{nameof(Message)} is the text of an error; this behavior has none.");
        Reject(!fails && StatusCode is not null, $"{nameof(StatusCode)} is the status of an error; this behavior has none.");
        Reject(!fails && AllowUndocumented is not null, $"{nameof(AllowUndocumented)} concerns an error; this behavior has none.");
        Reject(Delay is not null && !fails, $"{nameof(Delay)} goes with {nameof(Throws)}, {nameof(AppliesThenThrows)} and {nameof(RejectsItems)}; use {nameof(Delays)} to delay calls.");
        Write(api, rule);
    }

    private static void Reject(bool isWrong, string reason)
    {
        if (isWrong)
        {
            throw new ArgumentException(reason);
        }
    }

    private void Write(WireApi api, Rule<Operation> rule)
    {
        var undocumented = AllowUndocumented == true;
        _ = this switch
        {
            { Throws: { } name } => rule.Throws(Named(api.Api, name), Times, Delay ?? default, undocumented),
            { AppliesThenThrows: { } name } => rule.AppliesThenThrows(Named(api.Api, name), Times, Delay ?? default, undocumented),
            { PassesThrough: { } times } => rule.PassesThrough(times),
            { Delays: { } delay } => rule.Delays(delay, Times),
            { RejectsItems: { } match } => Reject(api, rule, RequestMatch.Of(match), undocumented),
            { ShortensPages: { } items } => rule.ShortenPages(items, Times),
            { ReversesPages: not null } => rule.ReversePages(Times),
            { AppliesThenHangs: not null } => rule.AppliesThenHangs(Times),
            _ => rule.Hangs(Times),
        };
    }

    private Rule<Operation> Reject(WireApi api, Rule<Operation> rule, JsonElement expected, bool undocumented)
    {
        var rejection = RequestMatch.Rejection(api.Model.ShapeNamed("CreateAttendeeRequestItem")!, expected, "An attendee to create");
        Reject(rejection is not null, rejection ?? "");
        return rule.RejectItems(
            attendee => RequestMatch.Matches(expected, JsonSerializer.SerializeToElement(attendee, api.Json)),
            RequestMatch.Text(expected),
            Named(api.Api, Error!),
            Times,
            Delay ?? default,
            undocumented);
    }

    /// <summary>An error of the API, or with a status any error of AWS.</summary>
    private ChimeError Named(ChimeApi api, string name)
    {
        var known = api.ErrorNamed(name) is { } kind ? ChimeError.Of(kind, Message) : null;
        return StatusCode is { } status ? new ChimeError(name, status, known?.Message ?? Message ?? name)
            : known ?? throw new ArgumentException(
                $"The API {api} has no exception '{name}'. It has {string.Join(", ", Names(api))}. For another error of AWS, add its {nameof(StatusCode)}.");
    }

    private static IEnumerable<string> Names(ChimeApi api) =>
        Enum.GetValues<ChimeErrorKind>().Select(api.ExceptionNameOf).Where(name => api.ErrorNamed(name) is not null);
}
