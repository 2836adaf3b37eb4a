using Amazon.Chime.Model;
using Amazon.Runtime;

namespace Classroom;

/// <summary>Calls the service with a time limit and retries throttled requests and failures of the service after a delay.</summary>
public sealed class RetryingCaller(TimeProvider timeProvider, ILessonJournal journal)
{
    public const int Attempts = 4;

    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    public async Task<TResponse> CallAsync<TResponse>(Func<CancellationToken, Task<TResponse>> call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await CallInTimeAsync(call, cancellationToken);
            }
            catch (Exception exception) when (IsTransient(exception) && attempt < Attempts)
            {
                journal.Note($"{(exception as AmazonServiceException)?.ErrorCode ?? exception.Message}, attempt {attempt} of {Attempts}");
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), timeProvider, cancellationToken);
            }
        }
    }

    private static bool IsTransient(Exception exception) =>
        exception is ThrottledClientException or ServiceFailureException or ServiceUnavailableException or HttpRequestException;

    private async Task<TResponse> CallInTimeAsync<TResponse>(Func<CancellationToken, Task<TResponse>> call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeLimit, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Amazon Chime did not answer within {TimeLimit.TotalSeconds} seconds.", exception);
        }
    }
}
