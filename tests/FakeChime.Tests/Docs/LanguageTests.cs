namespace FakeChime.Tests.Docs;

/// <summary>The whole language of the toolkit in one story.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task Each_sentence_does_what_it_says()
    {
        var chime = new FakeAmazonChime();

        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);

        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol")
             .Throws<ThrottledClientException>(times: 2);
        chime.When<ListAttendees>().Passes(2).ThrowsOnce<ServiceUnavailableException>();
        chime.When<GetMeeting>().Delays(TimeSpan.FromMilliseconds(1));
        chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled());

        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");

        standup.Attendees.Select(a => a.ExternalUserId).Should().Equal("alice", "bob", "carol");
        chime.Calls.Of<CreateAttendee>().Should().HaveCount(3);

        chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);
        await new Classroom(chime).AdmitAsync(standup.MeetingId, "dave");
        standup.Attendees.Should().HaveCount(4);

        var batch = await chime.BatchCreateAttendeeAsync(new() { MeetingId = standup.MeetingId, Attendees = Scene.Items("erin", "mallory") });
        batch.Errors.Should().ContainSingle();
        await new Classroom(chime).Awaiting(it => it.ReadRosterAsync(standup.MeetingId)).Should().ThrowAsync<ServiceUnavailableException>();
        await chime.GetMeetingAsync(new() { MeetingId = standup.MeetingId });
        chime.VerifyAllRulesUsed();

        chime.WhenAny().Throws(() => new HttpRequestException("no route to host"));
        await chime.Awaiting(it => it.ListMeetingsAsync(new())).Should().ThrowAsync<HttpRequestException>();
    }
}
