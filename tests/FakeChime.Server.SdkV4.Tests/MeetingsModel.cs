using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeChime.Server.SdkV4.Tests;

/// <summary>The service model of chime-sdk-meetings, as AWS publishes it: how a request of an operation is put on the wire.</summary>
internal static class MeetingsModel
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "chime-sdk-meetings-2021-07-15.json"))).RootElement;

    public static IReadOnlyList<string> Operations { get; } = [.. Root.GetProperty("operations").EnumerateObject().Select(operation => operation.Name)];

    public static JsonElement ShapeNamed(string name) => Root.GetProperty("shapes").GetProperty(name);

    public static JsonElement InputOf(string operation) => ShapeNamed(OperationNamed(operation).GetProperty("input").GetString()!);

    public static IEnumerable<string> ErrorsOf(string operation) =>
        OperationNamed(operation).GetProperty("errors").EnumerateArray().Select(error => error.GetString()!);

    /// <summary>The request that a client generated from the model sends.</summary>
    public static HttpRequestMessage ToHttp(string operation, JsonObject request)
    {
        var (model, members) = (OperationNamed(operation), InputOf(operation).GetProperty("members"));
        var path = model.GetProperty("uri").GetString()!;
        var body = new JsonObject();
        foreach (var (name, value) in request)
        {
            var member = members.GetProperty(name);
            switch (member.TryGetProperty("location", out var location) ? location.GetString() : null)
            {
                case "uri":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString($"{value}"), StringComparison.Ordinal);
                    break;
                case "querystring":
                    var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                    path += $"{separator}{member.GetProperty("locationName").GetString()}={Uri.EscapeDataString($"{value}")}";
                    break;
                default:
                    body[name] = value!.DeepClone();
                    break;
            }
        }

        var method = new HttpMethod(model.GetProperty("method").GetString()!);
        return new(method, path) { Content = body.Count == 0 ? null : new StringContent(body.ToJsonString(), null, "application/json") };
    }

    private static JsonElement OperationNamed(string name) => Root.GetProperty("operations").GetProperty(name);
}
