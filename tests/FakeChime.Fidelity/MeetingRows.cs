using System.Net;
using static FakeChime.Fidelity.Known;

namespace FakeChime.Fidelity;

[Collection(ServiceTests.Name)]
public sealed class MeetingRows(Service service)
{
    [Fact]
    public Task Status() => service.RowAsync(Documented, "CreateMeeting answers 200", async chime =>
    {
        var response = await chime.CreateMeetingAsync(OpenMeeting.Request());
        await chime.DeleteMeetingAsync(new() { MeetingId = response.Meeting.MeetingId });

        response.HttpStatusCode.Should().Be(HttpStatusCode.OK);
    });

    [Theory]
    [InlineData(nameof(CreateMeetingRequest.MediaRegion))]
    [InlineData(nameof(CreateMeetingRequest.ExternalMeetingId))]
    public Task Required(string member) => service.RowAsync(Documented, $"CreateMeeting needs {member}", chime =>
        Refusal.OfAsync(() => OpenMeeting.CreateAsync(chime, request => typeof(CreateMeetingRequest).GetProperty(member)!.SetValue(request, null))));

    [Theory]
    [InlineData("aws:standup")]
    [InlineData("AWS:standup")]
    [InlineData("stand*up")]
    [InlineData("x")]
    public Task ExternalMeetingId(string value) => service.RowAsync(Documented, $"ExternalMeetingId is not '{value}'", chime =>
        Refusal.OfAsync(() => OpenMeeting.CreateAsync(chime, request => request.ExternalMeetingId = value)));

    [Fact]
    public Task Arn() => service.RowAsync(Observed, "the MeetingArn names the control region, not the media region", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime, request => request.MediaRegion = "eu-west-2");
        var control = chime.Config.RegionEndpoint.SystemName;

        meeting.Meeting.MeetingArn.Should().MatchRegex($"^arn:aws:chime:{control}:[0-9]{{12}}:meeting/{meeting.Id}$");
        meeting.Meeting.MediaRegion.Should().Be("eu-west-2");
    });

    [Fact]
    public Task Tenants() => service.RowAsync(Observed, "TenantIds are an empty list where none were given", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        meeting.Meeting.TenantIds.Should().NotBeNull().And.BeEmpty();
    });

    [Fact]
    public Task Features() => service.RowAsync(Observed, "MeetingFeatures hold what was requested and no more", async chime =>
    {
        await using var plain = await OpenMeeting.CreateAsync(chime);
        await using var small = await OpenMeeting.CreateAsync(chime, request => request.MeetingFeatures = new() { Attendee = new() { MaxCount = 3 } });

        plain.Meeting.MeetingFeatures.Should().BeNull();
        small.Meeting.MeetingFeatures.Attendee.MaxCount.Should().Be(3);
        small.Meeting.MeetingFeatures.Should().Match<MeetingFeaturesConfiguration>(it => it.Audio == null && it.Video == null && it.Content == null);
    });

    [Fact]
    public Task Placement() => service.RowAsync(Observed, "the media placement has the seen forms", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var placement = meeting.Meeting.MediaPlacement;

        placement.AudioHostUrl.Should().MatchRegex(@"^[0-9a-f]{32}\.k\.m[1-9]\.ue1\.app\.chime\.aws:3478$");
        placement.AudioFallbackUrl.Should().MatchRegex($@"^wss://wss\.k\.m[1-9]\.ue1\.app\.chime\.aws:443/calls/{meeting.Id}$");
        placement.SignalingUrl.Should().MatchRegex($@"^wss://signal\.m[1-9]\.ue1\.app\.chime\.aws/control/{meeting.Id}$");
        placement.TurnControlUrl.Should().MatchRegex($@"^https://{meeting.Id[^4..]}\.cell\.[a-z0-9-]+\.meetings\.chime\.aws/v2/turn_sessions$");
    });

    [Fact]
    public Task Idempotency() =>
        service.RowAsync(Assumed, "a ClientRequestToken answers the same meeting while it is active, another one afterwards", async chime =>
        {
            var token = Guid.NewGuid().ToString();
            await using var first = await OpenMeeting.CreateAsync(chime, request => request.ClientRequestToken = token);
            await using var again = await OpenMeeting.CreateAsync(chime, request => request.ClientRequestToken = token);
            await chime.DeleteMeetingAsync(new() { MeetingId = first.Id });
            await using var later = await OpenMeeting.CreateAsync(chime, request => request.ClientRequestToken = token);

            again.Id.Should().Be(first.Id);
            later.Id.Should().NotBe(first.Id);
        });

    [Fact]
    public Task NotFound() => service.RowAsync(Observed, "an unknown meeting is 'Meeting <id> not found'", async chime =>
    {
        var id = Guid.NewGuid().ToString();

        (await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = id })).Should().ThrowAsync<NotFoundException>())
            .WithMessage($"Meeting <{id}> not found");
    });

    [Fact]
    public Task DeletedTwice() => service.RowAsync(Assumed, "DeleteMeeting of an ended meeting answers 204", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        await chime.DeleteMeetingAsync(new() { MeetingId = meeting.Id });

        (await chime.DeleteMeetingAsync(new() { MeetingId = meeting.Id })).HttpStatusCode.Should().Be(HttpStatusCode.NoContent);
    });

    [Fact]
    public Task Ended() => service.RowAsync(Observed, "an attendee for a meeting that has just ended is told 'The meeting has ended'", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        await chime.DeleteMeetingAsync(new() { MeetingId = meeting.Id });

        (await meeting.Awaiting(it => it.AdmitAsync("alice")).Should().ThrowAsync<NotFoundException>()).WithMessage("The meeting has ended");
    });

    [Fact]
    public Task Replicas() => service.RowAsync(Documented, "a replica is no primary meeting, and ends with its primary", async chime =>
    {
        await using var primary = await OpenMeeting.CreateAsync(chime);
        await using var replica = await OpenMeeting.CreateAsync(chime, request => request.PrimaryMeetingId = primary.Id);
        await Refusal.OfAsync(() => OpenMeeting.CreateAsync(chime, request => request.PrimaryMeetingId = replica.Id));
        await chime.DeleteMeetingAsync(new() { MeetingId = primary.Id });

        replica.Meeting.PrimaryMeetingId.Should().Be(primary.Id);
        await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = replica.Id })).Should().ThrowAsync<NotFoundException>();
    });

    [Theory]
    [InlineData("x")]
    [InlineData("aaaa")]
    [InlineData("with space")]
    public Task TenantId(string value) => service.RowAsync(Documented, $"a tenant is not '{value}'", chime =>
        Refusal.OfAsync(() => OpenMeeting.CreateAsync(chime, request => request.TenantIds = [value])));

    [Theory]
    [InlineData("Ipv4Only")]
    [InlineData("DualStack")]
    public Task NetworkType(string value) => service.RowAsync(Documented, $"a meeting may be {value}", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime, request => request.MediaPlacementNetworkType = value);

        meeting.Meeting.MediaPlacement.AudioHostUrl.Should().NotBeNullOrEmpty();
    });

    [Fact]
    public Task Cell() => service.RowAsync(Observed, "MeetingIds of us-east-1 end in 2713", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        (chime.Config.RegionEndpoint.SystemName == "us-east-1").Should().Be(meeting.Id.EndsWith("2713", StringComparison.Ordinal));
    });
}
