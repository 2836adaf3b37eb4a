namespace FakeChime;

/// <summary>The paginators of a fake. Those of its own operations read from the client, the others come from the fallback.</summary>
internal sealed partial class FakePaginatorFactory(FakeClient chime, IServiceClient? client = null) : IServicePaginatorFactory
{
    private IServiceClient Client => client ?? chime;

    public IListAttendeesPaginator ListAttendees(ListAttendeesRequest request) => new ListAttendeesPaginator(
        Client, request ?? throw new ArgumentNullException(nameof(request)));
}
