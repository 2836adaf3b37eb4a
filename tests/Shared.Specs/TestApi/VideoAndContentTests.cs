using Microsoft.Extensions.Time.Testing;
using static FakeChime.MeetingEventType;

namespace FakeChime.Tests.TestApi;

/// <summary>The documented events of cameras and shared content, and what ends them.</summary>
public sealed class VideoAndContentTests
{
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

    [Fact]
    public void Sharing_a_screen_raises_AttendeeContentVideoStarted_and_AttendeeContentVideoStopped()
    {
        _presence.StartContentShare();
        _presence.SharesContent.Should().BeTrue();
        _presence.StopContentShare();
        _presence.SharesContent.Should().BeFalse();

        Raised().Should().Equal(AttendeeContentVideoStarted, AttendeeContentVideoStopped);
    }

    [Fact]
    public void Sharing_content_with_audio_also_raises_AttendeeContentJoined_and_AttendeeContentLeft()
    {
        _presence.StartContentShare(withAudio: true);
        _presence.StopContentShare();

        Raised().Should().Equal(AttendeeContentJoined, AttendeeContentVideoStarted, AttendeeContentVideoStopped, AttendeeContentLeft);
    }

    [Fact]
    public void Losing_content_with_audio_raises_AttendeeContentDropped_and_no_AttendeeContentLeft()
    {
        _presence.StartContentShare(withAudio: true);
        _presence.DropContentShare();

        Raised().Should().Equal(AttendeeContentJoined, AttendeeContentVideoStarted, AttendeeContentVideoStopped, AttendeeContentDropped);
        _presence.IsPresent.Should().BeTrue();
    }

    [Fact]
    public void Losing_content_without_audio_raises_AttendeeContentVideoStopped_only()
    {
        _presence.StartContentShare();
        _presence.DropContentShare();

        Raised().Should().Equal(AttendeeContentVideoStarted, AttendeeContentVideoStopped);
    }

    [Fact]
    public void Content_can_be_shared_again_without_audio_after_it_was_shared_with_audio()
    {
        _presence.StartContentShare(withAudio: true);
        _presence.StopContentShare();
        _chime.Events.Clear();

        _presence.StartContentShare();
        _presence.StopContentShare();

        Raised().Should().Equal(AttendeeContentVideoStarted, AttendeeContentVideoStopped);
    }

    [Fact]
    public void Starting_twice_and_stopping_twice_raise_no_further_events()
    {
        _presence.StopVideo();
        _presence.StopContentShare();
        _presence.DropContentShare();
        _presence.StartVideo();
        _presence.StartContentShare();
        _chime.Events.Clear();

        _presence.StartVideo();
        _presence.StartContentShare(withAudio: true);

        _chime.Events.Should().BeEmpty();
    }

    [Fact]
    public void Leaving_first_stops_the_content_and_the_camera()
    {
        StartEverything();

        _presence.Leave();

        Raised().Should().Equal(AttendeeContentVideoStopped, AttendeeContentLeft, AttendeeVideoStopped, AttendeeLeft);
        (_presence.HasVideo, _presence.SharesContent).Should().Be((false, false));
    }

    [Fact]
    public void Losing_the_connection_first_stops_the_camera_and_drops_the_content()
    {
        StartEverything();

        _presence.Drop();

        Raised().Should().Equal(AttendeeContentVideoStopped, AttendeeContentDropped, AttendeeVideoStopped, AttendeeDropped);
    }

    [Fact]
    public void Joining_from_another_device_stops_the_camera_and_the_content_of_the_first_device()
    {
        StartEverything();

        var second = _alice.Join();

        Raised().Should().Equal(
            AttendeeAuthorized, AttendeeContentVideoStopped, AttendeeContentLeft, AttendeeVideoStopped, AttendeeLeft, AttendeeJoined);
        (second.HasVideo, second.SharesContent).Should().Be((false, false));
    }

    [Fact]
    public async Task DeleteAttendee_first_stops_the_content_and_the_camera()
    {
        StartEverything();

        await _chime.DeleteAttendeeAsync(new() { MeetingId = _standup.MeetingId, AttendeeId = _alice.AttendeeId });

        Raised().Should().Equal(AttendeeContentVideoStopped, AttendeeContentLeft, AttendeeVideoStopped, AttendeeLeft, AttendeeDeleted);
    }

    [Fact]
    public async Task DeleteMeeting_first_stops_the_content_and_the_cameras()
    {
        StartEverything();

        await _chime.DeleteMeetingAsync(new() { MeetingId = _standup.MeetingId });

        Raised().Should().Equal(AttendeeContentVideoStopped, AttendeeContentLeft, AttendeeVideoStopped, AttendeeLeft, MeetingEnded);
    }

    [Fact]
    public void A_meeting_that_ends_by_AutoEnd_first_stops_the_content_and_the_cameras_at_that_time()
    {
        StartEverything();
        var end = _clock.GetUtcNow() + TimeSpan.FromMinutes(30);

        _clock.Advance(TimeSpan.FromHours(1));

        Raised().Should().Equal(AttendeeContentVideoStopped, AttendeeContentLeft, AttendeeVideoStopped, AttendeeLeft, MeetingEnded);
        _chime.Events.Select(raised => raised.Time).Should().OnlyContain(time => time == end);
        (_presence.HasVideo, _presence.SharesContent, _presence.IsPresent).Should().Be((false, false, false));
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
    public void The_message_of_an_ended_presence_names_what_to_do()
    {
        var alice = _presence.Attendee;
        _presence.Drop();
        var dropped = _presence.Invoking(it => it.StartVideo()).Should().Throw<InvalidOperationException>().Which.Message;
        alice.Join();

        dropped.Should().Be("This presence of alice has ended. Its connection was lost: call Reconnect() first.");
        _presence.Invoking(it => it.StartVideo()).Should().Throw<InvalidOperationException>()
            .WithMessage("This presence of alice has ended. Use the presence that Join() returned last.");
    }

    [Fact]
    public void Camera_and_content_throw_after_the_presence_has_ended_and_raise_nothing()
    {
        _presence.Leave();
        _chime.Events.Clear();

        Action<Presence>[] actions =
            [it => it.StartVideo(), it => it.StopVideo(), it => it.StartContentShare(), it => it.StopContentShare(), it => it.DropContentShare()];
        foreach (var action in actions)
        {
            _presence.Invoking(action).Should().Throw<InvalidOperationException>()
                .WithMessage("This presence of alice has ended. Join() begins another one.");
        }

        _chime.Events.Should().BeEmpty();
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
    public void The_camera_and_the_content_of_a_presence_from_before_Reset_raise_no_events_after_it()
    {
        StartEverything();

        _chime.Reset();
        _presence.Leave();

        _chime.Events.Should().BeEmpty();
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

    private void StartEverything()
    {
        _presence.StartVideo();
        _presence.StartContentShare(withAudio: true);
        _chime.Events.Clear();
    }

    private IEnumerable<MeetingEventType> Raised() => _chime.Events.Select(raised => raised.Type);
}
