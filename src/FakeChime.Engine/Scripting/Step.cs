namespace FakeChime;

/// <summary>One behaviour of a rule, and how often it happens.</summary>
internal sealed class Step(string text, int? times, Behaviour behaviour, ChimeErrorKind? onlyWhereDocumented, TimeSpan wait)
{
    private int _used;

    /// <summary>How long it waits first. Of two waits one after the other, a clock that is set forward past both would end only the first.</summary>
    private TimeSpan _wait = wait;

    public string Text { get; private set; } = text;

    public bool IsEndless => times is null;

    public bool IsUsedUp => _used == times;

    /// <summary>What of it is still to come: how often, or that it never came; null when nothing is.</summary>
    public string? Rest =>
        _used < times ? FormattableString.Invariant($"{Text} has {times - _used} of {times} times left")
        : _used == 0 ? $"{Text} was never reached"
        : null;

    public bool AppliesTo(Operation operation, ChimeApi api) => onlyWhereDocumented is not { } kind || api.Documents(operation, kind);

    public Behaviour Take()
    {
        _used++;
        return _wait == TimeSpan.Zero ? behaviour : After(_wait, behaviour);
    }

    public void WaitFirst(TimeSpan time)
    {
        _wait = _wait == Timeout.InfiniteTimeSpan || time == Timeout.InfiniteTimeSpan || time > TimeSpan.MaxValue - _wait
            ? Timeout.InfiniteTimeSpan
            : _wait + time;
        Text = $"{Text}.After({RuleText.Of(time)})";
    }

    private static Behaviour After(TimeSpan wait, Behaviour behaviour) => async (call, cancellationToken) =>
    {
        await Waiting.ForAsync(wait, call.Clock, cancellationToken).ConfigureAwait(false);
        return await behaviour(call, cancellationToken).ConfigureAwait(false);
    };
}
