namespace FakeChime.Tests.TestApi;

/// <summary>Repeatable IDs: <c>FakeChimeOptions.RandomSeed</c>.</summary>
public sealed class RandomSeedTests
{
    [Fact]
    public async Task The_same_RandomSeed_and_the_same_calls_give_the_same_ids_and_tokens() =>
        (await IdsAsync(new Fake(new() { RandomSeed = 42 }))).Should().Equal(await IdsAsync(new Fake(new() { RandomSeed = 42 })));

    [Fact]
    public async Task Another_RandomSeed_gives_other_ids_and_tokens() =>
        (await IdsAsync(new Fake(new() { RandomSeed = 42 }))).Should().NotIntersectWith(await IdsAsync(new Fake(new() { RandomSeed = 43 })));

    [Fact]
    public async Task Without_a_RandomSeed_each_fake_has_other_ids_and_tokens() =>
        (await IdsAsync(new Fake())).Should().NotIntersectWith(await IdsAsync(new Fake()));

    [Fact]
    public async Task All_ids_and_tokens_of_a_fake_are_distinct() =>
        (await IdsAsync(new Fake(new() { RandomSeed = 7 }))).Should().OnlyHaveUniqueItems();

    [Fact]
    public async Task Ids_have_the_format_of_random_UUIDs() =>
        (await IdsAsync(new Fake())).Where(text => text.Length == 36).Should().HaveCount(6)
            .And.AllSatisfy(id => id.Should().MatchRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));

    [Fact]
    public async Task Reset_restarts_the_ids_of_a_RandomSeed()
    {
        var chime = new Fake(new() { RandomSeed = 42 });
        var before = await IdsAsync(chime);

        chime.Reset();

        (await IdsAsync(chime)).Should().Equal(before);
    }

    private static async Task<string[]> IdsAsync(Fake chime)
    {
        var seeded = chime.AddMeeting("standup", ["alice"]);
        var response = await chime.CreateAttendeeAsync(new() { MeetingId = seeded.MeetingId, ExternalUserId = "bob" });
        var meeting = (await chime.CreateMeetingAsync(new() { ExternalMeetingId = "lesson", MediaRegion = "us-east-1" })).Meeting;
        var page = await chime.ListAttendeesAsync(new() { MeetingId = seeded.MeetingId, MaxResults = 1 });
        return
        [
            seeded.MeetingId, seeded["alice"].AttendeeId, seeded["alice"].JoinToken,
            response.Attendee.AttendeeId, response.Attendee.JoinToken, response.ResponseMetadata.RequestId,
            meeting.MeetingId, meeting.MediaPlacement.AudioHostUrl, page.NextToken,
            chime.Calls.Of<CreateMeeting>().Single().Operation.ClientRequestToken!,
        ];
    }
}
