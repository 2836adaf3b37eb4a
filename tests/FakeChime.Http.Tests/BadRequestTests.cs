using System.Net.Http.Headers;

namespace FakeChime.Http.Tests;

/// <summary>Invalid requests have the right status in Chime's error format and change nothing.</summary>
public sealed class BadRequestTests : IDisposable
{
    private readonly Wire _wire = new();
    private readonly FakeMeeting _meeting;

    public BadRequestTests() => _meeting = _wire.Engine.AddMeeting("standup");

    public void Dispose() => _wire.Dispose();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{} {}")]
    [InlineData("""{"ExternalUserId":7}""")]
    [InlineData("""{"ExternalUserId":"\uD800"}""")]
    [InlineData("""{"ExternalUserId":"bob","Tags":{}}""")]
    [InlineData("""{"ExternalUserId":"bob","Tags":[null]}""")]
    [InlineData("""{"ExternalUserId":"bob","Tags":[["team","blue"]]}""")]
    public async Task A_body_that_is_not_the_JSON_of_the_operation_is_rejected_and_not_recorded(string body)
    {
        var reply = await _wire.SendAsync("POST", $"/meetings/{_meeting.MeetingId}/attendees", body);

        IsError(reply, 400, "BadRequestException", "BadRequest");
        _meeting.Attendees.Should().BeEmpty();
        _wire.Engine.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_body_is_an_empty_object_and_unknown_members_are_ignored()
    {
        IsError(await _wire.SendAsync("POST", $"/meetings/{_meeting.MeetingId}/attendees"), 400, "BadRequestException", "BadRequest");
        _wire.Engine.Calls.Single().Error!.Message.Should().Contain("'externalUserId'");

        (await _wire.PostAsync($"/meetings/{_meeting.MeetingId}/attendees", new { ExternalUserId = "bob", Nickname = "bobby" })).Status.Should().Be(201);
    }

    [Fact]
    public async Task A_body_larger_than_1_MiB_is_rejected_with_status_413()
    {
        var reply = await _wire.PostAsync($"/meetings/{_meeting.MeetingId}/attendees", new { ExternalUserId = new string('x', 1024 * 1024) });

        IsError(reply, 413, "BadRequestException", "BadRequest");
        reply.ErrorMessage.Should().Be("The body is larger than 1048576 bytes.");
    }

    [Theory]
    [InlineData("max-results=many", "The query's 'max-results' is not a whole number.")]
    [InlineData("max-results=", "The query's 'max-results' is not a whole number.")]
    [InlineData("max-results=99999999999", "The query's 'max-results' is not a whole number.")]
    [InlineData("max-results=1.5", "The query's 'max-results' is not a whole number.")]
    [InlineData("max-results=1&max-results=2", "The query has 'max-results' more than once.")]
    [InlineData("max-results=0", "*Member must have value greater than or equal to 1")]
    [InlineData("max-results=100", "*Member must have value less than or equal to 99")]
    [InlineData("next-token=", "*'nextToken'*")]
    public async Task An_invalid_query_parameter_is_rejected_with_BadRequestException(string query, string message)
    {
        var reply = await _wire.SendAsync("GET", $"/meetings/{_meeting.MeetingId}/attendees?{query}");

        IsError(reply, 400, "BadRequestException", "BadRequest");
        reply.ErrorMessage.Should().Match(message);
    }

    [Theory]
    [InlineData("POST", "/meetings", """{"MeetingFeatures":{"Attendee":{"MaxCount":"5"}}}""", "$.MeetingFeatures")]
    [InlineData("PUT", "/meetings/x/attendees/capabilities?operation=batch-update-except", """{"ExcludedAttendeeIds":["abc"]}""", "$.ExcludedAttendeeIds")]
    [InlineData("POST", "/meetings/x/attendees", """{"Capabilities":{"Audio":1}}""", "$.Capabilities.Audio")]
    public async Task The_error_of_an_invalid_body_names_the_JSON_path_of_the_value(string method, string path, string body, string jsonPath)
    {
        using var wire = new Wire(api: ChimeApi.SdkMeetings);

        var reply = await wire.SendAsync(method, path, body);

        reply.Json.GetProperty("Message").GetString().Should().Be($"The body is not the JSON of this operation, at {jsonPath}.");
    }

    [Fact]
    public async Task A_malformed_MeetingId_in_the_path_is_rejected_with_BadRequestException()
    {
        foreach (var id in new[] { "standup", "a%20b", "%F0%9F%98%80", new string('x', 5_000) })
        {
            IsError(await _wire.SendAsync("GET", $"/meetings/{id}"), 400, "BadRequestException", "BadRequest");
        }
    }

    [Fact]
    public async Task Signatures_and_invalid_headers_are_ignored()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/meetings/{_meeting.MeetingId}");
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", "Credential=unknown");
        request.Headers.TryAddWithoutValidation("X-Amz-Date", "yesterday");
        request.Headers.TryAddWithoutValidation("Accept", "\u0001;;;");

        (await _wire.SendAsync(request)).Status.Should().Be(200);
    }

    private static void IsError(WireReply reply, int status, string type, string code)
    {
        reply.Status.Should().Be(status, reply.Body);
        reply.ErrorType.Should().Be(type);
        reply.Json.EnumerateObject().Select(member => member.Name).Should().Equal("Code", "Message", "RequestId", "Resource");
        reply.Json.GetProperty("Code").GetString().Should().Be(code);
        reply.Json.GetProperty("RequestId").GetString().Should().Be(reply.RequestId).And.NotBeNullOrEmpty();
    }
}
