namespace FakeChime.Tests.Docs;

/// <summary>The whole language of the toolkit in one story: each line means what it says.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task Each_sentence_does_what_it_says()
    {
        var clock = Scene.Clock();
        var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        var classroom = new Classroom(chime);

        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
        standup.AddAttendee("carol");
        var presence = standup["alice"].Join();
        presence.Leave();
        chime.Meetings[standup.MeetingId].Attendees.Should().HaveCount(3);

        chime.When<CreateAttendee>(op => op.ExternalUserId == "dave").Throws<ThrottledClientException>(times: 2);
        await classroom.AdmitAsync(standup.MeetingId, "dave");
        chime.Calls.Of<CreateAttendee>().Should().HaveCount(3);

        chime.When<ListAttendees>().PassesThrough(2).Throws<ServiceUnavailableException>(times: 1);
        standup.AddAttendee("erin");
        await classroom.Awaiting(it => it.ReadRosterAsync(standup.MeetingId)).Should().ThrowAsync<ServiceUnavailableException>();

        chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);
        await classroom.AdmitAsync(standup.MeetingId, "frank");
        standup["frank"].ExternalUserId.Should().Be("frank");

        chime.When<CreateAttendee>().AppliesThenHangs(times: 1);
        using var cancellation = new CancellationTokenSource();
        var hanging = chime.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "grace" }, cancellation.Token);
        standup["grace"].ExternalUserId.Should().Be("grace");
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => hanging).Should().ThrowAsync<OperationCanceledException>();

        chime.When<GetMeeting>().Throws(ChimeError.ServiceUnavailable(), times: 1, delay: TimeSpan.FromSeconds(5));
        var getting = () => chime.GetMeetingAsync(new() { MeetingId = standup.MeetingId });
        var slow = getting();
        clock.Advance(TimeSpan.FromSeconds(5));
        await FluentActions.Awaiting(() => slow).Should().ThrowAsync<ServiceUnavailableException>();

        chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled());
        (await chime.BatchCreateAttendeeAsync(new() { MeetingId = standup.MeetingId, Attendees = Scene.Items("heidi", "mallory") })).Errors
            .Should().ContainSingle();

        chime.When<GetMeeting>().Intercepts(async (op, next, ct) => await next());
        (await getting()).Meeting.MeetingId.Should().Be(standup.MeetingId);

        chime.WhenAny(op => op.IsOn(standup)).Throws(() => new HttpRequestException("no route to host"));
        await getting.Should().ThrowAsync<HttpRequestException>();
        await chime.ListMeetingsAsync(new());

        var call = chime.Calls.Of<CreateAttendee>(op => op.ExternalUserId == "dave").Last();
        call.Operation.ExternalUserId.Should().Be("dave");
        call.Result()!.AttendeeId.Should().Be(standup["dave"].AttendeeId);
        chime.VerifyAllRulesUsed();

        standup.End();
        standup.IsActive.Should().BeFalse();
    }
}
