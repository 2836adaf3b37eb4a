using static FakeChime.Fidelity.Known;

namespace FakeChime.Fidelity;

[Collection(ServiceTests.Name)]
public sealed class AttendeeRows(Service service)
{
    [Fact]
    public Task Idempotency() => service.RowAsync(Documented, "CreateAttendee again with an ExternalUserId answers the same record", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var first = await meeting.AdmitAsync("alice");
        var again = await meeting.AdmitAsync("alice");

        again.Should().BeEquivalentTo(first);
    });

    [Fact]
    public Task CaseOfUsers() => service.RowAsync(Assumed, "ExternalUserIds compare with regard to case", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        (await meeting.AdmitAsync("alice")).AttendeeId.Should().NotBe((await meeting.AdmitAsync("Alice")).AttendeeId);
    });

    [Fact]
    public Task KeptCapabilities() => service.RowAsync(Assumed, "CreateAttendee again with other capabilities keeps the first", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        await meeting.AdmitAsync("alice");
        var again = await meeting.AdmitAsync(
            "alice", new() { Audio = MediaCapabilities.Receive, Video = MediaCapabilities.Receive, Content = MediaCapabilities.Receive });

        again.Capabilities.Audio.Should().Be(MediaCapabilities.SendReceive);
    });

    [Fact]
    public Task NewAfterDeletion() => service.RowAsync(Documented, "after DeleteAttendee an ExternalUserId makes a new attendee", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var first = await meeting.AdmitAsync("alice");
        await chime.DeleteAttendeeAsync(new() { MeetingId = meeting.Id, AttendeeId = first.AttendeeId });
        var second = await meeting.AdmitAsync("alice");

        second.AttendeeId.Should().NotBe(first.AttendeeId);
        second.JoinToken.Should().NotBe(first.JoinToken);
    });

    [Fact]
    public Task Token() => service.RowAsync(Observed, "a JoinToken is 98 characters of base64 of the AttendeeId and a UUID", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var attendee = await meeting.AdmitAsync("alice");

        attendee.JoinToken.Should().MatchRegex("^[a-zA-Z0-9+/]{98}$");
        System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(attendee.JoinToken + "==")).Should().StartWith(attendee.AttendeeId + ":");
    });

    [Fact]
    public Task UnknownAttendee() => service.RowAsync(Assumed, "an unknown attendee is 'Attendee <id> not found'", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var id = Guid.NewGuid().ToString();

        (await chime.Awaiting(it => it.GetAttendeeAsync(new() { MeetingId = meeting.Id, AttendeeId = id })).Should().ThrowAsync<NotFoundException>())
            .WithMessage($"Attendee <{id}> not found");
    });

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public Task PageSizes(int maxResults) => service.RowAsync(Documented, $"ListAttendees refuses MaxResults {maxResults}", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        await Refusal.OfAsync(() => chime.ListAttendeesAsync(new() { MeetingId = meeting.Id, MaxResults = maxResults }));
    });

    [Fact]
    public Task Pages() => service.RowAsync(Assumed, "ListAttendees goes in the order of creation, and the last page has no token", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var created = new List<string>();
        foreach (var user in new[] { "carol", "alice", "bob" })
        {
            created.Add((await meeting.AdmitAsync(user)).AttendeeId);
        }

        var first = await chime.ListAttendeesAsync(new() { MeetingId = meeting.Id, MaxResults = 2 });
        var last = await chime.ListAttendeesAsync(new() { MeetingId = meeting.Id, MaxResults = 2, NextToken = first.NextToken });

        first.Attendees.Concat(last.Attendees).Select(attendee => attendee.AttendeeId).Should().Equal(created);
        last.NextToken.Should().BeNull();
    });

    [Fact]
    public Task ForeignToken() => service.RowAsync(Assumed, "a NextToken of another meeting is refused", async chime =>
    {
        await using var one = await OpenMeeting.CreateAsync(chime);
        await using var other = await OpenMeeting.CreateAsync(chime);
        await one.AdmitAsync("alice");
        await one.AdmitAsync("bob");
        var page = await chime.ListAttendeesAsync(new() { MeetingId = one.Id, MaxResults = 1 });

        await Refusal.OfAsync(() => chime.ListAttendeesAsync(new() { MeetingId = other.Id, NextToken = page.NextToken }));
    });

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public Task WithAMeeting(int count, bool isFine) =>
        service.RowAsync(Documented, $"CreateMeetingWithAttendees takes {count} attendees: {isFine}", async chime =>
        {
            var template = OpenMeeting.Request();
            var request = new CreateMeetingWithAttendeesRequest
            {
                ClientRequestToken = template.ClientRequestToken,
                ExternalMeetingId = template.ExternalMeetingId,
                MediaRegion = template.MediaRegion,
                Attendees = [.. Enumerable.Range(1, count).Select(number => new CreateAttendeeRequestItem { ExternalUserId = $"user {number}" })],
            };
            if (!isFine)
            {
                await Refusal.OfAsync(() => chime.CreateMeetingWithAttendeesAsync(request));
                return;
            }

            var response = await chime.CreateMeetingWithAttendeesAsync(request);
            await chime.DeleteMeetingAsync(new() { MeetingId = response.Meeting.MeetingId });
            response.Attendees.Should().HaveCount(count);
        });

    [Fact]
    public Task AttendeeLimit() => service.RowAsync(Assumed, "MaxCount is the limit of attendees: LimitExceededException", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime, request => request.MeetingFeatures = new() { Attendee = new() { MaxCount = 1 } });
        await meeting.AdmitAsync("alice");

        await meeting.Awaiting(it => it.AdmitAsync("bob")).Should().ThrowAsync<LimitExceededException>();
    });

    [Fact]
    public Task NoErrors() => service.RowAsync(Assumed, "BatchCreateAttendee answers an empty list of errors where everybody was admitted", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        (await chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.Id, Attendees = [new() { ExternalUserId = "alice" }] })).Errors
            .Should().NotBeNull().And.BeEmpty();
    });

    [Fact]
    public Task EmptyBatch() => service.RowAsync(Documented, "BatchCreateAttendee refuses a batch of nobody", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        await Refusal.OfAsync(() => chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.Id, Attendees = [] }));
    });
}
