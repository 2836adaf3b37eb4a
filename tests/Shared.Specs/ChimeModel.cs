using System.Text.Json;
using FakeChime.Tests.Conformance;

namespace FakeChime.Tests;

/// <summary>The service model that the fake is compared with.</summary>
internal static class ChimeModel
{
    private static readonly JsonElement Root = Load();

    public static IEnumerable<JsonProperty> Operations => Root.GetProperty("operations").EnumerateObject();

    public static IEnumerable<JsonProperty> Shapes => Root.GetProperty("shapes").EnumerateObject();

    public static JsonElement Operation(string name) => Root.GetProperty("operations").GetProperty(name);

    public static JsonElement Shape(string name) => Root.GetProperty("shapes").GetProperty(name);

    public static string? Text(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static int? Number(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetInt32() : null;

    public static IEnumerable<string> Strings(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.EnumerateArray().Select(item => item.GetString()!) : [];

    public static IEnumerable<JsonProperty> Members(string? structure) =>
        structure is null ? [] : Shape(structure).GetProperty("members").EnumerateObject();

    private static JsonElement Load()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, ServiceExpectations.Model));
        return JsonDocument.Parse(stream).RootElement;
    }
}
