namespace FakeChime.Http.Tests;

/// <summary>Seed documents in requests and files: valid, or rejected with the position of the error.</summary>
public sealed class SeedTests : IDisposable
{
    private readonly Wire _wire = new();

    public void Dispose() => _wire.Dispose();

    [Theory]
    [InlineData(
        """{ "Meetings": [ { "MeetingId": "aaaaaaaa-0000-4000-8000-000000000001" }, { "MeetingId": "aaaaaaaa-0000-4000-8000-000000000001" } ] }""",
        "*Another meeting has the MeetingId*")]
    [InlineData("""{ "Meetings": [ null ] }""", "*null*")]
    [InlineData("""{ "Meetings": [ { "Attendees": [ 7 ] } ] }""", "*Attendees*")]
    [InlineData("nonsense", "*")]
    [InlineData("""{ "Meetings": [] } x""", "*")]
    [InlineData("""{ "Meetings": [], "Meetings": [] }""", "*")]
    [InlineData("{}", "These members are missing: 'Meetings'. At $, line 1.")]
    [InlineData("\uFEFF", "The body is empty.")]
    [InlineData(
        "{ \"Meetings\": [\n { \"ExternalMeetingId\": \"fine\" },\n { \"ExternalMeetingId\": \"bad\", \"MediaRegion\": \"moon\" } ] }",
        "The seed, meeting 2 ('bad'), line 3: *'MediaRegion'*")]
    [InlineData("{ \"Meetings\": [\n { \"Name\": 1 } ] }", "The JSON property 'Name' is not known. It has MeetingId, *, HasEnded. At $.Meetings[0].Name, line 2.")]
    [InlineData("{ \"Meetings\": null }", "The member 'Meetings' doesn't allow *null*. At $.Meetings, line 1.")]
    [InlineData("{ \"Meetings\": [\n { \"Attendees\": [ \"alice\",\n { \"Name\": 1 } ] } ] }", "*'Name'*$.Meetings[0].Attendees[1], line 3.")]
    [InlineData("{ \"Meetings\": [\n { \"Attendees\": [ {} ] } ] }", "*'ExternalUserId'*$.Meetings[0].Attendees[0], line 2.")]
    public async Task An_invalid_seed_is_rejected_with_its_position_and_adds_no_meeting(string seed, string message)
    {
        var reply = await _wire.SendAsync("POST", "/_fakechime/seed", seed);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Match(message);
        _wire.Engine.Meetings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_seed_can_begin_with_a_byte_order_mark()
    {
        var reply = await _wire.SendAsync("POST", "/_fakechime/seed", "\uFEFF{ \"Meetings\": [ {} ] }");

        reply.Status.Should().Be(201);
        _wire.Engine.Meetings.Should().ContainSingle();
    }

    [Fact]
    public void An_error_of_a_seed_file_names_the_file_the_meeting_and_the_line()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "\uFEFF{ \"Meetings\": [ {},\n\n { \"Attendees\": [ \"x\" ] } ] }");

        FluentActions.Invoking(() => SeedDocument.Read(path).AddTo(_wire.Engine)).Should().Throw<ArgumentException>()
            .WithMessage($"The seed file '{path}', meeting 2, line 3: Value at *'Attendees?0?.ExternalUserId'*");
        File.Delete(path);
    }
}
