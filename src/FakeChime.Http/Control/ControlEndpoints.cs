using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>The endpoints for tests in other languages and for people, under <c>/_fakechime/</c>.</summary>
internal static class ControlEndpoints
{
    private const string Root = "/_fakechime";

    private static readonly ControlJson Json = ControlJson.Default;

    public static void MapControl(this IEndpointRouteBuilder endpoints, ChimeEngine engine)
    {
        endpoints.MapGet(Root, PageAsync);
        endpoints.MapGet($"{Root}/state", context => OkAsync(context, StateDocument.Of(engine.Meetings), Json.StateDocument));
        endpoints.MapGet($"{Root}/rules", context => OkAsync(context, [.. engine.Rules.Select(Described)], Json.RuleStateArray));
        endpoints.MapGet($"{Root}/calls", context => OkAsync(context, [.. engine.Calls.Select(CallState.Of)], Json.CallStateArray));
        endpoints.MapGet($"{Root}/events", context =>
            OkAsync(context, engine.Events.Select(happened => happened.ToEventBridge()), Json.IEnumerableIReadOnlyDictionaryStringObject));

        Map(endpoints, "seed", Json.SeedDocument, seed => StateDocument.Of(seed.AddTo(engine)), Json.StateDocument);
        Map(endpoints, "rules", Json.RuleDocument, rule => [Described(rule.AddTo(engine))], Json.RuleStateArray);
        Map(endpoints, "join", Json.TokenDocument, token => StateDocument.Of([engine.Join(token.JoinToken ?? "").Attendee.Meeting]), Json.StateDocument);
        Map(endpoints, "leave", Json.TokenDocument, token =>
        {
            engine.Leave(token.JoinToken ?? "");
            return StateDocument.Of(engine.Meetings);
        }, Json.StateDocument);

        Map(endpoints, HttpMethods.Post, "reset", engine.Reset);
        Map(endpoints, HttpMethods.Delete, "rules", engine.ClearRules);
        Map(endpoints, HttpMethods.Delete, "calls", () => engine.Calls.Clear());
    }

    private static RuleState Described(Rule rule) => new(rule.ToString(), rule.TimesUsed);

    private static void Map<TDocument, TAnswer>(
        IEndpointRouteBuilder endpoints, string name, JsonTypeInfo<TDocument> type, Func<TDocument, TAnswer> act, JsonTypeInfo<TAnswer> answerType)
        where TDocument : class =>
        endpoints.MapPost($"{Root}/{name}", async context =>
        {
            try
            {
                var document = RequestBody.Parse<TDocument>(await RequestBody.ReadAsync(context).ConfigureAwait(false), type.Options);
                await AnswerAsync(context, StatusCodes.Status201Created, act(document), answerType).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or JoinRefusedException)
            {
                await ProblemAsync(context, StatusCodes.Status400BadRequest, exception.Message).ConfigureAwait(false);
            }
            catch (RefusedRequestException exception)
            {
                await ProblemAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
            }
        });

    private static void Map(IEndpointRouteBuilder endpoints, string method, string name, Action act) =>
        endpoints.MapMethods($"{Root}/{name}", [method], context =>
        {
            act();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });

    private static Task OkAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type) => AnswerAsync(context, StatusCodes.Status200OK, answer, type);

    private static Task ProblemAsync(HttpContext context, int status, string message) =>
        AnswerAsync(context, status, new ProblemDocument(message), Json.ProblemDocument);

    private static Task AnswerAsync<T>(HttpContext context, int status, T answer, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(answer, type, cancellationToken: context.RequestAborted);
    }

    private static async Task PageAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = typeof(ControlEndpoints).Assembly.GetManifestResourceStream("page.html")!;
        await using (page.ConfigureAwait(false))
        {
            await page.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
