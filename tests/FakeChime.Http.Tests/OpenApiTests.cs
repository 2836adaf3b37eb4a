using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FakeChime.Http.Tests;

/// <summary>The OpenAPI document of the control API. <see cref="OpenApiCheck"/> compares the responses in other tests with it.</summary>
public sealed class OpenApiTests
{
    private static readonly string CheckedIn = Path.Combine(Repository.Root, "src", "FakeChime.Http", "Control", "openapi.json");

    [Fact]
    public async Task The_checked_in_OpenAPI_document_describes_the_control_endpoints()
    {
        var generated = await OpenApiGenerator.GenerateAsync();
        if (Environment.GetEnvironmentVariable("FAKECHIME_UPDATE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(CheckedIn, generated);
        }

        ((await File.ReadAllTextAsync(CheckedIn)).ReplaceLineEndings("\n") == generated).Should().BeTrue(
            $"{CheckedIn} is generated: run this test with FAKECHIME_UPDATE_OPENAPI=1 to update it, and look at the diff");
    }

    [Fact]
    public async Task The_server_serves_the_checked_in_OpenAPI_document()
    {
        using var wire = new Wire();

        (await wire.SendAsync("GET", "/_fakechime/openapi.json")).Body.Should().Be(await File.ReadAllTextAsync(CheckedIn));
    }

    [Fact]
    public async Task An_OpenAPI_reader_reads_the_OpenAPI_document_without_errors()
    {
        var read = OpenApiDocument.Parse((await OpenApiCheck.ServedDocumentAsync()).ToJsonString());

        read.Diagnostic!.Errors.Should().BeEmpty();
        read.Diagnostic.Warnings.Should().BeEmpty();
        read.Document!.Paths.Should().ContainKey("/_fakechime/seed");
    }

    [Fact]
    public async Task Each_route_parameter_is_a_parameter_in_the_OpenAPI_document()
    {
        var paths = (await OpenApiCheck.ServedDocumentAsync())["paths"]!.AsObject();

        foreach (var (path, described) in paths)
        {
            var labels = path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment.Trim('{', '}'));
            (described!["parameters"]?.AsArray() ?? []).Select(parameter => $"{parameter!["in"]} {parameter["name"]} {parameter["required"]}")
                .Should().Equal(labels.Select(label => $"path {label} true"), path);
        }

        paths.Should().Contain(path => path.Key.Contains('{'));
    }

    [Fact]
    public async Task Each_array_in_the_OpenAPI_document_has_the_type_of_its_items()
    {
        var lists = Schemas(await OpenApiCheck.ServedDocumentAsync()).Where(schema => schema["type"]?.ToString() == "array").ToArray();

        lists.Should().NotBeEmpty().And.OnlyContain(list => list.ContainsKey("items"));
    }

    private static IEnumerable<JsonObject> Schemas(JsonNode? node) => node switch
    {
        JsonObject part => part.SelectMany(member => Schemas(member.Value)).Prepend(part),
        JsonArray list => list.SelectMany(Schemas),
        _ => [],
    };
}
