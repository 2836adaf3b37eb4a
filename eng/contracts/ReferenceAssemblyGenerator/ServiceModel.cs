using System.Text.Json;

namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>The operations and shapes of an AWS service model from which the public API of the SDK is generated.</summary>
internal sealed class ServiceModel
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public required Service Service { get; init; }

    /// <summary>The version of the AWS SDK to generate.</summary>
    public SdkVersion SdkVersion { get; private set; } = SdkVersion.V3;

    public required Dictionary<string, Operation> Operations { get; init; }

    public required Dictionary<string, Shape> Shapes { get; init; }

    public IEnumerable<KeyValuePair<string, Shape>> Enums => Shapes.Where(shape => shape.Value.Enum is not null);

    public IEnumerable<string> Exceptions => Shapes.Where(shape => shape.Value.Exception).Select(shape => shape.Key);

    public IEnumerable<string> PaginatedOperations =>
        Operations.Where(operation => HasNextToken(operation.Value.Input) && HasNextToken(operation.Value.Output)).Select(operation => operation.Key);

    public static ServiceModel Load(string path, SdkVersion sdkVersion)
    {
        using var stream = File.OpenRead(path);
        var model = JsonSerializer.Deserialize<ServiceModel>(stream, Options) ?? throw new InvalidDataException($"{path} is not a service model.");
        model.SdkVersion = sdkVersion;
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

    /// <summary>The prefix of the names of the client, its configuration and its exception.</summary>
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
