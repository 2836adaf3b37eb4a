namespace FakeChime.Tests.TestApi;

/// <summary>The operation records that rules match and that the call log has.</summary>
public sealed class OperationTests
{
    private static readonly KeyValuePair<string, string>[] Tags = [KeyValuePair.Create("team", "blue"), KeyValuePair.Create("desk", "7")];

    [Fact]
    public void ToString_of_an_operation_has_the_members_that_are_set()
    {
        new CreateAttendee { MeetingId = "m", ExternalUserId = "alice", Tags = Tags }.ToString()
            .Should().Be("CreateAttendee { MeetingId = m, ExternalUserId = alice, Tags = [[team, blue], [desk, 7]] }");
        new ListMeetings().ToString().Should().Be("ListMeetings {  }");
    }

    [Fact]
    public void IsOn_is_true_for_the_meeting_that_the_operation_names()
    {
        using var chime = new FakeAmazonChime();
        var (standup, other) = (chime.AddMeeting("standup"), chime.AddMeeting("other"));

        Operation[] addressed =
        [
            new GetMeeting { MeetingId = standup.MeetingId }, new GetMeeting { MeetingId = standup.MeetingId.ToUpperInvariant() },
            new CreateAttendee { MeetingId = standup.MeetingId }, new TagResource { ResourceARN = standup.Arn },
            new ListTagsForResource { ResourceARN = standup.Arn },
        ];
        addressed.Should().OnlyContain(operation => operation.IsOn(standup) && !operation.IsOn(other));
        new Operation[] { new ListMeetings(), new CreateMeeting(), new GetMeeting(), new TagResource() }
            .Should().NotContain(operation => operation.IsOn(standup));
    }

    [Fact]
    public async Task The_engine_rejects_an_empty_list_of_tags()
    {
        using var engine = new ChimeEngine(ChimeApi.Chime);
        var meeting = engine.AddMeeting();

        var answer = await engine.ExecuteAsync<TagMeeting, Unit>(new TagMeeting { MeetingId = meeting.MeetingId, Tags = [] });

        answer.Error.Should().Be(ChimeError.BadRequest(
            "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length greater than or equal to 1"));
        answer.Should().Be(engine.Calls.Single());
    }
}
