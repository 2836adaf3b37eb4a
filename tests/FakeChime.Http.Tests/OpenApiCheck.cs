using System.Text.Json.Nodes;
using NJsonSchema;

namespace FakeChime.Http.Tests;

/// <summary>Compares requests and responses of the control API with the OpenAPI document that the server serves.</summary>
internal static class OpenApiCheck
{
    private static readonly Lazy<Task<JsonNode>> Document = new(ReadAsync);

    /// <summary>Gets the document from the server.</summary>
    public static async Task<JsonNode> ServedDocumentAsync()
    {
        using var engine = new ChimeEngine(ChimeApi.Chime);
        using var client = new HttpClient(FakeChimeServer.CreateHandler(engine));
        return JsonNode.Parse(await client.GetStringAsync(new Uri("http://chime.test/_fakechime/openapi.json")))!;
    }

    public static async Task CheckAsync(string method, string path, string sent, int status, string body)
    {
        var document = await Document.Value;
        if (PathOf(document, path) is not { } described || described[method.ToLowerInvariant()] is not { } operation)
        {
            return;
        }

        var response = operation["responses"]![$"{status}"];
        response.Should().NotBeNull($"the document does not have the status {status} of {method} {path}");
        if (response!["content"]?["application/json"]?["schema"] is not { } answer)
        {
            body.Should().BeEmpty($"the document has no body for {status} of {method} {path}");
            return;
        }

        (await ProblemsAsync(document, answer, body)).Should().BeEmpty($"{method} {path} returned {body}");
        if (status < 300 && operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } request)
        {
            (await ProblemsAsync(document, request, sent)).Should().BeEmpty($"{method} {path} accepted {sent}");
        }
    }

    private static async Task<IEnumerable<object>> ProblemsAsync(JsonNode document, JsonNode part, string json)
    {
        var schema = await JsonSchema.FromJsonAsync(new JsonObject
        {
            ["definitions"] = document["components"]!["schemas"]!.DeepClone(),
            ["allOf"] = new JsonArray(part.DeepClone()),
        }.ToJsonString());
        return schema.Validate(json.TrimStart('\uFEFF'));
    }

    /// <summary>The document with its schemas as plain JSON Schema, in which <c>nullable</c> is the type null.</summary>
    private static async Task<JsonNode> ReadAsync()
    {
        var text = (await ServedDocumentAsync()).ToJsonString();
        return WithNulls(JsonNode.Parse(text.Replace("#/components/schemas/", "#/definitions/"))!)!;
    }

    private static JsonNode? WithNulls(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(WithNulls)]),
        JsonObject { Count: > 0 } schema when schema.ContainsKey("nullable") =>
            new JsonObject { ["anyOf"] = new JsonArray(JsonNode.Parse("""{"type":"null"}"""), Members(schema)) },
        JsonObject schema => Members(schema),
        _ => node?.DeepClone(),
    };

    private static JsonObject Members(JsonObject schema) => new(schema.Where(member => member.Key != "nullable")
        .Select(member => KeyValuePair.Create(member.Key, WithNulls(member.Value))));

    private static JsonNode? PathOf(JsonNode document, string path) => document["paths"]!.AsObject()
        .Where(described => Matches(described.Key.Split('/'), path.Split('?')[0].TrimEnd('/').Split('/')))
        .Select(described => described.Value).FirstOrDefault();

    private static bool Matches(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
