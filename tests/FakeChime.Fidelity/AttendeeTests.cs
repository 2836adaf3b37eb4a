using static FakeChime.Fidelity.Evidence;

namespace FakeChime.Fidelity;

[Collection(ServiceSuite.Name)]
public sealed class AttendeeTests(ServiceFixture service)
{
    [Fact]
    public Task CreateAttendee_returns_the_existing_attendee_for_a_known_ExternalUserId() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var first = await meeting.AddAsync("alice");
        var again = await meeting.AddAsync("alice");

        again.Should().BeEquivalentTo(first);
    });

    [Fact]
    public Task ExternalUserIds_are_case_sensitive() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        (await meeting.AddAsync("alice")).AttendeeId.Should().NotBe((await meeting.AddAsync("Alice")).AttendeeId);
    });

    [Fact]
    public Task CreateAttendee_with_other_capabilities_keeps_those_of_the_existing_attendee() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        await meeting.AddAsync("alice");
        var again = await meeting.AddAsync(
            "alice", new() { Audio = MediaCapabilities.Receive, Video = MediaCapabilities.Receive, Content = MediaCapabilities.Receive });

        again.Capabilities.Audio.Should().Be(MediaCapabilities.SendReceive);
    });

    [Fact]
    public Task CreateAttendee_after_DeleteAttendee_creates_a_new_attendee() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var first = await meeting.AddAsync("alice");
        await chime.DeleteAttendeeAsync(new() { MeetingId = meeting.Id, AttendeeId = first.AttendeeId });
        var second = await meeting.AddAsync("alice");

        second.AttendeeId.Should().NotBe(first.AttendeeId);
        second.JoinToken.Should().NotBe(first.JoinToken);
    });

    [Fact]
    public Task A_JoinToken_is_98_characters_of_base64_of_the_AttendeeId_and_a_UUID() => service.RowAsync(Observed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var attendee = await meeting.AddAsync("alice");

        attendee.JoinToken.Should().MatchRegex("^[a-zA-Z0-9+/]{98}$");
        System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(attendee.JoinToken + "==")).Should().StartWith(attendee.AttendeeId + ":");
    });

    [Fact]
    public Task GetAttendee_of_an_unknown_attendee_has_the_message_Attendee_not_found() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var id = Guid.NewGuid().ToString();

        (await chime.Awaiting(it => it.GetAttendeeAsync(new() { MeetingId = meeting.Id, AttendeeId = id })).Should().ThrowAsync<NotFoundException>())
            .WithMessage($"Attendee <{id}> not found");
    });

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public Task ListAttendees_rejects_a_MaxResults_that_is_not_from_1_to_100(int maxResults) => service.RowAsync(Documented, maxResults, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        await ValidationError.IsThrownByAsync(() => chime.ListAttendeesAsync(new() { MeetingId = meeting.Id, MaxResults = maxResults }));
    });

    [Fact]
    public Task ListAttendees_is_in_order_of_creation_and_its_last_page_has_no_token() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var created = new List<string>();
        foreach (var user in new[] { "carol", "alice", "bob" })
        {
            created.Add((await meeting.AddAsync(user)).AttendeeId);
        }

        var first = await chime.ListAttendeesAsync(new() { MeetingId = meeting.Id, MaxResults = 2 });
        var last = await chime.ListAttendeesAsync(new() { MeetingId = meeting.Id, MaxResults = 2, NextToken = first.NextToken });

        first.Attendees.Concat(last.Attendees).Select(attendee => attendee.AttendeeId).Should().Equal(created);
        last.NextToken.Should().BeNull();
    });

    [Fact]
    public Task ListAttendees_rejects_a_NextToken_of_another_meeting() => service.RowAsync(Assumed, async chime =>
    {
        await using var one = await TestMeeting.CreateAsync(chime);
        await using var other = await TestMeeting.CreateAsync(chime);
        await one.AddAsync("alice");
        await one.AddAsync("bob");
        var page = await chime.ListAttendeesAsync(new() { MeetingId = one.Id, MaxResults = 1 });

        await ValidationError.IsThrownByAsync(() => chime.ListAttendeesAsync(new() { MeetingId = other.Id, NextToken = page.NextToken }));
    });

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public Task CreateMeetingWithAttendees_accepts_at_most_20_attendees(int count, bool isAccepted) =>
        service.RowAsync(Documented, count, async chime =>
        {
            var request = new CreateMeetingWithAttendeesRequest
            {
                ClientRequestToken = Guid.NewGuid().ToString(),
                ExternalMeetingId = "fidelity",
                MediaRegion = "us-east-1",
                Attendees = [.. Enumerable.Range(1, count).Select(number => new CreateAttendeeRequestItem { ExternalUserId = $"user {number}" })],
            };
            if (!isAccepted)
            {
                await ValidationError.IsThrownByAsync(() => chime.CreateMeetingWithAttendeesAsync(request));
                return;
            }

            var response = await chime.CreateMeetingWithAttendeesAsync(request);
            await chime.DeleteMeetingAsync(new() { MeetingId = response.Meeting.MeetingId });
            response.Attendees.Should().HaveCount(count);
        });

    [Fact]
    public Task An_attendee_beyond_MaxCount_is_rejected_with_LimitExceededException() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime, request => request.MeetingFeatures = new() { Attendee = new() { MaxCount = 1 } });
        await meeting.AddAsync("alice");

        await meeting.Awaiting(it => it.AddAsync("bob")).Should().ThrowAsync<LimitExceededException>();
    });

    [Fact]
    public Task BatchCreateAttendee_without_errors_returns_an_empty_list_of_errors() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        (await chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.Id, Attendees = [new() { ExternalUserId = "alice" }] })).Errors
            .Should().NotBeNull().And.BeEmpty();
    });

    [Fact]
    public Task BatchCreateAttendee_rejects_an_empty_list_of_attendees() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        await ValidationError.IsThrownByAsync(() => chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.Id, Attendees = [] }));
    });
}
