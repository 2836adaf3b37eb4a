using System.Text.Json;

namespace FakeChime.Contracts.SurfaceGenerator;

/// <summary>The operations and shapes of an AWS service model, as far as the SDK's public surface follows from them.</summary>
internal sealed class ServiceModel
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public required Service Service { get; init; }

    /// <summary>How the generation of the SDK speaks that the surface is for.</summary>
    public Dialect Dialect { get; private set; } = Dialect.V3;

    public required Dictionary<string, Operation> Operations { get; init; }

    public required Dictionary<string, Shape> Shapes { get; init; }

    public IEnumerable<KeyValuePair<string, Shape>> Enums => Shapes.Where(shape => shape.Value.Enum is not null);

    public IEnumerable<string> Exceptions => Shapes.Where(shape => shape.Value.Exception).Select(shape => shape.Key);

    public IEnumerable<string> PaginatedOperations =>
        Operations.Where(operation => HasNextToken(operation.Value.Input) && HasNextToken(operation.Value.Output)).Select(operation => operation.Key);

    public static ServiceModel Load(string path, Dialect dialect)
    {
        using var stream = File.OpenRead(path);
        var model = JsonSerializer.Deserialize<ServiceModel>(stream, Options) ?? throw new InvalidDataException($"{path} holds no service model.");
        model.Dialect = dialect;
        return model;
    }

    public IReadOnlyDictionary<string, Member> MembersOf(string? structure) =>
        structure is null ? new Dictionary<string, Member>() : Shapes[structure].Members ?? [];

    private bool HasNextToken(string? structure) => MembersOf(structure).ContainsKey("NextToken");
}

internal sealed record Service(string ServiceId, string ApiVersion, string EndpointPrefix)
{
    public string Name => ServiceId.Replace(" ", "", StringComparison.Ordinal);

    public string Namespace => $"Amazon.{Name}";

    /// <summary>What the names of the client, its configuration and its exception begin with.</summary>
    public string Prefix => $"Amazon{Name}";
}

internal sealed record Operation(string? Input, string? Output, string? Obsolete);

internal sealed record Shape(
    string Type,
    Dictionary<string, Member>? Members,
    string[]? Required,
    Member? Member,
    Member? Key,
    Member? Value,
    string[]? Enum,
    long? Min,
    long? Max,
    bool Sensitive,
    bool Exception);

internal sealed record Member(string Shape, bool IdempotencyToken);
