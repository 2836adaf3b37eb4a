namespace FakeChime.Tests.TestApi;

/// <summary>A canned answer: <c>When&lt;TOperation&gt;().Returns(result)</c>.</summary>
public sealed class ReturnsTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public ReturnsTests() => _standup = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task Returns_completes_the_call_with_the_given_result()
    {
        _chime.When<GetAttendee>().Returns(new AttendeeInfo { ExternalUserId = "ghost", AttendeeId = "no-uuid" });

        var attendee = (await _chime.GetAttendeeAsync(new() { MeetingId = "any", AttendeeId = "any" })).Attendee;

        attendee.ExternalUserId.Should().Be("ghost");
        attendee.AttendeeId.Should().Be("no-uuid");
        attendee.JoinToken.Should().BeNull();
    }

    [Fact]
    public async Task Returns_changes_nothing_in_the_fake()
    {
        _chime.When<DeleteAttendee>().Returns(Unit.Value);

        await _chime.DeleteAttendeeAsync(new() { MeetingId = _standup.MeetingId, AttendeeId = _standup["alice"].AttendeeId });

        _standup.Attendees.Should().ContainSingle();
        _chime.Calls.Of<DeleteAttendee>().Single().Applied.Should().BeFalse();
    }

    [Fact]
    public async Task Returns_with_times_is_followed_by_the_next_behavior_and_then_by_the_fake()
    {
        _chime.When<ListAttendees>()
            .Returns(new AttendeePage { Attendees = [] }, times: 1)
            .Throws<ServiceUnavailableException>(times: 1);
        var list = () => _chime.ListAttendeesAsync(new() { MeetingId = _standup.MeetingId });

        (await list()).Attendees.Should().BeEmpty();
        await list().ShouldThrowAsync<ServiceUnavailableException>();
        (await list()).Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task The_call_log_has_the_result_of_Returns()
    {
        var result = new MeetingInfo { MeetingId = "canned" };
        var rule = _chime.When<GetMeeting>().Returns(result);

        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });

        var call = _chime.Calls.Of<GetMeeting>().Single();
        call.Result().Should().BeSameAs(result);
        call.Rule.Should().BeSameAs(rule);
        rule.ToString().Should().Be("When<GetMeeting>().Returns(canned)");
    }

    [Fact]
    public void The_text_of_Returns_leaves_out_what_the_result_does_not_have()
    {
        _chime.When<GetAttendee>().Returns(new AttendeeInfo { ExternalUserId = "ghost" }).ToString().Should().Be("When<GetAttendee>().Returns(ghost)");
        _chime.When<GetAttendee>().Returns(new AttendeeInfo()).ToString().Should().Be("When<GetAttendee>().Returns()");
    }

    [Fact]
    public void Returns_throws_for_a_null_result() =>
        _chime.When<GetMeeting>().Invoking(rule => rule.Returns(null!)).Should().Throw<ArgumentNullException>().WithParameterName("result");
}
