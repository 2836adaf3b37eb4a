using System.Net;
using Moq;

namespace FakeChime.Tests.Docs;

/// <summary>The examples of docs/migrating-from-moq.md.</summary>
public sealed class MoqGuideTests
{
    [Fact]
    public async Task The_example_with_Moq_runs()
    {
        #region moq-before
        var chime = new Mock<IAmazonChime>();
        chime.Setup(it => it.CreateAttendeeAsync(It.IsAny<CreateAttendeeRequest>(), It.IsAny<CancellationToken>()))
             .ReturnsAsync((CreateAttendeeRequest request, CancellationToken _) => new CreateAttendeeResponse
             {
                 HttpStatusCode = HttpStatusCode.Created,
                 Attendee = new Attendee { AttendeeId = "1", ExternalUserId = request.ExternalUserId, JoinToken = "token" },
             });

        await new Classroom(chime.Object).AdmitAsync("any meeting", "carol");

        chime.Verify(it => it.CreateAttendeeAsync(
            It.Is<CreateAttendeeRequest>(request => request.ExternalUserId == "carol"), It.IsAny<CancellationToken>()), Times.Once);
        #endregion
    }

    [Fact]
    public async Task The_example_with_the_fake_runs()
    {
        #region moq-after
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");

        standup.Attendees.Should().ContainSingle().Which.ExternalUserId.Should().Be("carol");
        #endregion
    }

    [Fact]
    public async Task The_example_with_Moq_and_the_fake_runs()
    {
        #region moq-beside
        var accounts = new Mock<IAmazonChime>();
        accounts.Setup(it => it.ListAccountsAsync(It.IsAny<ListAccountsRequest>(), It.IsAny<CancellationToken>()))
                .ReturnsAsync(new ListAccountsResponse { Accounts = [new() { Name = "North" }] });
        IAmazonChime chime = new FakeAmazonChime(new FakeChimeOptions { Fallback = accounts.Object });

        var response = await chime.ListAccountsAsync(new ListAccountsRequest());
        #endregion

        response.Accounts.Should().ContainSingle();
    }
}
