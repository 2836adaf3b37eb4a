using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>The routes of all operations of both service models.</summary>
public sealed class RouteTests
{
    [Theory]
    [InlineData("chime", "chime-2018-05-01")]
    [InlineData("chime-sdk-meetings", "chime-sdk-meetings-2021-07-15")]
    public async Task Each_operation_of_the_model_is_faked_or_rejected_with_status_501(string name, string model)
    {
        using var wire = Wire.Of(name);
        await using var file = File.OpenRead(Path.Combine(Repository.Root, "eng", "contracts", "models", $"{model}.json"));
        using var document = await JsonDocument.ParseAsync(file);
        var faked = new List<string>();

        foreach (var operation in document.RootElement.GetProperty("operations").EnumerateObject())
        {
            var path = operation.Value.GetProperty("uri").GetString()!.Replace("{", "x").Replace("}", "");
            var reply = await wire.SendAsync(operation.Value.GetProperty("method").GetString()!, path);
            reply.ErrorType.Should().NotBe("UnknownOperationException", operation.Name);
            if (reply.Status == 501)
            {
                reply.ErrorMessage.Should().Be($"FakeChime does not fake {operation.Name}.");
                (reply.ErrorType, reply.Json.GetProperty("Code").GetString()).Should().Be(("NotImplementedException", "NotImplemented"));
            }
            else
            {
                wire.Engine.Calls.Last().Operation.Name.Should().Be(operation.Name);
                faked.Add(operation.Name);
            }
        }

        faked.Should().BeEquivalentTo(wire.Engine.Api.Operations, "WireOperations has a line for each operation of the API");
    }
}
