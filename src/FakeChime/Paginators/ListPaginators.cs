using System.Runtime.CompilerServices;
using Amazon.Chime.Model;
using Amazon.Runtime;

namespace FakeChime;

/// <summary>
/// Walks the pages of a list once, as the SDK's paginators do: each page is fetched when asked for, and the caller's request carries
/// the token of the page last fetched.
/// </summary>
internal abstract class ListPaginator<TResponse> : IPaginator<TResponse>
{
    private int _isConsumed;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    public async IAsyncEnumerable<TResponse> PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isConsumed, 1) != 0)
        {
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        }

        string? nextToken;
        do
        {
            var response = await FetchAsync(cancellationToken).ConfigureAwait(false);
            nextToken = NextTokenOf(response);
            cancellationToken.ThrowIfCancellationRequested();
            yield return response;
            if (!string.IsNullOrEmpty(nextToken))
            {
                Continue(nextToken!);
            }
        }
        while (!string.IsNullOrEmpty(nextToken));
    }

    protected abstract Task<TResponse> FetchAsync(CancellationToken cancellationToken);

    protected abstract string? NextTokenOf(TResponse response);

    protected abstract void Continue(string nextToken);
}

internal sealed class ListAttendeesPaginator(FakeAmazonChime chime, ListAttendeesRequest request)
    : ListPaginator<ListAttendeesResponse>, IListAttendeesPaginator
{
    protected override Task<ListAttendeesResponse> FetchAsync(CancellationToken cancellationToken) => chime.ListAttendeesAsync(request, cancellationToken);

    protected override string? NextTokenOf(ListAttendeesResponse response) => response.NextToken;

    protected override void Continue(string nextToken) => request.NextToken = nextToken;
}

internal sealed class ListMeetingsPaginator(FakeAmazonChime chime, ListMeetingsRequest request)
    : ListPaginator<ListMeetingsResponse>, IListMeetingsPaginator
{
    protected override Task<ListMeetingsResponse> FetchAsync(CancellationToken cancellationToken) => chime.ListMeetingsAsync(request, cancellationToken);

    protected override string? NextTokenOf(ListMeetingsResponse response) => response.NextToken;

    protected override void Continue(string nextToken) => request.NextToken = nextToken;
}
