namespace FakeChime.Tests.TestApi;

public sealed class RepeatabilityTests
{
    [Fact]
    public async Task The_same_seed_and_the_same_calls_give_the_same_ids_tokens_and_request_ids()
    {
        (await StoryAsync(new() { RandomSeed = 42 })).Should().Equal(await StoryAsync(new() { RandomSeed = 42 }));
    }

    [Fact]
    public async Task Another_seed_gives_others()
    {
        (await StoryAsync(new() { RandomSeed = 42 })).Should().NotIntersectWith(await StoryAsync(new() { RandomSeed = 43 }));
    }

    [Fact]
    public async Task Without_a_seed_each_fake_is_different()
    {
        (await StoryAsync(new())).Should().NotIntersectWith(await StoryAsync(new()));
    }

    [Fact]
    public async Task Two_fakes_share_nothing()
    {
        using var one = new FakeAmazonChime(new() { RandomSeed = 42 });
        using var two = new FakeAmazonChime(new() { RandomSeed = 42 });

        var stories = await Task.WhenAll(Task.Run(() => StoryOfAsync(one)), Task.Run(() => StoryOfAsync(two)));

        stories[0].Should().Equal(stories[1]);
        one.Meetings.Should().NotIntersectWith(two.Meetings);
    }

    [Fact]
    public async Task Ids_of_all_kinds_are_distinct()
    {
        (await StoryAsync(new() { RandomSeed = 7 })).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Seeding_and_requesting_give_distinct_ids()
    {
        using var chime = new FakeAmazonChime(new() { RandomSeed = 42 });
        var seeded = chime.AddMeeting(attendees: ["alice"]);
        var requested = await chime.CreateMeetingAsync(new());
        var bob = await chime.CreateAsync(seeded, "bob");

        new[] { seeded.MeetingId, requested.Meeting.MeetingId, seeded.Attendees[0].AttendeeId, bob.AttendeeId }.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Ids_are_random_UUIDs_by_their_shape()
    {
        var ids = (await StoryAsync(new())).Where(text => text.Length == 36).ToArray();

        ids.Should().HaveCountGreaterThan(10)
            .And.AllSatisfy(id => id.Should().MatchRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    }

    [Fact]
    public async Task A_RandomSeed_gives_the_same_ids_on_every_machine()
    {
        (await StoryAsync(new() { RandomSeed = 42 })).Take(5).Should().Equal(
            "0c4b6b24-ef01-490e-bb16-a06e52ec0706",
            "3c30fc5fd50692c34782c4b4c4fdf7c9.k.m2.ue1.app.chime.aws:3478",
            "3e69c285-108d-4b77-83b2-b51fc61ec914",
            "M2U2OWMyODUtMTA4ZC00Yjc3LTgzYjItYjUxZmM2MWVjOTE0OmUyZGYwOWY4LWNjZjItNGYxNC1hNjY0LWZiMTY2ZDNkYzE0Yw",
            "6a1a5b45-64f0-4705-9be5-23348b643085");
    }

    [Fact]
    public async Task An_id_of_another_run_may_be_seeded_and_no_generated_one_meets_it()
    {
        const int Ids = 50;
        using var earlier = new FakeAmazonChime(new() { RandomSeed = 42 });
        var written = earlier.AddMeetings(Enumerable.Range(0, Ids).Select(_ => new MeetingSeed { Attendees = [.. Seeds(Ids)] }));
        using var chime = new FakeAmazonChime(new() { RandomSeed = 42 });

        // In the reverse order, so that none is seeded at the place where it was generated.
        var seeded = written.Reverse().Select(meeting => new MeetingSeed { MeetingId = meeting.MeetingId }).ToArray();
        seeded[0].Attendees =
        [
            .. written[0].Attendees.Reverse()
                .Select(attendee => new AttendeeSeed("seeded" + attendee.ExternalUserId) { AttendeeId = attendee.AttendeeId }),
        ];
        var meetings = chime.AddMeetings([.. seeded.Take(Ids / 2), new(), .. seeded.Skip(Ids / 2), new()]);
        await chime.CreateMeetingAsync(new());
        foreach (var user in Users(Ids))
        {
            await chime.CreateAsync(meetings[0], user);
        }

        chime.Meetings.Select(meeting => meeting.MeetingId).Should().HaveCount(Ids + 3).And.OnlyHaveUniqueItems();
        meetings[0].Attendees.Select(attendee => attendee.AttendeeId).Should().HaveCount(2 * Ids).And.OnlyHaveUniqueItems();
        (await chime.ListAttendeesAsync(new() { MeetingId = meetings[0].MeetingId, MaxResults = 99 })).Attendees.Should().HaveCount(99);
    }

    private static IEnumerable<AttendeeSeed> Seeds(int count) => Users(count).Select(user => new AttendeeSeed(user));

    private static IEnumerable<string> Users(int count) => Enumerable.Range(0, count).Select(number => $"user{number}");

    private static Task<List<string>> StoryAsync(FakeChimeOptions options) => StoryOfAsync(new FakeAmazonChime(options));

    private static async Task<List<string>> StoryOfAsync(FakeAmazonChime chime)
    {
        var meeting = (await chime.CreateMeetingAsync(new())).Meeting;
        var texts = new List<string> { meeting.MeetingId, meeting.MediaPlacement.AudioHostUrl };
        for (var number = 0; number < 5; number++)
        {
            var response = await chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = $"user{number}" });
            texts.AddRange([response.Attendee.AttendeeId, response.Attendee.JoinToken, response.ResponseMetadata.RequestId]);
        }

        var page = await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, MaxResults = 2 });
        texts.AddRange([page.NextToken, chime.Calls.Of<CreateMeeting>()[0].Operation.ClientRequestToken!]);
        return texts;
    }
}
