using System.Net;
using System.Runtime.ExceptionServices;
using Amazon.Runtime;

namespace FakeChime;

/// <summary>Does what the real client does before it sends, hands the operation to the engine, and translates its answer.</summary>
internal static class Sending
{
    public static Task<TResponse> SendAsync<TRequest, TResult, TResponse>(
        this ChimeEngine chime, SdkOperation<TRequest, TResult, TResponse> entry, TRequest request, CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResult : class
        where TResponse : AmazonWebServiceResponse
    {
        ThrowIfDisposed(chime);
        if (request is null)
        {
            return Task.FromException<TResponse>(new ArgumentNullException(nameof(request)));
        }

        try
        {
            var running = chime.ExecuteAsync(request, entry.Read, cancellationToken);
            if (!running.IsCompletedSuccessfully)
            {
                return AwaitAsync(chime, entry, running);
            }

            var answer = running.Result;
            return FailureOf(chime, answer) switch
            {
                null => Task.FromResult(ResponseTo(chime, entry, answer)),
                OperationCanceledException => AwaitAsync(chime, entry, new(answer)),
                var exception => Task.FromException<TResponse>(exception),
            };
        }
#pragma warning disable CA1031 // Everything arrives through the Task, also what a test's own clock throws or what no response can be made of.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Task.FromException<TResponse>(exception);
        }
    }

#if NETFRAMEWORK
    public static TResponse Send<TRequest, TResult, TResponse>(
        this ChimeEngine chime, SdkOperation<TRequest, TResult, TResponse> entry, TRequest request)
        where TRequest : AmazonWebServiceRequest
        where TResult : class
        where TResponse : AmazonWebServiceResponse =>
        // Where a window's context or a scheduler waits here, what a rule awaits must not want to go on in it.
        SynchronizationContext.Current is null && TaskScheduler.Current == TaskScheduler.Default
            ? chime.SendAsync(entry, request, default).GetAwaiter().GetResult()
            : Task.Run(() => chime.SendAsync(entry, request, default)).GetAwaiter().GetResult();
#endif

    public static void ThrowIfDisposed(ChimeEngine chime)
    {
        if (chime.IsDisposed)
        {
            throw new ObjectDisposedException(chime.GetType().FullName);
        }
    }

    private static async Task<TResponse> AwaitAsync<TRequest, TResult, TResponse>(
        ChimeEngine chime, SdkOperation<TRequest, TResult, TResponse> entry, ValueTask<Answer<TResult>> running)
        where TRequest : AmazonWebServiceRequest
        where TResult : class
        where TResponse : AmazonWebServiceResponse
    {
        var answer = await running.ConfigureAwait(false);
        if (FailureOf(chime, answer) is { } exception)
        {
            ExceptionDispatchInfo.Capture(exception).Throw();
        }

        return ResponseTo(chime, entry, answer);
    }

    private static Exception? FailureOf<TResult>(ChimeEngine chime, in Answer<TResult> answer)
        where TResult : class =>
        answer.Call.Error is { } error ? SdkExceptions.Of(chime.Api, answer.Call.Operation, error, answer.Call.RequestId) : answer.Call.Exception;

    private static TResponse ResponseTo<TRequest, TResult, TResponse>(
        ChimeEngine chime, SdkOperation<TRequest, TResult, TResponse> entry, in Answer<TResult> answer)
        where TRequest : AmazonWebServiceRequest
        where TResult : class
        where TResponse : AmazonWebServiceResponse
    {
        var response = entry.Write(answer.Outcome.Result!, answer.Call);
        response.HttpStatusCode = (HttpStatusCode)chime.Api.SuccessStatusOf(answer.Call.Operation);
        response.ResponseMetadata = new ResponseMetadata { RequestId = answer.Call.RequestId };
        return response;
    }
}
