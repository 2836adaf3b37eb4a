using System.Text;

namespace FakeChime;

/// <summary>The result of a <see cref="FaultSweep"/>.</summary>
public sealed class FaultSweepReport
{
    private const int DetailedFailures = 10;

    private readonly bool _isComplete;

    internal FaultSweepReport(int runs, IReadOnlyList<Operation> calls, IReadOnlyList<FaultSweepFailure> failures, bool isComplete) =>
        (Runs, Calls, Failures, _isComplete) = (runs, calls, failures, isComplete);

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
            text.AppendLine().AppendLine($"{FakeChime.Text.Count(Failures.Count - DetailedFailures, "more failure")}:");
            foreach (var group in Failures.Skip(DetailedFailures).GroupBy(failure => failure.Title))
            {
                text.AppendLine(FormattableString.Invariant($"   {group.Key}: {group.Count():N0}"));
            }
        }

        if (Failures.Any(failure => failure.IsNotInjected))
        {
            text.AppendLine().AppendLine("A sweep needs a scenario that makes the same calls each time. Random numbers, real time and state outside of the fake can change them.");
        }

        if (!_isComplete)
        {
            text.AppendLine().AppendLine("The sweep stopped early, because too many runs did not end (MaxCalls, RunTimeout). Fix these first.");
        }

        return text.ToString().TrimEnd();
    }
}

/// <summary>A failed run of a <see cref="FaultSweep"/>.</summary>
public sealed class FaultSweepFailure
{
    private const int ShownCalls = 12;
    private const int KeptCalls = 100;

    private readonly int _callsOfTheRun;
    private readonly string _faultedCalls;
    private readonly string _exception;

    internal FaultSweepFailure(
        ChimeEngine chime, IReadOnlyList<InjectedFault> faults, Exception exception, bool isUnfinished, IReadOnlyList<SweptCall> calls)
    {
        Exception = exception;
        IsUnfinished = isUnfinished;
        Calls = [.. calls.Skip(Math.Max(0, calls.Count - KeptCalls)).Select(call => call.Call)];
        Faults = [.. faults.Select(fault => fault.Fault.Name)];
        RulesGoLast = chime.Rules.Count > 0;
        IsNotInjected = !faults.All(fault => calls.Any(call => call.Fault == fault));
        Rules = faults.Count == 0 || IsNotInjected
            ? null
            : string.Join(Environment.NewLine, faults.Select((fault, index) => RuleOf(fault, index, hasOtherRules: RulesGoLast || faults.Count > 1)));
        Title = faults.Count == 0 ? "no fault" : string.Join(", then ", faults.Select(fault => $"{fault.Operation}: {fault.Fault.Name}"));
        _callsOfTheRun = calls.Count;
        _faultedCalls = faults.Count == 0 ? Title : string.Join(", then ", faults.Select(fault => FaultedCall(fault, calls)));
        _exception = ExceptionText.Of(exception, chime.GetType().Assembly);
    }

    /// <summary>Gets the names of the injected faults; empty for the first run.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>
    /// Gets the exception of the scenario; a <see cref="TimeoutException"/> if the scenario did not end; a <see cref="TooManyCallsException"/> if
    /// it made too many calls; an <see cref="InvalidOperationException"/> if it did not make the call that was to fail.
    /// </summary>
    public Exception Exception { get; }

    /// <summary>Gets the last calls of the run, 100 at most.</summary>
    public IReadOnlyList<ICall<Operation>> Calls { get; }

    /// <summary>
    /// Gets the rules that reproduce the failure, as C#: put them at the beginning of the scenario, or after its own rules if it has some. Null
    /// for the first run, and if the call that was to fail did not happen.
    /// </summary>
    public string? Rules { get; }

    /// <summary>Whether the scenario did not end by itself.</summary>
    internal bool IsUnfinished { get; }

    /// <summary>Whether the call that was to fail did not happen.</summary>
    internal bool IsNotInjected { get; }

    /// <summary>The operations and their faults.</summary>
    internal string Title { get; }

    private bool RulesGoLast { get; }

    /// <summary>Returns the calls that failed, the faults, the exception, the calls of the run, and the rules that reproduce it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(_faultedCalls);
        Indent(text, _exception);
        var shown = Math.Min(ShownCalls, Calls.Count);
        Indent(text, _callsOfTheRun == 0 ? "Calls: none" : _callsOfTheRun > shown ? FormattableString.Invariant($"Calls: {_callsOfTheRun:N0}, the last {shown}:") : "Calls:");
        foreach (var call in Calls.Skip(Calls.Count - shown))
        {
            Indent(text, $"  {call}");
        }

        if (Rules is not null)
        {
            Indent(text, RulesGoLast ? "Reproduce it with this after the scenario's own rules:" : "Reproduce it with this at the beginning of the scenario:");
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

    private static string FaultedCall(InjectedFault fault, IReadOnlyList<SweptCall> calls)
    {
        var call = calls.FirstOrDefault(it => it.Fault == fault)?.Call;
        return call is null
            ? FormattableString.Invariant($"{fault.Operation} call {fault.Occurrence}, which did not happen: {fault.Fault.Name}")
            : FormattableString.Invariant($"call #{call.Sequence} {FakeChime.Text.Truncate(call.Operation.ToString(), 160)}: {fault.Fault.Name}");
    }

    /// <summary>The rule of a fault. Besides other rules it counts the calls itself, because PassesThrough would keep calls from the other rules.</summary>
    private static string RuleOf(InjectedFault fault, int index, bool hasOtherRules)
    {
        var code = fault.Fault.Code ?? $"/* the fault '{fault.Fault.Name}' */";
        if (fault.Occurrence == 1)
        {
            return $"chime.When<{fault.Operation}>().{code};";
        }

        return hasOtherRules
            ? FormattableString.Invariant(
                $"var calls{index + 1} = 0; chime.When<{fault.Operation}>(_ => ++calls{index + 1} {(fault.Fault.IsPermanent ? ">=" : "==")} {fault.Occurrence}).{code};")
            : FormattableString.Invariant($"chime.When<{fault.Operation}>().PassesThrough(times: {fault.Occurrence - 1}).{code};");
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
