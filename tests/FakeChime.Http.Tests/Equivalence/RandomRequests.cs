using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeChime.Http.Tests.Equivalence;

/// <summary>Random requests of the service model, with valid and invalid values, and with the IDs and tokens of earlier responses.</summary>
internal sealed class RandomRequests(Random random)
{
    private static readonly string[] Users = ["alice", "bob", "carol", "x", "Zoë «7b»", "日本", "", new('u', 65), "a\\\"b"];
    private static readonly string[] Ids = ["malformed", "26675937-400e-4d37-b04e-000a197b2713", "a b", "ü", "ABCDEF01-0000-4000-8000-000000000001"];

    private readonly Dictionary<string, List<string>> _seen = new(StringComparer.Ordinal)
    {
        ["MeetingId"] = [.. Ids],
        ["AttendeeId"] = [.. Ids],
        ["NextToken"] = ["stale"],
        ["JoinToken"] = ["x", "unknown"],
        ["ResourceARN"] = ["arn:nowhere", "nowhere", "arn:aws:chime:us-east-1:123456789012:meeting/26675937-400e-4d37-b04e-000a197b2713"],
    };

    private bool _hasInvalidValues;
    private (string Operation, JsonObject Request) _last;

    /// <summary>The next request. One in three can have invalid values, so that most succeed. After a page, it is often the next page.</summary>
    public (string Operation, JsonObject Request) Next() => _last = _last.Request?["NextToken"] is not null && random.Next(2) == 0 ? _last : Any();

    private (string Operation, JsonObject Request) Any()
    {
        _hasInvalidValues = random.Next(3) == 0;
        var operation = random.Next(4) == 0 ? OneOf(["CreateMeeting", "CreateAttendee", "BatchCreateAttendee", "ListAttendees"]) : OneOf(TheApi.Api.Operations);
        return (operation, (JsonObject)Structure(WireModel.InputOf(operation)));
    }

    /// <summary>Keeps the IDs and tokens of a response for later requests.</summary>
    public void Learn(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("NextToken", out var token))
        {
            _last.Request = (JsonObject)_last.Request.DeepClone();
            _last.Request["NextToken"] = token.GetString();
        }

        if (answer.ValueKind == JsonValueKind.Array)
        {
            answer.EnumerateArray().ToList().ForEach(Learn);
        }

        foreach (var member in answer.ValueKind == JsonValueKind.Object ? answer.EnumerateObject() : default)
        {
            var kind = member.Name == "MeetingArn" ? "ResourceARN" : member.Name;
            if (_seen.TryGetValue(kind, out var values) && member.Value.GetString() is { } text)
            {
                values.Add(text);
            }

            Learn(member.Value);
        }
    }

    /// <summary>Keeps the ARN of a meeting, which not every API returns.</summary>
    public void LearnArn(string arn) => _seen["ResourceARN"].Add(arn);

    private JsonNode Structure(JsonElement shape)
    {
        var structure = new JsonObject();
        foreach (var member in shape.GetProperty("members").EnumerateObject())
        {
            var isNeeded = member.Value.TryGetProperty("location", out var location) && (location.GetString() == "uri" || member.Name == "ResourceARN");
            var isRequired = shape.TryGetProperty("required", out var required) && required.EnumerateArray().Any(name => name.GetString() == member.Name);
            // A client generates a missing idempotency token.
            var isIncluded = isRequired ? !_hasInvalidValues || random.Next(15) > 0 : random.Next(member.Name == "MaxResults" ? 2 : 4) == 0;
            if (isNeeded || member.Name == "ClientRequestToken" || isIncluded)
            {
                structure[member.Name] = Value(member.Name, WireModel.ShapeNamed(member.Value.GetProperty("shape").GetString()!));
            }
        }

        return structure;
    }

    private JsonNode Value(string name, JsonElement shape) => shape.GetProperty("type").GetString() switch
    {
        "structure" => Structure(shape),
        "list" => new JsonArray([.. Enumerable.Range(0, _hasInvalidValues && random.Next(8) == 0 ? random.Next(2) * 101 : random.Next(1, 4)).Select(_ =>
            Value(name is "TagKeys" ? "Key" : name, WireModel.ShapeNamed(shape.GetProperty("member").GetProperty("shape").GetString()!)))]),
        "integer" => _hasInvalidValues && random.Next(3) == 0 ? OneOf([0, -1, 101, 251, int.MaxValue]) : random.Next(1, 5),
        "boolean" => random.Next(2) == 0,
        _ => Text(name, shape),
    };

    private string Text(string name, JsonElement shape) =>
        _seen.TryGetValue(name, out var seen) ? _hasInvalidValues && random.Next(3) == 0 ? OneOf(seen) : seen[^(1 + random.Next(Math.Min(2, seen.Count)))]
        : shape.TryGetProperty("enum", out var values)
            ? _hasInvalidValues && random.Next(8) == 0 ? OneOf(["All", "", "nothing"]) : OneOf([.. values.EnumerateArray()]).GetString()!
        : name switch
        {
            "ClientRequestToken" => Either([$"token{random.Next(1_000)}", "token"], ["", "x", "with space", new('t', 65)]),
            "MediaRegion" => Either(["us-east-1", "eu-central-1"], ["mars-1", "", "x"]),
            "Key" => Either(["team", "owner"], ["", "aws:x", "ä", new('k', 129)]),
            "Value" => Either(["blue", "green"], ["", "日本", new('v', 257)]),
            "TenantIds" => Either(["tenant", "other"], ["x", "aaaa"]),
            "FromPhoneNumber" or "ToPhoneNumber" => Either(["+12065550100", "12"], ["0", "+1 2", ""]),
            "PrimaryMeetingId" => Either(["primary"], ["x"]),
            "SnsTopicArn" or "SqsQueueArn" or "LambdaFunctionArn" => Either(["arn:aws:sqs:us-east-1:1:q"], ["q"]),
            _ => Either(["alice", "bob", "carol", "Zoë «7b»"], Users),
        };

    private string Either(string[] good, string[] bad) => OneOf(_hasInvalidValues && random.Next(3) == 0 ? bad : good);

    private T OneOf<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
