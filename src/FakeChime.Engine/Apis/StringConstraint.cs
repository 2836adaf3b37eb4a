using System.Text.RegularExpressions;

namespace FakeChime;

/// <summary>The constraints of the service model on a string: its length in UTF-16 characters, its pattern, its allowed values.</summary>
internal sealed class StringConstraint(
    int minimum = 0, int maximum = int.MaxValue, string? pattern = null, IReadOnlyList<string>? values = null, string? reservedPrefix = null)
{
    // A pattern of the models applies to the whole value, and its classes are those of ASCII.
    private readonly Regex? _regex = pattern is null ? null : new Regex($@"\A(?:{pattern})\z", RegexOptions.ECMAScript);

    public IReadOnlyList<string>? Values => values;

    public bool Allows(string value) => values?.Contains(value) != false;

    public void Check(RequestValidator validator, string path, string value)
    {
        validator.Length(path, value.Length, minimum, maximum);
        if (_regex?.IsMatch(value) == false)
        {
            validator.Fail(path, $"Member must satisfy regular expression pattern: {pattern}");
        }

        if (!Allows(value))
        {
            validator.Fail(path, $"Member must satisfy enum value set: [{string.Join(", ", values!)}]");
        }

        if (reservedPrefix is not null && value.StartsWith(reservedPrefix, StringComparison.OrdinalIgnoreCase))
        {
            validator.Fail(path, $"Member must not begin with {reservedPrefix}");
        }
    }
}
