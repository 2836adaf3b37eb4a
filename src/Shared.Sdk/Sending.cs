using System.Net;
using System.Runtime.ExceptionServices;
using Amazon.Runtime;

namespace FakeChime;

/// <summary>Does what the real client does before it sends, lets the engine execute the operation, and translates the outcome.</summary>
internal static class Sending
{
    public static Task<TResponse> SendAsync<TRequest, TOperation, TResult, TResponse>(
        this ChimeEngine chime,
        SdkOperation<TRequest, TOperation, TResult, TResponse> mapping,
        TRequest request,
        CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TOperation : Operation<TResult>
        where TResult : class
        where TResponse : AmazonWebServiceResponse
    {
        ThrowIfDisposed(chime);
        return request is null
            ? Task.FromException<TResponse>(new ArgumentNullException(nameof(request)))
            : ExecuteAsync(chime, mapping, request, cancellationToken);
    }

#if NETFRAMEWORK
    public static TResponse Send<TRequest, TOperation, TResult, TResponse>(
        this ChimeEngine chime, SdkOperation<TRequest, TOperation, TResult, TResponse> mapping, TRequest request)
        where TRequest : AmazonWebServiceRequest
        where TOperation : Operation<TResult>
        where TResult : class
        where TResponse : AmazonWebServiceResponse =>
        // A synchronization context or scheduler that this call blocks would also block the code that a rule awaits.
        SynchronizationContext.Current is null && TaskScheduler.Current == TaskScheduler.Default
            ? chime.SendAsync(mapping, request, default).GetAwaiter().GetResult()
            : Task.Run(() => chime.SendAsync(mapping, request, default)).GetAwaiter().GetResult();
#endif

    public static void ThrowIfDisposed(ChimeEngine chime)
    {
        if (chime.IsDisposed)
        {
            throw new ObjectDisposedException(
                chime.GetType().FullName,
                "The fake was disposed, for example by a container. Register a client from CreateClient() instead of the fake: disposing the client does not dispose the fake.");
        }
    }

    private static async Task<TResponse> ExecuteAsync<TRequest, TOperation, TResult, TResponse>(
        ChimeEngine chime,
        SdkOperation<TRequest, TOperation, TResult, TResponse> mapping,
        TRequest request,
        CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TOperation : Operation<TResult>
        where TResult : class
        where TResponse : AmazonWebServiceResponse
    {
        var call = await chime.ExecuteAsync<TOperation, TResult>(ids => mapping.ToOperation(request, ids), cancellationToken).ConfigureAwait(false);
        if (call.Error is { } error)
        {
            throw SdkExceptions.Of(chime.Api, call.Operation, error, call.RequestId);
        }

        if (call.Exception is { } exception)
        {
            ExceptionDispatchInfo.Capture(exception).Throw();
        }

        var response = mapping.ToResponse(call.Result!);
        response.HttpStatusCode = (HttpStatusCode)chime.Api.SuccessStatusOf(call.Operation.Name);
        response.ResponseMetadata = new ResponseMetadata { RequestId = call.RequestId };
        return response;
    }
}
