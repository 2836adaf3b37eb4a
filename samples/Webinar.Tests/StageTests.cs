using Amazon.ChimeSDKMeetings.Model;
using FakeChime;
using Moq;

namespace Webinar.Tests;

public sealed class StageTests
{
    private static readonly Guest Ada = new("ada@example.org", "Ada", Speaks: true);
    private static readonly Guest Bob = new("bob@example.org", "Bob", Speaks: false);
    private static readonly Guest Cid = new("cid@example.org", "Cid", Speaks: false);

    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly Mock<Action<string>> _note = new();

    private Stage Stage => field ??= new Stage(_chime, _note.Object);

    [Fact]
    public async Task Speakers_may_send_and_the_audience_only_receives()
    {
        await Stage.OpenAsync("gardening", seats: 10);

        await Stage.AdmitAsync([Ada, Bob]);

        var meeting = _chime.Meetings[Stage.MeetingId!];
        meeting["ada@example.org"].Capabilities!.Audio.Should().Be("SendReceive");
        meeting["bob@example.org"].Capabilities!.Audio.Should().Be("Receive");
    }

    [Fact]
    public async Task A_listener_is_given_the_floor_and_silenced_with_the_rest_of_the_audience()
    {
        await Stage.OpenAsync("gardening", seats: 10);
        var places = (await Stage.AdmitAsync([Ada, Bob, Cid])).Places;

        await Stage.GiveFloorAsync(places[1]);
        (await Stage.WhoMaySpeakAsync()).Should().Equal("ada@example.org", "bob@example.org");

        await Stage.SilenceAudienceAsync(places);
        (await Stage.WhoMaySpeakAsync()).Should().Equal("ada@example.org");
        _chime.Events.Count(happened => happened.Type == MeetingEventType.AttendeeCapabilitiesUpdated).Should().Be(3);
    }

    [Fact]
    public async Task Guests_beyond_the_seats_are_turned_away()
    {
        await Stage.OpenAsync("gardening", seats: 2);

        var admission = await Stage.AdmitAsync([Ada, Bob, Cid]);

        admission.Places.Select(place => place.Guest).Should().Equal(Ada, Bob);
        admission.TurnedAway.Should().Equal(new TurnedAway(Cid, "LimitExceeded"));
    }

    [Fact]
    public async Task Two_hundred_guests_are_admitted_in_batches()
    {
        await Stage.OpenAsync("gardening", seats: 200);
        var guests = Enumerable.Range(1, 200).Select(number => new Guest($"guest{number}@example.org", $"Guest {number}", Speaks: false));

        (await Stage.AdmitAsync(guests)).Places.Should().HaveCount(200);

        _chime.Calls.Of<BatchCreateAttendee>().Should().HaveCount(2);
    }

    [Fact]
    public async Task A_throttled_batch_is_tried_again()
    {
        _chime.When<BatchCreateAttendee>().Throws<ThrottlingException>(times: 2);
        await Stage.OpenAsync("gardening", seats: 10);

        (await Stage.AdmitAsync([Ada])).Places.Should().ContainSingle();

        _chime.VerifyAllRulesUsed();
        _note.Verify(note => note("ThrottlingException, attempt 2 of 4"));
    }

    [Fact]
    public async Task A_service_that_stays_in_trouble_is_given_up()
    {
        _chime.When<CreateMeeting>().Throws(ChimeError.ServiceUnavailable());

        await Stage.Awaiting(it => it.OpenAsync("gardening", seats: 10)).Should().ThrowAsync<ServiceUnavailableException>();

        _chime.Calls.Of<CreateMeeting>().Should().HaveCount(Stage.Attempts);
    }

    [Fact]
    public async Task A_lost_answer_admits_nobody_twice()
    {
        _chime.When<BatchCreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);
        await Stage.OpenAsync("gardening", seats: 10);

        await Stage.AdmitAsync([Ada, Bob]);

        _chime.Meetings[Stage.MeetingId!].Attendees.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_webinar_that_has_ended_opens_anew_for_those_who_are_late()
    {
        await Stage.OpenAsync("gardening", seats: 10);
        _chime.Meetings[Stage.MeetingId!].End();

        (await Stage.AdmitAsync([Bob])).Places.Should().ContainSingle();

        _chime.Meetings.Should().HaveCount(2);
        _note.Verify(note => note("'gardening' had ended (The meeting has ended); it opens anew"));
    }

    [Fact]
    public async Task A_webinar_that_ends_between_two_batches_has_everybody_in_the_new_meeting()
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
        var guests = Enumerable.Range(1, 150).Select(number => new Guest($"guest{number}@example.org", $"Guest {number}", Speaks: false));

        var places = (await Stage.AdmitAsync(guests)).Places;

        Stage.MeetingId.Should().NotBe(first.MeetingId);
        places.Select(place => place.AttendeeId).Should().Equal(_chime.Meetings[Stage.MeetingId!].Attendees.Select(attendee => attendee.AttendeeId));
        places.Should().HaveCount(150);
    }

    [Fact]
    public async Task A_page_that_is_throttled_is_read_again()
    {
        await Stage.OpenAsync("gardening", seats: 150);
        await Stage.AdmitAsync(Enumerable.Range(1, 120).Select(number => new Guest($"guest{number}@example.org", $"Guest {number}", Speaks: true)));
        _chime.When<ListAttendees>().PassesThrough(1).Throws<ThrottlingException>(times: 1);

        (await Stage.WhoMaySpeakAsync()).Should().HaveCount(120).And.OnlyHaveUniqueItems();
    }
}
