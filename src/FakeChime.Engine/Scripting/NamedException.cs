namespace FakeChime;

/// <summary>Exceptions that a rule names by type, each made anew.</summary>
internal static class NamedException
{
    /// <summary>How to make an exception of that type; whether it can be made is said when the rule is written.</summary>
    public static Func<Exception> Factory(Type type, string? message, string remedy)
    {
        Type[] parameters = message is null ? [] : [typeof(string)];
        var constructor = type.IsAbstract ? null : type.GetConstructor(parameters);
        if (constructor is null)
        {
            throw new ArgumentException(
                $"{type.Name} has no public constructor that takes {(message is null ? "nothing" : "a text alone")}, so it cannot be made by its name. "
                + $"Make it yourself: {remedy}");
        }

        object?[] arguments = message is null ? [] : [message];
        return () => (Exception)constructor.Invoke(arguments);
    }
}
