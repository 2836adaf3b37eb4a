using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Operations;

public sealed class LimitTests
{
    [Fact]
    public async Task The_request_rate_has_a_burst_of_two_seconds_for_each_operation_and_for_all_together()
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
    public async Task The_greatest_request_rate_lets_requests_through()
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { Limits = new() { RequestsPerSecond = int.MaxValue } });
        var meeting = chime.AddMeeting();

        (await chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Meeting.MeetingId.Should().Be(meeting.MeetingId);
    }

    [Fact]
    public async Task DeleteMeeting_of_an_ended_meeting_succeeds_unless_the_options_say_otherwise()
    {
        using var patient = new FakeAmazonChimeSDKMeetings();
        using var strict = new FakeAmazonChimeSDKMeetings(new() { DeleteMeetingIsIdempotent = false });

        (await patient.DeleteMeetingAsync(new() { MeetingId = Scene.UnknownId })).HttpStatusCode.Should().Be(System.Net.HttpStatusCode.NoContent);
        await strict.Awaiting(it => it.DeleteMeetingAsync(new() { MeetingId = Scene.UnknownId })).Should().ThrowAsync<NotFoundException>();
    }

    [Fact]
    public async Task A_meeting_with_a_single_connection_goes_on_for_24_hours()
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
    public async Task A_meeting_has_250_attendees_and_the_account_250_active_meetings_at_most()
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
    public async Task A_batch_has_1_to_100_attendees()
    {
        using var chime = new FakeAmazonChimeSDKMeetings();
        var meeting = chime.AddMeeting("webinar");
        Task<BatchCreateAttendeeResponse> CreateAsync(int count) => chime.BatchCreateAttendeeAsync(
            new() { MeetingId = meeting.MeetingId, Attendees = Scene.Items([.. Enumerable.Range(1, count).Select(number => $"user{number}")]) });

        await chime.Awaiting(_ => CreateAsync(0)).Should().ThrowAsync<BadRequestException>();
        await chime.Awaiting(_ => CreateAsync(101)).Should().ThrowAsync<BadRequestException>();
        (await CreateAsync(100)).Attendees.Should().HaveCount(100);
    }
}
