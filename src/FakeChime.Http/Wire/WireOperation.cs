using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>Reads an operation of the engine from a request, and writes its result.</summary>
internal abstract class WireOperation
{
    public abstract string Name { get; }

    /// <summary>The body of a call's successful answer; null where it is empty.</summary>
    public abstract JsonElement? Describe(ICall<Operation> call, WireApi api);

    public abstract Task HandleAsync(HttpContext context, ChimeEngine engine, WireRequest request);
}

/// <inheritdoc/>
/// <param name="read">Reads the operation from the request.</param>
/// <param name="answer">The body of a successful answer; null where the answer is empty.</param>
internal sealed class WireOperation<TOperation, TResult>(
    Func<WireRequest, TOperation> read, Func<TResult, ChimeApi, object>? answer = null) : WireOperation
    where TOperation : Operation<TResult>
    where TResult : class
{
    public override string Name => typeof(TOperation).Name;

    public override JsonElement? Describe(ICall<Operation> call, WireApi api) =>
        answer is null ? null : JsonSerializer.SerializeToElement(answer((TResult)call.Answer!, api.Api), api.Json);

    public override async Task HandleAsync(HttpContext context, ChimeEngine engine, WireRequest request)
    {
        var operation = read(request);
        var call = await engine.ExecuteAsync<TOperation, TResult>(operation, context.RequestAborted).ConfigureAwait(false);
        context.Features.Set<ICall<Operation>>(call);
        if (call.Error is { } error)
        {
            await WireAnswer.ErrorAsync(context, request.Api, error, call.RequestId).ConfigureAwait(false);
        }
        else if (call.Result is { } result)
        {
            var status = engine.Api.SuccessStatusOf(operation.Name);
            await WireAnswer.WriteAsync(context, status, call.RequestId, Body(request.Api, result, status)).ConfigureAwait(false);
        }
        else
        {
            // An exception of the test is not a response of the service: the connection breaks.
            context.Abort();
        }
    }

    private byte[] Body(WireApi api, TResult result, int status) =>
        answer is not null ? JsonSerializer.SerializeToUtf8Bytes(answer(result, api.Api), api.Json)
        : status == StatusCodes.Status204NoContent ? []
        : "{}"u8.ToArray();
}
