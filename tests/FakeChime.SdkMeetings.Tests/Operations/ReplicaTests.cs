using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Operations;

public sealed class ReplicaTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeAmazonChimeSDKMeetings _chime;

    public ReplicaTests() => _chime = new(new() { TimeProvider = _clock, AutoEnd = AutoEndRules.SdkMeetings });

    [Fact]
    public async Task The_end_of_the_primary_meeting_ends_its_replicas()
    {
        var primary = await _chime.OpenAsync("primary");
        var replica = await ReplicaOfAsync(primary, "replica");

        replica.PrimaryMeetingId.Should().Be(primary.MeetingId);
        await _chime.DeleteMeetingAsync(new() { MeetingId = primary.MeetingId });

        await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = replica.MeetingId })).Should().ThrowAsync<NotFoundException>();
    }

    [Fact]
    public async Task A_replica_without_connections_ends_only_with_its_primary_meeting()
    {
        var primary = await _chime.OpenAsync("primary");
        _chime.Meetings[primary.MeetingId].AddAttendee("alice").Join();
        var replica = await ReplicaOfAsync(primary, "replica");

        _clock.Advance(TimeSpan.FromHours(23));
        _chime.Meetings[replica.MeetingId].IsActive.Should().BeTrue();

        _clock.Advance(TimeSpan.FromHours(1));
        _chime.Meetings.Should().OnlyContain(meeting => !meeting.IsActive);
    }

    [Fact]
    public async Task CreateMeeting_rejects_a_replica_or_an_unknown_meeting_as_the_primary_meeting()
    {
        var primary = await _chime.OpenAsync("primary");
        var replica = await ReplicaOfAsync(primary, "replica");

        await _chime.Awaiting(_ => ReplicaOfAsync(replica, "second")).Should().ThrowAsync<BadRequestException>();
        await _chime.Awaiting(_ => ReplicaOfAsync(new() { MeetingId = TestData.UnknownId }, "third")).Should().ThrowAsync<BadRequestException>();
        _chime.Meetings.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_meeting_has_at_most_four_active_replicas()
    {
        var primary = await _chime.OpenAsync("primary");
        var replicas = new List<Meeting>();
        for (var number = 1; number <= 4; number++)
        {
            replicas.Add(await ReplicaOfAsync(primary, $"replica{number}"));
        }

        await _chime.Awaiting(_ => ReplicaOfAsync(primary, "fifth")).Should().ThrowAsync<LimitExceededException>();
        await _chime.DeleteMeetingAsync(new() { MeetingId = replicas[0].MeetingId });
        (await ReplicaOfAsync(primary, "another")).PrimaryMeetingId.Should().Be(primary.MeetingId);
    }

    [Fact]
    public void AddMeetings_throws_beyond_four_active_replicas_and_does_not_count_ended_ones()
    {
        const string Primary = "aaaaaaaa-0000-4000-8000-000000000001";
        MeetingSeed Replica() => new() { PrimaryMeetingId = Primary };
        _chime.AddMeetings([new() { MeetingId = Primary }, new() { PrimaryMeetingId = Primary, HasEnded = true }, Replica(), Replica(), Replica()]);

        _chime.Invoking(it => it.AddMeetings([Replica(), Replica()]))
            .Should().Throw<ArgumentException>().WithMessage("*limit of 4 replicas. Raise Limits.ReplicasPerMeeting.");
        _chime.AddMeetings([Replica()]);

        _chime.Meetings.Count(meeting => meeting.PrimaryMeetingId == Primary && meeting.IsActive).Should().Be(4);
    }

    [Fact]
    public void AddMeetings_can_add_a_primary_meeting_and_its_replica()
    {
        var meetings = _chime.AddMeetings(
        [
            new() { MeetingId = TestData.UnknownId },
            new() { PrimaryMeetingId = TestData.UnknownId },
        ]);

        meetings[1].PrimaryMeetingId.Should().Be(TestData.UnknownId);
        meetings[0].End();
        meetings[1].IsActive.Should().BeFalse();
        _chime.Invoking(it => it.AddMeeting(new MeetingSeed { PrimaryMeetingId = TestData.UnknownId }))
            .Should().Throw<ArgumentException>().WithMessage("*primary meeting*");
    }

    private async Task<Meeting> ReplicaOfAsync(Meeting primary, string token)
    {
        var request = TestData.NewMeeting(token);
        request.PrimaryMeetingId = primary.MeetingId;
        return (await _chime.CreateMeetingAsync(request)).Meeting;
    }
}
