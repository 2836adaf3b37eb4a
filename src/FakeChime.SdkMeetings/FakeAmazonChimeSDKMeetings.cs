using Amazon;
using Amazon.ChimeSDKMeetings;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace FakeChime;

/// <summary>
/// An in-memory <see cref="IAmazonChimeSDKMeetings"/> for tests: give it to an application in place of the real client. It holds meetings
/// and attendees, behaves like the service, follows the rules that a test writes, and keeps what happened. It has all operations of the
/// API; one that a later package adds goes to <see cref="FakeChimeOptions.NotFaked"/>. Any number of threads may use it at once.
/// After <see cref="ChimeEngine.Dispose()"/> operations throw <see cref="ObjectDisposedException"/>, as the real client's do; meetings and
/// calls can still be read.
/// </summary>
public sealed partial class FakeAmazonChimeSDKMeetings : ChimeEngine, IAmazonChimeSDKMeetings
{
    private readonly string _region;
    private AmazonChimeSDKMeetingsConfig? _config;

    /// <summary>Creates an empty fake.</summary>
    /// <param name="options">How it is set up. The default value is the behaviour of the service.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FakeAmazonChimeSDKMeetings(FakeChimeOptions? options = null)
        : base(ChimeApi.SdkMeetings, options)
    {
        (NotFakedClient, _region) = (options?.NotFaked, (options ?? new()).ControlRegion);
        Paginators = new FakePaginatorFactory(this);
    }

    /// <summary>The paginators. <c>ListAttendees</c> walks the fake; one that a later package adds goes to <see cref="FakeChimeOptions.NotFaked"/>.</summary>
    public IChimeSDKMeetingsPaginatorFactory Paginators { get; }

    /// <summary>A client configuration as the real client would have, for the control region of the options. The fake reads nothing from it.</summary>
    public IClientConfig Config => _config ??= new AmazonChimeSDKMeetingsConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(_region) };

    internal IAmazonChimeSDKMeetings? NotFakedClient { get; }

    /// <summary>The endpoint that the real client would send to, in the control region of the options. The fake sends nothing.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        request is null ? throw new ArgumentNullException(nameof(request)) : new Endpoint($"https://meetings-chime.{_region}.amazonaws.com");
}
