namespace FakeChime;

/// <summary>
/// When meetings end by themselves. The end is decided when a meeting is looked at, as of the moment that the rules say: there are
/// no timers, so advancing the fake's clock is all that a test needs.
/// </summary>
public sealed record AutoEndRules
{
    /// <summary>The documented rules of the Chime namespace: 5 minutes, 30 minutes and 24 hours.</summary>
    public static AutoEndRules Chime { get; } = new();

    /// <summary>
    /// How long a meeting lasts without an audio connection, counted from its creation while nobody has joined. The default value
    /// is 5 minutes.
    /// </summary>
    public TimeSpan WithoutConnection { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a meeting lasts with a single audio connection. The default value is 30 minutes.</summary>
    public TimeSpan WithOneConnection { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a meeting lasts at the most, from its creation. The default value is 24 hours.</summary>
    public TimeSpan AfterCreation { get; init; } = TimeSpan.FromHours(24);

    internal DateTimeOffset EndOf(DateTimeOffset createdAt, int connections, DateTimeOffset connectionsSince)
    {
        var latest = createdAt + AfterCreation;
        return connections switch
        {
            0 => Earlier(latest, connectionsSince + WithoutConnection),
            1 => Earlier(latest, connectionsSince + WithOneConnection),
            _ => latest,
        };
    }

    internal void Validate()
    {
        if (WithoutConnection < TimeSpan.Zero || WithOneConnection < TimeSpan.Zero || AfterCreation < TimeSpan.Zero)
        {
            throw new ArgumentException($"{this} has a negative time. A meeting cannot end before it begins.");
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
