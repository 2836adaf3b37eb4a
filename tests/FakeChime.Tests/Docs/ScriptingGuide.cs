namespace FakeChime.Tests.Docs;

/// <summary>The examples of docs/scripting.md.</summary>
public sealed class ScriptingGuide
{
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
