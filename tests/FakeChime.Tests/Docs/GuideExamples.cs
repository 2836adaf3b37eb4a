using System.Net;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace FakeChime.Tests.Docs;

/// <summary>The examples of the guide pages; each region stands in a page word for word.</summary>
public sealed class GuideExamples
{
    [Fact]
    public void Seeding_short()
    {
        #region seeding-short
        var chime = new FakeAmazonChime();

        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
        chime.AddAttendee(standup.MeetingId, "carol");

        standup.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob", "carol");
        #endregion
    }

    [Fact]
    public void Seeding_full()
    {
        var chime = new FakeAmazonChime();

        #region seeding-full
        var lesson = chime.AddMeeting(new MeetingSeed
        {
            MeetingId = "aaaaaaaa-0000-4000-8000-000000000001",
            ExternalMeetingId = "geometry",
            MeetingHostId = "ms-noether",
            MediaRegion = "eu-central-1",
            Tags = [new("school", "north")],
            Attendees =
            [
                "alice",
                new("bob") { AttendeeId = "bbbbbbbb-0000-4000-8000-000000000001", Tags = [new("group", "7b")] },
            ],
        });
        var yesterday = chime.AddMeeting(new MeetingSeed { ExternalMeetingId = "algebra", HasEnded = true });
        #endregion

        lesson.Attendees.Should().HaveCount(2);
        yesterday.IsActive.Should().BeFalse();
    }

    [Fact]
    public void Seeding_refused()
    {
        var chime = new FakeAmazonChime();

        #region seeding-refused
        var seeding = () => chime.AddMeeting("standup", attendees: ["alice", "alice"]);

        seeding.Should().Throw<ArgumentException>().WithMessage("*Two attendees have the ExternalUserId 'alice'.");
        #endregion
    }

