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
    public async Task A_replica_is_exempt_from_the_five_minutes_and_ends_with_its_primary()
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
    public async Task A_replica_has_no_replicas_and_neither_has_a_meeting_that_is_not_there()
    {
        var primary = await _chime.OpenAsync("primary");
        var replica = await ReplicaOfAsync(primary, "replica");

        await _chime.Awaiting(_ => ReplicaOfAsync(replica, "second")).Should().ThrowAsync<BadRequestException>();
        await _chime.Awaiting(_ => ReplicaOfAsync(new() { MeetingId = Scene.UnknownId }, "third")).Should().ThrowAsync<BadRequestException>();
        _chime.Meetings.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_meeting_has_four_replicas_at_most_and_ended_ones_make_room()
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
    public void Seeded_replicas_that_have_ended_take_no_place()
    {
        const string Primary = "aaaaaaaa-0000-4000-8000-000000000001";

        var meetings = _chime.AddMeetings(
        [
            new() { MeetingId = Primary },
            new() { PrimaryMeetingId = Primary, HasEnded = true },
            .. Enumerable.Range(0, 4).Select(_ => new MeetingSeed { PrimaryMeetingId = Primary }),
        ]);

        meetings.Should().HaveCount(6);
        _chime.Invoking(it => it.AddMeeting(new MeetingSeed { PrimaryMeetingId = Primary }))
            .Should().Throw<ArgumentException>().WithMessage("*limit of 4 replicas*");
    }

    [Fact]
    public void Replicas_are_seeded_with_their_primary_meeting()
    {
        var meetings = _chime.AddMeetings(
        [
            new() { MeetingId = Scene.UnknownId },
            new() { PrimaryMeetingId = Scene.UnknownId },
        ]);

        meetings[1].PrimaryMeetingId.Should().Be(Scene.UnknownId);
        meetings[0].End();
        meetings[1].IsActive.Should().BeFalse();
        _chime.Invoking(it => it.AddMeeting(new MeetingSeed { PrimaryMeetingId = Scene.UnknownId }))
            .Should().Throw<ArgumentException>().WithMessage("*primary meeting*");
    }

    private async Task<Meeting> ReplicaOfAsync(Meeting primary, string token)
    {
        var request = Scene.NewMeeting(token);
        request.PrimaryMeetingId = primary.MeetingId;
        return (await _chime.CreateMeetingAsync(request)).Meeting;
    }
}
