using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>Opens the HTTP door of a fake in an ASP.NET Core application.</summary>
public static class FakeChimeEndpoints
{
    /// <summary>
    /// Maps the 22 operations in the REST protocol of Amazon Chime, the control endpoints under <c>/_fakechime/</c>, and an answer
    /// for every other path. Signatures are accepted and not verified.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="engine">The in-memory Chime; <c>chime.Engine</c> of a <c>FakeAmazonChime</c>, for example.</param>
    public static IEndpointRouteBuilder MapFakeChime(this IEndpointRouteBuilder endpoints, ChimeEngine engine)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(engine);
        foreach (var route in WireOperations.All.GroupBy(operation => (operation.Method, operation.Path)))
        {
            var operations = route.ToArray();
            endpoints.MapMethods(route.Key.Path, [route.Key.Method], context => HandleAsync(context, engine, operations));
        }

        endpoints.MapControl(engine);
        endpoints.Map("{**path}", context => RefuseAsync(context, engine)).WithOrder(int.MaxValue);
        return endpoints;
    }

    private static async Task HandleAsync(HttpContext context, ChimeEngine engine, WireOperation[] operations)
    {
        try
        {
            var name = context.Request.Query["operation"] is [var value, ..] ? value : null;
            if (Array.Find(operations, operation => operation.QueryOperation == name) is not { } wire)
            {
                await RefuseAsync(context, engine).ConfigureAwait(false);
                return;
            }

            var body = await WireRequest.ReadBodyAsync(context).ConfigureAwait(false);
            var operation = wire.Read(new WireRequest(context, body.Buffer));
            context.Request.BodyReader.AdvanceTo(body.Buffer.End);
            var answer = await engine.ExecuteAsync(operation, context.RequestAborted).ConfigureAwait(false);
            context.Features.Set(answer.Call);
            await AnswerAsync(context, answer, wire, operation.SuccessStatus).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RefusedRequestException or BadHttpRequestException)
        {
            await RefuseAsync(context, engine, exception).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
    }

    private static Task AnswerAsync(HttpContext context, in Answer answer, WireOperation wire, int successStatus)
    {
        if (answer.Outcome.Error is { } error)
        {
            return WireAnswer.ErrorAsync(context, error, answer.RequestId);
        }

        if (answer.Outcome.Exception is not null)
        {
            // An exception of the test's own is no answer of the service: the connection breaks.
            context.Abort();
            return Task.CompletedTask;
        }

        return WireAnswer.SuccessAsync(context, successStatus, answer.RequestId, wire.Write(answer.Outcome.Result, successStatus));
    }

    private static Task RefuseAsync(HttpContext context, ChimeEngine engine, Exception exception)
    {
        var status = exception is RefusedRequestException refused ? refused.StatusCode : ((BadHttpRequestException)exception).StatusCode;
        var facts = ChimeError.BadRequest(exception.Message);
        return WireAnswer.ErrorAsync(context, status, facts.ExceptionName, facts.Code, facts.Message, engine.NewUuid());
    }

    private static Task RefuseAsync(HttpContext context, ChimeEngine engine) =>
        OtherOperations.NameOf(context.Request) is { } name
            ? WireAnswer.ErrorAsync(
                context, StatusCodes.Status501NotImplemented, "NotImplementedException", "NotImplemented", $"FakeChime does not fake {name}.", engine.NewUuid())
            : WireAnswer.ErrorAsync(
                context,
                StatusCodes.Status404NotFound,
                "UnknownOperationException",
                "UnknownOperation",
                $"Amazon Chime has no operation {context.Request.Method} {context.Request.Path}{context.Request.QueryString}.",
                engine.NewUuid());
}
