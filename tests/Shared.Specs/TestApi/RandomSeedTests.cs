namespace FakeChime.Tests.Common;

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
    public async Task Reset_starts_the_ids_of_a_RandomSeed_again()
    {
        var chime = new Fake(new() { RandomSeed = 42 });
        var before = await IdsAsync(chime);

        chime.Reset();

        (await IdsAsync(chime)).Should().Equal(before);
    }

    private static async Task<string[]> IdsAsync(Fake chime)
    {
        var meeting = chime.AddMeeting("standup", ["alice"]);
        var response = await chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "bob" });
        return
        [
            meeting.MeetingId, meeting["alice"].AttendeeId, meeting["alice"].JoinToken,
            response.Attendee.AttendeeId, response.Attendee.JoinToken, response.ResponseMetadata.RequestId,
        ];
    }
}
