namespace FakeChime.Tests.TestApi;

public sealed class GeneratedIdTests
{
    [Fact]
    public async Task A_RandomSeed_gives_the_same_ids_on_every_machine()
    {
        using var chime = new FakeAmazonChime(new() { RandomSeed = 42 });

        var meeting = (await chime.CreateMeetingAsync(new())).Meeting;
        var alice = await chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice" });

        new[]
        {
            meeting.MeetingId, meeting.MediaPlacement.AudioHostUrl, alice.Attendee.AttendeeId, alice.Attendee.JoinToken, alice.ResponseMetadata.RequestId,
        }.Should().Equal(
            "fb16a06e-52ec-40a7-bc30-fc5fd5060706",
            "4782c4b4c4fdf7c9272404a0a3926552.k.m2.ue1.app.chime.aws:3478",
            "c3b2b51f-c61e-4914-a2df-09f8ccf26f14",
            "YzNiMmI1MWYtYzYxZS00OTE0LWEyZGYtMDlmOGNjZjI2ZjE0OmU2NjRmYjE2LTZkM2QtNDE0Yy05NDk0LTc2NmNmNzFiNjRiNg",
            "6a1a5b45-64f0-4705-9be5-23348b643085");
    }
}
