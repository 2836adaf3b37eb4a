using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FakeChime.Http;

/// <summary>The endpoints for tests in other languages and for people, under <c>/_fakechime/</c>.</summary>
internal static class ControlEndpoints
{
    public const string Root = "/_fakechime";

    private const string LabelPrefix = "fakechime_";

    public static void MapControl(this IEndpointRouteBuilder endpoints, ServedFake fake)
    {
        var all = All(fake);
        foreach (var endpoint in all)
        {
            // The prefix of an application's group can have labels too; those of the control endpoints have names of their own.
            var pattern = Root + endpoint.Path.Replace("{", "{" + LabelPrefix, StringComparison.Ordinal);
            string[] methods = endpoint.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [endpoint.Method];
            endpoints.MapMethods(pattern, methods, ControlEndpoint.Guarded(endpoint.HandleAsync));
        }

        endpoints.Map($"{Root}/{{**{LabelPrefix}rest}}", ControlEndpoint.Guarded(context => NotFoundAsync(context, all))).WithOrder(int.MaxValue - 1);
    }

    public static IReadOnlyList<ControlEndpoint> All(ServedFake fake)
    {
        var engine = fake.Engine;
        return
        [
            .. ControlPage.Endpoints,
            ControlEndpoint.Get("/state", "Gets all meetings with their attendees.", _ => StateDocument.Of(engine)),
            ControlEndpoint.Get(
                "/meetings", "Gets all meetings, each with the number of its attendees.", _ => engine.Meetings.Select(MeetingSummary.Of).ToArray()),
            ControlEndpoint.Get("/meetings/{meetingId}", "Gets a meeting with its attendees.", context => MeetingOf(engine, Label(context, "meetingId"))),
            ControlEndpoint.Get("/rules", "Gets the rules, newest first, with what remains of each.", _ => engine.Rules.Select(RuleState.Of).ToArray()),
            ControlEndpoint.Get("/calls", "Gets the calls, oldest first.", _ => engine.Calls.Select(call => CallState.Of(call, engine)).ToArray()),
            ControlEndpoint.Get("/calls/{sequence:long}", "Gets a call.", context => CallOf(engine, Label(context, "sequence"))),
            ControlEndpoint.Get(
                "/events", "Gets the events of the meetings, as EventBridge delivers them.", _ => engine.Events.Select(it => it.ToEventBridge()).ToArray()),
            ControlEndpoint.Get(
                "/notifications",
                "Gets the events that the queue, topic or function in the query parameter arn received, in the form in which it receives them.",
                context => engine.Events.SentTo(Arn(context)).Select(it => it.ToNotification()).ToArray()),
            new(HttpMethods.Get, "/stream", context => StreamAsync(context, fake)),
            new(HttpMethods.Get, "/openapi.json", context => ControlPage.ServeAsync(context, "openapi.json", MediaTypeNames.Application.Json)),
            ControlEndpoint.Post<SeedDocument, SeededDocument>(
                "/seed",
                "Adds meetings atomically.",
                seed => new(seed.AddTo(engine)),
                StatusCodes.Status201Created,
                SeedDocument.Parse),
            ControlEndpoint.Post<RuleDocument, RuleState>(
                "/rules", "Adds a rule.", rule => RuleState.Of(rule.AddTo(engine)), StatusCodes.Status201Created),
            ControlEndpoint.Do(HttpMethods.Delete, "/rules", "Removes all rules.", engine.ClearRules),
            ControlEndpoint.Do(HttpMethods.Delete, "/calls", "Removes the recorded calls.", () => engine.Calls.Clear()),
            new(HttpMethods.Post, "/reset", async context =>
            {
                if (await ControlEndpoint.ReadBodyAsync(context).ConfigureAwait(false) is { Length: > 0 } body
                    && ControlJson.Parse<Dictionary<string, JsonElement>>(body).Count > 0)
                {
                    throw new ArgumentException("A reset has no body. To start without the seed, send the query seed=none.");
                }

                fake.Reset(context.Request.QueryString.Value);
                await ControlEndpoint.AnswerAsync(context, StateDocument.Of(engine)).ConfigureAwait(false);
            })
            {
                Summary = "Removes all meetings, calls, events and rules, and adds the seed of the start again, unless the query is seed=none.",
                Answer = typeof(StateDocument),
            },
            Attendee("/join", "Joins a meeting.", attendee => attendee.Join()),
            Attendee("/leave", "Leaves the meeting. Does nothing if the attendee is not present.", attendee => attendee.LastPresence?.Leave()),
            Attendee("/drop", "Loses the connection. Does nothing if the attendee is not present.", attendee => attendee.LastPresence?.Drop()),
            Attendee("/reconnect", "Connects again after a lost connection.", attendee => PresenceOf(attendee, isNeededNow: false).Reconnect()),
            Attendee("/start-video", "Starts the camera.", attendee => PresenceOf(attendee).StartVideo()),
            Attendee("/stop-video", "Stops the camera.", attendee => PresenceOf(attendee).StopVideo()),
            ControlEndpoint.Post<ContentShareDocument, FakeAttendee>(
                "/start-content-share",
                "Starts to share content.",
                document => After(engine, document.JoinToken, attendee => PresenceOf(attendee).StartContentShare(document.WithAudio))),
            Attendee("/stop-content-share", "Stops sharing content.", attendee => PresenceOf(attendee).StopContentShare()),
            Attendee("/drop-content-share", "Loses the connection of the shared content.", attendee => PresenceOf(attendee).DropContentShare()),
            Transcription("/interrupt-transcription", "Raises a TranscriptionInterrupted event.", (meeting, text) => meeting.InterruptTranscription(text)),
            Transcription("/resume-transcription", "Raises a TranscriptionResumed event.", (meeting, _) => meeting.ResumeTranscription()),
        ];

        ControlEndpoint Attendee(string path, string summary, Action<FakeAttendee> act) =>
            ControlEndpoint.Post<TokenDocument, FakeAttendee>(path, summary, document => After(engine, document.JoinToken, act));

        ControlEndpoint Transcription(string path, string summary, Action<FakeMeeting, string?> act) =>
            ControlEndpoint.Post<TranscriptionDocument, FakeMeeting>(path, summary, document =>
            {
                var meeting = MeetingOf(engine, document.MeetingId);
                act(meeting, document.Message);
                return meeting;
            });
    }

