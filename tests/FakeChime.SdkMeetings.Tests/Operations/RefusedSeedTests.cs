namespace FakeChime.SdkMeetings.Tests.Operations;

/// <summary>A seed is refused whole where the service could not hold it, and the refusal names the member.</summary>
public sealed class RefusedSeedTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    public static TheoryData<string, MeetingSeed> Refused => new()
    {
        { "'MediaPlacementNetworkType'*Ipv4Only, DualStack", new() { MediaPlacementNetworkType = "Ipv6" } },
        { "'meetingFeatures.video.maxResolution'*None, HD, FHD", new() { MeetingFeatures = MeetingFeatures.Of(videoMaxResolution: "8K") } },
        { "'tenantIds.1.member'*length", new() { TenantIds = ["t"] } },
        { "'tenantIds'*less than or equal to 5", new() { TenantIds = ["tenant1", "tenant2", "tenant3", "tenant4", "tenant5", "tenant6"] } },
        { "'Attendees[0].Capabilities.audio'*SendReceive", new() { Attendees = [new("alice") { Capabilities = Capabilities.Of("Loud", "None", "None") }] } },
        { "'Attendees[0].Tags'*have no tags", new() { Attendees = [new("alice") { Tags = [new("team", "blue")] }] } },
        {
            "'Attendees[0].Capabilities.video'*None in a meeting whose video",
            new()
            {
                MeetingFeatures = MeetingFeatures.Of(videoMaxResolution: "None"),
                Attendees = [new("alice") { Capabilities = Capabilities.Of("SendReceive", "Send", "None") }],
            }
        },
        {
            "*2 attendees; the meeting's limit is 1. It is the meeting's MaxCount.",
            new() { MeetingFeatures = MeetingFeatures.Of(maxCount: 1), Attendees = ["alice", "bob"] }
        },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_the_service_could_not_hold_is_refused_by_name_and_changes_nothing(string reason, MeetingSeed seed)
    {
        _chime.Invoking(it => it.AddMeetings([new MeetingSeed { ExternalMeetingId = "fine" }, seed]))
            .Should().Throw<ArgumentException>().WithMessage($"*{reason}*");

        _chime.Meetings.Should().BeEmpty();
    }

    [Fact]
    public void As_many_replicas_are_seeded_as_the_limit_says()
    {
        var primary = _chime.AddMeeting("primary");
        MeetingSeed Replica() => new() { PrimaryMeetingId = primary.MeetingId };
        _chime.AddMeetings([Replica(), Replica(), Replica()]);

        _chime.Invoking(it => it.AddMeetings([Replica(), Replica()]))
            .Should().Throw<ArgumentException>().WithMessage("*limit of 4 replicas. Raise Limits.ReplicasPerMeeting.");
        _chime.AddMeetings([Replica()]);

        _chime.Meetings.Count(meeting => meeting.PrimaryMeetingId == primary.MeetingId).Should().Be(4);
    }
}
