namespace FakeChime;

/// <summary>How an in-memory Chime is set up. Every member has a default that behaves like the service.</summary>
public record ChimeEngineOptions
{
    /// <summary>
    /// What ids, tokens and request ids are computed from: the same seed and the same calls give the same ones.
    /// The default value is null, a different seed for each fake.
    /// </summary>
    public int? Seed { get; init; }

    /// <summary>The clock of the fake. The default value is <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The quotas that the fake enforces. The default value is those of the service.</summary>
    public ChimeLimits Limits { get; init; } = new();

    /// <summary>
    /// The size of a page when a request does not say, 1 to 99. The default value is 99 (assumed: the service does not say).
    /// </summary>
    public int DefaultPageSize { get; init; } = ApiRules.MaximumPageSize;

    /// <summary>The media region of a meeting whose request does not say. The default value is <c>us-east-1</c> (documented).</summary>
    public string DefaultMediaRegion { get; init; } = "us-east-1";

    /// <summary>The account in the ARNs of meetings, 12 digits. The default value is <c>123456789012</c>.</summary>
    public string AccountId { get; init; } = "123456789012";

    /// <summary>
    /// How long after its end a meeting refuses new attendees with <c>The meeting has ended</c>; later it is <c>not found</c> to them,
    /// as it is to all other operations at once. The default value is five minutes (both texts are observed, the time is assumed).
    /// </summary>
    public TimeSpan RecentlyEnded { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many calls the call log keeps; the oldest are dropped. The default value is 2,000; 0 keeps none.</summary>
    public int CallLogLimit { get; init; } = 2_000;

    /// <summary>How many events the event log keeps; the oldest are dropped. The default value is 2,000; 0 keeps none.</summary>
    public int EventLogLimit { get; init; } = 2_000;

    /// <summary>
    /// When meetings end by themselves; <see cref="AutoEndRules.Chime"/> for the documented rules. The default value is null: they do not.
    /// </summary>
    public AutoEndRules? AutoEnd { get; init; }

    /// <summary>When <see cref="MeetingEventType.MeetingStarted"/> happens. The default value is at the meeting's creation (assumed).</summary>
    public MeetingStart MeetingStartedAt { get; init; } = MeetingStart.Creation;

    /// <summary>
    /// Whether the end of a meeting also makes an <see cref="MeetingEventType.AttendeeDeleted"/> event for each of its attendees.
    /// The default value is false (assumed).
    /// </summary>
    public bool AttendeeDeletedAtMeetingEnd { get; init; }

    internal void Validate()
    {
        _ = TimeProvider ?? throw new ArgumentException($"{nameof(TimeProvider)} must not be null. Leave it out for the system's clock.");
        _ = Limits ?? throw new ArgumentException($"{nameof(Limits)} must not be null. Leave it out for the limits of the service.");
        Limits.Validate();
        if (DefaultPageSize is < 1 or > ApiRules.MaximumPageSize)
        {
            throw new ArgumentException($"{nameof(DefaultPageSize)} is {DefaultPageSize}; it must be from 1 to {ApiRules.MaximumPageSize}.");
        }

        if (!MediaRegions.All.Contains(DefaultMediaRegion))
        {
            throw new ArgumentException(
                $"{nameof(DefaultMediaRegion)} is '{DefaultMediaRegion}'; it must be one of {string.Join(", ", MediaRegions.All)}.");
        }

        if (AccountId is not { Length: 12 } || !AccountId.All(digit => digit is >= '0' and <= '9'))
        {
            throw new ArgumentException($"{nameof(AccountId)} is '{AccountId}'; it must be 12 digits.");
        }

        ChimeLimits.NotNegative(nameof(CallLogLimit), CallLogLimit);
        ChimeLimits.NotNegative(nameof(EventLogLimit), EventLogLimit);
        AutoEnd?.Validate();
        if (RecentlyEnded < TimeSpan.Zero)
        {
            throw new ArgumentException($"{nameof(RecentlyEnded)} is {RecentlyEnded}; it must not be negative.");
        }
    }
}
