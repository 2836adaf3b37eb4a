using static FakeChime.Fidelity.Evidence;

namespace FakeChime.Fidelity;

[Collection(ServiceSuite.Name)]
public sealed class CapabilityTests(ServiceFixture service)
{
    private static readonly AttendeeCapabilities Listening = Of("Receive", "Receive", "Receive");

    [Fact]
    public Task Capabilities_are_SendReceive_by_default() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        (await meeting.AddAsync("alice")).Capabilities.Should().BeEquivalentTo(Of("SendReceive", "SendReceive", "SendReceive"));
    });

    [Fact]
    public Task Content_SendReceive_needs_video_SendReceive_or_Receive() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        await ValidationError.IsThrownByAsync(() => meeting.AddAsync("alice", Of("SendReceive", "None", "SendReceive")));
    });

    [Theory]
    [InlineData("video")]
    [InlineData("content")]
    public Task Capabilities_beyond_the_features_of_the_meeting_are_rejected(string member) => service.RowAsync(Documented, member, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime, request => request.MeetingFeatures = member == "video"
            ? new() { Video = new() { MaxResolution = VideoResolution.None } }
            : new() { Content = new() { MaxResolution = ContentResolution.None } });

        await ValidationError.IsThrownByAsync(() => meeting.AddAsync("alice", Of("SendReceive", "SendReceive", "SendReceive")));
    });

    [Fact]
    public Task In_a_meeting_without_video_the_defaults_are_video_Receive_and_content_SendReceive() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(
            chime, request => request.MeetingFeatures = new() { Video = new() { MaxResolution = VideoResolution.None } });

        (await meeting.AddAsync("alice")).Capabilities.Should().BeEquivalentTo(Of("SendReceive", "Receive", "SendReceive"));
    });

    [Fact]
    public Task In_a_meeting_without_content_the_default_is_content_None() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(
            chime, request => request.MeetingFeatures = new() { Content = new() { MaxResolution = ContentResolution.None } });

        (await meeting.AddAsync("alice")).Capabilities.Should().BeEquivalentTo(Of("SendReceive", "SendReceive", "None"));
    });

    [Theory]
    [InlineData(null)]
    [InlineData(26)]
    public Task FHD_video_is_rejected_without_a_MaxCount_of_at_most_25(int? maxCount) =>
        service.RowAsync(Documented, maxCount, chime =>
            ValidationError.IsThrownByAsync(() => TestMeeting.CreateAsync(chime, request => request.MeetingFeatures = new()
            {
                Video = new() { MaxResolution = VideoResolution.FHD },
                Attendee = maxCount is null ? null : new() { MaxCount = maxCount },
            })));

    [Fact]
    public Task UpdateAttendeeCapabilities_changes_one_attendee() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var alice = await meeting.AddAsync("alice");
        var bob = await meeting.AddAsync("bob");

        var response = await chime.UpdateAttendeeCapabilitiesAsync(new() { MeetingId = meeting.Id, AttendeeId = alice.AttendeeId, Capabilities = Listening });

        response.Attendee.Capabilities.Should().BeEquivalentTo(Listening);
        (await meeting.GetAsync(alice)).Capabilities.Should().BeEquivalentTo(Listening);
        (await meeting.GetAsync(bob)).Capabilities.Should().BeEquivalentTo(bob.Capabilities);
    });

    [Fact]
    public Task BatchUpdateAttendeeCapabilitiesExcept_changes_all_other_attendees() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var alice = await meeting.AddAsync("alice");
        var bob = await meeting.AddAsync("bob");

        var response = await chime.BatchUpdateAttendeeCapabilitiesExceptAsync(new()
        {
            MeetingId = meeting.Id,
            ExcludedAttendeeIds = [new() { AttendeeId = alice.AttendeeId }],
            Capabilities = Listening,
        });

        response.HttpStatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        (await meeting.GetAsync(alice)).Capabilities.Should().BeEquivalentTo(alice.Capabilities);
        (await meeting.GetAsync(bob)).Capabilities.Should().BeEquivalentTo(Listening);
    });

    [Fact]
    public Task BatchUpdateAttendeeCapabilitiesExcept_ignores_an_unknown_excluded_attendee() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var bob = await meeting.AddAsync("bob");

        await chime.BatchUpdateAttendeeCapabilitiesExceptAsync(new()
        {
            MeetingId = meeting.Id,
            ExcludedAttendeeIds = [new() { AttendeeId = Guid.NewGuid().ToString() }],
            Capabilities = Listening,
        });

        (await meeting.GetAsync(bob)).Capabilities.Should().BeEquivalentTo(Listening);
    });

    [Fact]
    public Task UpdateAttendeeCapabilities_requires_all_three_capabilities() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var alice = await meeting.AddAsync("alice");

        await ValidationError.IsThrownByAsync(() => chime.UpdateAttendeeCapabilitiesAsync(
            new() { MeetingId = meeting.Id, AttendeeId = alice.AttendeeId, Capabilities = new() { Audio = MediaCapabilities.None } }));
    });

    [Fact]
    public Task BatchUpdateAttendeeCapabilitiesExcept_rejects_an_empty_list_of_attendees() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        await ValidationError.IsThrownByAsync(() => chime.BatchUpdateAttendeeCapabilitiesExceptAsync(
            new() { MeetingId = meeting.Id, ExcludedAttendeeIds = [], Capabilities = Listening }));
    });

    private static AttendeeCapabilities Of(string audio, string video, string content) => new() { Audio = audio, Video = video, Content = content };
}
