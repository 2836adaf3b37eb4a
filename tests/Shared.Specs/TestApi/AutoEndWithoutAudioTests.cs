using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.TestApi;

/// <summary>The rule of six hours for meetings with several connections and no audio.</summary>
public sealed class AutoEndWithoutAudioTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_meeting_with_two_connections_ends_after_the_time_without_audio_if_the_option_is_set()
    {
        using var chime = Create(TimeSpan.FromHours(6));
        var meeting = Joined(chime);

        _clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromTicks(1));
        meeting.IsActive.Should().BeTrue();
        _clock.Advance(TimeSpan.FromTicks(1));

        meeting.IsActive.Should().BeFalse();
        chime.Events.Last().Should().BeEquivalentTo(new { Type = MeetingEventType.MeetingEnded, Time = meeting.EndedAt });
    }

    [Fact]
    public void The_time_without_audio_counts_from_the_last_change_of_the_connections()
    {
        using var chime = Create(TimeSpan.FromHours(6));
        var meeting = Joined(chime);
        _clock.Advance(TimeSpan.FromHours(5));
        meeting["carol"].Join();

        _clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromTicks(1));
        meeting.IsActive.Should().BeTrue();
        _clock.Advance(TimeSpan.FromTicks(1));

        meeting.IsActive.Should().BeFalse();
    }

    [Fact]
    public void By_default_a_meeting_with_two_connections_lasts_24_hours()
    {
        using var chime = new Fake(new() { TimeProvider = _clock, AutoEnd = AutoEndRules.SdkMeetings });
        var meeting = Joined(chime);

        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        meeting.IsActive.Should().BeTrue();
        _clock.Advance(TimeSpan.FromTicks(1));

        meeting.IsActive.Should().BeFalse();
    }

    [Fact]
    public void A_negative_time_without_audio_throws() =>
        FluentActions.Invoking(() => Create(TimeSpan.FromHours(-6))).Should().Throw<ArgumentException>()
            .WithMessage("AutoEndRules.WithoutAudio is -06:00:00; it must not be negative. Use Timeout.InfiniteTimeSpan for never.*");

    private static FakeMeeting Joined(Fake chime)
    {
        var meeting = chime.AddMeeting("standup", ["alice", "bob", "carol"]);
        meeting["alice"].Join();
        meeting["bob"].Join();
        return meeting;
    }

    private Fake Create(TimeSpan withoutAudio)
    {
        var rules = AutoEndRules.SdkMeetings;
        rules.WithoutAudio = withoutAudio;
        return new(new() { TimeProvider = _clock, AutoEnd = rules });
    }
}
