using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Docs;

/// <summary>The examples and the table of errors of docs/scripting.md.</summary>
public sealed class ScriptingGuideTests
{
    [Fact]
    public async Task The_example_of_rule_order_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);

        #region scripting-order
        chime.When<CreateAttendee>().Throws<ServiceUnavailableException>();            // older: all further calls
        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol")                 // newer: first for carol
             .Throws<ThrottledClientException>(times: 1)                               // her first call
             .PassesThrough(times: 1);                                                 // her second; then the older rule again
        #endregion

        var carol = () => chime.CreateAsync(standup, "carol");
        await carol.Should().ThrowAsync<ThrottledClientException>();
        await carol.Should().NotThrowAsync();
        await carol.Should().ThrowAsync<ServiceUnavailableException>();
    }

    [Fact]
    public async Task The_example_of_Intercepts_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region scripting-intercepts
        chime.When<CreateAttendee>().Intercepts(async (operation, next, cancellationToken) =>
        {
            if (operation.ExternalUserId == "mallory")
            {
                return ChimeError.Forbidden("Mallory is not welcome");
            }

            var outcome = await next();                                                // the fake itself
            standup.End();                                                             // and then the meeting ends
            return outcome;
        });
        #endregion

        await chime.Awaiting(it => it.CreateAsync(standup, "mallory")).Should().ThrowAsync<ForbiddenException>();
        await chime.CreateAsync(standup, "alice");
        standup.IsActive.Should().BeFalse();
    }

    [Fact]
    public async Task The_example_of_slow_calls_runs()
    {
        var clock = new FakeTimeProvider();
        var chime = new FakeAmazonChime(new FakeChimeOptions { TimeProvider = clock });
        var standup = chime.AddMeeting("standup");

        #region scripting-slow
        chime.When<GetMeeting>().Throws(ChimeError.ServiceUnavailable(), delay: TimeSpan.FromSeconds(5));     // slow, then failing
        chime.WhenAny(op => op.IsOn(standup)).Throws(() => new HttpRequestException("no route to host"), times: 1);
        #endregion

        var getting = () => chime.GetMeetingAsync(new GetMeetingRequest { MeetingId = standup.MeetingId });
        await getting.Should().ThrowAsync<HttpRequestException>();
        var slow = getting();
        clock.Advance(TimeSpan.FromSeconds(5));
        await FluentActions.Awaiting(() => slow).Should().ThrowAsync<ServiceUnavailableException>();
    }

    [Fact]
    public async Task The_example_of_Returns_runs()
    {
        var chime = new FakeAmazonChime();

        #region scripting-returns
        chime.When<GetAttendee>().Returns(new AttendeeInfo { ExternalUserId = "ghost" }, times: 1);

        var response = await chime.GetAttendeeAsync(new GetAttendeeRequest { MeetingId = "any", AttendeeId = "any" });
        response.Attendee.ExternalUserId.Should().Be("ghost");
        #endregion
    }

    [Fact]
    public async Task The_example_of_an_undocumented_error_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region scripting-undocumented
        var rule = chime.When<ListAttendees>();

        rule.Invoking(it => it.Throws<ResourceLimitExceededException>())
            .Should().Throw<ArgumentException>().WithMessage("ListAttendees does not document ResourceLimitExceededException. It documents *");
        rule.Throws<ResourceLimitExceededException>(allowUndocumented: true);          // arrives as from the real client:

        var listing = () => chime.ListAttendeesAsync(new ListAttendeesRequest { MeetingId = standup.MeetingId });
        (await listing.Should().ThrowExactlyAsync<AmazonChimeException>()).Which.ErrorCode.Should().Be("ResourceLimitExceededException");
        #endregion
    }

    [Fact]
    public async Task The_example_of_resetting_runs()
    {
        var chime = new FakeAmazonChime();
        await chime.CreateMeetingAsync(new());

        #region reset
        chime.Calls.Clear();   // forgets the calls; meetings, events and rules stay
        chime.Events.Clear();  // forgets the events; meetings, calls and rules stay
        chime.ClearRules();    // removes the rules; meetings, calls and events stay
        chime.Reset();         // removes meetings, calls, events and rules; earlier IDs and tokens are unknown
        #endregion

        chime.Meetings.Should().BeEmpty();
    }

    [Fact]
    public async Task The_example_of_errors_by_code_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region scripting-by-code
        chime.WhenAny().Throws(ChimeError.ExpiredToken(), times: 1);                   // or new ChimeError("ExpiredTokenException", 403, "…")
        chime.When<CreateMeeting>().Throws(ChimeError.SubscriptionCheckFailed());      // a ForbiddenException

        var getting = () => chime.GetMeetingAsync(new GetMeetingRequest { MeetingId = standup.MeetingId });
        (await getting.Should().ThrowExactlyAsync<AmazonChimeException>()).Which.ErrorCode.Should().Be("ExpiredTokenException");
        #endregion

        await chime.Awaiting(it => it.CreateMeetingAsync(new())).Should().ThrowAsync<ForbiddenException>().WithMessage("Subscription check failed");
    }

    [Fact]
    public async Task The_example_of_pages_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob", "carol", "dave"]);

        #region scripting-pages
        chime.When<ListAttendees>().ShortensPages(0, times: 1)                         // an empty page with a token
             .ShortensPages(1, times: 2)                                               // one attendee a page
             .ReversesPages();                                                         // then full pages in reverse order

        (await new Classroom(chime).ReadRosterAsync(standup.MeetingId)).Should().BeEquivalentTo("alice", "bob", "carol", "dave");
        #endregion

        chime.Calls.Of<ListAttendees>().Should().HaveCount(4);
    }

    [Fact]
    public void The_scripting_guide_lists_each_error_with_its_exceptions_and_status()
    {
        var guide = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "scripting.md"));

        var rows = guide.SkipWhile(line => !line.StartsWith("| `ChimeError`", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

        rows.Should().Equal(Enum.GetValues<ChimeErrorKind>().Where(kind => kind is not (ChimeErrorKind.Validation or ChimeErrorKind.Other))
            .Select(kind => $"| `{kind}` | {ExceptionOf(ChimeApi.Chime, kind)} | {ExceptionOf(ChimeApi.SdkMeetings, kind)} | {ChimeError.Of(kind).StatusCode} |"));
    }

    private static string ExceptionOf(ChimeApi api, ChimeErrorKind kind) =>
        api.ExceptionNameOf(kind) is var name && api.ErrorNamed(name) == kind ? $"`{name}`" : "none";
}
