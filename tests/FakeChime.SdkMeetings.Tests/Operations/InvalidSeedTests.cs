namespace FakeChime.Tests.Operations;

/// <summary>An invalid seed throws, the message names the member, and the state does not change.</summary>
public sealed class InvalidSeedTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    public static TheoryData<string, MeetingSeed> InvalidSeeds => new()
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
            "limit of 1 attendee. This is MeetingFeatures.MaxCount. Raise it, or seed fewer attendees.",
            new() { MeetingFeatures = MeetingFeatures.Of(maxCount: 1), Attendees = ["alice", "bob"] }
        },
    };

    [Theory]
    [MemberData(nameof(InvalidSeeds), DisableDiscoveryEnumeration = true)]
    public void An_invalid_seed_throws_names_the_member_and_changes_nothing(string reason, MeetingSeed seed)
    {
        _chime.Invoking(it => it.AddMeetings([new MeetingSeed { ExternalMeetingId = "fine" }, seed]))
            .Should().Throw<ArgumentException>().WithMessage($"*{reason}*");

        _chime.Meetings.Should().BeEmpty();
    }
}
