using System.Net;
using Amazon.Runtime;

namespace FakeChime.Http.SdkMeetings.Tests;

/// <summary>What a .NET application on version 4 of the AWS SDK sees of the server: signed requests, retries, typed errors.</summary>
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
    public async Task Attendees_are_created_with_their_capabilities()
    {
        var meeting = _engine.AddMeeting("standup");

        var response = await _client.SendAsync(new(HttpMethod.Post, $"/meetings/{meeting.MeetingId}/attendees", new { ExternalUserId = "alice" }));

        response.HttpStatusCode.Should().Be(HttpStatusCode.OK);
        response.ResponseMetadata.RequestId.Should().Be(_engine.Calls.Single().RequestId);
        response.Json.GetProperty("Attendee").GetProperty("JoinToken").GetString().Should().Be(meeting["alice"].JoinToken);
    }

    [Fact]
    public async Task Errors_arrive_as_the_SDK_reads_them()
    {
        var reading = () => _client.SendAsync(new(HttpMethod.Get, "/meetings/26675937-400e-4d37-b04e-000a197b2713"));

        var missing = (await reading.Should().ThrowAsync<AmazonServiceException>()
            .WithMessage("Meeting <26675937-400e-4d37-b04e-000a197b2713> not found")).Which;
        (missing.StatusCode, missing.ErrorCode, missing.RequestId)
            .Should().Be((HttpStatusCode.NotFound, "NotFoundException", _engine.Calls.Single().RequestId));
    }

    [Fact]
    public async Task The_SDK_retries_a_throttled_and_an_unavailable_service_and_a_lost_answer_makes_no_second_attendee()
    {
        var meeting = _engine.AddMeeting("standup");
        _engine.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 1).AppliesThenThrows(ChimeError.ServiceUnavailable(), times: 1);

        await _client.SendAsync(new(HttpMethod.Post, $"/meetings/{meeting.MeetingId}/attendees", new { ExternalUserId = "alice" }));

        meeting.Attendees.Should().ContainSingle();
        _engine.Calls.Should().HaveCount(3);
    }
}
