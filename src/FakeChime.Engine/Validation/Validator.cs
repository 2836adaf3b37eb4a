namespace FakeChime;

/// <summary>
/// Collects what is wrong with a request and words it as AWS does. A first, silent pass only finds out whether anything is;
/// paths and texts are built in a second pass, for requests that fail.
/// </summary>
internal struct Validator
{
    private readonly List<string>? _failures;
    private bool _failed;

    private Validator(List<string>? failures) => _failures = failures;

    public delegate void RequestCheck<in T>(ref Validator validator, T value, RequestConstraints constraints);

    /// <summary>The text of all failures; null when there is none.</summary>
    public static string? Of<T>(T value, RequestConstraints constraints, RequestCheck<T> check)
    {
        var silent = default(Validator);
        check(ref silent, value, constraints);
        return silent._failed ? Summary(Failures(value, constraints, check)) : null;
    }

    /// <summary>Each failure in a text of its own.</summary>
    public static List<string> Failures<T>(T value, RequestConstraints constraints, RequestCheck<T> check)
    {
        var failures = new List<string>();
        var telling = new Validator(failures);
        check(ref telling, value, constraints);
        return failures;
    }

    /// <summary>The text of a single failure that only the state of the fake could show.</summary>
    public static string Of(string path, string constraint) => Summary([Failure(path, constraint)]);

    public void Fail(string path, FormattableString constraint)
    {
        _failed = true;
        _failures?.Add(Failure(path, FormattableString.Invariant(constraint)));
    }

    public void Required(string path, object? value)
    {
        if (value is null)
        {
            Fail(path, $"Member must not be null");
        }
    }

    public void Required(string path, string? value, StringConstraint constraint)
    {
        Required(path, value);
        Optional(path, value, constraint);
    }

    public void Optional(string path, string? value, StringConstraint constraint)
    {
        if (value is not null)
        {
            constraint.Check(ref this, path, value);
        }
    }

    public void Uuid(string path, string? value)
    {
        if (!UuidText.IsUuid(value))
        {
            Required(path, value, RequestConstraints.Uuid);
        }
    }

    /// <summary>The length of a list. Entries beyond the maximum are not looked at, so that a text of failures has an end.</summary>
    public void Length<T>(string path, IReadOnlyList<T>? list, int minimum, int maximum) => Within(path, "length", list?.Count, minimum, maximum);

    public void Length(string path, string text, int minimum, int maximum) => Within(path, "length", text.Length, minimum, maximum);

    public void Range(string path, int? value, int minimum, int maximum) => Within(path, "value", value, minimum, maximum);

    /// <summary>The path of an entry in a list, as AWS counts: from 1.</summary>
    public readonly string Entry(string list, int index) => _failures is null ? "" : FormattableString.Invariant($"{list}.{index + 1}.member");

    /// <summary>The path of a member of a structure.</summary>
    public readonly string Member(string structure, string member) => _failures is null ? "" : $"{structure}.{member}";

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
