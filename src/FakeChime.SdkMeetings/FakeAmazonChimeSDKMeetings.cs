using Amazon;
using Amazon.ChimeSDKMeetings;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace FakeChime;

/// <summary>
/// An in-memory <see cref="IAmazonChimeSDKMeetings"/> for tests. Give it to an application instead of the real client. It has meetings and
/// attendees, behaves like the service, follows the rules of the test, and records what happened. It is thread-safe. After
/// <see cref="ChimeEngine.Dispose()"/>, operations throw <see cref="ObjectDisposedException"/>, as those of the real client; the state can
/// still be read.
/// </summary>
/// <example>
/// <code>
/// var chime = new FakeAmazonChimeSDKMeetings();
/// var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
///
/// await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");
///
/// Assert.Equal(["alice", "bob", "carol"], standup.Attendees.Select(attendee => attendee.ExternalUserId));
/// </code>
/// </example>
public sealed partial class FakeAmazonChimeSDKMeetings : ChimeEngine, IAmazonChimeSDKMeetings
{
    private readonly string _region;
    private AmazonChimeSDKMeetingsConfig? _config;

    /// <summary>Creates an empty fake.</summary>
    /// <param name="options">The options. The default is null: every option has its default.</param>
    /// <exception cref="ArgumentException">An option is invalid, or belongs to the other API.</exception>
    public FakeAmazonChimeSDKMeetings(FakeChimeOptions? options = null)
        : base(ChimeApi.SdkMeetings, options)
    {
        (FallbackClient, _region) = (options?.Fallback, (options ?? new()).ControlRegion);
        Paginators = new FakePaginatorFactory(this);
    }

    /// <summary>
    /// Gets the paginators. <c>ListAttendees</c> reads from the fake; paginators of later packages come from
    /// <see cref="FakeChimeOptions.Fallback"/>.
    /// </summary>
    public IChimeSDKMeetingsPaginatorFactory Paginators { get; }

    /// <summary>Gets a configuration such as the real client has, for the control region of the options. The fake does not use it.</summary>
    public IClientConfig Config => _config ??= new AmazonChimeSDKMeetingsConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(_region) };

    internal IAmazonChimeSDKMeetings? FallbackClient { get; }

    /// <summary>
    /// Creates a client over this fake, for code that disposes its client, such as a dependency injection container. Disposing the client does
    /// not dispose the fake.
    /// </summary>
    public IAmazonChimeSDKMeetings CreateClient() => new ClientHandle(this);

    /// <summary>Returns the endpoint of the real client in the control region of the options. The fake sends nothing.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        request is null ? throw new ArgumentNullException(nameof(request)) : new Endpoint($"https://meetings-chime.{_region}.amazonaws.com");

    internal override ChimeErrorKind? ErrorKindOf(Type exceptionType) => SdkExceptions.KindOf(exceptionType);
}
