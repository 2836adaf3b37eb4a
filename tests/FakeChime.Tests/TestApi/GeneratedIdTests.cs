namespace FakeChime.Tests.TestApi;

public sealed class GeneratedIdTests
{
    [Fact]
    public async Task Ids_have_the_format_of_random_UUIDs()
    {
        var ids = (await GenerateAsync(new())).Where(text => text.Length == 36).ToArray();

        ids.Should().HaveCountGreaterThan(10)
            .And.AllSatisfy(id => id.Should().MatchRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    }

    [Fact]
    public async Task A_RandomSeed_gives_the_same_ids_on_every_machine()
    {
        (await GenerateAsync(new() { RandomSeed = 42 })).Take(5).Should().Equal(
            "fb16a06e-52ec-40a7-bc30-fc5fd5060706",
            "4782c4b4c4fdf7c9272404a0a3926552.k.m2.ue1.app.chime.aws:3478",
            "c3b2b51f-c61e-4914-a2df-09f8ccf26f14",
            "YzNiMmI1MWYtYzYxZS00OTE0LWEyZGYtMDlmOGNjZjI2ZjE0OmU2NjRmYjE2LTZkM2QtNDE0Yy05NDk0LTc2NmNmNzFiNjRiNg",
            "6a1a5b45-64f0-4705-9be5-23348b643085");
    }

    private static async Task<List<string>> GenerateAsync(FakeChimeOptions options)
    {
        using var chime = new FakeAmazonChime(options);
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
