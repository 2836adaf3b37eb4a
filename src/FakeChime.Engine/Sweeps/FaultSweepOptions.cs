namespace FakeChime;

/// <summary>The options of a <see cref="FaultSweep"/>.</summary>
public sealed class FaultSweepOptions
{
    /// <summary>Gets or sets the families of faults. The default is <see cref="FaultFamilies.Default"/>.</summary>
    public FaultFamilies Families { get; set; } = FaultFamilies.Default;

    /// <summary>
    /// Gets your own faults by name: each configures the rule of the one call that it fails, such as
    /// <c>rule => rule.Throws(() => new TimeoutException(), times: 1)</c>. A fault that an operation rejects with an
    /// <see cref="ArgumentException"/> is skipped for it. The default is none.
    /// </summary>
    public IDictionary<string, Action<Rule<Operation>>> Faults { get; } = new Dictionary<string, Action<Rule<Operation>>>(StringComparer.Ordinal);

    /// <summary>
    /// Gets or sets the maximum number of faults in one run. With 2, calls that only appear after a fault, such as retries and clean-up, fail
    /// too; the number of runs then grows with the square of the number of calls. The default is 1.
    /// </summary>
    public int MaxFaults { get; set; } = 1;

    /// <summary>Gets or sets the real time after which a run fails. The default is 10 seconds.</summary>
    public TimeSpan RunTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets the number of calls beyond which a run fails, as an endless retry loop makes them. The default is 10,000.</summary>
    public int MaxCalls { get; set; } = 10_000;

    internal void Check()
    {
        Check(MaxFaults >= 1, nameof(MaxFaults), MaxFaults, "at least 1");
        Check(MaxCalls >= 1, nameof(MaxCalls), MaxCalls, "at least 1");
        Check(RunTimeout > TimeSpan.Zero, nameof(RunTimeout), RunTimeout, "positive");
        Check((Families & ~FaultFamilies.All) == 0, nameof(Families), Families, "a combination of FaultFamilies");
        foreach (var fault in Faults)
        {
            Check(!string.IsNullOrWhiteSpace(fault.Key), $"{nameof(Faults)}[{Text.Quote(fault.Key)}]", "an entry without a name", "an entry with a name");
            Check(fault.Value is not null, $"{nameof(Faults)}[{Text.Quote(fault.Key)}]", "null", "an action that adds a behavior to the rule");
        }

        Check(Families != FaultFamilies.None || Faults.Count > 0, nameof(Families), Families, "at least one family, or Faults must have an entry");
    }

    private static void Check(bool isValid, string name, object value, string allowed)
    {
        if (!isValid)
        {
            throw new ArgumentException(FormattableString.Invariant($"{nameof(FaultSweepOptions)}.{name} is {value}; it must be {allowed}."));
        }
    }
}
