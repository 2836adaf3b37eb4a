using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeChime.Http.Tests.Equivalence;

/// <summary>The service model of the API: how a request of an operation is put on the wire.</summary>
internal static class WireModel
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "eng", "contracts", "models", TheApi.Model))).RootElement;

    public static JsonElement ShapeNamed(string name) => Root.GetProperty("shapes").GetProperty(name);

    public static JsonElement InputOf(string operation) => ShapeNamed(OperationNamed(operation).GetProperty("input").GetString()!);

    public static IEnumerable<string> ErrorsOf(string operation) =>
        OperationNamed(operation).GetProperty("errors").EnumerateArray().Select(error => error.GetString()!);

    /// <summary>The request that a client generated from the model sends.</summary>
    public static HttpRequestMessage ToHttp(string operation, JsonObject request)
    {
        request = TheApi.SendsEmptyLists ? request : (JsonObject)WithoutEmptyLists(request)!;
        var (model, members) = (OperationNamed(operation), InputOf(operation).GetProperty("members"));
        var path = model.GetProperty("uri").GetString()!;
        var body = new JsonObject();
        foreach (var (name, value) in request)
        {
            var member = members.GetProperty(name);
            switch (member.TryGetProperty("location", out var location) ? location.GetString() : null)
            {
                case "uri":
                    path = path.Replace($"{{{LabelOf(member)}}}", Uri.EscapeDataString($"{value}"), StringComparison.Ordinal);
                    break;
                case "querystring":
                    var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                    path += $"{separator}{LabelOf(member)}={Uri.EscapeDataString($"{value}")}";
                    break;
                default:
                    body[name] = value!.DeepClone();
                    break;
            }
        }

        var method = new HttpMethod(model.GetProperty("method").GetString()!);
        return new(method, path) { Content = body.Count == 0 ? null : new StringContent(body.ToJsonString(), null, "application/json") };
    }

    private static JsonNode? WithoutEmptyLists(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => member.Value is not JsonArray { Count: 0 })
            .Select(member => KeyValuePair.Create(member.Key, WithoutEmptyLists(member.Value)))),
        JsonArray entries => new JsonArray([.. entries.Select(WithoutEmptyLists)]),
        _ => node?.DeepClone(),
    };

    private static string? LabelOf(JsonElement member) => member.GetProperty("locationName").GetString();

    private static JsonElement OperationNamed(string name) => Root.GetProperty("operations").GetProperty(name);
}
