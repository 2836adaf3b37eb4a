using System.Text.Json;

namespace FakeChime.Http;

/// <summary>The service model of an API: the routes of all its operations, and the members of its shapes.</summary>
internal sealed class ServiceModel
{
    private readonly JsonElement _shapes;

    private ServiceModel(JsonElement root)
    {
        _shapes = root.GetProperty("shapes");
        Routes = [.. root.GetProperty("operations").EnumerateObject().Select(operation => Route.Of(operation.Name, operation.Value))];
    }

    public IReadOnlyList<Route> Routes { get; }

    public static ServiceModel Read(ChimeApi api)
    {
        using var stream = typeof(ServiceModel).Assembly.GetManifestResourceStream($"{api.Name}.json")!;
        using var document = JsonDocument.Parse(stream);
        return new(document.RootElement.Clone());
    }

    /// <summary>A shape by its name; null when the model has none of that name.</summary>
    public Shape? ShapeNamed(string name) => _shapes.TryGetProperty(name, out var shape) ? new(this, shape) : null;

    /// <summary>A shape of the model: a structure with members, a list, or a value.</summary>
    public sealed class Shape(ServiceModel model, JsonElement element)
    {
        public string Type => element.GetProperty("type").GetString()!;

        public IEnumerable<string> Members =>
            element.TryGetProperty("members", out var members) ? members.EnumerateObject().Select(member => member.Name) : [];

        public Shape Item => Named(element.GetProperty("member"));

        public bool Has(string member) => element.TryGetProperty("members", out var members) && members.TryGetProperty(member, out _);

        /// <summary>The name of a member that can be given in another case; null if the shape has no such member.</summary>
        public string? NameOf(string member) => Members.FirstOrDefault(name => name.Equals(member, StringComparison.OrdinalIgnoreCase));

        public Shape Member(string name) => Named(element.GetProperty("members").GetProperty(name));

        /// <summary>Whether every request has the member, because it is in the path.</summary>
        public bool IsInThePath(string member) =>
            element.GetProperty("members").GetProperty(member).TryGetProperty("location", out var location) && location.ValueEquals("uri");

        private Shape Named(JsonElement reference) => model.ShapeNamed(reference.GetProperty("shape").GetString()!)!;
    }
}

/// <summary>The address of an operation: its method, the segments of its path, some of which are labels in braces, and its required query.</summary>
internal sealed record Route(
    string Name, string Method, IReadOnlyList<string> Segments, IReadOnlyList<KeyValuePair<string, string>> Query, string? InputShape)
{
    public int Labels { get; } = Segments.Count(IsLabel);

    /// <summary>Whether a path of as many segments is this one.</summary>
    public bool Has(string[] path) => Segments.Zip(path).All(pair => IsLabel(pair.First) || pair.First == pair.Second);

    /// <summary>Where in the path a label stands.</summary>
    public int IndexOf(string label) => Segments.TakeWhile(segment => !segment.Equals($"{{{label}}}", StringComparison.OrdinalIgnoreCase)).Count();

    public static Route Of(string name, JsonElement operation)
    {
        var uri = operation.GetProperty("uri").GetString()!.Split('?');
        var query = uri.Length == 1 ? [] : uri[1].Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        return new(
            name,
            operation.GetProperty("method").GetString()!,
            uri[0].Split('/')[1..],
            [.. query],
            operation.TryGetProperty("input", out var input) ? input.GetString() : null);
    }

    private static bool IsLabel(string segment) => segment.StartsWith('{');
}
