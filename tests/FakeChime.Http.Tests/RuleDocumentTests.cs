using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>Rules of the control API: the same behaviors as the rules of the .NET test API.</summary>
public sealed class RuleDocumentTests : IDisposable
{
    private readonly Wire _wire = new();

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task A_rule_matches_an_operation_and_its_members_and_applies_its_behaviors_in_order()
    {
        var meeting = _wire.Engine.AddMeeting();
        var path = $"/meetings/{meeting.MeetingId}/attendees";

        const string Throws = """{ "Throws": "ThrottledClientException", "Message": "slow down", "Times": 1 }""";
        const string AppliesThenThrows = """{ "AppliesThenThrows": "ServiceFailureException", "Times": 1 }""";
        var written = await _wire.SendAsync("POST", "/_fakechime/rules", $$"""
            { "When": "CreateAttendee", "Match": { "ExternalUserId": "carol" },
              "Behaviors": [ {{Throws}}, { "PassesThrough": 1 }, {{AppliesThenThrows}}, { "Delays": "00:00:00.001", "Times": 1 } ] }
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
        """{ "When": "CreateAtendee", "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "The API chime has no operation 'CreateAtendee'. It has CreateMeeting, *")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "UserId": "x" }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "CreateAttendee has no member 'UserId' to match on. It has MeetingId, ExternalUserId, Tags.")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "ExternalUserId": [] }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "The match on 'ExternalUserId' must be a string.")]
    [InlineData("""{ "When": "CreateAttendee" }""", "These members are missing: 'Behaviors'. At $, line 1.")]
    [InlineData("""{ "Behaviors": "Hangs" }""", "The value must be a list. At $.Behaviors, line 1.")]
    [InlineData(
        """{ "Behaviors": [ { "Hangs": true, "hangs": true } ] }""",
        "Duplicate property 'Hangs'. At $.Behaviors[0]*, line 1.")]
    [InlineData(
        """{ "When": "CreateAttendee", "Behaviors": [ { "Throws": "OopsException" } ] }""",
        "Behaviors[0]: The API chime has no exception 'OopsException'. It has BadRequestException, * For another error of AWS, add its StatusCode.")]
    [InlineData(
        """{ "When": "ListAttendees", "Behaviors": [ { "Throws": "ResourceLimitExceededException" } ] }""",
        "Behaviors[0]: ListAttendees does not document ResourceLimitExceededException.*")]
    [InlineData("""{ "Behaviors": [ { "PassesThrough": 1, "Hangs": true } ] }""", "Behaviors[0]: The behavior has 2 of these members; it must have exactly one: Throws, *")]
    [InlineData("""{ "Behaviors": [ { } ] }""", "Behaviors[0]: The behavior has 0 of these members; it must have exactly one: Throws, *")]
    [InlineData("""{ "Behaviors": [ { "PassesThrough": 0 } ] }""", "Behaviors[0]: PassesThrough is 0; it must be at least 1.")]
    [InlineData(
        """{ "Behaviors": [ { "PassesThrough": 1 }, { "Hangs": true, "Times": 0 } ] }""",
        "Behaviors[1]: Times is 0; it must be at least 1. Omit it for all calls.")]
    [InlineData("""{ "Behaviors": [ { "Delays": "00:05" } ] }""", "A time must be *At $.Behaviors[0].Delays, line 1.")]
    [InlineData("""{ "Behaviors": [ { "Delays": " 00:00:01" } ] }""", "A time must be *At $.Behaviors[0].Delays, line 1.")]
    [InlineData("""{ "Behaviors": [ { "Delays": "24:00:00" } ] }""", "A time must be *24 hours are*At $.Behaviors[0].Delays, line 1.")]
    [InlineData("""{ "Match": { "MeetingId": "a", "MeetingId": "b" }, "Behaviors": [] }""", "Duplicate propert*. At $.Match*, line 1.")]
    [InlineData("""{ "Behaviors": [ { "Delays": "1:2:3" } ] }""", "A time must be *At $.Behaviors[0].Delays, line 1.")]
    [InlineData("""{ "Behaviors": [ { "PassesThrough": 1 }, ] }""", "The JSON array contains a trailing comma at the end which is not supported. At *, line 1.")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "ExternalUserId": "\ud800" }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "The match has a string that is not valid Unicode: an unpaired surrogate. Remove it.")]
    [InlineData("""{ "Behaviors": [ { "Hangs": true }, { "PassesThrough": 1 } ] }""", "Behaviors[1]: PassesThrough(times: 1) would never happen*")]
    [InlineData(
        """{ "Behaviors": [ { "Explodes": 1 } ] }""",
        "The JSON property 'Explodes' is not known. It has Throws, AppliesThenThrows, *, AllowUndocumented. At $.Behaviors[0].Explodes, line 1.")]
    [InlineData("""{ "Behaviors": [] }""", "A rule needs Behaviors, at least one.")]
    [InlineData("""{ "Behaviors": [ null ] }""", "Behaviors[0]: A behavior is null.")]
    [InlineData("""{ "Behaviors": [ { "Hangs": false } ] }""", "Behaviors[0]: Hangs is false; it must be true. Omit it otherwise.")]
    [InlineData("""{ "Behaviors": [ { "AppliesThenHangs": false } ] }""", "Behaviors[0]: AppliesThenHangs is false; it must be true. Omit it otherwise.")]
    [InlineData("""{ "Behaviors": [ { "PassesThrough": 1, "Times": 2 } ] }""", "Behaviors[0]: PassesThrough has its own number; *")]
    [InlineData("""{ "Behaviors": [ { "PassesThrough": 1, "Message": "x" } ] }""", "Behaviors[0]: Message is the text of an error; *")]
    [InlineData("""{ "Behaviors": [ { "Hangs": true, "AllowUndocumented": true } ] }""", "Behaviors[0]: AllowUndocumented concerns an error; *")]
    [InlineData("""{ "Behaviors": [ { "Delays": "1" } ] }""", "A time must be *At $.Behaviors[0].Delays, line 1.")]
    [InlineData("""{ "Behaviors": [ { "Delays": "-00:00:01" } ] }""", "A time must be *At $.Behaviors[0].Delays, line 1.")]
    [InlineData("""{ "Behaviors": [ { "Delays": 1 } ] }""", "A time must be *At $.Behaviors[0].Delays, line 1.")]
    [InlineData("""{ "Behaviors": [ { "PassesThrough": 1 } ] } x""", "*")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "SuccessStatus": 201 }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "CreateAttendee has no member 'SuccessStatus' to match on.*")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "Name": "CreateAttendee" }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "CreateAttendee has no member 'Name' to match on.*")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "Capabilities": {} }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "CreateAttendee has no member 'Capabilities' to match on.*")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "MeetingId": null }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "The match on 'MeetingId' cannot be null: *")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "Tags": [ { "Name": "x" } ] }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "Tags?0? has no member 'Name' *")]
    [InlineData(
        """{ "When": "ListAttendees", "Match": { "MaxResults": "2" }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "The match on 'MaxResults' must be a whole number.")]
    [InlineData(
        """{ "Match": { "ExternalUserId": "x", "ResourceARN": "y" }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "No operation has a request that could match *")]
    [InlineData(
        """{ "When": "CreateAttendee", "Behaviors": [ { "RejectsItems": {}, "Error": "ForbiddenException" } ] }""",
        "Behaviors[0]: Only BatchCreateAttendee and *")]
    [InlineData(
        """{ "When": "CreateAttendee", "Match": { "MeetingId": "a", "meetingid": "b" }, "Behaviors": [ { "PassesThrough": 1 } ] }""",
        "The match has 'MeetingId' more than once.")]
    [InlineData(
        """{ "Behaviors": [ { "Throws": "", "StatusCode": 403 } ] }""",
        "Behaviors[0]: The error code is ''. An error code of AWS has letters, digits, *")]
    [InlineData(
        """{ "Behaviors": [ { "Throws": "Expired Token", "StatusCode": 403 } ] }""",
        "Behaviors[0]: The error code is 'Expired Token'. An error code of AWS has letters, digits, *")]
    [InlineData(
        """{ "Behaviors": [ { "Throws": "ExpiredTokenException", "StatusCode": 399 } ] }""",
        "Behaviors[0]: The status of an error is from 400 to 599; it was 399.")]
    [InlineData(
        """{ "Behaviors": [ { "Throws": "ExpiredTokenException", "StatusCode": 600 } ] }""",
        "Behaviors[0]: The status of an error is from 400 to 599; it was 600.")]
    [InlineData("""{ "Behaviors": [ { "Throws": "ExpiredTokenException", "StatusCode": "403" } ] }""", "*StatusCode*")]
    [InlineData("""{ "Behaviors": [ { "Throws": "ExpiredTokenException", "StatusCode": 403.5 } ] }""", "*StatusCode*")]
    [InlineData("""{ "Behaviors": [ { "Hangs": true, "StatusCode": 500 } ] }""", "Behaviors[0]: StatusCode is the status of an error; *")]
    [InlineData(
        """{ "When": "CreateAttendee", "Behaviors": [ { "ShortensPages": 1 } ] }""",
        "Behaviors[0]: ShortensPages is only for ListAttendees and ListMeetings. The rule is for CreateAttendee.")]
    [InlineData(
        """{ "Behaviors": [ { "ReversesPages": true } ] }""",
        "Behaviors[0]: ReversesPages is only for ListAttendees and ListMeetings. The rule is for all operations.")]
    [InlineData("""{ "Behaviors": [ { "Hangs": true, "Times": "2" } ] }""", "The value must be a whole number. At $.Behaviors[0].Times, line 1.")]
    [InlineData("""{ "Behaviors": [ { "Hangs": 1 } ] }""", "The value must be true or false. At $.Behaviors[0].Hangs, line 1.")]
    [InlineData("""{ "When": 5, "Behaviors": [ { "Hangs": true } ] }""", "The value must be a string. At $.When, line 1.")]
    [InlineData("""{ "Behaviors": [ 1 ] }""", "The value must be an object. At $.Behaviors[0], line 1.")]
    [InlineData("""{ "Behavior": [ ] }""", "The JSON property 'Behavior' is not known. It has Behaviors, When, Match. At $.Behavior, line 1.")]
    [InlineData("""{ "When": "ListMeetings", "Behaviors": [ { "ReversesPages": false } ] }""", "Behaviors[0]: ReversesPages is false; it must be true. Omit it otherwise.")]
    [InlineData("""{ "When": "ListMeetings", "Behaviors": [ { "ShortensPages": -1 } ] }""", "Behaviors[0]: ShortensPages is -1; it must be at least 0.")]
    [InlineData("""{ "When": "ListMeetings", "Behaviors": [ { "ShortensPages": 0 } ] }""", "Behaviors[0]: ShortensPages of 0 needs Times; *")]
    [InlineData(
        """{ "When": "ListMeetings", "Behaviors": [ { "ShortensPages": 1, "Delay": "00:00:01" } ] }""",
        "Behaviors[0]: Delay goes with Throws, *")]
    [InlineData("""{ "When": "BatchCreateAttendee", "Behaviors": [ { "RejectsItems": {} } ] }""", "Behaviors[0]: RejectsItems needs Error, and Error needs RejectsItems. Add the missing member.")]
    [InlineData(
        """{ "When": "BatchCreateAttendee", "Behaviors": [ { "RejectsItems": { "Id": "x" }, "Error": "ForbiddenException" } ] }""",
        "Behaviors[0]: An attendee to create has no member 'Id' *")]
    public async Task An_invalid_rule_returns_400_with_the_reason_and_adds_no_rule(string rule, string message)
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
    public async Task Match_compares_members_of_the_request_by_value(string? when, string match, int times)
    {
        var meeting = $"/meetings/{_wire.Engine.AddMeeting().MeetingId}";
        var written = await _wire.SendAsync(
            "POST", "/_fakechime/rules", $$"""{ "When": {{JsonSerializer.Serialize(when)}}, "Match": {{match}}, "Behaviors": [ { "PassesThrough": 9 } ] }""");

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
    public async Task RejectsItems_returns_errors_for_matching_attendees_and_creates_the_others()
    {
        var meeting = _wire.Engine.AddMeeting();
        const string Rejects = """{ "RejectsItems": { "ExternalUserId": "mallory" }, "Error": "ForbiddenException", "Message": "no", "Times": 1 }""";
        await _wire.SendAsync("POST", "/_fakechime/rules", $$"""
            { "When": "BatchCreateAttendee", "Behaviors": [ {{Rejects}} ] }
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
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task ShortensPages_and_ReversesPages_change_the_pages_of_a_list(string api)
    {
        using var wire = Wire.Of(api);
        var path = $"/meetings/{wire.Engine.AddMeeting("standup", ["alice", "bob", "carol", "dave"]).MeetingId}/attendees";
        var added = await wire.SendAsync("POST", "/_fakechime/rules", """
            { "When": "ListAttendees",
              "Behaviors": [ { "ShortensPages": 0, "Times": 1 }, { "ShortensPages": 1, "Times": 1 }, { "ReversesPages": true } ] }
            """);

        var pages = new List<string>();
        string? token = null;
        do
        {
            var page = await wire.ReadAsync($"{path}?max-results=2{(token is null ? "" : $"&next-token={Uri.EscapeDataString(token)}")}");
            pages.Add(string.Join(" ", page.GetProperty("Attendees").EnumerateArray().Select(attendee => attendee.GetProperty("ExternalUserId"))));
            token = page.TryGetProperty("NextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        added.Status.Should().Be(201, added.Body);
        pages.Should().Equal("", "alice", "carol bob", "dave");
        wire.Engine.Rules.Single().ToString().Should()
            .Be("When<ListAttendees>().ShortensPages(0, times: 1).ShortensPages(1, times: 1).ReversesPages()");
        (await wire.ReadAsync("/_fakechime/calls")).EnumerateArray().Should().HaveCount(4)
            .And.OnlyContain(call => !call.GetRawText().Contains("Form", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "Tags": null, "ExternalUserId": "bob" }""", "When<CreateAttendee>(Tags = null, ExternalUserId = bob).Hangs()")]
    [InlineData("{}", "When<CreateAttendee>(any).Hangs()")]
    public async Task The_text_of_a_rule_lists_the_members_of_its_match(string match, string text)
    {
        var reply = await _wire.SendAsync(
            "POST", "/_fakechime/rules", $$"""{ "When": "CreateAttendee", "Match": {{match}}, "Behaviors": [ { "Hangs": true } ] }""");

        reply.Json.GetProperty("Rule").GetString().Should().Be(text);
    }

    [Fact]
    public async Task Delay_comes_before_the_error_and_AppliesThenHangs_makes_the_change_before_it_waits()
    {
        var meeting = _wire.Engine.AddMeeting();
        const string Throws = """{ "Throws": "ThrottledClientException", "Times": 1, "Delay": "00:00:00.05" }""";
        await _wire.SendAsync("POST", "/_fakechime/rules", $$"""
            { "When": "CreateAttendee", "Behaviors": [ {{Throws}}, { "AppliesThenHangs": true } ] }
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

    [Theory]
    [InlineData("""{ "when": "CreateAttendee", "match": { "externaluserid": "bob" }, "behaviors": [ { "passesthrough": 9 } ] }""")]
    [InlineData("""{ "MATCH": { "tags": [ { "key": "team", "VALUE": "blue" } ] }, "Behaviors": [ { "Passesthrough": 9 } ] }""")]
    public async Task Names_in_a_rule_are_not_case_sensitive(string rule)
    {
        _wire.FollowsOpenApi = false;
        var path = $"/meetings/{_wire.Engine.AddMeeting().MeetingId}/attendees";

        var added = await _wire.SendAsync("POST", "/_fakechime/rules", rule);
        await _wire.PostAsync(path, new { ExternalUserId = "bob", Tags = new[] { new { Key = "team", Value = "blue" } } });
        await _wire.PostAsync(path, new { ExternalUserId = "BOB" });

        added.Status.Should().Be(201, added.Body);
        _wire.Engine.Rules.Single().TimesUsed.Should().Be(1);
    }

    [Theory]
    [InlineData("""{ "Throws": "ExpiredTokenException", "StatusCode": 403 }""", 403, "ExpiredTokenException", "ExpiredTokenException")]
    [InlineData("""{ "Throws": "ThrottledClientException", "StatusCode": 400 }""", 400, "ThrottledClientException", "Rate exceeded")]
    public async Task An_error_by_code_without_a_message_has_the_message_of_the_API_or_its_code(string behavior, int status, string type, string message)
    {
        var added = await _wire.SendAsync("POST", "/_fakechime/rules", $$"""{ "Behaviors": [ {{behavior}} ] }""");

        var reply = await _wire.SendAsync("GET", "/meetings");

        added.Status.Should().Be(201, added.Body);
        (reply.Status, reply.ErrorType, reply.ErrorMessage).Should().Be((status, type, message));
    }

    [Fact]
    public async Task A_delay_of_many_days_is_accepted()
    {
        (await _wire.SendAsync("POST", "/_fakechime/rules", """{ "Behaviors": [ { "Delays": "99999.00:00:00" } ] }""")).Status.Should().Be(201);
        var call = _wire.SendAsync("GET", "/meetings");
        while (_wire.Engine.Calls.Count == 0)
        {
            await Task.Yield();
        }

        call.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Rules_use_the_names_of_the_served_API_for_members_and_errors()
    {
        using var wire = new Wire(api: ChimeApi.SdkMeetings);

        const string Rule =
            """{ "When": "CreateAttendee", "Match": { "Capabilities": { "Audio": "None" } }, "Behaviors": [ { "Throws": "ThrottlingException" } ] }""";
        (await wire.SendAsync("POST", "/_fakechime/rules", Rule)).Status.Should().Be(201);
        (await wire.SendAsync("POST", "/_fakechime/rules", """{ "Behaviors": [ { "Throws": "ThrottledClientException" } ] }""")).ErrorMessage
            .Should().StartWith("Behaviors[0]: The API chime-sdk-meetings has no exception 'ThrottledClientException'. It has BadRequestException, ");
    }
}
