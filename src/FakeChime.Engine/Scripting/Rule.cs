using System.Text;

namespace FakeChime;

/// <summary>
/// A rule of a test: which calls it concerns and what happens to them. Each call that matches takes the next behaviour of the
/// newest rule that has one left; when no rule has, the fake answers as usual.
/// </summary>
public abstract class Rule
{
    private readonly object _gate = new();
    private readonly Queue<Step> _steps = new();
    private readonly StringBuilder _text;
    private string? _endless;
    private int _timesUsed;

    private protected Rule(string text) => _text = new StringBuilder(text);

    /// <summary>How many calls have taken a behaviour of this rule.</summary>
    public int TimesUsed
    {
        get
        {
            lock (_gate)
            {
                return _timesUsed;
            }
        }
    }

    /// <summary>The rule as it was written.</summary>
    public override string ToString()
    {
        lock (_gate)
        {
            return _text.ToString();
        }
    }

    internal abstract bool Matches(Operation operation);

    internal Behaviour? TakeBehaviour()
    {
        lock (_gate)
        {
            if (_steps.Count == 0)
            {
                return null;
            }

            _timesUsed++;
            var step = _steps.Peek();
            if (step.Left is { } left)
            {
                step.Left = left - 1;
                if (left == 1)
                {
                    _steps.Dequeue();
                }
            }

            return step.Behaviour;
        }
    }

    private protected void Enqueue(string text, int? times, Behaviour behaviour)
    {
        if (times < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(times), times, "A behaviour happens at least once. Leave times out for every call from then on.");
        }

        lock (_gate)
        {
            if (_endless is not null)
            {
                throw new InvalidOperationException(
                    $"{text} would never happen: {_endless} before it has no number of times, so it answers every call. Give it times, or write {text} first.");
            }

            _endless = times is null ? text : null;
            _steps.Enqueue(new Step(behaviour, times));
            _text.Append('.').Append(text);
        }
    }

    private sealed class Step(Behaviour behaviour, int? times)
    {
        public Behaviour Behaviour => behaviour;

        public int? Left { get; set; } = times;
    }
}
