using Microsoft.Extensions.Time.Testing;
using static FakeChime.MeetingEventType;

namespace FakeChime.Tests.TestApi;

/// <summary>The documented events of cameras and shared content, and what ends them.</summary>
public sealed class VideoAndContentTests
{
    private static readonly Dictionary<string, (Func<VideoAndContentTests, Task> Act, MeetingEventType[] After)> ByEnd = new()
    {
        ["leave"] = (it => Run(it._presence.Leave), [AttendeeLeft]),
        ["drop"] = (it => Run(it._presence.Drop), [AttendeeDropped]),
        ["second device"] = (it => Run(() => it._alice.Join()), [AttendeeLeft, AttendeeJoined]),
        ["DeleteAttendee"] = (
            it => it._chime.DeleteAttendeeAsync(new() { MeetingId = it._standup.MeetingId, AttendeeId = it._alice.AttendeeId }), [AttendeeLeft, AttendeeDeleted]),
        ["DeleteMeeting"] = (it => it._chime.DeleteMeetingAsync(new() { MeetingId = it._standup.MeetingId }), [AttendeeLeft, MeetingEnded]),
        ["auto-end"] = (it => Run(() => it._clock.Advance(TimeSpan.FromHours(1))), [AttendeeLeft, MeetingEnded]),
    };

    private readonly FakeTimeProvider _clock = new();
    private readonly Fake _chime;
    private readonly FakeMeeting _standup;
    private readonly FakeAttendee _alice;
    private readonly Presence _presence;

    public VideoAndContentTests()
    {
        _chime = new(new() { TimeProvider = _clock, AutoEnd = HalfAnHour() });
        _standup = _chime.AddMeeting("standup", ["alice", "bob"]);
        _alice = _standup["alice"];
        _presence = _alice.Join();
        _chime.Events.Clear();
    }

    public static TheoryData<string> Ends => [.. ByEnd.Keys];

    [Fact]
    public void Starting_and_stopping_the_camera_raises_AttendeeVideoStarted_and_AttendeeVideoStopped()
    {
        _presence.StartVideo();
        _presence.HasVideo.Should().BeTrue();
        _presence.StopVideo();
        _presence.HasVideo.Should().BeFalse();

        Raised().Should().Equal(AttendeeVideoStarted, AttendeeVideoStopped);
        _chime.Events.Select(raised => raised.Attendee).Should().OnlyContain(attendee => attendee == _alice);
    }

