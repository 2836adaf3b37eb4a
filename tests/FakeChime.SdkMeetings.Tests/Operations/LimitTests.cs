using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Operations;

public sealed class LimitTests
{
    [Fact]
    public async Task RequestsPerSecond_allows_a_burst_of_two_seconds_per_operation_and_in_total()
    {
        var clock = new FakeTimeProvider();
        using var chime = new FakeAmazonChimeSDKMeetings(new() { TimeProvider = clock, Limits = new() { RequestsPerSecond = 10 } });
        var meeting = chime.AddMeeting("webinar", ["alice"]);
        for (var number = 0; number < 20; number++)
        {
            await chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId });
        }

        await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<ThrottlingException>();
        await chime.Awaiting(it => it.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<ThrottlingException>();

        clock.Advance(TimeSpan.FromSeconds(1));
        for (var number = 0; number < 10; number++)
        {
            await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });
        }

        await chime.Awaiting(it => it.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<ThrottlingException>();
    }

    [Fact]
    public async Task DeleteMeeting_of_an_unknown_meeting_returns_204_if_DeleteMeetingIsIdempotent()
    {
        using var patient = new FakeAmazonChimeSDKMeetings();
        using var strict = new FakeAmazonChimeSDKMeetings(new() { DeleteMeetingIsIdempotent = false });

        (await patient.DeleteMeetingAsync(new() { MeetingId = TestData.UnknownId })).HttpStatusCode.Should().Be(System.Net.HttpStatusCode.NoContent);
        await strict.Awaiting(it => it.DeleteMeetingAsync(new() { MeetingId = TestData.UnknownId })).Should().ThrowAsync<NotFoundException>();
    }

    [Fact]
    public void A_meeting_that_no_attendee_joins_ends_5_minutes_after_its_creation()
    {
        var clock = new FakeTimeProvider();
        using var chime = new FakeAmazonChimeSDKMeetings(new() { TimeProvider = clock, AutoEnd = AutoEndRules.SdkMeetings });
        var meeting = chime.AddMeeting("webinar", ["alice"]);
        var received = new List<MeetingEventType>();
        using var subscription = chime.Events.Subscribe(raised => received.Add(raised.Type));

        clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        meeting.IsActive.Should().BeTrue();
        clock.Advance(TimeSpan.FromTicks(1));

        meeting.IsActive.Should().BeFalse();
        received.Should().Equal(MeetingEventType.MeetingEnded);
    }

    [Fact]
    public async Task A_meeting_with_one_connection_ends_24_hours_after_its_creation()
    {
        var clock = new FakeTimeProvider();
        using var chime = new FakeAmazonChimeSDKMeetings(new() { TimeProvider = clock, AutoEnd = AutoEndRules.SdkMeetings });
        var meeting = chime.AddMeeting("webinar", ["alice"]);
        meeting["alice"].Join();

        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        (await chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Meeting.Should().NotBeNull();

        clock.Advance(TimeSpan.FromTicks(1));
        await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();
    }

    [Fact]
    public async Task A_meeting_has_at_most_250_attendees_and_an_account_250_active_meetings()
    {
        using var chime = new FakeAmazonChimeSDKMeetings();
        var meeting = chime.AddMeeting("webinar", Enumerable.Range(1, 250).Select(number => $"user{number}"));
        for (var number = 2; number <= 250; number++)
        {
            chime.AddMeeting();
        }

        await chime.Awaiting(it => it.CreateAsync(meeting, "one more")).Should().ThrowAsync<LimitExceededException>();
        await chime.Awaiting(it => it.OpenAsync()).Should().ThrowAsync<LimitExceededException>();
    }

    [Fact]
    public async Task BatchCreateAttendee_accepts_1_to_100_attendees()
    {
        using var chime = new FakeAmazonChimeSDKMeetings();
        var meeting = chime.AddMeeting("webinar");
        Task<BatchCreateAttendeeResponse> CreateAsync(int count) => chime.BatchCreateAttendeeAsync(
            new() { MeetingId = meeting.MeetingId, Attendees = TestData.Items([.. Enumerable.Range(1, count).Select(number => $"user{number}")]) });

        await chime.Awaiting(_ => CreateAsync(0)).Should().ThrowAsync<BadRequestException>();
        await chime.Awaiting(_ => CreateAsync(101)).Should().ThrowAsync<BadRequestException>();
        (await CreateAsync(100)).Attendees.Should().HaveCount(100);
    }
}
