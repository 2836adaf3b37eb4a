using System.Text.Json;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>The names of the service model of a reference assembly.</summary>
internal sealed class Model
{
    private readonly JsonElement _root;

    public Model(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
        _root = JsonDocument.Parse(stream).RootElement;
        Operations = Named("operations");
        Enumerations = Named("shapes").Where(shape => shape.Value.TryGetProperty("enum", out _))
            .ToDictionary(shape => shape.Key, shape => shape.Value.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!).ToArray());
        Structures = ReadStructures();
    }

    public IReadOnlyDictionary<string, JsonElement> Operations { get; }

    public IReadOnlyDictionary<string, string[]> Enumerations { get; }

    /// <summary>The names of requests, responses, structures and exceptions, with the names of their members.</summary>
    public IReadOnlyDictionary<string, string[]> Structures { get; }

    private Dictionary<string, string[]> ReadStructures()
    {
        var structures = Named("shapes").Where(shape => shape.Value.GetProperty("type").GetString() == "structure")
            .ToDictionary(shape => shape.Key, shape => Members(shape.Key));
        foreach (var (operation, shapes) in Operations)
        {
            var (input, output) = (shapes.GetProperty("input").GetString() ?? "", shapes.GetProperty("output").GetString() ?? "");
            var (request, response) = (Members(input), Members(output));
            structures.Remove(input);
            structures.Remove(output);
            structures[operation + "Request"] = request;
            structures[operation + "Response"] = response;
        }

        return structures;
    }

    private Dictionary<string, JsonElement> Named(string group) => _root.GetProperty(group).EnumerateObject().ToDictionary(one => one.Name, one => one.Value);

    private string[] Members(string structure) => structure.Length == 0 ? [] :
        [
            .. _root.GetProperty("shapes").GetProperty(structure).GetProperty("members").EnumerateObject()
                .Select(member => char.ToUpperInvariant(member.Name[0]) + member.Name[1..]),
        ];
}
