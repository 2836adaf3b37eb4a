using Amazon.Chime;
using Amazon.Chime.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace FakeChime;

/// <summary>
/// An in-memory <see cref="IAmazonChime"/> for tests: give it to an application in place of the real client. It holds meetings and
/// attendees, behaves like the service, follows the rules that a test writes, and keeps what happened. Its public operations are
/// those it has; all others of the interface go to <see cref="FakeChimeOptions.NotFaked"/>. Any number of threads may use it at once.
/// </summary>
public sealed partial class FakeAmazonChime : IAmazonChime
{
    private readonly IAmazonChime? _notFaked;
    private AmazonChimeConfig? _config;
    private volatile bool _isDisposed;

    /// <summary>Creates an empty fake that behaves like the service.</summary>
    public FakeAmazonChime()
        : this(new FakeChimeOptions())
    {
    }

    /// <summary>Creates an empty fake.</summary>
    /// <param name="options">How it is set up.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FakeAmazonChime(FakeChimeOptions options)
    {
        _notFaked = (options ?? throw new ArgumentNullException(nameof(options))).NotFaked;
        Engine = new ChimeEngine(options);
        Paginators = new FakeChimePaginatorFactory(this, _notFaked);
    }

    /// <summary>The in-memory Chime behind this fake, for another door onto the same meetings.</summary>
    public ChimeEngine Engine { get; }

    /// <summary>The paginators. <c>ListAttendees</c> and <c>ListMeetings</c> walk the fake; the others go to <see cref="FakeChimeOptions.NotFaked"/>.</summary>
    public IChimePaginatorFactory Paginators { get; }

    /// <summary>A client configuration as the real client would have. The fake reads nothing from it.</summary>
    public IClientConfig Config => _config ??= new AmazonChimeConfig { RegionEndpoint = Amazon.RegionEndpoint.USEast1 };

    /// <summary>The endpoint that the real client would send to: Amazon Chime has one, in us-east-1. The fake sends nothing.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return new Endpoint("https://chime.us-east-1.amazonaws.com");
    }

    /// <summary>
    /// Makes every later operation fail with <see cref="ObjectDisposedException"/>, as the real client does. Meetings and calls can
    /// still be read.
    /// </summary>
    public void Dispose() => _isDisposed = true;

    private Task<TResponse> Redirect<TResponse>(string operation, Func<IAmazonChime, Task<TResponse>> call) =>
        _isDisposed ? Task.FromException<TResponse>(Disposed())
        : _notFaked is null ? Task.FromException<TResponse>(FakeChime.NotFaked.Operation(operation))
        : call(_notFaked);

    private static ObjectDisposedException Disposed() => new(nameof(FakeAmazonChime));
}