    private static FakeAttendee After(ChimeEngine engine, string joinToken, Action<FakeAttendee> act)
    {
        var attendee = engine.AttendeeOf(joinToken);
        act(attendee);
        return attendee;
    }

    private static Presence PresenceOf(FakeAttendee attendee, bool isNeededNow = true) =>
        (isNeededNow ? attendee.Presence : attendee.LastPresence)
        ?? throw new InvalidOperationException($"{attendee.ExternalUserId} is not present. Send its JoinToken to {Root}/join first.");

    private static FakeMeeting MeetingOf(ChimeEngine engine, string meetingId) => engine.FindMeeting(meetingId)
        ?? throw new RejectedRequestException($"The fake has no meeting {meetingId}.", StatusCodes.Status404NotFound);

    private static CallState CallOf(ChimeEngine engine, string sequence) =>
        engine.Calls.FirstOrDefault(call => $"{call.Sequence}" == sequence) is { } call
            ? CallState.Of(call, engine)
            : throw new RejectedRequestException(
                $"The call log has no call {sequence}. It keeps the newest calls only, and the first call has the number 1.", StatusCodes.Status404NotFound);

    private static string Arn(HttpContext context) => WireRequest.QueryOf(context.Request, "arn") is [var arn]
        ? arn
        : throw new ArgumentException("The request needs one query parameter arn, the ARN of a queue, a topic or a function.");

    private static string Label(HttpContext context, string name) => (string)context.GetRouteValue(LabelPrefix + name)!;

    private static async Task StreamAsync(HttpContext context, ServedFake fake)
    {
        var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            // The response has headers only; the stream itself has no end.
            await end.CancelAsync().ConfigureAwait(false);
        }

        var stream = new ChangeStream(fake, EndpointOf(context.Request));
        await TypedResults.ServerSentEvents(stream.ReadAsync(end.Token)).ExecuteAsync(context).ConfigureAwait(false);
    }

    /// <summary>The endpoint of the fake, as the sender of a control request reaches it.</summary>
    private static string EndpointOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{RootOf(request)[..^Root.Length]}";

    /// <summary>The path of the control endpoints, with the prefix of a group.</summary>
    private static string RootOf(HttpRequest request)
    {
        var path = $"{request.PathBase}{request.Path}";
        return path[..(path.LastIndexOf(Root, StringComparison.OrdinalIgnoreCase) + Root.Length)];
    }

    private static async Task NotFoundAsync(HttpContext context, IReadOnlyList<ControlEndpoint> all)
    {
        await RequestBody.ReadAsync(context).ConfigureAwait(false);
        var request = context.Request;
        var known = all.Select(it => $"{it.Method} {RootOf(request)}{it.Path.Replace(":long", "")}");
        await ControlEndpoint.ProblemAsync(
            context,
            StatusCodes.Status404NotFound,
            $"There is no {request.Method} {request.PathBase}{request.Path}. There are {string.Join(", ", known)}.").ConfigureAwait(false);
    }
}
