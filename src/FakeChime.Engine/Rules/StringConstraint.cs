namespace FakeChime;

/// <summary>What the service model says of a string: its length in UTF-16 characters, its pattern, its allowed values.</summary>
internal sealed class StringConstraint(
    int minimum = 0, int maximum = int.MaxValue, string? pattern = null, Func<string, bool>? matches = null, IReadOnlyList<string>? values = null)
{
    public void Check(ref Validation validation, string path, string value)
    {
        if (value.Length < minimum)
        {
            validation.Fail(path, $"Member must have length greater than or equal to {minimum}");
        }

        if (value.Length > maximum)
        {
            validation.Fail(path, $"Member must have length less than or equal to {maximum}");
        }

        if (matches is not null && !matches(value))
        {
            validation.Fail(path, $"Member must satisfy regular expression pattern: {pattern}");
        }

        if (values is not null && !values.Contains(value))
        {
            validation.Fail(path, $"Member must satisfy enum value set: [{string.Join(", ", values)}]");
        }
    }
}
