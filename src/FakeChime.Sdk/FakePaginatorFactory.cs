namespace FakeChime;

/// <summary>The paginators of a fake: those of its operations walk the fake, the others are <see cref="FakeChimeOptions.NotFaked"/>'s.</summary>
internal sealed partial class FakePaginatorFactory(FakeClient chime, IServiceClient? notFaked) : IServicePaginatorFactory
{
    private FakeClient Chime => chime;

    private IServiceClient? Other => notFaked;

    public IListAttendeesPaginator ListAttendees(ListAttendeesRequest request) => new ListAttendeesPaginator(
        chime, request ?? throw new ArgumentNullException(nameof(request)));
}
