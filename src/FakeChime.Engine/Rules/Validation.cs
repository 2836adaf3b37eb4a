namespace FakeChime;

/// <summary>
/// Collects what is wrong with a request and words it as AWS does. A first, silent pass only finds out whether anything is;
/// paths and texts are built in a second pass, for requests that fail.
/// </summary>
internal struct Validation
{
    private readonly List<string>? _failures;
    private bool _failed;

    public delegate void Check(ref Validation validation);

    private Validation(List<string>? failures) => _failures = failures;

    public static ChimeError? Of(Operation operation)
    {
        var silent = default(Validation);
        operation.Validate(ref silent);
        if (!silent._failed)
        {
            return null;
        }

        var failures = new List<string>();
        var telling = new Validation(failures);
        operation.Validate(ref telling);
        return Error(failures);
    }

    /// <summary>For what a test gets wrong: all failures in one <see cref="ArgumentException"/>.</summary>
    public static void ThrowIfInvalid(Check check)
    {
        var failures = new List<string>();
        var telling = new Validation(failures);
        check(ref telling);
        if (failures.Count > 0)
        {
            throw SeedValidation.Refused($"{string.Join(". ", failures)}.");
        }
    }

    /// <summary>The error for a single failure that only the state of the fake could show.</summary>
    public static ChimeError Error(string path, string constraint) => Error([Failure(path, constraint)]);

    public void Fail(string path, string constraint)
    {
        _failed = true;
        _failures?.Add(Failure(path, constraint));
    }

    public void Required(string path, object? value)
    {
        if (value is null)
        {
            Fail(path, "Member must not be null");
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
            Required(path, value, ApiRules.Uuid);
        }
    }

    public void Length<T>(string path, IReadOnlyList<T>? list, int minimum, int maximum)
    {
        if (list?.Count < minimum)
        {
            Fail(path, $"Member must have length greater than or equal to {minimum}");
        }

        if (list?.Count > maximum)
        {
            Fail(path, $"Member must have length less than or equal to {maximum}");
        }
    }

    public void MaxResults(int? value)
    {
        if (value < 1)
        {
            Fail("maxResults", "Member must have value greater than or equal to 1");
        }

        if (value > ApiRules.MaximumPageSize)
        {
            Fail("maxResults", $"Member must have value less than or equal to {ApiRules.MaximumPageSize}");
        }
    }

    /// <summary>The path of an entry in a list, as AWS counts: from 1.</summary>
    public readonly string Entry(string list, int index) => _failures is null ? "" : $"{list}.{index + 1}.member";

    /// <summary>The path of a member of a structure.</summary>
    public readonly string Member(string structure, string member) => _failures is null ? "" : $"{structure}.{member}";

    private static string Failure(string path, string constraint) => $"Value at '{path}' failed to satisfy constraint: {constraint}";

    private static ChimeError Error(List<string> failures) =>
        ChimeError.BadRequest($"{failures.Count} validation error{(failures.Count == 1 ? "" : "s")} detected: {string.Join("; ", failures)}");
}
