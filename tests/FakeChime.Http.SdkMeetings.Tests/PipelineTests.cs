using System.Net;
using Amazon.Runtime;

namespace FakeChime.Http.SdkMeetings.Tests;

/// <summary>Version 4 of the AWS SDK for .NET with the server: signed requests, retries, errors.</summary>
public sealed class PipelineTests : IAsyncLifetime
{
    private readonly ChimeEngine _engine = new(ChimeApi.SdkMeetings);
    private FakeChimeServer _server = null!;
    private SdkPipelineClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await FakeChimeServer.StartAsync(_engine);
        _client = new(new() { ServiceURL = _server.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _engine.Dispose();
    }

    [Fact]
    public async Task The_SDK_creates_an_attendee_and_reads_the_request_ID()
    {
        var meeting = _engine.AddMeeting("standup");

        var response = await _client.SendAsync(new(HttpMethod.Post, $"/meetings/{meeting.MeetingId}/attendees", new { ExternalUserId = "alice" }));

        response.HttpStatusCode.Should().Be(HttpStatusCode.OK);
        response.ResponseMetadata.RequestId.Should().Be(_engine.Calls.Single().RequestId);
        response.Json.GetProperty("Attendee").GetProperty("JoinToken").GetString().Should().Be(meeting["alice"].JoinToken);
    }

    [Fact]
    public async Task The_SDK_reads_the_status_code_message_and_request_ID_of_errors()
    {
        var reading = () => _client.SendAsync(new(HttpMethod.Get, "/meetings/26675937-400e-4d37-b04e-000a197b2713"));

        var missing = (await reading.Should().ThrowAsync<AmazonServiceException>()
            .WithMessage("Meeting <26675937-400e-4d37-b04e-000a197b2713> not found")).Which;
        (missing.StatusCode, missing.ErrorCode, missing.RequestId)
            .Should().Be((HttpStatusCode.NotFound, "NotFoundException", _engine.Calls.Single().RequestId));
    }

    [Fact]
    public async Task The_SDK_retries_throttled_requests_and_lost_responses_without_a_second_attendee()
    {
        var meeting = _engine.AddMeeting("standup");
        _engine.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 1).AppliesThenThrows(ChimeError.ServiceUnavailable(), times: 1);

        await _client.SendAsync(new(HttpMethod.Post, $"/meetings/{meeting.MeetingId}/attendees", new { ExternalUserId = "alice" }));

        meeting.Attendees.Should().ContainSingle();
        _engine.Calls.Should().HaveCount(3);
    }
}
