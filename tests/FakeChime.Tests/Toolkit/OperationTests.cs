using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

/// <summary>Operations as values: what rules match on and the call log keeps.</summary>
public sealed class OperationTests
{
    private static readonly KeyValuePair<string, string>[] Tags = [KeyValuePair.Create("team", "blue"), KeyValuePair.Create("desk", "7")];

    [Fact]
    public void Equal_members_make_equal_operations()
    {
        var (one, other) = (new CreateAttendee(UnknownId, "alice", Tags), new CreateAttendee(UnknownId, "alice", [.. Tags]));

        one.Should().Be(other).And.NotBe(new CreateAttendee(UnknownId, "alice", [.. Tags.Reverse()])).And.NotBe(new CreateAttendee(UnknownId, "alice"));
        one.GetHashCode().Should().Be(other.GetHashCode()).And.NotBe(new CreateAttendee(UnknownId, "alice", [.. Tags.Reverse()]).GetHashCode());
    }

    [Fact]
    public void Lists_print_their_entries()
    {
        new CreateAttendee("m", "alice", Tags).ToString().Should().Be("CreateAttendee { MeetingId = m, ExternalUserId = alice, Tags = [[team, blue], [desk, 7]] }");
    }

    [Fact]
    public async Task What_the_SDK_cannot_send_is_judged_too()
    {
        var engine = new ChimeEngine();
        var meeting = engine.AddMeeting();

        var answer = await engine.ExecuteAsync(new TagMeeting(meeting.MeetingId, []));

        answer.Outcome.Error.Should().Be(ChimeError.BadRequest(
            "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length greater than or equal to 1"));
        answer.Call.Should().Be(engine.Calls.Single());
        answer.RequestId.Should().Be(answer.Call.RequestId);
    }
}
