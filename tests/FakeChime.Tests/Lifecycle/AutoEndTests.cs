using Microsoft.Extensions.Time.Testing;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Lifecycle;

public sealed class AutoEndTests
{
    private readonly FakeTimeProvider _clock = Clock();
    private readonly FakeAmazonChime _chime;
    private readonly FakeMeeting _meeting;

    public AutoEndTests()
    {
        _chime = new(new() { TimeProvider = _clock, AutoEnd = AutoEndRules.Chime });
        _meeting = _chime.AddMeeting("lesson", ["alice", "bob", "carol"]);
    }

    [Fact]
    public void A_meeting_that_nobody_joins_ends_five_minutes_after_its_creation()
    {
        After(minutes: 5, seconds: -1).IsActive.Should().BeTrue();

        After(seconds: 1).EndedAt.Should().Be(Noon.AddMinutes(5));
    }

    [Fact]
    public void A_single_connection_keeps_a_meeting_for_thirty_minutes()
    {
        After(minutes: 4);
        Join(0);

        After(minutes: 29).IsActive.Should().BeTrue();
        After(minutes: 1).EndedAt.Should().Be(Noon.AddMinutes(34));
    }

    [Fact]
    public void Two_connections_keep_a_meeting_for_twenty_four_hours_from_its_creation()
    {
        After(minutes: 4);
        Join(0);
        Join(1);

        After(minutes: (24 * 60) - 5).IsActive.Should().BeTrue();
        After(minutes: 1).EndedAt.Should().Be(Noon.AddHours(24));
    }

    [Fact]
    public void When_all_but_one_have_left_thirty_minutes_remain_and_when_all_have_five()
    {
        var (alice, bob) = (Join(0), Join(1));
        After(minutes: 60);
        bob.Leave();
        After(minutes: 29).IsActive.Should().BeTrue();
        alice.Drop();

        After(minutes: 5).EndedAt.Should().Be(Noon.AddMinutes(94));
    }

    [Fact]
    public void Joining_again_from_another_device_is_no_new_connection()
    {
        Join(0);
        After(minutes: 20);
        Join(0);

        After(minutes: 10).EndedAt.Should().Be(Noon.AddMinutes(30));
    }

