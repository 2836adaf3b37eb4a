namespace FakeChime;

/// <summary>Collects the validation errors of a request and words them as AWS does.</summary>
/// <param name="api">The API.</param>
/// <param name="mediaRegion">The media regions that the control region allows.</param>
/// <param name="showsValues">Whether an error also has the value of the member, which the messages of AWS do not have.</param>
internal sealed class RequestValidator(ChimeApi api, StringConstraint mediaRegion, bool showsValues = false)
{
    private List<string>? _failures;

    public ChimeApi Api => api;

    public StringConstraint MediaRegion => mediaRegion;

    /// <summary>The errors, each as a sentence; empty for a valid request.</summary>
    public IReadOnlyList<string> Failures => _failures ?? [];

    /// <summary>The message of a single validation error.</summary>
    public static string Message(string path, string constraint) => Summary([Failure(path, constraint)]);

    /// <summary>The message of all validation errors; null for a valid request.</summary>
    public string? Message() => _failures is null ? null : Summary(_failures);

    public void Fail(string path, FormattableString constraint) => (_failures ??= []).Add(Failure(path, FormattableString.Invariant(constraint)));

    public void Required(string path, object? value)
    {
        if (value is null)
        {
            Fail(path, $"Member must not be null");
        }
    }

    public void Required(string path, string? value, StringConstraint constraint)
    {
        Required(path, (object?)value);
        Optional(path, value, constraint);
    }

    public void Optional(string path, string? value, StringConstraint constraint)
    {
        if (value is null)
        {
            return;
        }

        var errors = Failures.Count;
        constraint.Check(this, path, value);
        if (showsValues && Failures.Count > errors)
        {
            _failures![Failures.Count - 1] += $"; the value was {Text.Quote(value)}";
        }
    }

    public void Uuid(string path, string? value)
    {
        if (!UuidText.IsUuid(value))
        {
            Required(path, value, ChimeApi.Uuid);
        }
    }

    public void Length(string path, int? length, int minimum, int maximum) => Within(path, "length", length, minimum, maximum);

    public void Range(string path, int? value, int minimum, int maximum) => Within(path, "value", value, minimum, maximum);

    /// <summary>The length of a list, and its entries up to the maximum. AWS counts entries from 1.</summary>
    public void List<T>(string path, IReadOnlyList<T>? list, int minimum, int maximum, Action<string, T> checkEntry)
    {
        Length(path, list?.Count, minimum, maximum);
        for (var index = 0; index < list?.Count && index < maximum; index++)
        {
            checkEntry(FormattableString.Invariant($"{path}.{index + 1}.member"), list[index]);
        }
    }

    private void Within(string path, string what, int? measure, int minimum, int maximum)
    {
        if (measure < minimum)
        {
            Fail(path, $"Member must have {what} greater than or equal to {minimum}");
        }

        if (measure > maximum)
        {
            Fail(path, $"Member must have {what} less than or equal to {maximum}");
        }
    }

    private static string Failure(string path, string constraint) => $"Value at '{path}' failed to satisfy constraint: {constraint}";

    private static string Summary(List<string> failures) =>
        FormattableString.Invariant($"{failures.Count} validation error{(failures.Count == 1 ? "" : "s")} detected: {string.Join("; ", failures)}");
}
