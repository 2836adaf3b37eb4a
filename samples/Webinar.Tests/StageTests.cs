using Amazon.ChimeSDKMeetings.Model;
using FakeChime;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Webinar.Tests;

public sealed class StageTests
{
    private static readonly Guest Ada = new("ada@example.org", "Ada", Speaks: true);
    private static readonly Guest Bob = new("bob@example.org", "Bob", Speaks: false);
    private static readonly Guest Cid = new("cid@example.org", "Cid", Speaks: false);

    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly Mock<Action<string>> _note = new();
    private readonly FakeTimeProvider _clock = new();

    private Stage Stage => field ??= new Stage(_chime, _note.Object, _clock);

    [Fact]
    public async Task Speakers_can_send_and_the_audience_can_only_receive()
    {
        await Stage.OpenAsync("gardening", seats: 10);

        await Stage.AdmitAsync([Ada, Bob]);

        var meeting = _chime.Meetings[Stage.MeetingId!];
        meeting["ada@example.org"].Capabilities!.Audio.Should().Be("SendReceive");
        meeting["bob@example.org"].Capabilities!.Audio.Should().Be("Receive");
    }

    [Fact]
    public async Task A_listener_can_speak_when_allowed_until_the_audience_is_muted()
    {
        await Stage.OpenAsync("gardening", seats: 10);
        var seats = (await Stage.AdmitAsync([Ada, Bob, Cid])).Seats;

        await Stage.AllowToSpeakAsync(seats[1]);
        (await Stage.ReadSpeakersAsync()).Should().Equal("ada@example.org", "bob@example.org");

        await Stage.MuteAudienceAsync(seats);
        (await Stage.ReadSpeakersAsync()).Should().Equal("ada@example.org");
        _chime.Events.Count(raised => raised.Type == MeetingEventType.AttendeeCapabilitiesUpdated).Should().Be(3);
    }

    [Fact]
    public async Task Guests_beyond_the_number_of_seats_are_turned_away()
    {
        await Stage.OpenAsync("gardening", seats: 2);

        var admission = await Stage.AdmitAsync([Ada, Bob, Cid]);

        admission.Seats.Select(seat => seat.Guest).Should().Equal(Ada, Bob);
        admission.TurnedAway.Should().Equal(new TurnedAway(Cid, "LimitExceeded"));
    }

    [Fact]
    public async Task Two_hundred_guests_are_admitted_in_batches()
    {
        await Stage.OpenAsync("gardening", seats: 200);

        (await Stage.AdmitAsync(Guests(200))).Seats.Should().HaveCount(200);

        _chime.Calls.Of<BatchCreateAttendee>().Should().HaveCount(2);
    }

    [Fact]
    public async Task A_throttled_batch_is_retried()
    {
        _chime.When<BatchCreateAttendee>().Throws<ThrottlingException>(times: 2);
        await Stage.OpenAsync("gardening", seats: 10);

        (await _clock.AdvanceUntilAsync(Stage.AdmitAsync([Ada]))).Seats.Should().ContainSingle();

        _chime.VerifyAllRulesUsed();
        _note.Verify(note => note("ThrottlingException, attempt 2 of 4"));
    }

    [Fact]
    public async Task A_call_to_a_service_that_stays_unavailable_fails_after_the_last_attempt()
    {
        _chime.When<CreateMeeting>().Throws(ChimeError.ServiceUnavailable());

        var opening = () => _clock.AdvanceUntilAsync(Stage.OpenAsync("gardening", seats: 10));
        await opening.Should().ThrowAsync<ServiceUnavailableException>();

        _chime.Calls.Of<CreateMeeting>().Should().HaveCount(Stage.Attempts);
    }

    [Fact]
    public async Task A_lost_response_and_a_retry_do_not_admit_guests_twice()
    {
        _chime.When<BatchCreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);
        await Stage.OpenAsync("gardening", seats: 10);

        await _clock.AdvanceUntilAsync(Stage.AdmitAsync([Ada, Bob]));

        _chime.Meetings[Stage.MeetingId!].Attendees.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_late_guest_reopens_a_webinar_that_has_ended()
    {
        await Stage.OpenAsync("gardening", seats: 10);
        _chime.Meetings[Stage.MeetingId!].End();

        (await Stage.AdmitAsync([Bob])).Seats.Should().ContainSingle();

        _chime.Meetings.Should().HaveCount(2);
        _note.Verify(note => note("'gardening' had ended (The meeting has ended) and is opened again"));
    }

    [Fact]
    public async Task All_guests_are_in_the_new_meeting_if_the_webinar_ends_between_two_batches()
    {
        await Stage.OpenAsync("gardening", seats: 200);
        var first = _chime.Meetings[Stage.MeetingId!];
        _chime.When<BatchCreateAttendee>().PassesThrough(1).Intercepts(
            async (_, next, _) =>
            {
                first.End();
                return await next();
            },
            times: 1);

        var seats = (await Stage.AdmitAsync(Guests(150))).Seats;

        Stage.MeetingId.Should().NotBe(first.MeetingId);
        seats.Select(seat => seat.AttendeeId).Should().Equal(_chime.Meetings[Stage.MeetingId!].Attendees.Select(attendee => attendee.AttendeeId));
        seats.Should().HaveCount(150);
    }

    [Fact]
    public async Task A_throttled_page_of_attendees_is_read_again()
    {
        await Stage.OpenAsync("gardening", seats: 150);
        await Stage.AdmitAsync(Guests(120, speaks: true));
        _chime.When<ListAttendees>().PassesThrough(1).Throws<ThrottlingException>(times: 1);

        (await _clock.AdvanceUntilAsync(Stage.ReadSpeakersAsync())).Should().HaveCount(120).And.OnlyHaveUniqueItems();
    }

    private static IEnumerable<Guest> Guests(int count, bool speaks = false) =>
        Enumerable.Range(1, count).Select(number => new Guest($"guest{number}@example.org", $"Guest {number}", speaks));
}
