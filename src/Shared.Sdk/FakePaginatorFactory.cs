namespace FakeChime;

/// <summary>The paginators of a fake: those of its operations walk the fake, the others are <see cref="FakeChimeOptions.NotFaked"/>'s.</summary>
internal sealed partial class FakePaginatorFactory(FakeClient chime) : IServicePaginatorFactory
{
    public IListAttendeesPaginator ListAttendees(ListAttendeesRequest request) => new ListAttendeesPaginator(
        chime, request ?? throw new ArgumentNullException(nameof(request)));
}
