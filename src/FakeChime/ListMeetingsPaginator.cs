namespace FakeChime;

internal sealed class ListMeetingsPaginator(IServiceClient client, ListMeetingsRequest request)
    : ListPaginator<ListMeetingsResponse>, IListMeetingsPaginator
{
    protected override Task<ListMeetingsResponse> FetchAsync(CancellationToken cancellationToken) => client.ListMeetingsAsync(request, cancellationToken);

    protected override string? NextTokenOf(ListMeetingsResponse response) => response.NextToken;

    protected override void SetNextToken(string nextToken) => request.NextToken = nextToken;
}

internal sealed partial class FakePaginatorFactory
{
    public IListMeetingsPaginator ListMeetings(ListMeetingsRequest request) => new ListMeetingsPaginator(
        Client, request ?? throw new ArgumentNullException(nameof(request)));
}