    [Theory]
    [InlineData(false, false, new[] { AttendeeContentVideoStarted, AttendeeContentVideoStopped })]
    [InlineData(false, true, new[] { AttendeeContentVideoStarted, AttendeeContentVideoStopped })]
    [InlineData(true, false, new[] { AttendeeContentJoined, AttendeeContentVideoStarted, AttendeeContentVideoStopped, AttendeeContentLeft })]
    [InlineData(true, true, new[] { AttendeeContentJoined, AttendeeContentVideoStarted, AttendeeContentVideoStopped, AttendeeContentDropped })]
    public void Sharing_content_raises_video_events_and_with_audio_also_content_events(bool withAudio, bool isLost, MeetingEventType[] expected)
    {
        _presence.StartContentShare(withAudio);
        _presence.SharesContent.Should().BeTrue();
        if (isLost)
        {
            _presence.DropContentShare();
        }
        else
        {
            _presence.StopContentShare();
        }

        Raised().Should().Equal(expected);
        (_presence.SharesContent, _presence.IsPresent).Should().Be((false, true));
        _chime.Events.Clear();
        _presence.StartContentShare(withAudio: false);
        Raised().Should().Equal(AttendeeContentVideoStarted);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task The_end_of_a_presence_first_stops_the_content_and_then_the_camera(string end)
    {
        var (act, after) = ByEnd[end];
        StartEverything();

        await act(this);

        MeetingEventType[] before = end == "second device" ? [AttendeeAuthorized] : [];
        var contentEnd = end == "drop" ? AttendeeContentDropped : AttendeeContentLeft;
        Raised().Should().Equal([.. before, AttendeeContentVideoStopped, contentEnd, AttendeeVideoStopped, .. after]);
        (_presence.HasVideo, _presence.SharesContent, _presence.IsPresent).Should().Be((false, false, false));
    }

    [Fact]
    public void Auto_end_raises_the_events_of_a_presence_with_the_time_of_the_end()
    {
        StartEverything();
        var end = _clock.GetUtcNow() + TimeSpan.FromMinutes(30);

        _clock.Advance(TimeSpan.FromHours(1));

        _chime.Events.Select(raised => raised.Time).Should().HaveCount(5).And.OnlyContain(time => time == end);
    }

    [Fact]
    public void Camera_and_content_methods_throw_after_the_presence_has_ended_and_name_what_to_do()
    {
        Action<Presence>[] actions =
            [it => it.StartVideo(), it => it.StopVideo(), it => it.StartContentShare(), it => it.StopContentShare(), it => it.DropContentShare()];
        void ShouldThrow(Presence presence, string advice)
        {
            _chime.Events.Clear();
            foreach (var action in actions)
            {
                presence.Invoking(action).Should().Throw<InvalidOperationException>().WithMessage($"This presence of alice has ended. {advice}");
            }

            _chime.Events.Should().BeEmpty();
        }

        _presence.Drop();
        ShouldThrow(_presence, "Its connection was lost: call Reconnect() first.");
        var second = _alice.Join();
        ShouldThrow(_presence, "Use the presence that Join() returned last.");
        second.Leave();
        ShouldThrow(second, "Join() begins another one.");
    }

    [Fact]
    public void Stopping_video_or_content_that_is_off_and_starting_it_while_it_is_on_raises_no_events()
    {
        _presence.StopVideo();
        _presence.StopContentShare();
        _presence.DropContentShare();
        _chime.Events.Should().BeEmpty();
        _presence.StartVideo();
        _presence.StartContentShare(withAudio: false);
        _chime.Events.Clear();

        _presence.StartVideo();
        _presence.StartContentShare(withAudio: true);

        _chime.Events.Should().BeEmpty();
    }

    [Fact]
    public void A_meeting_that_is_due_to_end_ends_before_a_camera_can_start()
    {
        var clock = new ClockWithoutTimers(_clock.GetUtcNow());
        using var chime = new Fake(new() { TimeProvider = clock, AutoEnd = HalfAnHour() });
        var presence = chime.AddMeeting("standup", ["alice"])["alice"].Join();
        clock.Advance(TimeSpan.FromMinutes(30));

        presence.Invoking(it => it.StartVideo()).Should().Throw<InvalidOperationException>();

        chime.Events.Select(raised => raised.Type).Should().Equal(AttendeeAuthorized, AttendeeJoined, AttendeeLeft, MeetingEnded);
    }

    [Fact]
    public void The_camera_is_off_after_a_reconnect()
    {
        StartEverything();
        _presence.Drop();
        _chime.Events.Clear();

        var reconnected = _presence.Reconnect();
        reconnected.StartVideo();

        Raised().Should().Equal(AttendeeJoined, AttendeeVideoStarted);
        reconnected.SharesContent.Should().BeFalse();
    }

    [Fact]
    public void Events_of_audio_connections_have_the_networkType_Voip_and_events_of_video_have_none()
    {
        StartEverything();
        _presence.Drop();
        var again = _presence.Reconnect();
        again.StartContentShare(withAudio: true);
        again.Leave();

        MeetingEventType[] audio =
            [AttendeeJoined, AttendeeLeft, AttendeeDropped, AttendeeContentJoined, AttendeeContentLeft, AttendeeContentDropped];
        foreach (var raised in _chime.Events)
        {
            var detail = (IReadOnlyDictionary<string, object?>)raised.ToEventBridge()["detail"]!;
            (detail.TryGetValue("networkType", out var networkType) ? networkType : null)
                .Should().Be(audio.Contains(raised.Type) ? "Voip" : null, raised.Type.ToString());
            detail["eventType"].Should().Be($"chime:{raised.Type}");
            detail["attendeeId"].Should().Be(_alice.AttendeeId);
            detail["externalUserId"].Should().Be("alice");
        }
    }

    private static AutoEndRules HalfAnHour()
    {
        var rules = AutoEndRules.SdkMeetings;
        rules.AfterCreation = TimeSpan.FromMinutes(30);
        return rules;
    }

    private static Task Run(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private void StartEverything()
    {
        _presence.StartVideo();
        _presence.StartContentShare(withAudio: true);
        _chime.Events.Clear();
    }

    private IEnumerable<MeetingEventType> Raised() => _chime.Events.Select(raised => raised.Type);
}
