using System.Net;
using Amazon.Runtime;

namespace FakeChime.Http.Tests.Sdk;

/// <summary>A concrete client on the pipeline of the AWS SDK for .NET, with the server and with the handler without sockets.</summary>
public sealed class SdkPipelineTests : IDisposable
{
    private readonly ChimeEngine _engine = new(TheApi.Api, new() { RandomSeed = 1 });
    private readonly HttpMessageHandler _handler;
    private readonly SdkPipelineClient _client;
    private readonly FakeMeeting _meeting;

    public SdkPipelineTests()
    {
        _meeting = _engine.AddMeeting("standup");
        _handler = FakeChimeServer.CreateHandler(_engine);
        _client = new SdkPipelineClient(SdkPipelineClient.ConfigFor(_handler));
    }

    private string AttendeesPath => $"/meetings/{_meeting.MeetingId}/attendees";

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public async Task The_SDK_creates_gets_and_lists_attendees()
    {
        var alice = await CreateAsync(_client, "alice");
        var again = await CreateAsync(_client, "alice");
        var bob = await CreateAsync(_client, "bob");
        var read = await _client.SendAsync(new(HttpMethod.Get, $"{AttendeesPath}/{_meeting["bob"].AttendeeId}"));
        var first = (await _client.SendAsync(new(HttpMethod.Get, AttendeesPath) { Query = { ["max-results"] = "1" } })).Json;
        var token = first.GetProperty("NextToken").GetString()!;
        var second = (await _client.SendAsync(new(HttpMethod.Get, AttendeesPath) { Query = { ["max-results"] = "1", ["next-token"] = token } })).Json;

        alice.HttpStatusCode.Should().Be(TheApi.Api == ChimeApi.Chime ? HttpStatusCode.Created : HttpStatusCode.OK);
        alice.ResponseMetadata.RequestId.Should().Be(_engine.Calls.First().RequestId);
        again.Json.GetRawText().Should().Be(alice.Json.GetRawText());
        read.Json.GetRawText().Should().Be(bob.Json.GetRawText());
        new[] { first, second }.SelectMany(page => page.GetProperty("Attendees").EnumerateArray())
            .Select(attendee => attendee.GetProperty("ExternalUserId").GetString()).Should().Equal("alice", "bob");
        (second.TryGetProperty("NextToken", out var next) ? next.GetString() : null).Should().BeNull();
    }

    [Fact]
    public async Task The_SDK_reads_the_code_status_message_and_request_ID_of_errors()
    {
        var reading = () => _client.SendAsync(new(HttpMethod.Get, $"{AttendeesPath}/26675937-400e-4d37-b04e-000a197b0706"));
        var creating = () => CreateAsync(_client, "a");

        var missing = (await reading.Should().ThrowAsync<AmazonServiceException>()
            .WithMessage("Attendee <26675937-400e-4d37-b04e-000a197b0706> not found")).Which;
        (missing.StatusCode, missing.ErrorCode, missing.RequestId)
            .Should().Be((HttpStatusCode.NotFound, "NotFoundException", _engine.Calls.Single().RequestId));
        var invalid = (await creating.Should().ThrowAsync<AmazonServiceException>()
            .WithMessage("1 validation error detected: *'externalUserId'*")).Which;
        (invalid.StatusCode, invalid.ErrorCode).Should().Be((HttpStatusCode.BadRequest, "BadRequestException"));
    }

    [Fact]
    public async Task The_SDK_reaches_the_server_with_ServiceURL_and_AuthenticationRegion()
    {
        await using var server = await FakeChimeServer.StartAsync(_engine);
        using var client = new SdkPipelineClient(new() { ServiceURL = server.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });

        var alice = await CreateAsync(client, "alice");

        _meeting.Attendees.Should().ContainSingle()
            .Which.JoinToken.Should().Be(alice.Json.GetProperty("Attendee").GetProperty("JoinToken").GetString());
    }

    [Fact]
    public async Task The_SDK_retries_an_unavailable_service_without_a_second_attendee()
    {
        _engine.When<CreateAttendee>().AppliesThenThrows(ChimeError.ServiceUnavailable(), times: 1);

        var alice = await CreateAsync(_client, "alice");

        _meeting.Attendees.Should().ContainSingle()
            .Which.AttendeeId.Should().Be(alice.Json.GetProperty("Attendee").GetProperty("AttendeeId").GetString());
        _engine.Calls.Should().HaveCount(2);
    }

    private Task<AnyResponse> CreateAsync(SdkPipelineClient client, string user) =>
        client.SendAsync(new(HttpMethod.Post, AttendeesPath, new { ExternalUserId = user }));
}
