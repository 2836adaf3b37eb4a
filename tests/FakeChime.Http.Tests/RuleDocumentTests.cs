using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>Rules over the wire, in the words of the toolkit.</summary>
public sealed class RuleDocumentTests : IDisposable
{
    private readonly Wire _wire = new();

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task A_rule_matches_on_operation_and_fields_and_its_behaviours_come_in_turn()
    {
        var meeting = _wire.Engine.AddMeeting();
        var path = $"/meetings/{meeting.MeetingId}/attendees";

        const string Throws = """{ "Throws": "ThrottledClientException", "Message": "slow down", "Times": 1 }""";
        const string AppliesThenThrows = """{ "AppliesThenThrows": "ServiceFailureException", "Times": 1 }""";
        var written = await _wire.SendAsync("POST", "/_fakechime/rules", $$"""
            { "When": "CreateAttendee", "Match": { "ExternalUserId": "carol" },
              "Behaviours": [ {{Throws}}, { "PassesThrough": 1 }, {{AppliesThenThrows}}, { "Delays": "00:00:00.001", "Times": 1 } ] }
            """);
        var statuses = new List<int>();
        foreach (var user in new[] { "bob", "carol", "carol", "carol", "carol", "carol" })
        {
            statuses.Add((await _wire.PostAsync(path, new { ExternalUserId = user })).Status);
        }

        written.Status.Should().Be(201, written.Body);
        statuses.Should().Equal(201, 429, 201, 500, 201, 201);
        var rule = (await _wire.ReadAsync("/_fakechime/rules"))[0];
        rule.GetProperty("Rule").GetString().Should().Be(
            "When<CreateAttendee>(ExternalUserId = carol).Throws(Throttled, times: 1).PassesThrough(times: 1)"
            + ".AppliesThenThrows(ServiceFailure, times: 1).Delays(00:00:00.0010000, times: 1)");
        rule.GetProperty("TimesUsed").GetInt32().Should().Be(4);
    }

