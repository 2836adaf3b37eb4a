namespace FakeChime;

/// <summary>
/// The options of an in-memory Chime. The defaults behave like the service, except that meetings do not end by themselves
/// (<see cref="AutoEnd"/>) and requests are not throttled (<see cref="ChimeLimits.RequestsPerSecond"/>). The fake copies the options: changing
/// them after its creation has no effect.
/// </summary>
public class ChimeEngineOptions
{
    /// <summary>
    /// Gets or sets the seed of IDs, tokens and request IDs. The same seed and the same calls give the same ones, also after a reset.
    /// The default is null: they differ for each fake and after each reset.
    /// </summary>
    public int? RandomSeed { get; set; }

    /// <summary>Gets or sets the clock of the fake. The default is <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the quotas that the fake enforces. The default is those of the service.</summary>
    public ChimeLimits Limits { get; set; } = new();

    /// <summary>
    /// Gets or sets the size of a page if a request names none. The default is null: the maximum of the API, 99 in <c>chime</c> and 100 in
    /// <c>chime-sdk-meetings</c> (assumed: the service documents none).
    /// </summary>
    public int? DefaultPageSize { get; set; }

    /// <summary>
    /// Gets or sets the media region of a meeting that names none: always possible in <c>chime</c>, only for seeds in
    /// <c>chime-sdk-meetings</c>. The default is null: <c>us-east-1</c> (documented for <c>chime</c>), or the control region if it cannot use
    /// <c>us-east-1</c>.
    /// </summary>
    public string? DefaultMediaRegion { get; set; }

    /// <summary>
    /// Gets or sets the control region of <c>chime-sdk-meetings</c>, which shows in ARNs, URLs and events and decides which media regions
    /// meetings can have. The default is <c>us-east-1</c>. The API <c>chime</c> has no other one.
    /// </summary>
    public string ControlRegion { get; set; } = "us-east-1";

    /// <summary>
    /// Gets or sets the order of attendees and meetings in lists. The default is <see cref="ListOrder.Creation"/> (assumed: the service
    /// documents no order).
    /// </summary>
    public ListOrder ListOrder { get; set; } = ListOrder.Creation;

    /// <summary>Gets or sets the account in ARNs and events, 12 digits. The default is <c>123456789012</c>.</summary>
    public string AccountId { get; set; } = "123456789012";

    /// <summary>
    /// Gets or sets how long after its end a meeting rejects new attendees with <c>The meeting has ended</c>. Later, and for all other operations
    /// at once, it is <c>not found</c>. The default is five minutes (both texts are observed, the time is assumed).
    /// </summary>
    public TimeSpan RecentlyEnded { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gets or sets a value that indicates whether DeleteMeeting of an unknown or ended meeting succeeds. The default is true (documented by a
    /// maintainer and observed in <c>chime</c>, assumed in <c>chime-sdk-meetings</c>). With false, it returns the documented error, not found.
    /// </summary>
    public bool DeleteMeetingIsIdempotent { get; set; } = true;

    /// <summary>
    /// Gets or sets the error of a request that violates a constraint. The default is <see cref="ConstraintFailure.BadRequest"/> (documented).
    /// </summary>
    public ConstraintFailure ConstraintFailures { get; set; } = ConstraintFailure.BadRequest;

    /// <summary>
    /// Gets or sets a method that receives a line for each completed call, with its outcome and the rule that scripted it, and for each event,
    /// such as <c>output.WriteLine</c> of a test framework. Its exceptions are ignored. The default is null.
    /// </summary>
    public Action<string>? Output { get; set; }

    /// <summary>
    /// Gets or sets the number of calls since the last reset beyond which a call throws a <see cref="TooManyCallsException"/>, which ends an
    /// endless loop. The default is null: no limit.
    /// </summary>
    public int? MaxCalls { get; set; }

    /// <summary>Gets or sets the number of calls that the call log keeps; the oldest are dropped. The default is 2,000; 0 keeps none.</summary>
    public int CallLogLimit { get; set; } = 2_000;

    /// <summary>Gets or sets the number of events that the event log keeps; the oldest are dropped. The default is 2,000; 0 keeps none.</summary>
    public int EventLogLimit { get; set; } = 2_000;

    /// <summary>
    /// Gets or sets the number of ended meetings that the fake still knows, the newest; older ones are unknown. The default is 1,000; 0 keeps
    /// none.
    /// </summary>
    public int EndedMeetingLimit { get; set; } = 1_000;

    /// <summary>
    /// Gets or sets the rules by which meetings end by themselves, such as <see cref="AutoEndRules.Chime"/> or
    /// <see cref="AutoEndRules.SdkMeetings"/>. The default is null: they do not.
    /// </summary>
    public AutoEndRules? AutoEnd { get; set; }

    /// <summary>
    /// Gets or sets when <see cref="MeetingEventType.MeetingStarted"/> is raised. The default is <see cref="MeetingStart.Creation"/> (observed
    /// twice; AWS documents no time).
    /// </summary>
    public MeetingStart MeetingStartedAt { get; set; } = MeetingStart.Creation;

    /// <summary>
    /// Gets or sets a value that indicates whether the end of a meeting also raises <see cref="MeetingEventType.AttendeeDeleted"/> for each of its
    /// attendees. The default is false (documented: AWS describes the event for DeleteAttendee).
    /// </summary>
    public bool AttendeeDeletedAtMeetingEnd { get; set; }

    internal ChimeEngineOptions Checked()
    {
        Check(TimeProvider is not null, $"{nameof(TimeProvider)} must not be null. Omit it to use the system clock.");
        Check(Limits is not null, $"{nameof(Limits)} must not be null. Omit it to use the limits of the service.");
        Check(
            AccountId is { Length: 12 } && AccountId.All(digit => digit is >= '0' and <= '9'),
            $"{nameof(AccountId)} is {Text.Quote(AccountId)}; it must be 12 digits.");
        Check(Durations.IsDuration(RecentlyEnded), $"{nameof(RecentlyEnded)} is {RecentlyEnded}; it must not be negative.");
        Defined(nameof(ConstraintFailures), ConstraintFailures);
        Defined(nameof(MeetingStartedAt), MeetingStartedAt);
        Defined(nameof(ListOrder), ListOrder);
        Check(MaxCalls is null or >= 1, $"{nameof(MaxCalls)} is {MaxCalls}; it must be at least 1, or null for no limit.");
        NotNegative(nameof(CallLogLimit), CallLogLimit);
        NotNegative(nameof(EventLogLimit), EventLogLimit);
        NotNegative(nameof(EndedMeetingLimit), EndedMeetingLimit);
        var copy = (ChimeEngineOptions)MemberwiseClone();
        copy.Limits = Limits!.Checked();
        copy.AutoEnd = AutoEnd?.Checked();
        return copy;
    }

    /// <summary>Writes a line to <see cref="Output"/>.</summary>
    internal void WriteLine(string line)
    {
        try
        {
            Output?.Invoke(line);
        }
#pragma warning disable CA1031 // A test framework rejects output after the end of a test. That must not fail a call.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    internal static void NotNegative(string name, int value) => Check(value >= 0, $"{name} is {value}; it must not be negative.");

    internal static void Check(bool isValid, FormattableString message)
    {
        if (!isValid)
        {
            throw new ArgumentException(FormattableString.Invariant(message));
        }
    }

    private static void Defined<T>(string name, T value)
        where T : struct, Enum =>
        Check(Enum.IsDefined(typeof(T), value), $"{name} is {value}; it must be one of {string.Join(", ", Enum.GetNames(typeof(T)))}.");
}
