using static FakeChime.Fidelity.Known;

namespace FakeChime.Fidelity;

[Collection(ServiceTests.Name)]
public sealed class CapabilityRows(Service service)
{
    private static readonly AttendeeCapabilities Listening = Of("Receive", "Receive", "Receive");

    [Fact]
    public Task Defaults() => service.RowAsync(Documented, "capabilities are SendReceive by default", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        (await meeting.AdmitAsync("alice")).Capabilities.Should().BeEquivalentTo(Of("SendReceive", "SendReceive", "SendReceive"));
    });

    [Fact]
    public Task ContentNeedsVideo() => service.RowAsync(Documented, "content SendReceive needs video SendReceive or Receive", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        await Refusal.OfAsync(() => meeting.AdmitAsync("alice", Of("SendReceive", "None", "SendReceive")));
    });

    [Theory]
    [InlineData("video")]
    [InlineData("content")]
    public Task Beyond(string member) => service.RowAsync(Documented, $"capabilities are refused that ask for {member} of a meeting without", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime, request => request.MeetingFeatures = member == "video"
            ? new() { Video = new() { MaxResolution = VideoResolution.None } }
            : new() { Content = new() { MaxResolution = ContentResolution.None } });

        await Refusal.OfAsync(() => meeting.AdmitAsync("alice", Of("SendReceive", "SendReceive", "SendReceive")));
    });

    [Fact]
    public Task DefaultsWithoutVideo() => service.RowAsync(Documented, "without video the defaults are video Receive and content SendReceive", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(
            chime, request => request.MeetingFeatures = new() { Video = new() { MaxResolution = VideoResolution.None } });

        (await meeting.AdmitAsync("alice")).Capabilities.Should().BeEquivalentTo(Of("SendReceive", "Receive", "SendReceive"));
    });

    [Fact]
    public Task DefaultsWithoutContent() => service.RowAsync(Assumed, "without content the default is content None", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(
            chime, request => request.MeetingFeatures = new() { Content = new() { MaxResolution = ContentResolution.None } });

        (await meeting.AdmitAsync("alice")).Capabilities.Should().BeEquivalentTo(Of("SendReceive", "SendReceive", "None"));
    });

    [Theory]
    [InlineData(null)]
    [InlineData(26)]
    public Task HighResolution(int? maxCount) =>
        service.RowAsync(Documented, $"FHD video is refused with MaxCount {maxCount?.ToString() ?? "not given"}", chime =>
            Refusal.OfAsync(() => OpenMeeting.CreateAsync(chime, request => request.MeetingFeatures = new()
            {
                Video = new() { MaxResolution = VideoResolution.FHD },
                Attendee = maxCount is null ? null : new() { MaxCount = maxCount },
            })));

    [Fact]
    public Task Update() => service.RowAsync(Documented, "UpdateAttendeeCapabilities changes one attendee", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var alice = await meeting.AdmitAsync("alice");
        var bob = await meeting.AdmitAsync("bob");

        var response = await chime.UpdateAttendeeCapabilitiesAsync(new() { MeetingId = meeting.Id, AttendeeId = alice.AttendeeId, Capabilities = Listening });

        response.Attendee.Capabilities.Should().BeEquivalentTo(Listening);
        (await meeting.ReadAsync(alice)).Capabilities.Should().BeEquivalentTo(Listening);
        (await meeting.ReadAsync(bob)).Capabilities.Should().BeEquivalentTo(bob.Capabilities);
    });

    [Fact]
    public Task BatchUpdate() => service.RowAsync(Documented, "BatchUpdateAttendeeCapabilitiesExcept changes everybody but those named", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var alice = await meeting.AdmitAsync("alice");
        var bob = await meeting.AdmitAsync("bob");

        var response = await chime.BatchUpdateAttendeeCapabilitiesExceptAsync(new()
        {
            MeetingId = meeting.Id,
            ExcludedAttendeeIds = [new() { AttendeeId = alice.AttendeeId }],
            Capabilities = Listening,
        });

        response.HttpStatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        (await meeting.ReadAsync(alice)).Capabilities.Should().BeEquivalentTo(alice.Capabilities);
        (await meeting.ReadAsync(bob)).Capabilities.Should().BeEquivalentTo(Listening);
    });

    [Fact]
    public Task UnknownExcluded() => service.RowAsync(Assumed, "an excluded attendee that the meeting does not have is ignored", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var bob = await meeting.AdmitAsync("bob");

        await chime.BatchUpdateAttendeeCapabilitiesExceptAsync(new()
        {
            MeetingId = meeting.Id,
            ExcludedAttendeeIds = [new() { AttendeeId = Guid.NewGuid().ToString() }],
            Capabilities = Listening,
        });

        (await meeting.ReadAsync(bob)).Capabilities.Should().BeEquivalentTo(Listening);
    });

    [Fact]
    public Task UpdateNeedsAll() => service.RowAsync(Documented, "UpdateAttendeeCapabilities needs all three capabilities", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var alice = await meeting.AdmitAsync("alice");

        await Refusal.OfAsync(() => chime.UpdateAttendeeCapabilitiesAsync(
            new() { MeetingId = meeting.Id, AttendeeId = alice.AttendeeId, Capabilities = new() { Audio = MediaCapabilities.None } }));
    });

    [Fact]
    public Task NobodyExcluded() => service.RowAsync(Documented, "BatchUpdateAttendeeCapabilitiesExcept names at least one attendee", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        await Refusal.OfAsync(() => chime.BatchUpdateAttendeeCapabilitiesExceptAsync(
            new() { MeetingId = meeting.Id, ExcludedAttendeeIds = [], Capabilities = Listening }));
    });

    private static AttendeeCapabilities Of(string audio, string video, string content) => new() { Audio = audio, Video = video, Content = content };
}
