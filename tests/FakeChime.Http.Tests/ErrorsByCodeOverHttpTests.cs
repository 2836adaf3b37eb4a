using FakeChime.Http.Tests.Sdk;

namespace FakeChime.Http.Tests;

/// <summary>Errors by code over HTTP, scripted in process and by the control API.</summary>
public sealed class ErrorsByCodeOverHttpTests : IDisposable
{
    private readonly List<Wire> _wires = [];

    public void Dispose() => _wires.ForEach(wire => wire.Dispose());

    [Theory]
    [InlineData("UnrecognizedClient", "UnrecognizedClientException")]
    [InlineData("ExpiredToken", "ExpiredTokenException")]
    [InlineData("InvalidSignature", "InvalidSignatureException")]
    [InlineData("NotAuthorized", "AccessDeniedException")]
    [InlineData("AuthorizationFailed", "Forbidden")]
    [InlineData("a code that no API has", "Some.Error_Code-1")]
    public async Task An_error_by_code_has_its_status_and_body_and_a_header_only_if_the_code_ends_in_Exception(string name, string code)
    {
        foreach (var api in new[] { "chime", "chime-sdk-meetings" })
        {
            var (wire, path) = Meeting(api);
            var error = ErrorsByCode.All[name];
            wire.Engine.When<GetMeeting>().Throws(error);

            var reply = await wire.SendAsync("GET", path);

            (reply.Status, reply.ErrorMessage).Should().Be((error.StatusCode, error.Message));
            reply.ErrorType.Should().Be(code.EndsWith("Exception", StringComparison.Ordinal) ? code : null);
            reply.RequestId.Should().Be(wire.Engine.Calls.Single().RequestId);
            // The API chime has an AccessDeniedException, whose code in a body is AccessDenied.
            reply.Json.GetProperty("Code").GetString().Should().Be(api == "chime" && code == "AccessDeniedException" ? "AccessDenied" : code);
        }
    }

    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task SubscriptionCheckFailed_and_DeprecatedEndpoint_are_a_ForbiddenException(string api)
    {
        var (wire, path) = Meeting(api);
        wire.Engine.When<GetMeeting>().Throws(ChimeError.SubscriptionCheckFailed(), times: 1).Throws(ChimeError.DeprecatedEndpoint());

        foreach (var message in new[] { "Subscription check failed", "Account Id 123456789012 is not authorized to call deprecated *" })
        {
            var reply = await wire.SendAsync("GET", path);
            (reply.Status, reply.ErrorType, reply.Json.GetProperty("Code").GetString()).Should().Be((403, "ForbiddenException", "Forbidden"));
            reply.ErrorMessage.Should().Match(message);
        }
    }

    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task A_rule_of_the_control_API_with_a_StatusCode_throws_any_error_of_AWS(string api)
    {
        var (wire, path) = Meeting(api);

        var added = await wire.SendAsync("POST", "/_fakechime/rules", """
            { "When": "GetMeeting",
              "Behaviors": [ { "Throws": "ExpiredTokenException", "StatusCode": 403, "Message": "The security token is expired", "Times": 1 } ] }
            """);
        var (failed, next) = (await wire.SendAsync("GET", path), await wire.SendAsync("GET", path));

        added.Status.Should().Be(201, added.Body);
        (failed.Status, failed.ErrorType, failed.ErrorMessage).Should().Be((403, "ExpiredTokenException", "The security token is expired"));
        next.Status.Should().Be(200);
        var call = (await wire.ReadAsync("/_fakechime/calls"))[0];
        call.GetProperty("Error").GetRawText().Should().Contain("ExpiredTokenException").And.Contain("403");
        (await wire.ReadAsync("/_fakechime/rules"))[0].GetProperty("Rule").GetString()
            .Should().Be("When<GetMeeting>().Throws(ExpiredTokenException, times: 1)");
    }

    [Fact]
    public async Task A_rule_of_the_control_API_without_an_operation_applies_an_error_by_code_to_all_operations()
    {
        var (wire, path) = Meeting("chime");
        await wire.SendAsync("POST", "/_fakechime/rules", """{ "Behaviors": [ { "Throws": "AccessDeniedException", "StatusCode": 403, "Message": "no" } ] }""");

        foreach (var (method, route) in new[] { ("GET", path), ("GET", $"{path}/attendees"), ("DELETE", path), ("GET", "/meetings") })
        {
            var reply = await wire.SendAsync(method, route);
            (reply.Status, reply.ErrorType).Should().Be((403, "AccessDeniedException"), reply.Body);
        }
    }

    [Fact]
    public async Task Rules_of_the_control_API_can_lose_a_response_and_reject_attendees_with_an_error_by_code()
    {
        var (wire, path) = Meeting("chime-sdk-meetings");
        await wire.SendAsync("POST", "/_fakechime/rules", """
            { "When": "CreateAttendee", "Behaviors": [ { "AppliesThenThrows": "RequestTimeoutException", "StatusCode": 408, "Message": "too late", "Times": 1 } ] }
            """);
        await wire.SendAsync("POST", "/_fakechime/rules", """
            { "When": "BatchCreateAttendee",
              "Behaviors": [ { "RejectsItems": { "ExternalUserId": "mallory" }, "Error": "InternalFailure", "StatusCode": 500, "Message": "oops" } ] }
            """);

        var lost = await wire.PostAsync($"{path}/attendees", new { ExternalUserId = "bob" });
        var batch = await wire.PostAsync($"{path}/attendees?operation=batch-create", new { Attendees = new[] { new { ExternalUserId = "mallory" } } });

        (lost.Status, lost.ErrorType).Should().Be((408, "RequestTimeoutException"));
        wire.Engine.Meetings[0]["bob"].Should().NotBeNull();
        batch.Json.GetProperty("Errors")[0].GetRawText().Should().Contain("InternalFailure").And.Contain("oops");
    }

    private (Wire Wire, string Path) Meeting(string api)
    {
        var wire = Wire.Of(api);
        _wires.Add(wire);
        return (wire, $"/meetings/{wire.Engine.AddMeeting("standup").MeetingId}");
    }
}
