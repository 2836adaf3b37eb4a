using System.Runtime.CompilerServices;

namespace FakeChime;

/// <summary>
/// The in-memory Chime behind the clients and the HTTP server: it executes operations on meetings and attendees, follows the rules of a
/// test, and records what happened. It references no AWS package. It is thread-safe.
/// </summary>
public class ChimeEngine : IDisposable
{
#pragma warning disable RS0030 // The only use of chance: the seed of fakes without a RandomSeed.
    private static long s_lastSeed = BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 0);
#pragma warning restore RS0030

    [ThreadStatic]
    private static ulong? s_sweepSeed;

    private readonly ChimeEngineOptions _options;
    private readonly ulong? _sweepSeed = s_sweepSeed;
    private readonly EventSubscriptions _subscriptions = new();
    private readonly object _resetting = new();
    private Session _session;
    private FaultInjector? _injector;
    private volatile bool _isDisposed;

    /// <summary>Creates an empty in-memory Chime.</summary>
    /// <param name="api">
    /// The API. Two engines share nothing: a meeting that was created through one API cannot be addressed through the other (documented).
    /// </param>
    /// <param name="options">The options. The default is null: every option has its default.</param>
    /// <exception cref="ArgumentException">An option is invalid, or belongs to the other API.</exception>
    public ChimeEngine(ChimeApi api, ChimeEngineOptions? options = null)
    {
        Api = api ?? throw new ArgumentNullException(nameof(api));
        _options = (options ?? new ChimeEngineOptions()).Checked();
        api.Check(_options);
        _session = NewSession();
        _subscriptions.Follow(_session.Events);
        if (_options.Output is not null)
        {
            _subscriptions.Add(meetingEvent => _options.WriteLine(meetingEvent.ToString()));
        }
    }

    /// <summary>Gets the API.</summary>
    public ChimeApi Api { get; }

    /// <summary>Gets the calls since the last reset.</summary>
    public CallLog Calls => Session.Calls;

    /// <summary>Gets the events of the meetings since the last reset.</summary>
    public EventLog Events => Session.Events;

    /// <summary>Gets the current rules, newest first.</summary>
    public IReadOnlyList<Rule> Rules => Session.Rules.NewestFirst;

    /// <summary>Gets the meetings, including the ended ones that the fake still knows, in the order of their creation. A live view.</summary>
    public MeetingList Meetings => new(Session.Account);

    /// <summary>Whether <see cref="Dispose()"/> was called. Clients then reject operations, as the SDK's client does.</summary>
    internal bool IsDisposed => _isDisposed;

    private Session Session => Volatile.Read(ref _session);

    /// <summary>Adds a meeting. It bypasses rules, is not recorded in <see cref="Calls"/> and raises no events.</summary>
    /// <param name="externalMeetingId">The application's ID of the meeting, 2 to 64 characters. The default is null: none.</param>
    /// <param name="attendees">The external user IDs of its attendees. The default is none.</param>
    /// <returns>A live view of the meeting.</returns>
    /// <exception cref="ArgumentException">The service could not have such a meeting; the message has the reason. Nothing is changed.</exception>
    /// <example>
    /// <code>
    /// var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
    /// </code>
    /// </example>
    public FakeMeeting AddMeeting(string? externalMeetingId = null, IEnumerable<string>? attendees = null) => AddMeeting(new MeetingSeed
    {
        ExternalMeetingId = externalMeetingId,
        Attendees = attendees is null ? [] : [.. attendees.Select(AttendeeSeed.FromString)],
    });

    /// <inheritdoc cref="AddMeeting(string?, IEnumerable{string}?)"/>
    /// <param name="seed">The meeting.</param>
    public FakeMeeting AddMeeting(MeetingSeed seed) => AddMeetings([seed ?? throw new ArgumentNullException(nameof(seed))])[0];

    /// <summary>Adds meetings atomically. It bypasses rules, is not recorded in <see cref="Calls"/> and raises no events.</summary>
    /// <param name="seeds">The meetings.</param>
    /// <returns>Live views of the meetings.</returns>
    /// <exception cref="ArgumentException">The service could not have one of the meetings; the message has the reason. Nothing is changed.</exception>
    public IReadOnlyList<FakeMeeting> AddMeetings(IEnumerable<MeetingSeed> seeds) =>
        Seeder.Add(Session.Account, seeds ?? throw new ArgumentNullException(nameof(seeds)));

    /// <summary>Joins a meeting with an attendee's token, as a client would. Joining again ends the earlier presence (documented).</summary>
    /// <param name="joinToken">The token.</param>
    /// <returns>The attendee's presence.</returns>
    /// <exception cref="JoinRejectedException">The token is unknown or revoked.</exception>
    public Presence Join(string joinToken) => WithAttendeeOf(joinToken, attendee => attendee.Meeting.Connect(attendee));

    /// <summary>Ends the presence of an attendee. The attendee stays in the meeting's list. Does nothing if the attendee is not present.</summary>
    /// <param name="joinToken">The attendee's token.</param>
    /// <exception cref="JoinRejectedException">The token is unknown or revoked.</exception>
    public void Leave(string joinToken) => WithAttendeeOf(joinToken, attendee =>
    {
        attendee.Meeting.Disconnect(attendee, MeetingEventType.AttendeeLeft, attendee.Meeting.Account.Now);
        return attendee;
    });

    /// <summary>Returns a value that indicates whether a client could join with a token now. Nothing is changed.</summary>
    /// <param name="joinToken">The token.</param>
    public bool CanJoin(string joinToken)
    {
        var account = Session.Account;
        FakeAttendee? attendee;
        lock (account.Gate)
        {
            attendee = account.FindByJoinToken(joinToken, out _);
        }

        return attendee is { Meeting.IsActive: true };
    }

    /// <summary>Starts a rule for the calls of one operation. It exists from its first behavior on.</summary>
    /// <typeparam name="TOperation">The operation, such as <see cref="CreateAttendee"/>.</typeparam>
    /// <param name="predicate">The calls that it matches. The default is all.</param>
    /// <param name="predicateText">The predicate as the test wrote it, for messages. The compiler passes it.</param>
    /// <exception cref="ArgumentException">The API has no such operation. The message names its operations.</exception>
    /// <example>
    /// <code>
    /// chime.When&lt;CreateAttendee&gt;(op =&gt; op.ExternalUserId == "carol").Throws&lt;ThrottlingException&gt;(times: 2);
    /// </code>
    /// </example>
    public Rule<TOperation> When<TOperation>(
        Func<TOperation, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null)
        where TOperation : Operation =>
        new(Api, typeof(TOperation) == typeof(Operation) ? null : Text.Name(typeof(TOperation)), predicate, predicateText, ErrorKindOf, Session.Rules);

    /// <summary>Starts a rule for the calls of all operations. It exists from its first behavior on.</summary>
    /// <param name="predicate">The calls that it matches. The default is all.</param>
    /// <param name="predicateText">The predicate as the test wrote it, for messages. The compiler passes it.</param>
    public Rule<Operation> WhenAny(
        Func<Operation, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        When(predicate, predicateText);

    /// <summary>Verifies that every behavior of every rule was used.</summary>
    /// <exception cref="UnusedRulesException">A rule was not used completely. The message names it, and what remains of it.</exception>
    /// <example>
    /// <code>
    /// chime.When&lt;GetMeeting&gt;().Throws&lt;ServiceUnavailableException&gt;(times: 1);
    /// await new Classroom(chime).OpenAsync("standup");
    /// chime.VerifyAllRulesUsed();   // throws if the application never called GetMeeting
    /// </code>
    /// </example>
    public void VerifyAllRulesUsed()
    {
        var session = Session;
        session.Rules.VerifyAllUsed(session.Calls.ToString());
    }

    /// <summary>Removes all rules. Meetings, calls and events stay.</summary>
    public void ClearRules() => Session.Rules.Clear();

    /// <summary>
    /// Removes all meetings, calls, events and rules. IDs start again with a <see cref="ChimeEngineOptions.RandomSeed"/>, and differ without
    /// one. Subscriptions stay. A running call ends in the state in which it began. Meetings, logs and rules that you obtained before the reset
    /// keep their state.
    /// </summary>
    public void Reset()
    {
        var next = NewSession();
        Session ended;
        lock (_resetting)
        {
            _subscriptions.Follow(next.Events);
            ended = Interlocked.Exchange(ref _session, next);
        }

        ended.Close();
        if (_isDisposed)
        {
            Session.Close();
        }
    }

    /// <summary>
    /// Stops the timer that ends meetings. Clients then throw <see cref="ObjectDisposedException"/>. The state can still be read.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Returns the state for a failure message: the meetings and their attendees, the running calls, the last calls, and the rules with what
    /// remains of them.
    /// </summary>
    public string Describe() => Description.Of(this);

    /// <summary>Returns the number of meetings, and the number of calls of each operation.</summary>
    public override string ToString() => $"{GetType().Name}: {Text.Count(Meetings.Count, "meeting")}, calls: {Calls}";

    /// <inheritdoc cref="Dispose()"/>
    /// <param name="disposing">True if <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        _isDisposed = true;
        Session.Close();
    }

    /// <summary>The error of the service that an exception type of the client's SDK stands for; null for other types.</summary>
    internal virtual ChimeErrorKind? ErrorKindOf(Type exceptionType) => null;

    /// <summary>Executes an operation.</summary>
    /// <exception cref="ArgumentException">The API has no such operation. The message names its operations.</exception>
    internal ValueTask<Call<TOperation, TResult>> ExecuteAsync<TOperation, TResult>(TOperation operation, CancellationToken cancellationToken = default)
        where TOperation : Operation<TResult>
        where TResult : class => ExecuteAsync<TOperation, TResult>(_ => operation, cancellationToken);

    /// <summary>
    /// Executes the operation of a client's request. IDs that the client fills in come from the session of the call. A call that was canceled
    /// before is not made and not recorded.
    /// </summary>
    internal ValueTask<Call<TOperation, TResult>> ExecuteAsync<TOperation, TResult>(
        Func<IdGenerator, TOperation> read, CancellationToken cancellationToken)
        where TOperation : Operation<TResult>
        where TResult : class
    {
        var session = Session;
        var operation = read(session.ClientIds);
        _ = Api.MetadataOf(operation.Name);
        return cancellationToken.IsCancellationRequested
            ? new(Task.FromCanceled<Call<TOperation, TResult>>(cancellationToken))
            : session.ExecuteAsync<TOperation, TResult>(operation, cancellationToken);
    }

    /// <summary>A rule for an operation that is not added yet; null for all operations.</summary>
    internal Rule<Operation> NewRule(string? operation, Func<Operation, bool>? predicate = null, string? predicateText = null) =>
        new(Api, operation, predicate, predicateText, ErrorKindOf);

    /// <summary>Creates the fake of a run of a sweep. Its IDs have a seed from the start if the options set none.</summary>
    internal static TFake CreateForSweep<TFake>(Func<TFake> create, ulong seed)
        where TFake : ChimeEngine
    {
        var outer = s_sweepSeed;
        s_sweepSeed = seed;
        try
        {
            return create();
        }
        finally
        {
            s_sweepSeed = outer;
        }
    }

    /// <summary>Injects the faults of a run from now on, also after a reset.</summary>
    /// <exception cref="InvalidOperationException">The fake belongs to another run, or was disposed.</exception>
    internal void BeginSweep(FaultInjector injector)
    {
        if (_isDisposed || Interlocked.CompareExchange(ref _injector, injector, null) is not null)
        {
            throw new InvalidOperationException(
                $"The factory of the sweep returned a {GetType().Name} that was used before. Create a new one for each run, such as () => new {GetType().Name}().");
        }

        Session.Injector = injector;
    }

    /// <summary>Adds a rule by the name of its operation; null for all operations. If a behavior is invalid, no rule is added.</summary>
    internal Rule AddRule(string? operation, Func<Operation, bool>? predicate, string? predicateText, Action<Rule<Operation>> configure)
    {
        var rule = NewRule(operation, predicate, predicateText);
        configure(rule);
        Session.Rules.Add(rule);
        return rule;
    }

    /// <summary>A new UUID, for the request ID of an HTTP request that is not recorded in <see cref="Calls"/>.</summary>
    internal string NewUuid() => Session.ClientIds.NextUuid();

    /// <summary>The attendee that a token admits.</summary>
    /// <exception cref="JoinRejectedException">The token is unknown or revoked.</exception>
    internal FakeAttendee AttendeeOf(string joinToken) => WithAttendeeOf(joinToken, attendee => attendee);

    /// <summary>A meeting by its ID; null if the fake does not have it.</summary>
    internal FakeMeeting? FindMeeting(string? meetingId)
    {
        var account = Session.Account;
        lock (account.Gate)
        {
            return account.Find(meetingId);
        }
    }

    private T WithAttendeeOf<T>(string joinToken, Func<FakeAttendee, T> act)
    {
        var account = Session.Account;
        return account.Change(() => act(account.FindByJoinToken(joinToken, out var rejection) ?? throw new JoinRejectedException(rejection)));
    }

    private Session NewSession() =>
        new(Api, _options, _options.RandomSeed is { } seed ? (ulong)seed : _sweepSeed ?? (ulong)Interlocked.Increment(ref s_lastSeed), _subscriptions)
        {
            Injector = _injector,
        };
}
