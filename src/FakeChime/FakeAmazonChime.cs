using Amazon.Chime;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace FakeChime;

/// <summary>
/// An in-memory <see cref="IAmazonChime"/> for tests. Give it to an application instead of the real client. It has meetings and attendees,
/// behaves like the service, follows the rules of the test, and records what happened. It is thread-safe. After
/// <see cref="ChimeEngine.Dispose()"/>, operations throw <see cref="ObjectDisposedException"/>, as those of the real client; the state can
/// still be read.
/// </summary>
/// <example>
/// <code>
/// var chime = new FakeAmazonChime();
/// var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
///
/// await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");
///
/// Assert.Equal(["alice", "bob", "carol"], standup.Attendees.Select(attendee => attendee.ExternalUserId));
/// </code>
/// </example>
public sealed partial class FakeAmazonChime : ChimeEngine, IAmazonChime
{
    private AmazonChimeConfig? _config;

    /// <summary>Creates an empty fake.</summary>
    /// <param name="options">The options. The default is null: every option has its default.</param>
    /// <exception cref="ArgumentException">An option is invalid, or belongs to the other API.</exception>
    public FakeAmazonChime(FakeChimeOptions? options = null)
        : base(ChimeApi.Chime, options)
    {
        FallbackClient = options?.Fallback;
        Paginators = new FakePaginatorFactory(this);
    }

    /// <summary>
    /// Gets the paginators. <c>ListAttendees</c> and <c>ListMeetings</c> read from the fake; the others come from
    /// <see cref="FakeChimeOptions.Fallback"/>.
    /// </summary>
    public IChimePaginatorFactory Paginators { get; }

    /// <summary>Gets a configuration such as the real client has. The fake does not use it.</summary>
    public IClientConfig Config => _config ??= new AmazonChimeConfig { RegionEndpoint = Amazon.RegionEndpoint.USEast1 };

    internal IAmazonChime? FallbackClient { get; }

    /// <summary>
    /// Creates a client over this fake, for code that disposes its client, such as a dependency injection container. Disposing the client does
    /// not dispose the fake.
    /// </summary>
    public IAmazonChime CreateClient() => new ClientHandle(this);

    /// <summary>Returns the endpoint of the real client: the API has one, in us-east-1. The fake sends nothing.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return new Endpoint("https://chime.us-east-1.amazonaws.com");
    }

    internal override ChimeErrorKind? ErrorKindOf(Type exceptionType) => SdkExceptions.KindOf(exceptionType);
}
