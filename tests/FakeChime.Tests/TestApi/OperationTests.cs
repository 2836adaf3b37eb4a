using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

/// <summary>Operations as values: what rules match on and the call log keeps.</summary>
public sealed class OperationTests
{
    private static readonly KeyValuePair<string, string>[] Tags = [KeyValuePair.Create("team", "blue"), KeyValuePair.Create("desk", "7")];

    [Fact]
    public void Equal_members_make_equal_operations()
    {
        var one = new CreateAttendee { MeetingId = UnknownId, ExternalUserId = "alice", Tags = Tags };

        one.Should().Be(one with { Tags = [.. Tags] }).And.NotBe(one with { Tags = [.. Tags.AsEnumerable().Reverse()] }).And.NotBe(one with { Tags = null });
        one.GetHashCode()
            .Should().Be((one with { Tags = [.. Tags] }).GetHashCode()).And.NotBe((one with { Tags = [.. Tags.AsEnumerable().Reverse()] }).GetHashCode());
    }

    [Fact]
    public void A_list_is_copied_however_it_gets_there()
    {
        var tags = new List<KeyValuePair<string, string>>(Tags);
        var one = new CreateAttendee { Tags = tags };
        var other = new CreateAttendee() with { Tags = tags };
        var batch = new BatchCreateAttendee { Attendees = [new NewAttendee { ExternalUserId = "alice", Tags = tags }] };

        tags.Clear();

        one.Tags.Should().Equal(Tags);
        other.Tags.Should().Equal(Tags);
        batch.Attendees![0].Tags.Should().Equal(Tags);
        one.Should().Be(other);
    }

    [Fact]
    public void An_operation_prints_what_is_set_of_it()
    {
        new CreateAttendee { MeetingId = "m", ExternalUserId = "alice", Tags = Tags }.ToString()
            .Should().Be("CreateAttendee { MeetingId = m, ExternalUserId = alice, Tags = [[team, blue], [desk, 7]] }");
        new ListMeetings().ToString().Should().Be("ListMeetings {  }");
    }

    [Fact]
    public void An_operation_knows_the_meeting_that_it_is_on()
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
    public async Task What_the_SDK_cannot_send_is_judged_too()
    {
        using var engine = new ChimeEngine(ChimeApi.Chime);
        var meeting = engine.AddMeeting();

        var answer = await engine.ExecuteAsync<TagMeeting, Unit>(new TagMeeting { MeetingId = meeting.MeetingId, Tags = [] });

        answer.Error.Should().Be(ChimeError.BadRequest(
            "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length greater than or equal to 1"));
        answer.Should().Be(engine.Calls.Single());
    }

    [Fact]
    public void An_operation_of_the_other_API_is_refused_with_those_there_are()
    {
        using var chime = new FakeAmazonChime();

        chime.Invoking(it => it.When<UpdateAttendeeCapabilities>()).Should().Throw<ArgumentException>()
            .WithMessage("The API chime has no operation 'UpdateAttendeeCapabilities'. It has CreateMeeting, *");
        chime.Awaiting(it => it.ExecuteAsync<UpdateAttendeeCapabilities, AttendeeInfo>(new UpdateAttendeeCapabilities()).AsTask()).Should().ThrowAsync<ArgumentException>();
        chime.Calls.Should().BeEmpty();
    }
}
