using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FakeChime.Http.Tests;

/// <summary>The document of the control endpoints is one that generators of clients can read. That answers agree with it each test of control holds.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task A_reader_of_OpenAPI_finds_nothing_wrong()
    {
        var read = OpenApiDocument.Parse((await ControlContract.HandedOutAsync()).ToJsonString());

        read.Diagnostic!.Errors.Should().BeEmpty();
        read.Diagnostic.Warnings.Should().BeEmpty();
        read.Document!.Paths.Should().ContainKey("/_fakechime/seed");
    }

    [Fact]
    public async Task Each_label_of_a_path_is_a_parameter()
    {
        var paths = (await ControlContract.HandedOutAsync())["paths"]!.AsObject();

        foreach (var (path, described) in paths)
        {
            var labels = path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment.Trim('{', '}'));
            (described!["parameters"]?.AsArray() ?? []).Select(parameter => $"{parameter!["in"]} {parameter["name"]} {parameter["required"]}")
                .Should().Equal(labels.Select(label => $"path {label} true"), path);
        }

        paths.Should().Contain(path => path.Key.Contains('{'));
    }

    [Fact]
    public async Task Each_list_says_what_it_holds()
    {
        var lists = Schemas(await ControlContract.HandedOutAsync()).Where(schema => schema["type"]?.ToString() == "array").ToArray();

        lists.Should().NotBeEmpty().And.OnlyContain(list => list.ContainsKey("items"));
    }

    private static IEnumerable<JsonObject> Schemas(JsonNode? node) => node switch
    {
        JsonObject part => part.SelectMany(member => Schemas(member.Value)).Prepend(part),
        JsonArray list => list.SelectMany(Schemas),
        _ => [],
    };
}
