namespace FakeChime.Tests.Properties;

/// <summary>Altered, truncated, foreign and random NextTokens are rejected with BadRequestException.</summary>
public sealed class NextTokenTests
{
    private const string Alphabet = "0123456789abcdefABCDEFxyz+/=-_ é";

    [Fact]
    public async Task An_altered_truncated_foreign_or_random_NextToken_is_a_bad_request()
    {
        var random = new Random(20260302);
        var chime = new FakeClient(new() { CallLogLimit = 0 });
        var beforeReset = await TokenAsync(chime, chime.AddMeeting(attendees: ["alice", "bob", "carol"]));
        chime.Reset();
        var meeting = chime.AddMeeting(attendees: ["alice", "bob", "carol"]);
        var valid = await TokenAsync(chime, meeting);
        var other = new FakeClient(new() { RandomSeed = 2, CallLogLimit = 0 });
        string[] foreign =
        [
            beforeReset,
            await TokenAsync(chime, chime.AddMeeting(attendees: ["alice", "bob", "carol"])),
            await TokenAsync(other, other.AddMeeting(attendees: ["alice", "bob", "carol"])),
        ];
        foreign.Should().NotContain(valid).And.OnlyHaveUniqueItems();

        var cases = Effort.Cases(20_000);
        for (var number = 0; number < cases; number++)
        {
            var token = random.Next(8) switch
            {
                0 => foreign[random.Next(foreign.Length)],
                1 => Alter(random, foreign[random.Next(foreign.Length)]),
                _ => Alter(random, valid),
            };
            if (token == valid)
            {
                continue;
            }

            var call = chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, NextToken = token });

            call.Exception?.InnerException.Should().BeOfType<BadRequestException>(token).Which.Message.Should().Be(
                "1 validation error detected: Value at 'nextToken' failed to satisfy constraint: "
                + "Member must be a token that an earlier page of the same list returned");
            call.IsFaulted.Should().BeTrue(token);
        }

        (await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, NextToken = valid })).Attendees.Should().HaveCount(2);
    }

    private static async Task<string> TokenAsync(FakeClient chime, FakeMeeting meeting) =>
        (await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, MaxResults = 1 })).NextToken;

    private static string Alter(Random random, string token) => random.Next(5) switch
    {
        0 => token[..random.Next(token.Length)],
        1 => Replace(random, token),
        2 => token.Insert(random.Next(token.Length + 1), Any(random)),
        3 => string.Concat(Enumerable.Range(0, random.Next(64)).Select(_ => Any(random))),
        _ => token[16..] + token[..16],
    };

    private static string Replace(Random random, string token)
    {
        var at = random.Next(token.Length);
        return token[..at] + Any(random) + token[(at + 1)..];
    }

    private static string Any(Random random) => Alphabet[random.Next(Alphabet.Length)].ToString();
}