    [Theory]
    [InlineData(
        """{ "When": "CreateAtendee", "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "The API chime has no operation 'CreateAtendee'. It has CreateMeeting, *")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "UserId": "x" }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "CreateAttendee has no member 'UserId' to match on. It has MeetingId, ExternalUserId, Tags.")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "ExternalUserId": [] }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "The match on 'ExternalUserId' must be a string.")]
    [InlineData("""{ "When": "CreateAttendee" }""", "These members are missing: 'Behaviours'. At $, line 1.")]
    [InlineData("""{ "Behaviours": "Hangs" }""", "The JSON value could not be converted. At $.Behaviours, line 1.")]
    [InlineData(
        """{ "Behaviours": [ { "Hangs": true, "hangs": true } ] }""",
        "Duplicate property 'Hangs'. At $.Behaviours[0]*, line 1.")]
    [InlineData(
        """{ "When": "CreateAttendee", "Behaviours": [ { "Throws": "OopsException" } ] }""",
        "Behaviours[0]: The API chime has no exception 'OopsException'. It has BadRequestException, *")]
    [InlineData(
        """{ "When": "ListAttendees", "Behaviours": [ { "Throws": "ResourceLimitExceededException" } ] }""",
        "Behaviours[0]: ListAttendees does not document ResourceLimitExceededException.*")]
    [InlineData("""{ "Behaviours": [ { "PassesThrough": 1, "Hangs": true } ] }""", "Behaviours[0]: A behaviour has exactly one of *")]
    [InlineData("""{ "Behaviours": [ { } ] }""", "Behaviours[0]: A behaviour has exactly one of *")]
    [InlineData("""{ "Behaviours": [ { "PassesThrough": 0 } ] }""", "Behaviours[0]: PassesThrough is at least 1.")]
    [InlineData(
        """{ "Behaviours": [ { "PassesThrough": 1 }, { "Hangs": true, "Times": 0 } ] }""",
        "Behaviours[1]: Times is at least 1; leave it out for every call from then on.")]
    [InlineData("""{ "Behaviours": [ { "Delays": "00:05" } ] }""", "A time is written as *At $.Behaviours[0].Delays, line 1.")]
    [InlineData("""{ "Behaviours": [ { "Delays": " 00:00:01" } ] }""", "A time is written as *At $.Behaviours[0].Delays, line 1.")]
    [InlineData("""{ "Behaviours": [ { "Delays": "24:00:00" } ] }""", "A time is written as *24 hours are*At $.Behaviours[0].Delays, line 1.")]
    [InlineData("""{ "Match": { "MeetingId": "a", "MeetingId": "b" }, "Behaviours": [] }""", "Duplicate propert*. At $.Match*, line 1.")]
    [InlineData("""{ "Behaviours": [ { "Delays": "1:2:3" } ] }""", "A time is written as *At $.Behaviours[0].Delays, line 1.")]
    [InlineData("""{ "Behaviours": [ { "PassesThrough": 1 }, ] }""", "The JSON array contains a trailing comma at the end which is not supported. At *, line 1.")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "ExternalUserId": "\ud800" }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "A match has half of a surrogate pair, which is no text.")]
    [InlineData("""{ "Behaviours": [ { "Hangs": true }, { "PassesThrough": 1 } ] }""", "Behaviours[1]: PassesThrough(times: 1) would never happen*")]
    [InlineData(
        """{ "Behaviours": [ { "Explodes": 1 } ] }""",
        "The JSON property 'Explodes' is not known. At $.Behaviours[0].Explodes, line 1.")]
    [InlineData("""{ "Behaviours": [] }""", "A rule needs Behaviours, at least one.")]
    [InlineData("""{ "Behaviours": [ null ] }""", "Behaviours[0]: A behaviour is null.")]
    [InlineData("""{ "Behaviours": [ { "Hangs": false } ] }""", "Behaviours[0]: Hangs can only be true.")]
    [InlineData("""{ "Behaviours": [ { "AppliesThenHangs": false } ] }""", "Behaviours[0]: AppliesThenHangs can only be true.")]
    [InlineData("""{ "Behaviours": [ { "PassesThrough": 1, "Times": 2 } ] }""", "Behaviours[0]: PassesThrough is its own number; *")]
    [InlineData("""{ "Behaviours": [ { "PassesThrough": 1, "Message": "x" } ] }""", "Behaviours[0]: Message is the text of an error; *")]
    [InlineData("""{ "Behaviours": [ { "Hangs": true, "AllowUndocumented": true } ] }""", "Behaviours[0]: AllowUndocumented concerns an error; *")]
    [InlineData("""{ "Behaviours": [ { "Delays": "1" } ] }""", "A time is written as *At $.Behaviours[0].Delays, line 1.")]
    [InlineData("""{ "Behaviours": [ { "Delays": "-00:00:01" } ] }""", "A time is written as *At $.Behaviours[0].Delays, line 1.")]
    [InlineData("""{ "Behaviours": [ { "Delays": 1 } ] }""", "A time is written as *At $.Behaviours[0].Delays, line 1.")]
    [InlineData("""{ "Behaviours": [ { "PassesThrough": 1, "PassesThrough": 2 } ] }""", "*PassesThrough*")]
    [InlineData("""{ "Behaviours": [ { "PassesThrough": 1 } ] } x""", "*")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "SuccessStatus": 201 }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "CreateAttendee has no member 'SuccessStatus' to match on.*")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "Name": "CreateAttendee" }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "CreateAttendee has no member 'Name' to match on.*")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "Capabilities": {} }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "CreateAttendee has no member 'Capabilities' to match on.*")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "MeetingId": null }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "The match on 'MeetingId' cannot be null: *")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "Tags": [ { "Name": "x" } ] }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "Tags?0? has no member 'Name' *")]
    [InlineData(
        """{ "When": "ListAttendees", "Match": { "MaxResults": "2" }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "The match on 'MaxResults' must be a whole number.")]
    [InlineData(
        """{ "Match": { "ExternalUserId": "x", "ResourceARN": "y" }, "Behaviours": [ { "PassesThrough": 1 } ] }""",
        "No operation has a request that could match *")]
    [InlineData(
        """{ "When": "CreateAttendee", "Behaviours": [ { "RejectsItems": {}, "Error": "ForbiddenException" } ] }""",
        "Behaviours[0]: Only BatchCreateAttendee and *")]
    [InlineData("""{ "When": "BatchCreateAttendee", "Behaviours": [ { "RejectsItems": {} } ] }""", "Behaviours[0]: RejectsItems and Error go together.")]
    [InlineData(
        """{ "When": "BatchCreateAttendee", "Behaviours": [ { "RejectsItems": { "Id": "x" }, "Error": "ForbiddenException" } ] }""",
        "Behaviours[0]: An attendee to create has no member 'Id' *")]
    public async Task A_bad_rule_is_refused_whole(string rule, string message)
    {
        var reply = await _wire.SendAsync("POST", "/_fakechime/rules", rule);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Match(message);
        _wire.Engine.Rules.Should().BeEmpty();
    }

    [Theory]
    [InlineData("CreateAttendee", """{ "Tags": [ { "Key": "team", "Value": "blue" } ] }""", 1)]
    [InlineData("CreateAttendee", """{ "Tags": [ { "Value": "blue" } ] }""", 1)]
    [InlineData("CreateAttendee", """{ "Tags": [] }""", 0)]
    [InlineData("CreateAttendee", """{ "Tags": null }""", 1)]
    [InlineData("ListAttendees", """{ "MaxResults": 2 }""", 1)]
    [InlineData("ListAttendees", """{ "MaxResults": 3 }""", 0)]
    [InlineData("ListAttendees", """{ "NextToken": null }""", 1)]
    [InlineData(null, """{ "MaxResults": 2 }""", 1)]
    [InlineData(null, """{ "ExternalUserId": "bob" }""", 1)]
    [InlineData("BatchCreateAttendee", """{ "Attendees": [ { "ExternalUserId": "carol" } ] }""", 1)]
    [InlineData("BatchCreateAttendee", """{ "Attendees": [ { "ExternalUserId": "dave" } ] }""", 0)]
    [InlineData("StartMeetingTranscription", """{ "TranscriptionConfiguration": { "EngineTranscribeSettings": { "LanguageCode": "en-US" } } }""", 1)]
    [InlineData("StartMeetingTranscription", """{ "TranscriptionConfiguration": { "EngineTranscribeSettings": { "LanguageCode": "de-DE" } } }""", 0)]
    public async Task Match_compares_any_member_of_the_request_by_value(string? when, string match, int times)
    {
        var meeting = $"/meetings/{_wire.Engine.AddMeeting().MeetingId}";
        var written = await _wire.SendAsync(
            "POST", "/_fakechime/rules", $$"""{ "When": {{JsonSerializer.Serialize(when)}}, "Match": {{match}}, "Behaviours": [ { "PassesThrough": 9 } ] }""");

        await _wire.PostAsync($"{meeting}/attendees", new { ExternalUserId = "alice", Tags = new[] { new { Key = "team", Value = "blue" } } });
        await _wire.PostAsync($"{meeting}/attendees", new { ExternalUserId = "bob" });
        await _wire.PostAsync($"{meeting}/attendees?operation=batch-create", new { Attendees = new[] { new { ExternalUserId = "carol" } } });
        await _wire.SendAsync("GET", $"{meeting}/attendees?max-results=2");
        await _wire.PostAsync(
            $"{meeting}/transcription?operation=start", new { TranscriptionConfiguration = new { EngineTranscribeSettings = new { LanguageCode = "en-US" } } });

        written.Status.Should().Be(201, written.Body);
        _wire.Engine.Rules.Single().TimesUsed.Should().Be(times);
    }

    [Fact]
    public async Task Some_items_are_rejected_while_the_others_are_created()
    {
        var meeting = _wire.Engine.AddMeeting();
        const string Rejects = """{ "RejectsItems": { "ExternalUserId": "mallory" }, "Error": "ForbiddenException", "Message": "no", "Times": 1 }""";
        await _wire.SendAsync("POST", "/_fakechime/rules", $$"""
            { "When": "BatchCreateAttendee", "Behaviours": [ {{Rejects}} ] }
            """);

        var reply = await _wire.PostAsync(
            $"/meetings/{meeting.MeetingId}/attendees?operation=batch-create",
            new { Attendees = new[] { new { ExternalUserId = "alice" }, new { ExternalUserId = "mallory" } } });

        reply.Json.GetProperty("Attendees")[0].GetProperty("ExternalUserId").GetString().Should().Be("alice");
        reply.Json.GetProperty("Errors").GetRawText().Should().Be("""[{"ExternalUserId":"mallory","ErrorCode":"Forbidden","ErrorMessage":"no"}]""");
        (await _wire.ReadAsync("/_fakechime/rules"))[0].GetProperty("Rule").GetString().Should()
            .Be("When<BatchCreateAttendee>().RejectsItems(ExternalUserId = mallory, Forbidden, times: 1)");
    }

    [Theory]
    [InlineData("""{ "Tags": null, "ExternalUserId": "bob" }""", "When<CreateAttendee>(Tags = null, ExternalUserId = bob).Hangs()")]
    [InlineData("{}", "When<CreateAttendee>(any).Hangs()")]
    public async Task A_match_is_printed_member_by_member(string match, string text)
    {
        var reply = await _wire.SendAsync(
            "POST", "/_fakechime/rules", $$"""{ "When": "CreateAttendee", "Match": {{match}}, "Behaviours": [ { "Hangs": true } ] }""");

        reply.Json.GetProperty("Rule").GetString().Should().Be(text);
    }

    [Fact]
    public async Task Calls_wait_first_or_hang_once_the_change_is_made()
    {
        var meeting = _wire.Engine.AddMeeting();
        const string Throws = """{ "Throws": "ThrottledClientException", "Times": 1, "Delay": "00:00:00.05" }""";
        await _wire.SendAsync("POST", "/_fakechime/rules", $$"""
            { "When": "CreateAttendee", "Behaviours": [ {{Throws}}, { "AppliesThenHangs": true } ] }
            """);
        var path = $"/meetings/{meeting.MeetingId}/attendees";

        var throttled = await _wire.PostAsync(path, new { ExternalUserId = "alice" });
        var hanging = _wire.PostAsync(path, new { ExternalUserId = "alice" });
        while (meeting.Attendees.Count == 0)
        {
            await Task.Yield();
        }

        throttled.Status.Should().Be(429);
        hanging.IsCompleted.Should().BeFalse();
        _wire.Engine.Calls.First().Duration.Should().BeGreaterThan(TimeSpan.FromMilliseconds(40));
        _wire.Engine.Calls.Last().Should().Match<ICall<Operation>>(call => call.Applied && !call.IsCompleted);
    }

    [Fact]
    public async Task Any_length_of_time_is_fine()
    {
        (await _wire.SendAsync("POST", "/_fakechime/rules", """{ "Behaviours": [ { "Delays": "99999.00:00:00" } ] }""")).Status.Should().Be(201);
        var call = _wire.SendAsync("GET", "/meetings");
        while (_wire.Engine.Calls.Count == 0)
        {
            await Task.Yield();
        }

        call.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task The_words_are_those_of_the_API_that_is_served()
    {
        using var wire = new Wire(api: ChimeApi.SdkMeetings);

        const string Rule =
            """{ "When": "CreateAttendee", "Match": { "Capabilities": { "Audio": "None" } }, "Behaviours": [ { "Throws": "ThrottlingException" } ] }""";
        (await wire.SendAsync("POST", "/_fakechime/rules", Rule)).Status.Should().Be(201);
        (await wire.SendAsync("POST", "/_fakechime/rules", """{ "Behaviours": [ { "Throws": "ThrottledClientException" } ] }""")).ErrorMessage
            .Should().StartWith("Behaviours[0]: The API chime-sdk-meetings has no exception 'ThrottledClientException'. It has BadRequestException, ");
    }
}
