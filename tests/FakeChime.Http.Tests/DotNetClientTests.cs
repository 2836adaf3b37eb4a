using System.Net;
using Amazon.Chime;
using Amazon.Chime.Model;

namespace FakeChime.Http.Tests;

/// <summary>A concrete client on the pipeline of the AWS SDK for .NET, with the server and with the handler without sockets.</summary>
public sealed class DotNetClientTests : IDisposable
{
    private readonly ChimeEngine _engine = new(ChimeApi.Chime, new() { RandomSeed = 1 });
    private readonly HttpMessageHandler _handler;
    private readonly AmazonChimeClient _client;
    private readonly FakeMeeting _meeting;

    public DotNetClientTests()
    {
        _meeting = _engine.AddMeeting("standup");
        _handler = FakeChimeServer.CreateHandler(_engine);
        _client = new SdkPipelineClient(_handler);
    }

    [Fact]
    public async Task The_SDK_creates_gets_and_lists_attendees()
    {
        var alice = await _client.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "alice" });
        var again = await _client.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "alice" });
        var bob = await _client.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "bob" });
        var read = await _client.GetAttendeeAsync(new() { MeetingId = _meeting.MeetingId, AttendeeId = bob.Attendee.AttendeeId });
        var first = await _client.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId, MaxResults = 1 });
        var second = await _client.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId, MaxResults = 1, NextToken = first.NextToken });

        alice.HttpStatusCode.Should().Be(HttpStatusCode.Created);
        alice.ResponseMetadata.RequestId.Should().Be(_engine.Calls.First().RequestId);
        again.Attendee.Should().BeEquivalentTo(alice.Attendee);
        read.Attendee.Should().BeEquivalentTo(bob.Attendee);
        first.Attendees.Concat(second.Attendees).Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob");
        second.NextToken.Should().BeNull();
    }

    [Fact]
    public async Task The_SDK_reads_the_type_status_message_and_request_ID_of_errors()
    {
        var reading = () => _client.GetAttendeeAsync(new() { MeetingId = _meeting.MeetingId, AttendeeId = "26675937-400e-4d37-b04e-000a197b0706" });
        var creating = () => _client.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "a" });

        var missing = (await reading.Should().ThrowAsync<NotFoundException>().WithMessage("Attendee <26675937-400e-4d37-b04e-000a197b0706> not found")).Which;
        missing.StatusCode.Should().Be(HttpStatusCode.NotFound);
        missing.ErrorCode.Should().Be("NotFoundException");
        missing.RequestId.Should().Be(_engine.Calls.Single().RequestId);
        (await creating.Should().ThrowAsync<BadRequestException>().WithMessage("1 validation error detected: *'externalUserId'*"))
            .Which.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_SDK_reaches_the_server_with_ServiceURL_and_AuthenticationRegion()
    {
        await using var server = await FakeChimeServer.StartAsync(_engine);
        using var client = new SdkPipelineClient(new AmazonChimeConfig { ServiceURL = server.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });

        var alice = await client.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "alice" });

        _meeting.Attendees.Should().ContainSingle().Which.JoinToken.Should().Be(alice.Attendee.JoinToken);
    }

    [Fact]
    public async Task The_SDK_retries_an_unavailable_service_without_a_second_attendee()
    {
        _engine.When<CreateAttendee>().AppliesThenThrows(ChimeError.ServiceUnavailable(), times: 1);

        var alice = await _client.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "alice" });

        _meeting.Attendees.Should().ContainSingle().Which.AttendeeId.Should().Be(alice.Attendee.AttendeeId);
        _engine.Calls.Should().HaveCount(2);
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
