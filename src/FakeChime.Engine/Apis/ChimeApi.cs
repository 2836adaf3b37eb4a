namespace FakeChime;

/// <summary>
/// One of the two APIs that create meetings and attendees: its operations, their statuses and errors, its names and its constraints.
/// Source: the service models.
/// </summary>
public sealed class ChimeApi
{
    private readonly ApiProfile _profile;
    private readonly Dictionary<Type, OperationFacts> _byType;

    private ChimeApi(ApiProfile profile)
    {
        _profile = profile;
        _byType = profile.Operations.ToDictionary(facts => facts.Operation);
        Operations = Array.AsReadOnly(profile.Operations.Select(facts => facts.Operation.Name).ToArray());
    }

    /// <summary>The API <c>chime</c> of 2018-05-01, which AWS has retired: <c>IAmazonChime</c> in AWS SDK for .NET.</summary>
    public static ChimeApi Chime { get; } = new(ChimeProfile.Create());

    /// <summary>The API <c>chime-sdk-meetings</c> of 2021-07-15: <c>IAmazonChimeSDKMeetings</c> in AWS SDK for .NET.</summary>
    public static ChimeApi SdkMeetings { get; } = new(SdkMeetingsProfile.Create());

    /// <summary>The API's name, <c>chime</c> or <c>chime-sdk-meetings</c>.</summary>
    public string Name => _profile.Name;

    /// <summary>The names of the operations that the fake has of the API.</summary>
    public IReadOnlyList<string> Operations { get; }

    internal MeetingRules MeetingRules => _profile.MeetingRules;

    /// <summary>The HTTP status of an operation's successful answer.</summary>
    /// <param name="operation">The operation.</param>
    /// <exception cref="ArgumentException">The API has no such operation; the message names those it has.</exception>
    public int SuccessStatusOf(Operation operation) => FactsOf((operation ?? throw new ArgumentNullException(nameof(operation))).GetType()).SuccessStatus;

    /// <summary>The name of the exception that the SDKs raise for an error, <c>NotFoundException</c> for example.</summary>
    /// <param name="kind">The error.</param>
    public string ExceptionNameOf(ChimeErrorKind kind) => _profile.ErrorNames.ExceptionNameOf(kind);

    /// <summary>An error's code in the body of an answer, <c>NotFound</c> for example.</summary>
    /// <param name="kind">The error.</param>
    public string CodeOf(ChimeErrorKind kind) => _profile.ErrorNames.CodeOf(kind);

    /// <summary>The error that the SDKs raise as an exception of a name; null when no operation of the API documents it.</summary>
    /// <param name="exceptionName">The name, <c>NotFoundException</c> for example.</param>
    public ChimeErrorKind? ErrorNamed(string exceptionName) =>
        KindNamed(exceptionName) is { } kind && _byType.Values.Any(facts => facts.Errors.Contains(kind)) ? kind : null;

    /// <summary>Whether an operation documents an error.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="kind">The error.</param>
    /// <exception cref="ArgumentException">The API has no such operation; the message names those it has.</exception>
    public bool Documents(Operation operation, ChimeErrorKind kind) =>
        FactsOf((operation ?? throw new ArgumentNullException(nameof(operation))).GetType()).Errors.Contains(kind);

    /// <summary>The API's name.</summary>
    public override string ToString() => Name;

    /// <summary>The types of the operations that a rule for a type concerns: itself, or all that derive from it.</summary>
    internal IReadOnlyList<OperationFacts> FactsOfAll(Type operation)
    {
        var facts = _byType.Values.Where(facts => operation.IsAssignableFrom(facts.Operation)).ToArray();
        return facts.Length > 0 ? facts : throw NoSuch(Line.Name(operation));
    }

    /// <summary>The error that an exception of a name stands for, also one that no operation here documents; null when there is none.</summary>
    internal ChimeErrorKind? KindNamed(string exceptionName) => _profile.ErrorNames.KindOf(exceptionName);

    internal Type TypeNamed(string operation) =>
        _byType.Keys.FirstOrDefault(type => type.Name == operation) ?? throw NoSuch(operation);

    internal OperationFacts FactsOf(Type operation) => _byType.TryGetValue(operation, out var facts) ? facts : throw NoSuch(operation.Name);

    internal RequestRate? RateFor(ChimeLimits limits) => _profile.RateFor(limits);

    internal RequestConstraints Check(ChimeEngineOptions options)
    {
        CheckRegion(nameof(options.ControlRegion), options.ControlRegion, _profile.ControlRegions);
        var constraints = _profile.ConstraintsFor(options);
        CheckRegion(nameof(options.DefaultMediaRegion), options.DefaultMediaRegion, constraints.MediaRegions);
        ChimeEngineOptions.Check(
            options.DefaultPageSize is null || (options.DefaultPageSize >= 1 && options.DefaultPageSize <= constraints.LargestPage),
            () => $"{nameof(options.DefaultPageSize)} is {options.DefaultPageSize}; it must be from 1 to {constraints.LargestPage}.");
        return constraints;
    }

    private static void CheckRegion(string option, string? region, IReadOnlyList<string> regions) => ChimeEngineOptions.Check(
        region is not null && regions.Contains(region),
        () => $"{option} is {Line.Name(region)}; it must be one of {string.Join(", ", regions)}.");

    private ArgumentException NoSuch(string operation) => new(
        $"The API {Name} has no operation {Line.Name(operation)}. It has {string.Join(", ", Operations)}.", nameof(operation));
}
