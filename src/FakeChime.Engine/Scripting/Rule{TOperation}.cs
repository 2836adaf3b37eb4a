namespace FakeChime;

/// <summary>A rule for the calls of one operation, or of all of them with <see cref="Operation"/> itself.</summary>
/// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
/// <remarks>
/// Behaviours queue up in the order in which they are written. One without a number of times lasts, so it must be the last.
/// Writing is possible while calls run.
/// </remarks>
public sealed class Rule<TOperation> : Rule
    where TOperation : Operation
{
    private readonly Type _operation;
    private readonly Func<TOperation, bool>? _predicate;

    internal Rule(Type operation, Func<TOperation, bool>? predicate, string text)
        : base(text)
    {
        _operation = operation;
        _predicate = predicate;
    }

    /// <summary>Fails calls with an exception, before anything is changed.</summary>
    /// <typeparam name="TException">
    /// One of the SDK's exceptions for Amazon Chime, which then arrives complete as the service would send it, or any other
    /// exception, created anew for each call by its constructor that takes the text, or nothing where no text is given.
    /// </typeparam>
    /// <param name="message">The exception's text. The default value is the service's, or the exception's own.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    /// <param name="allowUndocumented">Whether an error is fine that the operation does not document. The default value is false.</param>
    /// <exception cref="ArgumentException">
    /// The operation does not document this exception, or it has no such constructor: <see cref="Throws(Func{Exception}, int?)"/> makes any.
    /// </exception>
    public Rule<TOperation> Throws<TException>(string? message = null, int? times = null, bool allowUndocumented = false)
        where TException : Exception =>
        Add(Text($"Throws<{typeof(TException).Name}>", message, times), times, Failing<TException>(message, allowUndocumented, ByDelegate<TException>()));

    /// <summary>Fails one call with an exception, before anything is changed.</summary>
    /// <inheritdoc cref="Throws{TException}(string?, int?, bool)"/>
    public Rule<TOperation> ThrowsOnce<TException>(string? message = null, bool allowUndocumented = false)
        where TException : Exception =>
        Add(Text($"ThrowsOnce<{typeof(TException).Name}>", message, null), 1, Failing<TException>(message, allowUndocumented, ByDelegate<TException>()));

    /// <summary>Fails calls with exceptions of the test's own, thrown as they are, before anything is changed.</summary>
    /// <param name="exception">Creates the exception, once for each call.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    public Rule<TOperation> Throws(Func<Exception> exception, int? times = null)
    {
        ThrowIfNull(exception, nameof(exception));
        return Add(Text("Throws", "…", times, quoted: false), times, (_, _) => new(Outcome.FromException(Created(exception))));
    }

    /// <summary>Fails calls with an error of the service, before anything is changed.</summary>
    /// <param name="error">The error.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    /// <param name="allowUndocumented">Whether an error is fine that the operation does not document. The default value is false.</param>
    /// <exception cref="ArgumentException">The operation does not document this error.</exception>
    public Rule<TOperation> Fails(ChimeError error, int? times = null, bool allowUndocumented = false)
    {
        Documented.Check(_operation, error, allowUndocumented);
        return Add(Text("Fails", error.Code, times, quoted: false), times, (_, _) => new(error));
    }

    /// <summary>Lets calls through to the fake.</summary>
    /// <param name="times">How many calls.</param>
    public Rule<TOperation> Passes(int times) => Add($"Passes({times})", times, (call, _) => new(call.Answer()));

    /// <summary>
    /// Lets the fake do what the call asks for and then fails it: the change is made, the answer is lost.
    /// </summary>
    /// <inheritdoc cref="Throws{TException}(string?, int?, bool)"/>
    public Rule<TOperation> AppliesThenThrows<TException>(string? message = null, int? times = null, bool allowUndocumented = false)
        where TException : Exception
    {
        var remedy = $"Runs(async (operation, fake, token) => {{ await fake(); throw new {typeof(TException).Name}(…); }}).";
        return Add(
            Text($"AppliesThenThrows<{typeof(TException).Name}>", message, times),
            times,
            AfterApplying(Failing<TException>(message, allowUndocumented, remedy)));
    }

    /// <summary>Lets the fake do what the call asks for and then fails it: the change is made, the answer is lost.</summary>
    /// <inheritdoc cref="Fails"/>
    public Rule<TOperation> AppliesThenFails(ChimeError error, int? times = null, bool allowUndocumented = false)
    {
        Documented.Check(_operation, error, allowUndocumented);
        return Add(Text("AppliesThenFails", error.Code, times, quoted: false), times, AfterApplying((_, _) => new(error)));
    }

    /// <summary>Makes calls wait on the fake's clock before the fake answers; cancelling the call ends the wait.</summary>
    /// <param name="delay">How long.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    public Rule<TOperation> Delays(TimeSpan delay, int? times = null)
    {
        if (delay < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(delay), delay, "A delay must not be negative. Use Hangs() to wait until cancelled.");
        }

        return Add(Text("Delays", delay.ToString(), times, quoted: false), times, AfterWaiting(delay));
    }

    /// <summary>Makes calls wait until their caller cancels them.</summary>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    public Rule<TOperation> Hangs(int? times = null) => Add(Text("Hangs", null, times), times, AfterWaiting(Timeout.InfiniteTimeSpan));

    /// <summary>Runs code of the test in place of the fake. The code may ask the fake, before or after whatever else it does.</summary>
    /// <param name="answer">
    /// Receives the operation, the fake that would answer it, and the caller's cancellation token. Returns the outcome; a
    /// <see cref="ChimeError"/> converts to one. What it throws reaches the application as it is.
    /// </param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    public Rule<TOperation> Runs(Func<TOperation, Func<Task<Outcome>>, CancellationToken, Task<Outcome>> answer, int? times = null)
    {
        ThrowIfNull(answer, nameof(answer));
        return Add(
            Text("Runs", "…", times, quoted: false),
            times,
            (call, cancellationToken) => new(answer((TOperation)call.Operation, () => Task.FromResult(call.Answer()), cancellationToken)));
    }

    internal override bool Matches(Operation operation) =>
        _operation.IsInstanceOfType(operation) && (_predicate is null || _predicate((TOperation)operation));

    internal Rule<TOperation> Add(string text, int? times, Behaviour behaviour)
    {
        Enqueue(text, times, behaviour);
        return this;
    }

    internal static string Text(string name, string? argument, int? times, bool quoted = true)
    {
        var arguments = new[] { argument is null || !quoted ? argument : $"\"{argument}\"", times is null ? null : $"times: {times}" };
        return $"{name}({string.Join(", ", arguments.Where(text => text is not null))})";
    }

    private static string ByDelegate<TException>() => $"Throws(() => new {typeof(TException).Name}(…)).";

    private Behaviour Failing<TException>(string? message, bool allowUndocumented, string remedy)
        where TException : Exception
    {
        if (Documented.ErrorOf(typeof(TException), message) is { } error)
        {
            Documented.Check(_operation, error, allowUndocumented);
            return (_, _) => new(error);
        }

        var create = NamedException.Factory(typeof(TException), message, remedy);
        return (_, _) => new(Outcome.FromException(create()));
    }

    private static Behaviour AfterApplying(Behaviour failing) => (call, cancellationToken) =>
    {
        call.Answer();
        return failing(call, cancellationToken);
    };

    private static Behaviour AfterWaiting(TimeSpan delay) => async (call, cancellationToken) =>
    {
#if NET
        await Task.Delay(delay, call.TimeProvider, cancellationToken).ConfigureAwait(false);
#else
        await call.TimeProvider.Delay(delay, cancellationToken).ConfigureAwait(false);
#endif
        return call.Answer();
    };

    private static Exception Created(Func<Exception> exception) =>
        exception() ?? throw new InvalidOperationException("A rule's exception factory returned null. Return the exception to throw.");

    private static void ThrowIfNull(object? argument, string name)
    {
        if (argument is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}
