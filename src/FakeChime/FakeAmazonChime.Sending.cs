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
        return running.IsCompletedSuccessfully ? Translate(sent, running.Result, response) : AwaitAsync(sent, running, response);
    }

    private static Task<TResponse> Translate<TResult, TResponse>(Operation operation, in Answer answer, Func<TResult, TResponse> response)
        where TResponse : AmazonWebServiceResponse => Failure(answer) switch
        {
            null => Task.FromResult(Success(operation, answer, response)),
            OperationCanceledException => AwaitAsync(operation, new ValueTask<Answer>(answer), response),
            var exception => Task.FromException<TResponse>(exception),
        };

    private static async Task<TResponse> AwaitAsync<TResult, TResponse>(Operation operation, ValueTask<Answer> running, Func<TResult, TResponse> response)
        where TResponse : AmazonWebServiceResponse
    {
        var answer = await running.ConfigureAwait(false);
        return Failure(answer) is { } exception ? throw exception : Success(operation, answer, response);
    }

    private static Exception? Failure(in Answer answer) =>
        answer.Outcome.IsSuccess ? null
        : answer.Outcome.Error is { } error ? SdkExceptions.Create(error, answer.RequestId)
        : answer.Outcome.Exception;

    private static TResponse Success<TResult, TResponse>(Operation operation, in Answer answer, Func<TResult, TResponse> response)
        where TResponse : AmazonWebServiceResponse
    {
        var translated = response((TResult)answer.Outcome.Result!);
        translated.HttpStatusCode = (HttpStatusCode)operation.SuccessStatus;
        translated.ResponseMetadata = new ResponseMetadata { RequestId = answer.RequestId };
        return translated;
    }
}
