using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>The REST protocol: methods, paths, queries, statuses, JSON names.</summary>
public sealed class ProtocolTests : IDisposable
{
    private const string UnknownId = "26675937-400e-4d37-b04e-000a197b0706";

    private readonly Wire _wire = new();
    private readonly FakeMeeting _meeting;

    public ProtocolTests() => _meeting = _wire.Engine.AddMeeting("standup", ["alice"]);

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task CreateAttendee_answers_201_with_the_attendee()
    {
        var reply = await _wire.PostAsync(
            $"/meetings/{_meeting.MeetingId}/attendees", new { ExternalUserId = "bob", Tags = new[] { new { Key = "team", Value = "blue" } } });

        var bob = _meeting.Attendees[1];
        bob.Tags.Should().Contain("team", "blue");
        reply.Status.Should().Be(201);
        reply.Body.Should().Be($$$"""{"Attendee":{"ExternalUserId":"bob","AttendeeId":"{{{bob.AttendeeId}}}","JoinToken":"{{{bob.JoinToken}}}"}}""");
        reply.RequestId.Should().Be(_wire.Engine.Calls.Single().RequestId);
    }

    [Fact]
    public async Task Each_operation_of_chime_has_the_method_path_and_status_of_the_model()
    {
        var (meeting, attendee) = ($"/meetings/{_meeting.MeetingId}", $"/meetings/{_meeting.MeetingId}/attendees/{_meeting.Attendees[0].AttendeeId}");
        var tags = new[] { new { Key = "team", Value = "blue" } };
        var replies = new List<(string Operation, int Status)>();
        async Task Send(string method, string path, object? body = null)
        {
            var reply = await _wire.SendJsonAsync(method, path, body);
            replies.Add((_wire.Engine.Calls.Last().Operation.Name, reply.Status));
        }

        await Send(
            "POST",
            "/meetings",
            new { ClientRequestToken = "one", NotificationsConfiguration = new { SnsTopicArn = "arn:aws:sns:us-east-1:123456789012:topic" } });
        await Send("POST", "/meetings?operation=create-attendees", new { ClientRequestToken = "two", Attendees = new[] { new { ExternalUserId = "carol" } } });
        await Send("GET", meeting);
        await Send("GET", "/meetings?max-results=1");
        await Send("POST", $"{meeting}/tags?operation=add", new { Tags = tags });
        await Send("GET", $"{meeting}/tags");
        await Send("POST", $"{meeting}/tags?operation=delete", new { TagKeys = new[] { "team" } });
        await Send("POST", $"{meeting}/attendees", new { ExternalUserId = "bob" });
        await Send("POST", $"{meeting}/attendees?operation=batch-create", new { Attendees = new[] { new { ExternalUserId = "dave" } } });
        await Send("GET", attendee);
        await Send("GET", $"{meeting}/attendees");
        await Send("POST", $"{attendee}/tags?operation=add", new { Tags = tags });
        await Send("GET", $"{attendee}/tags");
        await Send("POST", $"{attendee}/tags?operation=delete", new { TagKeys = new[] { "team" } });
        await Send("POST", "/tags?operation=tag-resource", new { ResourceARN = _meeting.Arn, Tags = tags });
        await Send("GET", $"/tags?arn={Uri.EscapeDataString(_meeting.Arn)}");
        await Send("POST", "/tags?operation=untag-resource", new { ResourceARN = _meeting.Arn, TagKeys = new[] { "team" } });
        await Send(
            "POST",
            $"{meeting}/transcription?operation=start",
            new { TranscriptionConfiguration = new { EngineTranscribeSettings = new { LanguageCode = "en-US" } } });
        await Send("POST", $"{meeting}/transcription?operation=stop");
        await Send("POST", $"{meeting}/dial-outs", new { FromPhoneNumber = "+12065550100", ToPhoneNumber = "+12065550101", _meeting.Attendees[0].JoinToken });
        await Send("DELETE", attendee);
        await Send("DELETE", meeting);

        replies.Select(reply => reply.Operation).Should().BeEquivalentTo(ChimeApi.Chime.Operations);
        replies.Should().Equal(
            ("CreateMeeting", 201), ("CreateMeetingWithAttendees", 201), ("GetMeeting", 200), ("ListMeetings", 200), ("TagMeeting", 204),
            ("ListMeetingTags", 200), ("UntagMeeting", 204), ("CreateAttendee", 201), ("BatchCreateAttendee", 201), ("GetAttendee", 200),
            ("ListAttendees", 200), ("TagAttendee", 204), ("ListAttendeeTags", 200), ("UntagAttendee", 204), ("TagResource", 204),
            ("ListTagsForResource", 200), ("UntagResource", 204), ("StartMeetingTranscription", 200), ("StopMeetingTranscription", 200),
            ("CreateMeetingDialOut", 201), ("DeleteAttendee", 204), ("DeleteMeeting", 204));
    }

    [Fact]
    public async Task The_query_of_a_list_has_max_results_and_next_token()
    {
        _meeting.AddAttendee("bob");

        var first = (await _wire.SendAsync("GET", $"/meetings/{_meeting.MeetingId}/attendees?max-results=1")).Json;
        var second = (await _wire.SendAsync("GET", $"/meetings/{_meeting.MeetingId}/attendees?max-results=1&next-token={first.GetProperty("NextToken")}")).Json;

        second.GetProperty("Attendees")[0].GetProperty("ExternalUserId").GetString().Should().Be("bob");
        second.GetProperty("NextToken").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_error_has_the_observed_header_and_body()
    {
        var reply = await _wire.SendAsync("GET", $"/meetings/{UnknownId}");

        reply.Status.Should().Be(404);
        reply.ErrorType.Should().Be("NotFoundException");
        reply.Body.Should().Be($$"""{"Code":"NotFound","Message":"Meeting <{{UnknownId}}> not found","RequestId":"{{reply.RequestId}}","Resource":null}""");
    }
}
