namespace FakeChime;

/// <summary>What the service model says of a string: its length in UTF-16 characters, its pattern, its allowed values.</summary>
internal sealed class StringConstraint(
    int minimum = 0,
    int maximum = int.MaxValue,
    string? pattern = null,
    Func<string, bool>? matches = null,
    IReadOnlyList<string>? values = null,
    string? reserved = null)
{
    /// <summary>Whether a text is among the allowed values, where there are some.</summary>
    public bool Allows(string value) => values?.Contains(value) != false;

    public void Check(ref Validator validator, string path, string value)
    {
        validator.Length(path, value, minimum, maximum);
        if (matches is not null && !matches(value))
        {
            validator.Fail(path, $"Member must satisfy regular expression pattern: {pattern}");
        }

        if (!Allows(value))
        {
            validator.Fail(path, $"Member must satisfy enum value set: [{string.Join(", ", values!)}]");
        }

        if (reserved is not null && value.StartsWith(reserved, StringComparison.OrdinalIgnoreCase))
        {
            validator.Fail(path, $"Member must not begin with {reserved}");
        }
    }
}
