namespace FakeChime;

/// <summary>
/// Runs a scenario again and again, each time with a fault at another call, and reports every fault that the application does not survive.
/// </summary>
/// <remarks>
/// The first run has no fault; its calls are the plan. Then each call fails in each way, one run after the other, with a new fake for each run.
/// The same scenario gives the same runs in the same order.
/// </remarks>
/// <example>
/// <code>
/// await FaultSweep.RunAsync(
///     () => new FakeAmazonChimeSDKMeetings(),
///     async chime =>
///     {
///         var standup = chime.AddMeeting("standup");
///         await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");
///         Assert.Single(standup.Attendees);
///     });
/// </code>
/// </example>
public static class FaultSweep
{
    private const ulong Seed = 1;

    /// <summary>The runs without an end after which the sweep stops: each can take the time of RunTimeout and a thread.</summary>
    private const int MaximumUnfinishedRuns = 10;

    /// <summary>Runs the scenario with every fault.</summary>
    /// <typeparam name="TFake">The type of the fake.</typeparam>
    /// <param name="create">Creates the fake of a run. Without a <see cref="ChimeEngineOptions.RandomSeed"/>, its IDs have a fixed seed.</param>
    /// <param name="scenario">Uses the application with the fake, and throws if something is wrong that must hold whatever fails.</param>
    /// <param name="options">The options. The default is one transient fault, rejected item or page form in each run.</param>
    /// <param name="cancellationToken">Stops the sweep.</param>
    /// <returns>The report, if no run failed.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The scenario makes no call, a fault fits none of its calls or adds no behavior, or the factory returned null or a used fake.
    /// </exception>
    /// <exception cref="FaultSweepException">A run failed. The message lists each failure, and the rule that reproduces it.</exception>
    public static async Task<FaultSweepReport> RunAsync<TFake>(
        Func<TFake> create, Func<TFake, Task> scenario, FaultSweepOptions? options = null, CancellationToken cancellationToken = default)
        where TFake : ChimeEngine
    {
        var report = await ExploreAsync(create, scenario, options, cancellationToken).ConfigureAwait(false);
        return report.Failures.Count == 0 ? report : throw new FaultSweepException(report);
    }

    /// <summary>Runs the scenario with every fault, and returns the report even if runs failed.</summary>
    /// <returns>The report. If the scenario fails without a fault, its only failure is that of the first run.</returns>
    /// <inheritdoc cref="RunAsync{TFake}"/>
    public static async Task<FaultSweepReport> ExploreAsync<TFake>(
        Func<TFake> create, Func<TFake, Task> scenario, FaultSweepOptions? options = null, CancellationToken cancellationToken = default)
        where TFake : ChimeEngine
    {
        _ = create ?? throw new ArgumentNullException(nameof(create));
        _ = scenario ?? throw new ArgumentNullException(nameof(scenario));
        options ??= new FaultSweepOptions();
        options.Check();

        var first = await RunOnceAsync(create, scenario, [], options, cancellationToken).ConfigureAwait(false);
        if (first.Failure is not null)
        {
            return new FaultSweepReport(1, first.Calls, [first.Failure], isComplete: true);
        }

        ThrowIfNothingToInject(first.Calls, first.Next, options);
        var (failures, runs, unfinished) = (new List<FaultSweepFailure>(), 1, 0);
        var pending = new Queue<IReadOnlyList<InjectedFault>>(first.Next);
        while (pending.Count > 0 && unfinished < MaximumUnfinishedRuns)
        {
            var run = await RunOnceAsync(create, scenario, pending.Dequeue(), options, cancellationToken).ConfigureAwait(false);
            runs++;
            if (run.Failure is not null)
            {
                failures.Add(run.Failure);
                unfinished += run.Failure.IsUnfinished ? 1 : 0;
                continue;
            }

            foreach (var next in run.Next)
            {
                pending.Enqueue(next);
            }
        }

        return new FaultSweepReport(runs, first.Calls, failures, isComplete: pending.Count == 0);
    }

