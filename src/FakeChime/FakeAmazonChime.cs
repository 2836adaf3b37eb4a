using Amazon.Chime;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace FakeChime;

/// <summary>
/// An in-memory <see cref="IAmazonChime"/> for tests: give it to an application in place of the real client. It holds meetings and
/// attendees, behaves like the service, follows the rules that a test writes, and keeps what happened. Its public operations are
/// those it has; all others of the interface go to <see cref="FakeChimeOptions.NotFaked"/>. Any number of threads may use it at once.
/// After <see cref="ChimeEngine.Dispose()"/> operations throw <see cref="ObjectDisposedException"/>, as the real client's do; meetings and
/// calls can still be read.
/// </summary>
public sealed partial class FakeAmazonChime : ChimeEngine, IAmazonChime
{
    private AmazonChimeConfig? _config;

    /// <summary>Creates an empty fake.</summary>
    /// <param name="options">How it is set up. The default value is the behaviour of the service.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FakeAmazonChime(FakeChimeOptions? options = null)
        : base(ChimeApi.Chime, options)
    {
        NotFakedClient = options?.NotFaked;
        Paginators = new FakePaginatorFactory(this);
    }

    /// <summary>The paginators. <c>ListAttendees</c> and <c>ListMeetings</c> walk the fake; the others go to <see cref="FakeChimeOptions.NotFaked"/>.</summary>
    public IChimePaginatorFactory Paginators { get; }

    /// <summary>A client configuration as the real client would have. The fake reads nothing from it.</summary>
    public IClientConfig Config => _config ??= new AmazonChimeConfig { RegionEndpoint = Amazon.RegionEndpoint.USEast1 };

    internal IAmazonChime? NotFakedClient { get; }

    /// <summary>The endpoint that the real client would send to: the API has one, in us-east-1. The fake sends nothing.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return new Endpoint("https://chime.us-east-1.amazonaws.com");
    }
}
