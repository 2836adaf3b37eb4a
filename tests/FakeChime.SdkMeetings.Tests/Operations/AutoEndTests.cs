using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Operations;

/// <summary>The rules by which meetings of this API end.</summary>
public sealed class AutoEndTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeAmazonChimeSDKMeetings _chime;
    private readonly FakeMeeting _meeting;

    public AutoEndTests()
    {
        _chime = new(new() { TimeProvider = _clock, AutoEnd = AutoEndRules.SdkMeetings });
        _meeting = _chime.AddMeeting("webinar", ["alice"]);
    }

    [Fact]
    public void A_meeting_that_no_attendee_joins_ends_5_minutes_after_its_creation()
    {
        var received = new List<MeetingEventType>();
        using var subscription = _chime.Events.Subscribe(raised => received.Add(raised.Type));

        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        _meeting.IsActive.Should().BeTrue();
        _clock.Advance(TimeSpan.FromTicks(1));

        _meeting.IsActive.Should().BeFalse();
        received.Should().Equal(MeetingEventType.MeetingEnded);
    }

    [Fact]
    public async Task A_meeting_with_one_connection_ends_24_hours_after_its_creation()
    {
        _meeting["alice"].Join();

        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        (await _chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId })).Meeting.Should().NotBeNull();

        _clock.Advance(TimeSpan.FromTicks(1));
        await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();
    }
}