    private static async Task<(FaultSweepFailure? Failure, IReadOnlyList<Operation> Calls, List<IReadOnlyList<InjectedFault>> Next)> RunOnceAsync<TFake>(
        Func<TFake> create,
        Func<TFake, Task> scenario,
        IReadOnlyList<InjectedFault> faults,
        FaultSweepOptions options,
        CancellationToken cancellationToken)
        where TFake : ChimeEngine
    {
        cancellationToken.ThrowIfCancellationRequested();
        var chime = ChimeEngine.CreateForSweep(create, Seed)
            ?? throw new InvalidOperationException("The factory of the sweep returned null. Return a new fake.");
        var injector = new FaultInjector(chime, faults, options.MaxCalls);
        chime.BeginSweep(injector);
        var running = Task.Run(() => scenario(chime), CancellationToken.None);
        var exception = await ExceptionOfAsync(running, injector, options, cancellationToken).ConfigureAwait(false);
        if (running.IsCompleted)
        {
            chime.Dispose();
        }
        else
        {
            // It may still use the fake, so the fake is not disposed: retries of ObjectDisposedException would never end.
            injector.Abandon();
        }

        var calls = injector.Calls;
        var notInjected = faults.FirstOrDefault(fault => calls.All(call => call.Fault != fault));
        exception ??= notInjected is null ? null : new InvalidOperationException(
            $"The fault was not injected: the scenario made fewer {notInjected.Operation} calls than in an earlier run, which had the same faults up to there.");
        if (exception is not null)
        {
            return (new FaultSweepFailure(chime, faults, exception, IsUnfinished(running, injector), calls), OperationsOf(calls), []);
        }

        var next = faults.Count == options.MaxFaults
            ? []
            : calls.Reverse().TakeWhile(call => call.Fault is null).Reverse()
                .SelectMany(call => Fault.Of(chime, call.Call.Operation, options)
                    .Select(fault => (IReadOnlyList<InjectedFault>)[.. faults, new InjectedFault(call.Call.Operation.Name, call.Occurrence, fault)]))
                .ToList();
        return (null, OperationsOf(calls), next);
    }

    private static void ThrowIfNothingToInject(
        IReadOnlyList<Operation> calls, List<IReadOnlyList<InjectedFault>> faults, FaultSweepOptions options)
    {
        if (calls.Count == 0)
        {
            throw new InvalidOperationException("The scenario makes no call, so there is nothing to fail. Call the code under test with the fake, and await it.");
        }

        var made = $"of the scenario, which makes {string.Join(", ", calls.Select(call => call.Name).Distinct())}.";
        if (options.Faults.Keys.FirstOrDefault(name => faults.All(fault => fault[0].Fault.Name != name)) is { } unused)
        {
            throw new InvalidOperationException($"The fault {FakeChime.Text.Quote(unused)} fits no call {made} Remove it from Faults, or call an operation that can have it.");
        }

        if (faults.Count == 0)
        {
            throw new InvalidOperationException($"No fault of the families {options.Families} fits a call {made} Choose other families.");
        }
    }

    private static bool IsUnfinished(Task running, FaultInjector injector) => !running.IsCompleted || injector.LimitReached.IsCompleted;

    private static Operation[] OperationsOf(IEnumerable<SweptCall> calls) => [.. calls.Select(call => call.Call.Operation)];

    /// <summary>The exception that fails a run; null if it succeeds.</summary>
    private static async Task<Exception?> ExceptionOfAsync(
        Task running, FaultInjector injector, FaultSweepOptions options, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var timeout = TimeProvider.System.Delay(options.RunTimeout, ended.Token);
            var completed = await Task.WhenAny(running, injector.LimitReached, timeout).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (injector.LimitReached.IsCompleted)
            {
                return await injector.LimitReached.ConfigureAwait(false);
            }

            if (completed == timeout)
            {
                return new TimeoutException(FormattableString.Invariant(
                    $"The scenario did not finish within {options.RunTimeout.TotalSeconds:0.###} seconds of real time (RunTimeout). ")
                    + "Does it wait for something that never happens, or block a thread?");
            }

            await running.ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever the scenario throws fails its run, and the report shows it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
        finally
        {
            ended.Cancel();
        }
    }
}
