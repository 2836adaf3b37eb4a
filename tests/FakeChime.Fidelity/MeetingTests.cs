using System.Net;
using static FakeChime.Fidelity.Evidence;

namespace FakeChime.Fidelity;

[Collection(ServiceSuite.Name)]
public sealed class MeetingTests(ServiceFixture service)
{
    [Fact]
    public Task CreateMeeting_has_status_200() => service.RowAsync(Documented, async chime =>
    {
        var response = await chime.CreateMeetingAsync(TestMeeting.Request());
        await chime.DeleteMeetingAsync(new() { MeetingId = response.Meeting.MeetingId });

        response.HttpStatusCode.Should().Be(HttpStatusCode.OK);
    });

    [Theory]
    [InlineData(nameof(CreateMeetingRequest.MediaRegion))]
    [InlineData(nameof(CreateMeetingRequest.ExternalMeetingId))]
    public Task CreateMeeting_requires_MediaRegion_and_ExternalMeetingId(string member) => service.RowAsync(Documented, member, chime =>
        ValidationError.IsThrownByAsync(() => TestMeeting.CreateAsync(
            chime, request => typeof(CreateMeetingRequest).GetProperty(member)!.SetValue(request, null))));

    [Theory]
    [InlineData("aws:standup")]
    [InlineData("AWS:standup")]
    [InlineData("stand*up")]
    [InlineData("x")]
    public Task CreateMeeting_rejects_an_invalid_ExternalMeetingId(string value) => service.RowAsync(Documented, value, chime =>
        ValidationError.IsThrownByAsync(() => TestMeeting.CreateAsync(chime, request => request.ExternalMeetingId = value)));

    [Fact]
    public Task The_MeetingArn_names_the_control_region_and_not_the_media_region() => service.RowAsync(Observed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime, request => request.MediaRegion = "eu-west-2");
        var control = chime.Config.RegionEndpoint.SystemName;

        meeting.Meeting.MeetingArn.Should().MatchRegex($"^arn:aws:chime:{control}:[0-9]{{12}}:meeting/{meeting.Id}$");
        meeting.Meeting.MediaRegion.Should().Be("eu-west-2");
    });

    [Fact]
    public Task TenantIds_are_an_empty_list_if_the_request_has_none() => service.RowAsync(Observed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        meeting.Meeting.TenantIds.Should().NotBeNull().And.BeEmpty();
    });

    [Fact]
    public Task MeetingFeatures_have_only_the_requested_features() => service.RowAsync(Observed, async chime =>
    {
        await using var plain = await TestMeeting.CreateAsync(chime);
        await using var small = await TestMeeting.CreateAsync(chime, request => request.MeetingFeatures = new() { Attendee = new() { MaxCount = 3 } });

        plain.Meeting.MeetingFeatures.Should().BeNull();
        small.Meeting.MeetingFeatures.Attendee.MaxCount.Should().Be(3);
        small.Meeting.MeetingFeatures.Should().Match<MeetingFeaturesConfiguration>(it => it.Audio == null && it.Video == null && it.Content == null);
    });

    [Fact]
    public Task The_media_placement_has_the_observed_addresses() => service.RowAsync(Observed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var placement = meeting.Meeting.MediaPlacement;

        placement.AudioHostUrl.Should().MatchRegex(@"^[0-9a-f]{32}\.k\.m[1-9]\.ue1\.app\.chime\.aws:3478$");
        placement.AudioFallbackUrl.Should().MatchRegex($@"^wss://wss\.k\.m[1-9]\.ue1\.app\.chime\.aws:443/calls/{meeting.Id}$");
        placement.SignalingUrl.Should().MatchRegex($@"^wss://signal\.m[1-9]\.ue1\.app\.chime\.aws/control/{meeting.Id}$");
        placement.TurnControlUrl.Should().MatchRegex($@"^https://{meeting.Id[^4..]}\.cell\.[a-z0-9-]+\.meetings\.chime\.aws/v2/turn_sessions$");
    });

    [Fact]
    public Task A_ClientRequestToken_returns_its_meeting_while_active_and_a_new_meeting_afterwards() =>
        service.RowAsync(Assumed, async chime =>
        {
            var token = Guid.NewGuid().ToString();
            await using var first = await TestMeeting.CreateAsync(chime, request => request.ClientRequestToken = token);
            await using var again = await TestMeeting.CreateAsync(chime, request => request.ClientRequestToken = token);
            await chime.DeleteMeetingAsync(new() { MeetingId = first.Id });
            await using var later = await TestMeeting.CreateAsync(chime, request => request.ClientRequestToken = token);

            again.Id.Should().Be(first.Id);
            later.Id.Should().NotBe(first.Id);
        });

    [Fact]
    public Task GetMeeting_of_an_unknown_meeting_has_the_message_Meeting_not_found() => service.RowAsync(Observed, async chime =>
    {
        var id = Guid.NewGuid().ToString();

        (await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = id })).Should().ThrowAsync<NotFoundException>())
            .WithMessage($"Meeting <{id}> not found");
    });

    [Fact]
    public Task DeleteMeeting_of_an_ended_meeting_has_status_204() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        await chime.DeleteMeetingAsync(new() { MeetingId = meeting.Id });

        (await chime.DeleteMeetingAsync(new() { MeetingId = meeting.Id })).HttpStatusCode.Should().Be(HttpStatusCode.NoContent);
    });

    [Fact]
    public Task CreateAttendee_in_an_ended_meeting_has_the_message_The_meeting_has_ended() => service.RowAsync(Observed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        await chime.DeleteMeetingAsync(new() { MeetingId = meeting.Id });

        (await meeting.Awaiting(it => it.AddAsync("alice")).Should().ThrowAsync<NotFoundException>()).WithMessage("The meeting has ended");
    });

    [Fact]
    public Task A_replica_cannot_be_a_primary_meeting_and_ends_with_its_primary_meeting() => service.RowAsync(Documented, async chime =>
    {
        await using var primary = await TestMeeting.CreateAsync(chime);
        await using var replica = await TestMeeting.CreateAsync(chime, request => request.PrimaryMeetingId = primary.Id);
        await ValidationError.IsThrownByAsync(() => TestMeeting.CreateAsync(chime, request => request.PrimaryMeetingId = replica.Id));
        await chime.DeleteMeetingAsync(new() { MeetingId = primary.Id });

        replica.Meeting.PrimaryMeetingId.Should().Be(primary.Id);
        await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = replica.Id })).Should().ThrowAsync<NotFoundException>();
    });

    [Theory]
    [InlineData("x")]
    [InlineData("aaaa")]
    [InlineData("with space")]
    public Task CreateMeeting_rejects_an_invalid_TenantId(string value) => service.RowAsync(Documented, value, chime =>
        ValidationError.IsThrownByAsync(() => TestMeeting.CreateAsync(chime, request => request.TenantIds = [value])));

    [Theory]
    [InlineData("Ipv4Only")]
    [InlineData("DualStack")]
    public Task CreateMeeting_accepts_each_MediaPlacementNetworkType(string value) => service.RowAsync(Documented, value, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime, request => request.MediaPlacementNetworkType = value);

        meeting.Meeting.MediaPlacement.AudioHostUrl.Should().NotBeNullOrEmpty();
    });

    [Fact]
    public Task MeetingIds_of_us_east_1_end_in_2713() => service.RowAsync(Observed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        (chime.Config.RegionEndpoint.SystemName == "us-east-1").Should().Be(meeting.Id.EndsWith("2713", StringComparison.Ordinal));
    });
}
