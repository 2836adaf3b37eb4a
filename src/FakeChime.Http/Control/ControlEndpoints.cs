using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>The endpoints for tests in other languages and for people, under <c>/_fakechime/</c>.</summary>
internal static class ControlEndpoints
{
    public const string Root = "/_fakechime";

    public static void MapControl(this IEndpointRouteBuilder endpoints, ChimeEngine engine, bool describe = false)
    {
        var control = new ControlMap(endpoints, describe);
        control.MapPage();
        control.Get<StateDocument>("/state", "All meetings with their attendees.", context => Ok(context, StateDocument.Of(engine, engine.Meetings)));
        control.Get<MeetingSummary[]>(
            "/meetings", "All meetings, each with the number of its attendees.", context => Ok(context, engine.Meetings.Select(MeetingSummary.Of).ToArray()));
        control.Get<MeetingState>(
            "/meetings/{meetingId}",
            "A meeting with its attendees.",
            context => Ok(context, MeetingState.Of(MeetingOf(context, engine))),
            StatusCodes.Status404NotFound);
        control.Get<RuleState[]>("/rules", "The rules, the newest first, with what is left of each.", context => Ok(context, Rules(engine)));
        control.Get<CallState[]>(
            "/calls", "The calls, oldest first.", context => Ok(context, engine.Calls.Select(call => CallState.Of(call, engine.Api)).ToArray()));
        control.Get<CallState>(
            "/calls/{sequence:long}", "A call.", context => Ok(context, CallState.Of(CallOf(context, engine), engine.Api)), StatusCodes.Status404NotFound);
        control.Get<IReadOnlyDictionary<string, object?>[]>(
            "/events",
            "What happened to the meetings, as EventBridge delivers it.",
            context => Ok(context, engine.Events.Select(it => it.ToEventBridge()).ToArray()));
        control.MapStream(engine);
        control.Get("/openapi.json", ControlDescription.ServeAsync);

        control.Post<SeedDocument, StateDocument>(
            "/seed",
            "Adds meetings, all of them or none.",
            StatusCodes.Status201Created,
            SeedDocument.Parse,
            seed => StateDocument.Of(engine, seed.AddTo(engine)));
        control.Post<RuleDocument, RuleState>(
            "/rules",
            "Writes a rule, whole or not at all.",
            StatusCodes.Status201Created,
            ControlJson.Parse<RuleDocument>,
            rule => RuleState.Of(rule.AddTo(engine)));
        control.Post<TokenDocument, AttendeeState>(
            "/join",
            "A client joins.",
            StatusCodes.Status200OK,
            ControlJson.Parse<TokenDocument>,
            token => AttendeeState.Of(engine.Join(token.JoinToken).Attendee));
        control.Post<TokenDocument>(
            "/leave", "A client leaves; nothing happens when it had not joined.", ControlJson.Parse<TokenDocument>, token => engine.Leave(token.JoinToken));
        control.Do(HttpMethods.Post, "/reset", "Makes the fake as new.", engine.Reset);
        control.Do(HttpMethods.Delete, "/rules", "Removes all rules.", engine.ClearRules);
        control.Do(HttpMethods.Delete, "/calls", "Forgets the calls.", () => engine.Calls.Clear());
        control.MapRest();
    }

    private static Task Ok<T>(HttpContext context, T answer) => ControlEndpoint.AnswerAsync(context, answer);

    private static RuleState[] Rules(ChimeEngine engine) => [.. engine.Rules.Select(RuleState.Of)];

    private static FakeMeeting MeetingOf(HttpContext context, ChimeEngine engine)
    {
        var meetingId = ControlMap.Label(context, "meetingId");
        return engine.Meetings.FirstOrDefault(meeting => string.Equals(meeting.MeetingId, meetingId, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedRequestException($"The fake has no meeting {meetingId}.", StatusCodes.Status404NotFound);
    }

    private static ICall<Operation> CallOf(HttpContext context, ChimeEngine engine)
    {
        var sequence = ControlMap.Label(context, "sequence");
        return engine.Calls.FirstOrDefault(call => $"{call.Sequence}" == sequence)
            ?? throw new RefusedRequestException($"The fake has no call {sequence}, or none any more.", StatusCodes.Status404NotFound);
    }
}
