using Amazon.Runtime;

namespace FakeChime;

/// <summary>
/// Reads the pages of a list once, as the SDK's paginators do: it requests a page when the caller asks for it, and writes the token of the
/// next page to the caller's request.
/// </summary>
internal abstract class ListPaginator<TResponse> : IPaginator<TResponse>
{
    private int _isConsumed;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

#if NETFRAMEWORK
    public IEnumerable<TResponse> Paginate()
    {
        Consume();
        string? nextToken;
        do
        {
            var response = FetchAsync(default).GetAwaiter().GetResult();
            nextToken = NextTokenOf(response);
            yield return response;
            Continue(nextToken);
        }
        while (!string.IsNullOrEmpty(nextToken));
    }
#else
    public async IAsyncEnumerable<TResponse> PaginateAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Consume();
        string? nextToken;
        do
        {
            var response = await FetchAsync(cancellationToken).ConfigureAwait(false);
            nextToken = NextTokenOf(response);
            yield return response;
            Continue(nextToken);
        }
        while (!string.IsNullOrEmpty(nextToken));
    }
#endif

    protected abstract Task<TResponse> FetchAsync(CancellationToken cancellationToken);

    protected abstract string? NextTokenOf(TResponse response);

    protected abstract void SetNextToken(string nextToken);

    private void Consume()
    {
        if (Interlocked.Exchange(ref _isConsumed, 1) != 0)
        {
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        }
    }

    private void Continue(string? nextToken)
    {
        if (!string.IsNullOrEmpty(nextToken))
        {
            SetNextToken(nextToken!);
        }
    }
}

internal sealed class ListAttendeesPaginator(IServiceClient client, ListAttendeesRequest request)
    : ListPaginator<ListAttendeesResponse>, IListAttendeesPaginator
{
    protected override Task<ListAttendeesResponse> FetchAsync(CancellationToken cancellationToken) => client.ListAttendeesAsync(request, cancellationToken);

    protected override string? NextTokenOf(ListAttendeesResponse response) => response.NextToken;

    protected override void SetNextToken(string nextToken) => request.NextToken = nextToken;
}
