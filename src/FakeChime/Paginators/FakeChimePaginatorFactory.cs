using Amazon.Chime;
using Amazon.Chime.Model;

namespace FakeChime;

/// <summary>The paginators of a fake: two walk the fake, the others are <see cref="FakeChimeOptions.NotFaked"/>'s.</summary>
internal sealed partial class FakeChimePaginatorFactory(FakeAmazonChime chime, IAmazonChime? notFaked) : IChimePaginatorFactory
{
    public IListAttendeesPaginator ListAttendees(ListAttendeesRequest request) => new ListAttendeesPaginator(
        chime, request ?? throw new ArgumentNullException(nameof(request)));

    public IListMeetingsPaginator ListMeetings(ListMeetingsRequest request) => new ListMeetingsPaginator(
        chime, request ?? throw new ArgumentNullException(nameof(request)));

    private TPaginator Redirect<TPaginator>(string operation, Func<IChimePaginatorFactory, TPaginator> create) =>
        notFaked is null ? throw NotFaked.Operation(operation) : create(notFaked.Paginators);
}
