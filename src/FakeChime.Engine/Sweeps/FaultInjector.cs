namespace FakeChime;

/// <summary>A fault at a call of a run.</summary>
/// <param name="Operation">The name of the operation.</param>
/// <param name="Occurrence">
/// The position of the call among the calls of this operation, from 1. Unlike the position among all calls, it fits the fault also if calls run
/// in parallel.
/// </param>
/// <param name="Fault">The fault.</param>
internal sealed record InjectedFault(string Operation, int Occurrence, Fault Fault);

/// <summary>A call of a run.</summary>
/// <param name="Call">The call.</param>
/// <param name="Occurrence">Its position among the calls of its operation, from 1.</param>
/// <param name="Fault">The fault that was injected; null if there was none.</param>
internal sealed record SweptCall(ICall<Operation> Call, int Occurrence, InjectedFault? Fault);

/// <summary>Injects faults into the calls of one run, and records them.</summary>
internal sealed class FaultInjector(ChimeEngine chime, IReadOnlyList<InjectedFault> faults, int maxCalls)
{
    /// <summary>The calls after the end that throw. Retries that catch all exceptions make more; those never end, so that the retries stop.</summary>
    private const int ThrowingCalls = 100;

    private readonly object _gate = new();
    private readonly List<SweptCall> _calls = [];
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rule<Operation>> _permanent = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<Exception> _limitReached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isAbandoned;
    private int _callsAfterTheEnd;

    /// <summary>Completes if the run makes more calls than it may.</summary>
    public Task<Exception> LimitReached => _limitReached.Task;

    public IReadOnlyList<SweptCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return _calls.ToArray();
            }
        }
    }

    /// <summary>Lets all further calls fail, because the run did not end in time.</summary>
    public void Abandon()
    {
        lock (_gate)
        {
            _isAbandoned = true;
        }
    }

    /// <summary>The behavior of a call with a fault; null for the others.</summary>
    public Behavior? Take(ICall<Operation> call, out Rule? by)
    {
        by = null;
        var operation = call.Operation;
        InjectedFault? fault;
        lock (_gate)
        {
            if (_isAbandoned || _calls.Count == maxCalls)
            {
                return AfterTheEnd(operation);
            }

            _occurrences.TryGetValue(operation.Name, out var earlier);
            _occurrences[operation.Name] = earlier + 1;
            fault = faults.FirstOrDefault(it => it.Operation == operation.Name && it.Occurrence == earlier + 1);
            _calls.Add(new SweptCall(call, earlier + 1, fault));
            by = fault is null && _permanent.TryGetValue(operation.Name, out var permanent) ? permanent : null;
        }

        if (fault is not null)
        {
            var rule = fault.Fault.RuleFor(chime, operation.Name);
            by = rule;
            if (fault.Fault.IsPermanent)
            {
                lock (_gate)
                {
                    _permanent[operation.Name] = rule;
                }
            }
        }

        return by?.Take(operation);
    }

    private Behavior AfterTheEnd(Operation operation)
    {
        if (_callsAfterTheEnd++ >= ThrowingCalls)
        {
            return static async (call, cancellationToken) =>
            {
                await call.Clock.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
                return Unit.Value;
            };
        }

        if (_isAbandoned)
        {
            throw new InvalidOperationException("The run of the fault sweep has ended, because it did not finish in time.");
        }

        var exception = new TooManyCallsException(maxCalls, operation, _calls.Select(it => it.Call));
        _limitReached.TrySetResult(exception);
        throw exception;
    }
}
