namespace FakeChime;

/// <summary>A behaviour that fails a call, and the error of the service that it fails with, if it is one.</summary>
internal readonly record struct FailingBehaviour(ChimeErrorKind? Kind, Behaviour Behaviour)
{
    public FailingBehaviour AfterApplying()
    {
        var fail = Behaviour;
        return this with
        {
            Behaviour = (call, cancellationToken) =>
            {
                call.Apply();
                return fail(call, cancellationToken);
            },
        };
    }
}

/// <summary>What a test's words for a failure stand for. What cannot be made is refused when the rule is written.</summary>
internal static class FailingBehaviours
{
    private const string NamespaceOfTheSdks = "Amazon.Chime";

    public static FailingBehaviour Of(ChimeError error) => new((error ?? throw new ArgumentNullException(nameof(error))).Kind, (_, _) => new(error));

    public static FailingBehaviour Of(Func<Exception> exception) => exception is null
        ? throw new ArgumentNullException(nameof(exception))
        : new(null, (_, _) => new(exception()
            ?? throw new InvalidOperationException("A rule's exception factory returned null. Return the exception to throw.")));

    public static FailingBehaviour Of<TException>(ChimeApi api, string? message)
        where TException : Exception
    {
        var type = typeof(TException);
        if (type.Namespace?.StartsWith(NamespaceOfTheSdks, StringComparison.Ordinal) == true && api.KindNamed(type.Name) is { } kind)
        {
            return Of(ChimeError.Of(kind, message));
        }

        var create = ConstructorOf(type, message);
        _ = Created(type, create);
        return new(null, (_, _) => new(create()));
    }

    public static void CheckTime(TimeSpan time)
    {
        if (!Moments.IsSpan(time))
        {
            throw new ArgumentOutOfRangeException(
                nameof(time),
                Line.Of($"A time to wait must not be negative. Use Timeout.InfiniteTimeSpan or Hangs() to wait until cancelled. It was {time}."));
        }
    }

    private static Func<Exception> ConstructorOf(Type type, string? message)
    {
        var withText = type.IsAbstract ? null : type.GetConstructor([typeof(string)]);
        var withNothing = type.IsAbstract ? null : type.GetConstructor(Type.EmptyTypes);
        return message is null && withNothing is not null ? () => (Exception)withNothing.Invoke(null)
            : withText is not null ? () => (Exception)withText.Invoke([message ?? $"{type.Name}, thrown by a rule of the test"])
            : throw new ArgumentException(
                $"{type.Name} cannot be made: it has no public constructor with {(message is null ? "nothing or with " : "")}a text alone. "
                + $"Make it yourself: Throws(() => new {type.Name}(…)).");
    }

    private static Exception Created(Type type, Func<Exception> create)
    {
        try
        {
            return create();
        }
        catch (System.Reflection.TargetInvocationException exception)
        {
            throw new ArgumentException(
                $"{type.Name} cannot be made: its constructor throws {exception.InnerException?.GetType().Name}. "
                + $"Make it yourself: Throws(() => new {type.Name}(…)).",
                exception.InnerException);
        }
    }
}
