using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Docs;

/// <summary>The examples of docs/testing-retries.md.</summary>
public sealed class RetriesGuideTests
{
    [Fact]
    public async Task The_example_of_a_lost_response_runs()
    {
        #region retries-lost-answer
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");
        chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);   // created, but the response is lost

        var carol = await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");       // retries

        standup.Attendees.Should().ContainSingle().Which.AttendeeId.Should().Be(carol.AttendeeId);
        #endregion
    }

    [Fact]
    public async Task The_example_of_a_failing_page_runs()
    {
        #region retries-third-page
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob", "carol", "dave", "erin"]);
        chime.When<ListAttendees>().PassesThrough(times: 2).Throws<ServiceUnavailableException>(times: 1);

        var reading = () => new Classroom(chime).ReadRosterAsync(standup.MeetingId);         // two students a page, no retry

        await reading.Should().ThrowAsync<ServiceUnavailableException>();
        (await reading()).Should().HaveCount(5);
        #endregion
    }

    [Fact]
    public async Task The_example_of_a_partial_failure_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region retries-partial-failure
        chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled(), times: 1);

        var response = await chime.BatchCreateAttendeeAsync(new BatchCreateAttendeeRequest
        {
            MeetingId = standup.MeetingId,
            Attendees = [new() { ExternalUserId = "alice" }, new() { ExternalUserId = "mallory" }],
        });

        response.Attendees.Should().ContainSingle().Which.ExternalUserId.Should().Be("alice");
        response.Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("Throttled");
        #endregion
    }

    [Fact]
    public async Task The_example_of_a_request_rate_runs()
    {
        #region retries-rate
        var clock = new FakeTimeProvider();
        var chime = new FakeAmazonChime(new FakeChimeOptions { TimeProvider = clock, Limits = new() { RequestsPerSecond = 1 } });
        var standup = chime.AddMeeting("standup");
        var reading = () => chime.GetMeetingAsync(new GetMeetingRequest { MeetingId = standup.MeetingId });

        await reading();
        await reading.Should().ThrowAsync<ThrottledClientException>();
        clock.Advance(TimeSpan.FromSeconds(1));
        await reading();
        #endregion
    }
}
