using System.Reflection;

namespace FakeChime;

/// <summary>A failure that a rule answers calls with, and the kind of the service's error, if it is one.</summary>
internal readonly record struct Failure(ChimeErrorKind? Kind, Func<object> Create)
{
    public static Failure Of(ChimeError error) =>
        new((error ?? throw new ArgumentNullException(nameof(error))).Kind is var kind and not ChimeErrorKind.Other ? kind : null, () => error);

    public static Failure Of(Func<Exception> exception) => exception is null
        ? throw new ArgumentNullException(nameof(exception))
        : new(null, () => exception() ?? throw new InvalidOperationException("The exception factory of a rule returned null. Return an exception."));

    /// <summary>A failure with an exception type: an error of the service if the client knows the type, or the exception itself.</summary>
    public static Failure Of(Type type, string? message, Func<Type, ChimeErrorKind?> errorKindOf)
    {
        if (errorKindOf(type) is { } kind)
        {
            return Of(ChimeError.Of(kind, message));
        }

        var create = FactoryOf(type, message);
        try
        {
            _ = create();
        }
        catch (TargetInvocationException exception)
        {
            throw new ArgumentException(
                $"{type.Name} cannot be created: its constructor throws {exception.InnerException?.GetType().Name}. "
                + $"Create it yourself: Throws(() => new {type.Name}(…)).",
                exception.InnerException);
        }

        return new(null, create);
    }

    private static Func<Exception> FactoryOf(Type type, string? message)
    {
        var withMessage = type.IsAbstract ? null : type.GetConstructor([typeof(string)]);
        var parameterless = type.IsAbstract ? null : type.GetConstructor(Type.EmptyTypes);
        return message is null && parameterless is not null ? () => (Exception)parameterless.Invoke(null)
            : withMessage is not null ? () => (Exception)withMessage.Invoke([message ?? $"{type.Name}, thrown by a rule of the test"])
            : throw new ArgumentException(
                $"{type.Name} cannot be created: it has no public constructor {(message is null ? "without parameters or " : "")}with a message only. "
                + $"Create it yourself: Throws(() => new {type.Name}(…)).");
    }
}
