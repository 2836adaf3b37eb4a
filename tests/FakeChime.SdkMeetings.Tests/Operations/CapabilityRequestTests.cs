using System.Net;

namespace FakeChime.Tests.Operations;

public sealed class CapabilityRequestTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public CapabilityRequestTests() => _meeting = _chime.AddMeeting("webinar", ["alice", "bob"]);

    [Theory]
    [InlineData(null, "None", "None", "audio")]
    [InlineData("None", null, "None", "video")]
    [InlineData("None", "None", null, "content")]
    public async Task A_request_with_capabilities_must_have_all_three(string? audio, string? video, string? content, string member)
    {
        var requested = TestData.Capabilities(audio!, video!, content!);

        var callings = new Func<Task>[]
        {
            () => _chime.CreateAsync(_meeting, "carol", requested),
            () => UpdateAsync(requested),
            () => UpdateAllExceptAsync(1, requested),
        };
        foreach (var calling in callings)
        {
            (await calling.Should().ThrowAsync<BadRequestException>()).WithMessage($"*'capabilities.{member}'*must not be null");
        }

        _meeting.Attendees.Should().HaveCount(2).And.OnlyContain(attendee => attendee.Capabilities == Capabilities.All);
    }

    [Fact]
    public async Task Both_capability_updates_require_capabilities()
    {
        (await this.Awaiting(it => it.UpdateAsync(null)).Should().ThrowAsync<BadRequestException>()).WithMessage("*'capabilities'*must not be null");
        (await this.Awaiting(it => it.UpdateAllExceptAsync(1, null)).Should().ThrowAsync<BadRequestException>()).WithMessage("*'capabilities'*must not be null");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public async Task BatchUpdateAttendeeCapabilitiesExcept_accepts_1_to_250_excluded_attendees(int count, bool isFine)
    {
        var silencing = () => UpdateAllExceptAsync(count, TestData.Capabilities("None", "None", "Send"));

        if (isFine)
        {
            (await silencing()).HttpStatusCode.Should().Be(HttpStatusCode.OK);
            _meeting.Attendees.Should().OnlyContain(attendee => attendee.Capabilities == Capabilities.Of("None", "None", "Send"));
        }
        else
        {
            (await silencing.Should().ThrowAsync<BadRequestException>()).WithMessage("*'excludedAttendeeIds'*");
        }
    }

    private Task<UpdateAttendeeCapabilitiesResponse> UpdateAsync(AttendeeCapabilities? capabilities) => _chime.UpdateAttendeeCapabilitiesAsync(
        new() { MeetingId = _meeting.MeetingId, AttendeeId = _meeting["alice"].AttendeeId, Capabilities = capabilities });

    private Task<BatchUpdateAttendeeCapabilitiesExceptResponse> UpdateAllExceptAsync(int count, AttendeeCapabilities? capabilities) =>
        _chime.BatchUpdateAttendeeCapabilitiesExceptAsync(new()
        {
            MeetingId = _meeting.MeetingId,
            ExcludedAttendeeIds = [.. Enumerable.Range(0, count).Select(number => new AttendeeIdItem { AttendeeId = $"00000000-0000-0000-0000-{number:x12}" })],
            Capabilities = capabilities,
        });
}
