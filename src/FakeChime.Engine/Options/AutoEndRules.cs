namespace FakeChime;

/// <summary>
/// The rules by which meetings end by themselves. A timer on the fake's clock ends them, so advancing a FakeTimeProvider ends them at once.
/// <see cref="Timeout.InfiniteTimeSpan"/> and <see cref="TimeSpan.MaxValue"/> mean never.
/// </summary>
public sealed class AutoEndRules
{
    /// <summary>Gets new rules as documented for the API <c>chime</c>: 5 minutes, 30 minutes and 24 hours.</summary>
    public static AutoEndRules Chime => new() { WithOneConnection = TimeSpan.FromMinutes(30) };

    /// <summary>
    /// Gets new rules as documented for the API <c>chime-sdk-meetings</c>: 5 minutes and 24 hours, and no rule for a single connection. The
    /// 5 minutes do not apply to replicas, which end with their primary meeting.
    /// </summary>
    public static AutoEndRules SdkMeetings => new() { WithOneConnection = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// Gets or sets how long a meeting lasts without an audio connection, counted from its creation until the first attendee joins. The default
    /// is 5 minutes.
    /// </summary>
    public TimeSpan WithoutConnection { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gets or sets how long a meeting lasts with a single audio connection; <c>chime</c> only. The default is null: 30 minutes in
    /// <c>chime</c>, and no such rule in <c>chime-sdk-meetings</c> (documented).
    /// </summary>
    public TimeSpan? WithOneConnection { get; set; }

    /// <summary>Gets or sets how long a meeting lasts at most, from its creation. The default is 24 hours.</summary>
    public TimeSpan AfterCreation { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// Gets or sets how long a meeting with two or more connections lasts without audio. The fake has no audio, so the time counts from the last
    /// change of the connections. The default is <see cref="Timeout.InfiniteTimeSpan"/>: never. The service ends such meetings after 6 hours
    /// (documented in a guide, observed).
    /// </summary>
    public TimeSpan WithoutAudio { get; set; } = Timeout.InfiniteTimeSpan;

    internal DateTimeOffset EndOf(
        ChimeApi api, DateTimeOffset createdAt, int connections, DateTimeOffset connectionsSince, bool isReplica) => Durations.Earlier(
        Durations.After(createdAt, AfterCreation),
        connections switch
        {
            0 when !isReplica => Durations.After(connectionsSince, WithoutConnection),
            0 => Durations.Never,
            1 => Durations.After(connectionsSince, WithOneConnection ?? api.EndWithOneConnection),
            _ => Durations.After(connectionsSince, WithoutAudio),
        });

    internal AutoEndRules Checked()
    {
        NotNegative(nameof(WithoutConnection), WithoutConnection);
        NotNegative(nameof(WithOneConnection), WithOneConnection ?? TimeSpan.Zero);
        NotNegative(nameof(AfterCreation), AfterCreation);
        NotNegative(nameof(WithoutAudio), WithoutAudio);
        return (AutoEndRules)MemberwiseClone();
    }

    private static void NotNegative(string name, TimeSpan value) => ChimeEngineOptions.Check(
        Durations.IsDuration(value),
        $"{nameof(AutoEndRules)}.{name} is {value}; it must not be negative. Use Timeout.InfiniteTimeSpan for never.");
}
