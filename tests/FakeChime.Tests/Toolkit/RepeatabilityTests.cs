namespace FakeChime.Tests.Toolkit;

public sealed class RepeatabilityTests
{
    [Fact]
    public async Task The_same_seed_and_the_same_calls_give_the_same_ids_tokens_and_request_ids()
    {
        (await StoryAsync(new() { Seed = 42 })).Should().Equal(await StoryAsync(new() { Seed = 42 }));
    }

    [Fact]
    public async Task Another_seed_gives_others()
    {
        (await StoryAsync(new() { Seed = 42 })).Should().NotIntersectWith(await StoryAsync(new() { Seed = 43 }));
    }

    [Fact]
    public async Task Without_a_seed_each_fake_is_different()
    {
        (await StoryAsync(new())).Should().NotIntersectWith(await StoryAsync(new()));
    }

    [Fact]
    public async Task Two_fakes_share_nothing()
    {
        using var one = new FakeAmazonChime(new() { Seed = 42 });
        using var two = new FakeAmazonChime(new() { Seed = 42 });

        var stories = await Task.WhenAll(Task.Run(() => StoryOfAsync(one)), Task.Run(() => StoryOfAsync(two)));

        stories[0].Should().Equal(stories[1]);
        one.Meetings.Should().NotIntersectWith(two.Meetings);
    }

    [Fact]
    public async Task Ids_of_all_kinds_are_distinct()
    {
        (await StoryAsync(new() { Seed = 7 })).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Seeding_and_requesting_give_distinct_ids()
    {
        using var chime = new FakeAmazonChime(new() { Seed = 42 });
        var seeded = chime.AddMeeting(attendees: ["alice"]);
        var requested = await chime.CreateMeetingAsync(new());
        var bob = await chime.CreateAsync(seeded, "bob");

        new[] { seeded.MeetingId, requested.Meeting.MeetingId, seeded.Attendees[0].AttendeeId, bob.AttendeeId }.Should().OnlyHaveUniqueItems();
    }

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
        texts.AddRange([page.NextToken, ((CreateMeeting)chime.Calls.First().Operation).ClientRequestToken!]);
        return texts;
    }
}
