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

    [Fact]
    public async Task The_example_of_assertions_of_calls_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");
        var classroom = new Classroom(chime);

        #region moq-calls
        await classroom.AdmitAsync(standup.MeetingId, "carol");
        await classroom.AdmitAsync(standup.MeetingId, "dave");

        chime.Calls.Of<DeleteMeeting>().Should().BeEmpty();                                            // Times.Never
        chime.Calls.Of<CreateAttendee>().Should().HaveCount(2);                                        // Times.Exactly(2)
        chime.Calls.Of<CreateAttendee>(op => op.ExternalUserId == "carol").Should().ContainSingle();   // It.Is, Times.Once
        chime.Calls.Of<CreateAttendee>().Should().OnlyContain(call => call.Operation.IsOn(standup));   // the meeting of each call
        chime.Calls.Of<CreateAttendee>().Select(call => call.Operation.ExternalUserId).Should().Equal("carol", "dave");
        #endregion
    }

    [Fact]
    public async Task The_example_of_the_order_of_calls_runs()
    {
        var chime = new FakeAmazonChime();
        var created = await chime.CreateMeetingAsync(new CreateMeetingRequest());
        await new Classroom(chime).AdmitAsync(created.Meeting.MeetingId, "carol");
        await chime.DeleteMeetingAsync(new DeleteMeetingRequest { MeetingId = created.Meeting.MeetingId });

        #region moq-order
        chime.Calls.Select(call => call.Operation.Name).Should().Equal("CreateMeeting", "CreateAttendee", "DeleteMeeting");
        #endregion
    }

    [Fact]
    public async Task The_example_of_canceled_calls_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region moq-tokens
        chime.When<CreateAttendee>().AppliesThenHangs(times: 1);
        using var cancellation = new CancellationTokenSource();

        var request = new CreateAttendeeRequest { MeetingId = standup.MeetingId, ExternalUserId = "carol" };
        var admission = () => chime.CreateAttendeeAsync(request, cancellation.Token);
        var hanging = admission();
        await cancellation.CancelAsync();

        await hanging.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>();             // canceled while it waits
        await admission.Should().ThrowAsync<OperationCanceledException>();                              // canceled before it begins
        var call = chime.Calls.Of<CreateAttendee>().Should().ContainSingle().Which;                     // only the first is recorded
        call.Applied.Should().BeTrue();
        call.Exception.Should().BeAssignableTo<OperationCanceledException>();
        #endregion
    }

    [Fact]
    public async Task The_example_of_meeting_IDs_runs()
    {
        #region moq-ids
        var chime = new FakeAmazonChime();
        var getting = (string id) => chime.GetMeetingAsync(new GetMeetingRequest { MeetingId = id });

        await getting.Awaiting(get => get("meeting-1")).Should().ThrowAsync<BadRequestException>();                            // not a UUID
        await getting.Awaiting(get => get("11111111-0000-4000-8000-000000000001")).Should().ThrowAsync<NotFoundException>();   // no such meeting

        var standup = chime.AddMeeting("standup");                                                     // a generated ID
        var retro = chime.AddMeeting(new MeetingSeed { MeetingId = "22222222-0000-4000-8000-000000000001" });                  // a fixed ID
        (await getting(standup.MeetingId)).Meeting.ExternalMeetingId.Should().Be("standup");
        (await getting("22222222-0000-4000-8000-000000000001")).Meeting.MeetingId.Should().Be(retro.MeetingId);
        #endregion
    }
}
