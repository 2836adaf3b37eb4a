using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Common;

/// <summary>Calls that wait on the fake's clock: <c>Delays(time)</c>, and the parameter <c>delay</c> of the other behaviors.</summary>
public sealed class DelayTests
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _clock = new();
    private readonly Fake _chime;
    private readonly FakeMeeting _standup;

    public DelayTests()
    {
        _chime = new(new() { TimeProvider = _clock });
        _standup = _chime.AddMeeting("standup", ["alice"]);
    }

    [Fact]
    public async Task A_slow_failure_waits_for_its_delay_and_then_throws()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>(times: 1, delay: FiveSeconds);

        var call = _chime.CreateAsync(_standup, "dave");

        await ShouldEndAfterFiveSecondsAsync(call);
        await call.ShouldThrowAsync<ServiceUnavailableException>();
    }

    [Fact]
    public async Task A_slow_canned_answer_waits_for_its_delay()
    {
        _chime.When<CreateAttendee>().Returns(new AttendeeInfo { ExternalUserId = "canned" }, delay: FiveSeconds);

        var call = _chime.CreateAsync(_standup, "dave");

        await ShouldEndAfterFiveSecondsAsync(call);
        (await call).ExternalUserId.Should().Be("canned");
    }

    [Fact]
    public async Task A_slow_interception_waits_for_its_delay_before_the_handler_runs()
    {
        var handled = 0;
        _chime.When<CreateAttendee>().Intercepts(
            async (_, next, _) =>
            {
                handled++;
                return await next();
            },
            delay: FiveSeconds);

        var call = _chime.CreateAsync(_standup, "dave");

        handled.Should().Be(0);
        await ShouldEndAfterFiveSecondsAsync(call);
        (await call).ExternalUserId.Should().Be("dave");
        handled.Should().Be(1);
    }

    [Fact]
    public async Task A_slow_partial_failure_waits_for_its_delay_before_the_fake_creates_attendees()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(item => item.ExternalUserId == "mallory", ChimeError.Throttled(), delay: FiveSeconds);

        var call = _chime.BatchCreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, Attendees = Scene.Items("bob", "mallory") });

        _standup.Attendees.Should().ContainSingle("alice was there before");
        await ShouldEndAfterFiveSecondsAsync(call);
        (await call).Errors.Should().ContainSingle();
    }

    [Fact]
    public async Task A_slow_lost_response_waits_for_its_delay_before_the_change()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1, delay: FiveSeconds);

        var call = _chime.CreateAsync(_standup, "dave");

        _standup.Attendees.Should().ContainSingle("alice was there before");
        await ShouldEndAfterFiveSecondsAsync(call);
        await call.ShouldThrowAsync<ServiceFailureException>();
        _standup["dave"].Should().NotBeNull();
    }

    [Fact]
    public void The_text_of_a_rule_shows_its_delay() =>
        _chime.When<GetMeeting>().Throws<ForbiddenException>(times: 2, delay: FiveSeconds).ToString()
            .Should().Be("When<GetMeeting>().Throws<ForbiddenException>(times: 2, delay: 00:00:05)");

    private async Task ShouldEndAfterFiveSecondsAsync(Task call)
    {
        _clock.Advance(TimeSpan.FromSeconds(4.999));
        call.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.001));
        await Task.WhenAny(call);
        _chime.Calls.Last().Duration.Should().Be(FiveSeconds);
    }
}
