using System.Collections;

namespace FakeChime.Tests.Conformance;

/// <summary>The fake reads and writes every member that the service model has in requests and responses.</summary>
public sealed class MembersTests
{
    public static TheoryData<string> Operations => [.. ConformanceFixture.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_member_of_a_request_reaches_the_operation(string operation)
    {
        var fixture = new ConformanceFixture();
        var request = fixture.ValidRequest(operation);

        await fixture.CallAsync(operation, request);

        var read = fixture.Chime.Calls.Last().Operation;
        foreach (var member in ChimeModel.Members(ChimeModel.Operation(operation).Text("input")))
        {
            var (sent, received) = (ValueOf(request, member.Name), ValueOf(read, member.Name));
            (received is null).Should().Be(sent is null or 0, $"{operation} has the member {member.Name}");
            if (sent is string)
            {
                received.Should().Be(sent, $"{operation} has the member {member.Name}");
            }
        }
    }

    [Fact]
    public async Task A_missing_idempotency_token_is_generated_as_the_real_client_does()
    {
        var tokens = ConformanceFixture.Operations.SelectMany(operation => ChimeModel.Members(ChimeModel.Operation(operation).Text("input"))
            .Where(member => member.Value.TryGetProperty("idempotencyToken", out _)).Select(member => (operation, member.Name))).ToArray();
        tokens.Should().NotBeEmpty();
        foreach (var (operation, token) in tokens)
        {
            var fixture = new ConformanceFixture();
            var request = fixture.ValidRequest(operation);
            request.GetType().GetProperty(token)!.SetValue(request, null);

            await fixture.CallAsync(operation, request);

            ValueOf(fixture.Chime.Calls.Last().Operation, token).Should().NotBeNull($"{operation} fills in {token}");
        }
    }

    [Fact]
    public async Task Each_member_of_the_responses_has_a_value_in_at_least_one_response()
    {
        var written = new HashSet<string>();
        var named = new HashSet<string>();
        foreach (var operation in ConformanceFixture.Operations)
        {
            var fixture = new ConformanceFixture();
            var list = operation.StartsWith("List", StringComparison.Ordinal);
            foreach (var before in list ? ConformanceFixture.Operations.Where(it => it.StartsWith("Tag", StringComparison.Ordinal)) : [])
            {
                await fixture.CallAsync(before, fixture.ValidRequest(before));
            }

            var response = await fixture.CallAsync(operation, fixture.ValidRequest(operation));

            if (ChimeModel.Operation(operation).Text("output") is { } output)
            {
                Compare(output, response, written, named);
            }
        }

        written.Should().Contain(["Meeting.ExternalMeetingId", "Attendee.JoinToken", "Tag.Key"]);
        // Pages and rejected attendees have their own tests.
        named.Where(member => !member.EndsWith(".NextToken", StringComparison.Ordinal) && !member.Contains("Error", StringComparison.Ordinal))
            .Except(written).Should().BeEmpty();
    }

    /// <summary>Collects the members of a shape and its nested shapes: all of the model, and those with a value in the response.</summary>
    private static void Compare(string shapeName, object? value, HashSet<string> written, HashSet<string> named)
    {
        var shape = ChimeModel.Shape(shapeName);
        switch (shape.Text("type"))
        {
            case "list":
                Compare(shape.GetProperty("member").Text("shape")!, (value as IEnumerable)?.Cast<object>().FirstOrDefault(), written, named);
                break;
            case "structure":
                foreach (var member in ChimeModel.Members(shapeName))
                {
                    var found = value is null ? null : ValueOf(value, member.Name);
                    named.Add($"{shapeName}.{member.Name}");
                    if (found is not (null or ICollection { Count: 0 }))
                    {
                        written.Add($"{shapeName}.{member.Name}");
                    }

                    Compare(member.Value.Text("shape")!, found, written, named);
                }

                break;
        }
    }

    private static object? ValueOf(object owner, string member) =>
        (owner.GetType().GetProperty(member) ?? throw new InvalidOperationException($"{owner.GetType().Name} lacks {member}.")).GetValue(owner);
}
