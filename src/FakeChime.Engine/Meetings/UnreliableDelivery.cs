namespace FakeChime;

/// <summary>
/// How events are delivered unreliably. AWS documents best-effort delivery: events can be lost, late or out of order. Duplicates are assumed.
/// </summary>
public sealed class UnreliableDelivery
{
    /// <summary>Gets or sets the share of events that are delivered twice, from 0 to 1. The default is 0.2.</summary>
    public double Duplicates { get; set; } = 0.2;

    /// <summary>Gets or sets the share of events that are lost, from 0 to 1. The default is 0.2.</summary>
    public double Losses { get; set; } = 0.2;

    /// <summary>Gets or sets a value that indicates whether the order is shuffled. The default is true.</summary>
    public bool Reorders { get; set; } = true;

    internal List<MeetingEvent> Apply(IEnumerable<MeetingEvent> events, ulong seed)
    {
        Check(nameof(Duplicates), Duplicates);
        Check(nameof(Losses), Losses);
        var random = new IdGenerator(seed);
        double Next() => (random.Next() >> 11) * (1.0 / (1UL << 53));
        var delivered = new List<MeetingEvent>();
        foreach (var meetingEvent in events)
        {
            var (isLost, isDuplicate) = (Next() < Losses, Next() < Duplicates);
            delivered.AddRange(Enumerable.Repeat(meetingEvent, isLost ? 0 : isDuplicate ? 2 : 1));
        }

        return Reorders ? [.. delivered.Select(meetingEvent => (meetingEvent, Next())).OrderBy(it => it.Item2).Select(it => it.meetingEvent)] : delivered;
    }

    private static void Check(string name, double share)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {share}; it must be from 0 to 1."));
        }
    }
}