    [Fact]
    public async Task Scripting_order()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);

        #region scripting-order
        chime.When<CreateAttendee>().Throws<ServiceUnavailableException>();            // older: every call from now on
        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol")                 // newer: goes first for carol
             .ThrowsOnce<ThrottledClientException>()                                   // her first call
             .Passes(1);                                                               // her second; then the older rule again
        #endregion

        var carol = () => chime.CreateAsync(standup, "carol");
        await carol.Should().ThrowAsync<ThrottledClientException>();
        await carol.Should().NotThrowAsync();
        await carol.Should().ThrowAsync<ServiceUnavailableException>();
    }

    [Fact]
    public async Task Scripting_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region scripting-runs
        chime.When<CreateAttendee>().Runs(async (operation, next, cancellationToken) =>
        {
            if (operation.ExternalUserId == "mallory")
            {
                return ChimeError.Forbidden("Mallory is not welcome");
            }

            var outcome = await next();                                                // the fake itself
            chime.EndMeeting(operation.MeetingId!);                                    // and then the meeting ends
            return outcome;
        });
        #endregion

        await chime.Awaiting(it => it.CreateAsync(standup, "mallory")).Should().ThrowAsync<ForbiddenException>();
        await chime.CreateAsync(standup, "alice");
        standup.IsActive.Should().BeFalse();
    }

    [Fact]
    public void Scripting_undocumented()
    {
        var chime = new FakeAmazonChime();

        #region scripting-undocumented
        var rule = chime.When<ListAttendees>();

        rule.Invoking(it => it.Throws<ResourceLimitExceededException>())
            .Should().Throw<ArgumentException>().WithMessage("ListAttendees does not document ResourceLimitExceededException. It documents *");
        rule.Throws<ResourceLimitExceededException>(allowUndocumented: true);
        #endregion
    }

    [Fact]
    public async Task Observing_state_and_calls()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");
        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");

        #region observing
        standup.Attendees.Should().ContainSingle().Which.ExternalUserId.Should().Be("carol");    // state first

        var call = chime.Calls.Of<CreateAttendee>(op => op.ExternalUserId == "carol").Single();  // then calls, where they matter
        call.Operation.Should().Be(new CreateAttendee(standup.MeetingId, "carol"));
        call.Result.Should().BeSameAs(standup.Attendees[0]);
        call.Error.Should().BeNull();
        #endregion
    }

    [Fact]
    public async Task Observing_life()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region observing-life
        var carol = await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");

        chime.CanJoin(carol.JoinToken).Should().BeTrue();
        var presence = chime.Join(carol.JoinToken);
        presence.Leave();

        chime.Events.Select(happened => happened.Type).Should().Equal(
            MeetingEventType.AttendeeAdded, MeetingEventType.AttendeeAuthorized, MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft);
        var json = chime.Events.Last().ToEventBridgeJson();                            // feed it to your own event handler
        #endregion

        json.Should().Contain("\"eventType\":\"chime:AttendeeLeft\"");
    }

    [Fact]
    public void Time_auto_end()
    {
        #region time-auto-end
        var clock = new FakeTimeProvider();
        var chime = new FakeAmazonChime(new FakeChimeOptions { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var standup = chime.AddMeeting("standup", attendees: ["alice"]);

        clock.Advance(TimeSpan.FromMinutes(5));                                        // nobody has joined

        standup.IsActive.Should().BeFalse();
        #endregion
    }

    [Fact]
    public async Task Time_delay()
    {
        #region time-delay
        var clock = new FakeTimeProvider();
        var chime = new FakeAmazonChime(new FakeChimeOptions { TimeProvider = clock });
        var standup = chime.AddMeeting("standup");
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(30));

        var admission = new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");
        standup.Attendees.Should().BeEmpty();
        clock.Advance(TimeSpan.FromSeconds(30));
        await admission;

        standup.Attendees.Should().ContainSingle();
        #endregion
    }

    [Fact]
    public void Ids_seed()
    {
        #region ids-seed
        var one = new FakeAmazonChime(new FakeChimeOptions { Seed = 42 });
        var two = new FakeAmazonChime(new FakeChimeOptions { Seed = 42 });

        one.AddMeeting("standup").MeetingId.Should().Be(two.AddMeeting("standup").MeetingId);
        #endregion
    }

    [Fact]
    public async Task Retries_lost_answer()
    {
        #region retries-lost-answer
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");
        chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);   // created, but the answer is lost

        var carol = await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");       // retries

        standup.Attendees.Should().ContainSingle().Which.AttendeeId.Should().Be(carol.AttendeeId);
        #endregion
    }

    [Fact]
    public async Task Retries_third_page()
    {
        #region retries-third-page
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob", "carol", "dave", "erin"]);
        chime.When<ListAttendees>().Passes(2).ThrowsOnce<ServiceUnavailableException>();

        var reading = () => new Classroom(chime).ReadRosterAsync(standup.MeetingId);         // two students a page, no retry

        await reading.Should().ThrowAsync<ServiceUnavailableException>();
        (await reading()).Should().HaveCount(5);
        #endregion
    }

    [Fact]
    public async Task Retries_partial_failure()
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
    public async Task Retries_rate()
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

    [Fact]
    public async Task Moq_before()
    {
        #region moq-before
        var chime = new Mock<IAmazonChime>();
        chime.Setup(it => it.CreateAttendeeAsync(It.IsAny<CreateAttendeeRequest>(), It.IsAny<CancellationToken>()))
             .ReturnsAsync((CreateAttendeeRequest request, CancellationToken _) => new CreateAttendeeResponse
             {
                 HttpStatusCode = HttpStatusCode.Created,
                 Attendee = new Attendee { AttendeeId = "1", ExternalUserId = request.ExternalUserId, JoinToken = "token" },
             });

        await new Classroom(chime.Object).AdmitAsync("any meeting", "carol");

        chime.Verify(it => it.CreateAttendeeAsync(
            It.Is<CreateAttendeeRequest>(request => request.ExternalUserId == "carol"), It.IsAny<CancellationToken>()), Times.Once);
        #endregion
    }

    [Fact]
    public async Task Moq_after()
    {
        #region moq-after
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");

        standup.Attendees.Should().ContainSingle().Which.ExternalUserId.Should().Be("carol");
        #endregion
    }

    [Fact]
    public async Task Moq_beside()
    {
        #region moq-beside
        var accounts = new Mock<IAmazonChime>();
        accounts.Setup(it => it.ListAccountsAsync(It.IsAny<ListAccountsRequest>(), It.IsAny<CancellationToken>()))
                .ReturnsAsync(new ListAccountsResponse { Accounts = [new() { Name = "North" }] });
        IAmazonChime chime = new FakeAmazonChime(new FakeChimeOptions { NotFaked = accounts.Object });

        var response = await chime.ListAccountsAsync(new ListAccountsRequest());
        #endregion

        response.Accounts.Should().ContainSingle();
    }

    [Fact]
    public async Task Resetting()
    {
        var chime = new FakeAmazonChime();
        await chime.CreateMeetingAsync(new());

        #region reset
        chime.Calls.Clear();   // forgets the calls; meetings and rules stay
        chime.ClearRules();    // removes the rules; meetings and calls stay
        chime.Reset();         // as new: nothing left, and ids from the start of the seed
        #endregion

        chime.Meetings.Should().BeEmpty();
    }
}
