namespace FakeChime.Tests.TestApi;

/// <summary>Finding a meeting by the application's ID: <c>chime.Meetings.ByExternalId("standup")</c>.</summary>
public sealed class ByExternalIdTests
{
    private readonly Fake _chime = new();

    [Fact]
    public async Task ByExternalId_finds_a_meeting_that_the_application_created()
    {
        await _chime.CreateMeetingAsync(new() { ClientRequestToken = "token", ExternalMeetingId = "standup", MediaRegion = "us-east-1" });

        _chime.Meetings.ByExternalId("standup").MeetingId.Should().Be(_chime.Meetings[0].MeetingId);
    }

    [Fact]
    public void ByExternalId_returns_the_newest_active_meeting()
    {
        var (first, second, third) = (_chime.AddMeeting("standup"), _chime.AddMeeting("standup"), _chime.AddMeeting("standup"));
        third.End();

        _chime.Meetings.ByExternalId("standup").Should().BeSameAs(second).And.NotBeSameAs(first);
    }

    [Fact]
    public void ByExternalId_returns_the_newest_ended_meeting_if_none_is_active()
    {
        var (first, second) = (_chime.AddMeeting("standup"), _chime.AddMeeting("standup"));
        second.End();
        first.End();

        _chime.Meetings.ByExternalId("standup").Should().BeSameAs(second);
    }

    [Fact]
    public void ByExternalId_throws_for_an_unknown_ID_and_the_message_names_the_meetings()
    {
        var standup = _chime.AddMeeting("standup");

        _chime.Invoking(chime => chime.Meetings.ByExternalId("Standup")).Should().Throw<KeyNotFoundException>()
            .WithMessage($"The fake has no meeting with the ExternalMeetingId 'Standup'. Its meetings: [{standup}].");
        _chime.Invoking(chime => chime.Meetings.ByExternalId(null!)).Should().Throw<KeyNotFoundException>().WithMessage("*ExternalMeetingId null*");
    }

    [Fact]
    public void The_indexer_throws_for_an_external_ID_and_the_message_names_ByExternalId()
    {
        _chime.AddMeeting("standup");

        _chime.Invoking(chime => chime.Meetings["standup"]).Should().Throw<KeyNotFoundException>().WithMessage(
            "The fake has no meeting with the MeetingId 'standup'. 'standup' is an ExternalMeetingId: use Meetings.ByExternalId(…).");
    }
}
