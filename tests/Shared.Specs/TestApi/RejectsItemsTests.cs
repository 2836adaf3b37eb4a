namespace FakeChime.Tests.TestApi;

/// <summary>Partial failures: <c>RejectsItems(predicate, error)</c>.</summary>
public sealed class RejectsItemsTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public RejectsItemsTests() => _standup = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task RejectsItems_rejects_the_matching_attendees_of_a_batch_and_the_fake_creates_the_others()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled(), times: 1);

        var first = await BatchAsync("bob", "mallory", "carol");
        var second = await BatchAsync("mallory");

        first.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("bob", "carol");
        first.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { ExternalUserId = "mallory", ErrorCode = _chime.Api.CodeOf(ChimeErrorKind.Throttled), ErrorMessage = "Rate exceeded" });
        second.Errors.Should().BeEmpty();
        _standup.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob", "carol", "mallory");
    }

    [Fact]
    public async Task RejectsItems_can_reject_all_attendees_of_a_new_meeting()
    {
        _chime.When<CreateMeetingWithAttendees>().RejectsItems(_ => true, ChimeError.ServiceFailure());

        var response = await _chime.CreateMeetingWithAttendeesAsync(new()
        {
            ClientRequestToken = "token",
            ExternalMeetingId = "webinar",
            MediaRegion = "us-east-1",
            Attendees = TestData.Items("bob", "carol"),
        });

        response.Attendees.Should().BeEmpty();
        response.Errors.Should().HaveCount(2);
        _chime.Meetings.ByExternalId("webinar").Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task A_batch_without_a_matching_attendee_does_not_consume_a_RejectsItems_rule()
    {
        var rule = _chime.When<BatchCreateAttendee>().RejectsItems(item => item.ExternalUserId == "mallory", ChimeError.Throttled(), times: 1);

        (await BatchAsync("bob")).Errors.Should().BeEmpty();
        rule.TimesUsed.Should().Be(0);
        _chime.Calls.Last().Rule.Should().BeNull();

        (await BatchAsync("carol", "mallory")).Errors.Should().ContainSingle();
        rule.TimesUsed.Should().Be(1);
        _chime.VerifyAllRulesUsed();
    }

    [Fact]
    public async Task RejectsItems_leaves_a_batch_without_a_matching_attendee_to_an_older_rule()
    {
        _chime.When<BatchCreateAttendee>().Throws<ServiceUnavailableException>();
        _chime.When<BatchCreateAttendee>().RejectsItems(item => item.ExternalUserId == "mallory", ChimeError.Throttled());

        (await BatchAsync("mallory")).Errors.Should().ContainSingle();
        await BatchAsync("bob").ShouldThrowAsync<ServiceUnavailableException>();
    }

    [Fact]
    public async Task RejectsItems_needs_allowUndocumented_for_an_undocumented_error()
    {
        _chime.Invoking(chime => chime.When<BatchCreateAttendee>().RejectsItems(_ => true, ChimeError.Conflict())).Should().Throw<ArgumentException>()
            .WithMessage("BatchCreateAttendee does not document ConflictException. It documents *");
        _chime.When<BatchCreateAttendee>().RejectsItems(_ => true, ChimeError.Conflict(), allowUndocumented: true);

        (await BatchAsync("bob")).Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("Conflict");
    }

    [Fact]
    public async Task With_RejectsItems_the_call_log_has_the_complete_request_and_the_errors()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled());

        await BatchAsync("bob", "mallory");

        var call = _chime.Calls.Of<BatchCreateAttendee>().Single();
        call.Operation.Attendees!.Select(attendee => attendee.ExternalUserId).Should().Equal("bob", "mallory");
        call.Result()!.Errors.Should().ContainSingle().Which.Error.Should().Be(ChimeError.Throttled());
        call.Applied.Should().BeTrue();
    }

    private Task<BatchCreateAttendeeResponse> BatchAsync(params string[] users) =>
        _chime.BatchCreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, Attendees = TestData.Items(users) });
}