    [Fact]
    public async Task The_end_is_seen_by_every_operation_at_the_moment_that_the_rules_say()
    {
        _clock.Advance(TimeSpan.FromHours(3));

        (await _chime.ListMeetingsAsync(new())).Meetings.Should().BeEmpty();
        await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();
        await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "dave")).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Meeting <{_meeting.MeetingId}> not found", "it ended long ago");
        _meeting.EndedAt.Should().Be(Noon.AddMinutes(5));
        _meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public void Advancing_far_gives_the_same_story_in_the_order_in_which_it_happened()
    {
        var presence = Join(0);
        After(minutes: 1);
        var second = _chime.AddMeeting("second", ["dave"]);

        _clock.Advance(TimeSpan.FromHours(1));

        presence.EndedAt.Should().Be(Noon.AddMinutes(30));
        _chime.Events.Skip(2).Select(happened => (happened.Type, happened.Time, happened.Meeting)).Should().Equal(
            (MeetingEventType.MeetingEnded, Noon.AddMinutes(6), second),
            (MeetingEventType.AttendeeLeft, Noon.AddMinutes(30), _meeting),
            (MeetingEventType.MeetingEnded, Noon.AddMinutes(30), _meeting));
    }

    [Fact]
    public void AddAttendee_throws_for_a_meeting_that_has_ended()
    {
        _clock.Advance(TimeSpan.FromMinutes(30));

        _meeting.Invoking(meeting => meeting.AddAttendee("dave")).Should().Throw<ArgumentException>().WithMessage("*has ended. Add the attendee to an active meeting.");
    }

    [Fact]
    public void The_presences_end_with_the_meeting()
    {
        var (alice, presence) = (_meeting["alice"], Join(0));
        _clock.Advance(TimeSpan.FromMinutes(30));

        alice.IsPresent.Should().BeFalse();
        presence.EndedAt.Should().Be(Noon.AddMinutes(30));
    }

    [Fact]
    public void Events_and_texts_show_the_end()
    {
        var nameless = _chime.AddMeeting();
        _clock.Advance(TimeSpan.FromMinutes(30));

        _chime.Events.Should().HaveCount(2).And.OnlyContain(happened => happened.Type == MeetingEventType.MeetingEnded && happened.Time == Noon.AddMinutes(5));
        nameless.ToString().Should().Be($"({nameless.MeetingId}), ended 2026-03-02T12:05:00.0000000+00:00");
    }

    [Fact]
    public async Task An_ended_meeting_makes_room_for_another()
    {
        using var chime = new FakeAmazonChime(new() { TimeProvider = _clock, AutoEnd = AutoEndRules.Chime, Limits = new() { ActiveMeetings = 1 } });
        chime.AddMeeting();
        _clock.Advance(TimeSpan.FromMinutes(5));

        await chime.CreateMeetingAsync(new());

        chime.Meetings.Select(meeting => meeting.IsActive).Should().Equal(false, true);
    }

    [Fact]
    public async Task The_end_also_ends_the_transcription()
    {
        await _chime.StartMeetingTranscriptionAsync(
            new() { MeetingId = _meeting.MeetingId, TranscriptionConfiguration = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US" } } });

        _clock.Advance(TimeSpan.FromMinutes(5));

        _meeting.Transcription.Should().BeNull();
    }

    [Fact]
    public void Off_by_default()
    {
        using var chime = new FakeAmazonChime(new() { TimeProvider = _clock });
        var meeting = chime.AddMeeting();

        _clock.Advance(TimeSpan.FromDays(365));

        meeting.IsActive.Should().BeTrue();
    }

    [Fact]
    public void A_token_is_void_from_the_moment_of_the_end_on()
    {
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        var token = _meeting.Attendees[0].JoinToken;
        _chime.CanJoin(token).Should().BeTrue();

        _clock.Advance(TimeSpan.FromTicks(1));

        _chime.CanJoin(token).Should().BeFalse();
    }

    [Fact]
    public void Other_rules_may_be_given()
    {
        using var chime = new FakeAmazonChime(new() { TimeProvider = _clock, AutoEnd = new() { WithoutConnection = TimeSpan.FromSeconds(1) } });
        var meeting = chime.AddMeeting();

        _clock.Advance(TimeSpan.FromSeconds(1));

        meeting.IsActive.Should().BeFalse();
    }

    public static TheoryData<TimeSpan> Endless => [Timeout.InfiniteTimeSpan, TimeSpan.MaxValue];

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task Never_is_fine_for_every_rule(TimeSpan never)
    {
        using var chime = new FakeAmazonChime(
            new() { TimeProvider = _clock, AutoEnd = new() { WithoutConnection = never, WithOneConnection = never, AfterCreation = never } });
        var meeting = chime.AddMeeting("lesson", ["alice"]);
        meeting["alice"].Join();
        var empty = (await chime.CreateMeetingAsync(new())).Meeting;

        _clock.Advance(TimeSpan.FromDays(365 * 100));

        meeting.IsActive.Should().BeTrue();
        (await chime.GetMeetingAsync(new() { MeetingId = empty.MeetingId })).Meeting.Should().NotBeNull();
    }

    [Theory]
    [InlineData(60)]
    [InlineData(365)]
    public void A_time_may_be_longer_than_any_timer(int days)
    {
        using var chime = new FakeAmazonChime(
            new() { TimeProvider = _clock, AutoEnd = new() { WithoutConnection = TimeSpan.FromDays(days), AfterCreation = TimeSpan.MaxValue } });
        var meeting = chime.AddMeeting();

        _clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromTicks(1));
        meeting.IsActive.Should().BeTrue();
        _clock.Advance(TimeSpan.FromTicks(1));

        chime.Events.Should().ContainSingle().Which.Time.Should().Be(Noon.AddDays(days));
    }

    [Fact]
    public void A_primary_meeting_ends_its_replicas_which_have_no_rule_of_their_own_for_nobody()
    {
        using var engine = new ChimeEngine(ChimeApi.SdkMeetings, new() { TimeProvider = _clock, AutoEnd = AutoEndRules.SdkMeetings });
        var primary = engine.AddMeeting(new MeetingSeed { ExternalMeetingId = "primary", Attendees = ["alice"] });
        var replica = engine.AddMeeting(new MeetingSeed { ExternalMeetingId = "replica", PrimaryMeetingId = primary.MeetingId });
        var presence = primary["alice"].Join();
        After(minutes: 120);
        (primary.IsActive, replica.IsActive).Should().Be((true, true));

        presence.Leave();
        After(minutes: 5);

        (primary.EndedAt, replica.EndedAt).Should().Be((Noon.AddMinutes(125), Noon.AddMinutes(125)));
    }

    private FakeMeeting After(int minutes = 0, int seconds = 0)
    {
        _clock.Advance(new TimeSpan(0, minutes, seconds));
        return _meeting;
    }

    private Presence Join(int attendee) => _meeting.Attendees[attendee].Join();
}
