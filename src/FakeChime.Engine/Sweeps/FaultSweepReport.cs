using System.Text;

namespace FakeChime;

/// <summary>The result of a <see cref="FaultSweep"/>.</summary>
public sealed class FaultSweepReport
{
    private const int DetailedFailures = 10;

    internal FaultSweepReport(int runs, IReadOnlyList<Operation> calls, IReadOnlyList<FaultSweepFailure> failures) =>
        (Runs, Calls, Failures) = (runs, calls, failures);

    /// <summary>Gets the number of runs, including the first one without a fault.</summary>
    public int Runs { get; }

    /// <summary>Gets the calls of the first run.</summary>
    public IReadOnlyList<Operation> Calls { get; }

    /// <summary>Gets the failed runs, in the order of the runs.</summary>
    public IReadOnlyList<FaultSweepFailure> Failures { get; }

    /// <summary>Returns the failures: ten in detail, the others counted by operation and fault.</summary>
    public override string ToString()
    {
        if (Failures.Count == 0)
        {
            return FormattableString.Invariant($"All {Runs:N0} runs passed; the scenario makes {FakeChime.Text.Count(Calls.Count, "call")}.");
        }

        var text = new StringBuilder(Failures[0].Faults.Count == 0
            ? "The scenario fails without a fault, so no fault was injected. Fix it first."
            : FormattableString.Invariant($"{Failures.Count:N0} of {Runs:N0} runs failed; the scenario makes {FakeChime.Text.Count(Calls.Count, "call")}."));
        text.AppendLine();
        for (var index = 0; index < Failures.Count && index < DetailedFailures; index++)
        {
            text.AppendLine().Append(FormattableString.Invariant($"{index + 1}. ")).AppendLine(Failures[index].ToString());
        }

        if (Failures.Count > DetailedFailures)
        {
            text.AppendLine().AppendLine(FormattableString.Invariant($"{Failures.Count - DetailedFailures:N0} more failures:"));
            foreach (var group in Failures.Skip(DetailedFailures).GroupBy(failure => failure.Title))
            {
                text.AppendLine(FormattableString.Invariant($"   {group.Key}: {group.Count():N0}"));
            }
        }

        return text.ToString().TrimEnd();
    }
}

/// <summary>A failed run of a <see cref="FaultSweep"/>.</summary>
public sealed class FaultSweepFailure
{
    private const int ShownCalls = 12;
    private const int LimitOfAMessage = 1_000;

    private readonly IReadOnlyList<InjectedFault> _faults;
    private readonly IReadOnlyList<Operation> _operations;

    internal FaultSweepFailure(
        IReadOnlyList<InjectedFault> faults, Exception exception, IReadOnlyList<Operation> operations, IReadOnlyList<ICall<Operation>> calls)
    {
        _faults = faults;
        _operations = operations;
        Exception = exception;
        Calls = calls;
        Faults = [.. faults.Select(fault => fault.Fault.Name)];
    }

    /// <summary>Gets the names of the injected faults; empty for the first run.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Gets the exception of the scenario, or a <see cref="TimeoutException"/> if it did not end.</summary>
    public Exception Exception { get; }

    /// <summary>Gets the recorded calls of the run.</summary>
    public IReadOnlyList<ICall<Operation>> Calls { get; }

    /// <summary>Gets the rules that reproduce the failure, as C#: put them at the beginning of the scenario. Null for the first run.</summary>
    public string? Rules => _faults.Count == 0 ? null : string.Join(Environment.NewLine, _faults.Select(RuleOf));

    /// <summary>The operations and their faults.</summary>
    internal string Title => _faults.Count == 0 ? "no fault" : string.Join(", then ", _faults.Select(fault => $"{OperationOf(fault).Name}: {fault.Fault.Name}"));

    /// <summary>Returns the calls that failed, the faults, the exception, the calls of the run, and the rules that reproduce it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(_faults.Count == 0
            ? Title
            : string.Join(", then ", _faults.Select(fault =>
                FormattableString.Invariant($"call #{fault.CallNumber} {FakeChime.Text.Truncate(OperationOf(fault).ToString(), 160)}: {fault.Fault.Name}"))));
        Indent(text, $"{Exception.GetType().Name}: {FakeChime.Text.Truncate(Exception.Message.Trim(), LimitOfAMessage)}");
        if (Calls.Count > ShownCalls)
        {
            Indent(text, FormattableString.Invariant($"Calls: {_operations.Count:N0}, the last {ShownCalls}:"));
        }
        else
        {
            Indent(text, Calls.Count == 0 ? "Calls: none" : "Calls:");
        }

        foreach (var call in Calls.Skip(Math.Max(0, Calls.Count - ShownCalls)))
        {
            Indent(text, $"  {call}");
        }

        if (Rules is not null)
        {
            Indent(text, "Reproduce it with:");
            Indent(text, string.Join(Environment.NewLine, Rules.Split('\n').Select(rule => $"  {rule.Trim()}")));
        }

        return text.ToString().TrimEnd();
    }

    private static void Indent(StringBuilder text, string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            text.Append("   ").AppendLine(line.TrimEnd());
        }
    }

    private Operation OperationOf(InjectedFault fault) => _operations[fault.CallNumber - 1];

    private string RuleOf(InjectedFault fault)
    {
        var operation = OperationOf(fault);
        var before = _operations.Take(fault.CallNumber - 1).Count(earlier => earlier.Name == operation.Name);
        var pass = before == 0 ? "" : FormattableString.Invariant($".PassesThrough(times: {before})");
        return $"chime.When<{operation.Name}>(){pass}.{fault.Fault.Code ?? $"/* the fault '{fault.Fault.Name}' */"};";
    }
}

/// <summary>Thrown when a run of a <see cref="FaultSweep"/> fails. The message is the report.</summary>
public sealed class FaultSweepException : Exception
{
    internal FaultSweepException(FaultSweepReport report)
        : base(report.ToString(), report.Failures[0].Exception) =>
        Report = report;

    /// <summary>Gets the report.</summary>
    public FaultSweepReport Report { get; }
}
