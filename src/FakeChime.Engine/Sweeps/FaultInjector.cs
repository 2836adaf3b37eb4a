namespace FakeChime;

/// <summary>A fault at a call of a run.</summary>
/// <param name="CallNumber">The position of the call among all calls of the run, from 1.</param>
/// <param name="Fault">The fault.</param>
internal sealed record InjectedFault(int CallNumber, Fault Fault);

/// <summary>Injects faults into the calls of one run, and records them.</summary>
internal sealed class FaultInjector(ChimeEngine chime, IReadOnlyList<InjectedFault> faults, int maxCalls)
{
    private readonly object _gate = new();
    private readonly List<Operation> _calls = [];
    private readonly Dictionary<string, Rule<Operation>> _permanent = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<bool> _limitReached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes if the run makes more calls than it may.</summary>
    public Task LimitReached => _limitReached.Task;

    public IReadOnlyList<Operation> Calls
    {
        get
        {
            lock (_gate)
            {
                return _calls.ToArray();
            }
        }
    }

    /// <summary>The behavior of a call with a fault; null for the others.</summary>
    public Behavior? Take(Operation operation, out Rule? by)
    {
        int number;
        lock (_gate)
        {
            _calls.Add(operation);
            number = _calls.Count;
        }

        if (number > maxCalls)
        {
            // The run has failed. The call never ends, so that the loop that made it stops.
            _limitReached.TrySetResult(true);
            by = null;
            return static async (call, cancellationToken) =>
            {
                await call.Clock.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
                return Unit.Value;
            };
        }

        by = RuleFor(operation, number);
        return by?.Take(operation);
    }

    private Rule<Operation>? RuleFor(Operation operation, int number)
    {
        if (faults.FirstOrDefault(fault => fault.CallNumber == number) is { Fault: var fault })
        {
            var rule = fault.RuleFor(chime, operation.Name);
            if (fault.IsPermanent)
            {
                lock (_gate)
                {
                    _permanent[operation.Name] = rule;
                }
            }

            return rule;
        }

        lock (_gate)
        {
            return _permanent.TryGetValue(operation.Name, out var rule) ? rule : null;
        }
    }
}
