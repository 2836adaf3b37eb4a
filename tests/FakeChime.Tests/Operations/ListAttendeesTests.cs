using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class ListAttendeesTests
{
    private readonly FakeAmazonChime _chime = WithLimits(new() { AttendeesPerMeeting = 10_000 });

    [Fact]
    public async Task ListAttendees_returns_attendees_in_the_order_of_creation()
    {
        var meeting = _chime.AddMeeting(attendees: ["carol", "alice", "bob"]);

        var response = await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });

        response.Attendees.Should().BeEquivalentTo(
            meeting.Attendees.Select(attendee => new { attendee.AttendeeId, attendee.ExternalUserId, attendee.JoinToken }), it => it.WithStrictOrdering());
        response.NextToken.Should().BeNull();
    }

    [Fact]
    public async Task ListAttendees_returns_one_empty_page_for_a_meeting_without_attendees()
    {
        var response = await _chime.ListAttendeesAsync(new() { MeetingId = _chime.AddMeeting().MeetingId });

        response.Attendees.Should().BeEmpty();
        response.NextToken.Should().BeNull();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(99, 99)]
    [InlineData(100, 99)]
    [InlineData(198, 99)]
    [InlineData(64, 64)]
    [InlineData(200, 7)]
    public async Task Pages_contain_every_attendee_once_and_the_last_page_has_no_NextToken(int attendees, int pageSize)
    {
        var meeting = _chime.AddMeeting(attendees: Enumerable.Range(1, attendees).Select(number => $"user{number}"));

        var pages = new List<List<string>>();
        var request = new ListAttendeesRequest { MeetingId = meeting.MeetingId, MaxResults = pageSize };
        do
        {
            var response = await _chime.ListAttendeesAsync(request);
            pages.Add([.. response.Attendees.Select(attendee => attendee.ExternalUserId)]);
            request.NextToken = response.NextToken;
        }
        while (request.NextToken is not null);

        pages.SelectMany(page => page).Should().Equal(meeting.ExternalUserIds());
        pages.Should().HaveCount((attendees + pageSize - 1) / pageSize);
        pages.Take(pages.Count - 1).Should().NotContain(page => page.Count != pageSize);
    }

    [Fact]
    public async Task ListAttendees_without_MaxResults_uses_DefaultPageSize()
    {
        var users = Enumerable.Range(1, 100).Select(number => $"user{number}").ToArray();
        using var small = new FakeAmazonChime(new() { DefaultPageSize = 3 });

        (await _chime.ListAttendeesAsync(new() { MeetingId = _chime.AddMeeting(attendees: users).MeetingId })).Attendees.Should().HaveCount(99);
        (await small.ListAttendeesAsync(new() { MeetingId = small.AddMeeting(attendees: users).MeetingId })).Attendees.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_NextToken_stays_valid_if_the_last_attendee_of_its_page_is_deleted()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol", "dave"]);
        var page = await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, MaxResults = 2 });
        await _chime.DeleteAsync(meeting.Attendees[1]);
        await _chime.DeleteAsync(meeting.Attendees[1]);

        var next = await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, NextToken = page.NextToken });

        next.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("dave");
    }

    [Fact]
    public async Task A_NextToken_can_be_used_more_than_once()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol"]);
        var token = (await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, MaxResults = 1 })).NextToken;

        var pages = new[]
        {
            await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, NextToken = token, MaxResults = 1 }),
            await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, NextToken = token, MaxResults = 1 }),
        };

        pages.Select(page => page.Attendees.Single().ExternalUserId).Should().Equal("bob", "bob");
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_skip_attendees_while_others_are_added_and_deleted()
    {
        var meeting = _chime.AddMeeting(attendees: Enumerable.Range(0, 5_000).Select(number => $"{(number % 2 == 0 ? "stays" : "leaves")}{number}"));
        var leaving = new Queue<FakeAttendee>(meeting.Attendees.Where(attendee => attendee.ExternalUserId.StartsWith("leaves", StringComparison.Ordinal)));
        foreach (var number in Enumerable.Range(5_000, 5_000))
        {
            meeting.AddAttendee($"stays{number}");
        }

        var stays = meeting.ExternalUserIds().Where(user => user.StartsWith("stays", StringComparison.Ordinal)).ToArray();
        var read = new List<string>();
        var request = new ListAttendeesRequest { MeetingId = meeting.MeetingId };
        do
        {
            var page = await _chime.ListAttendeesAsync(request);
            read.AddRange(page.Attendees.Select(attendee => attendee.ExternalUserId));
            request.NextToken = page.NextToken;
            for (var number = 0; number < 30 && leaving.TryDequeue(out var attendee); number++)
            {
                await _chime.DeleteAsync(attendee);
                await _chime.CreateAsync(meeting, $"comes{read.Count}-{number}");
            }
        }
        while (request.NextToken is not null);

        read.Where(user => user.StartsWith("stays", StringComparison.Ordinal)).Should().Equal(stays);
        read.Should().OnlyHaveUniqueItems();
    }
}
