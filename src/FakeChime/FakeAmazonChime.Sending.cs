using System.Net;
using Amazon.Runtime;

namespace FakeChime;

public sealed partial class FakeAmazonChime
{
    private Task<TResponse> SendAsync<TRequest, TResponse>(
        TRequest request, Func<TRequest, Operation> operation, CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        SendCoreAsync(request, operation, static (object? _) => new TResponse(), cancellationToken);

    private Task<TResponse> SendAsync<TRequest, TResult, TResponse>(
        TRequest request, Func<TRequest, Operation<TResult>> operation, Func<TResult, TResponse> response, CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResult : class
        where TResponse : AmazonWebServiceResponse =>
        SendCoreAsync(request, operation, response, cancellationToken);

    /// <summary>Does what the real client does before it sends, hands the operation to the engine, and translates its answer.</summary>
    private Task<TResponse> SendCoreAsync<TRequest, TResult, TResponse>(
        TRequest request, Func<TRequest, Operation> operation, Func<TResult, TResponse> response, CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse
    {
        if (_isDisposed)
        {
            return Task.FromException<TResponse>(Disposed());
        }

        if (request is null)
        {
            return Task.FromException<TResponse>(new ArgumentNullException(nameof(request)));
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TResponse>(cancellationToken);
        }

        Operation sent;
        try
        {
            sent = operation(request);
        }
        catch (Amazon.Chime.AmazonChimeException exception)
        {
            return Task.FromException<TResponse>(exception);
        }

        var running = Engine.ExecuteAsync(sent, cancellationToken);
        return running.IsCompletedSuccessfully ? Answer(running.Result, response) : AwaitAsync(running, response);
    }

    private static Task<TResponse> Answer<TResult, TResponse>(Call call, Func<TResult, TResponse> response)
        where TResponse : AmazonWebServiceResponse => Failure(call) switch
        {
            null => Task.FromResult(Success(call, response)),
            OperationCanceledException => AwaitAsync(new ValueTask<Call>(call), response),
            var exception => Task.FromException<TResponse>(exception),
        };

    private static async Task<TResponse> AwaitAsync<TResult, TResponse>(ValueTask<Call> running, Func<TResult, TResponse> response)
        where TResponse : AmazonWebServiceResponse
    {
        var call = await running.ConfigureAwait(false);
        return Failure(call) is { } exception ? throw exception : Success(call, response);
    }

    private static Exception? Failure(Call call) => call.Error is { } error ? SdkExceptions.Create(error, call.RequestId) : call.Exception;

    private static TResponse Success<TResult, TResponse>(Call call, Func<TResult, TResponse> response)
        where TResponse : AmazonWebServiceResponse
    {
        var answer = response((TResult)call.Result!);
        answer.HttpStatusCode = (HttpStatusCode)call.Operation.SuccessStatus;
        answer.ResponseMetadata = new ResponseMetadata { RequestId = call.RequestId };
        return answer;
    }
}
