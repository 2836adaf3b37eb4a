using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.TestApi;

/// <summary>Seeding is atomic: an invalid seed throws, the message names the member, and the state does not change.</summary>
public sealed class InvalidSeedTests
{
    public static TheoryData<MeetingSeed, string> InvalidSeeds => new()
    {
        { new() { MeetingId = "standup" }, "*'MeetingId'*must be a UUID, or null for a generated one; the value was 'standup'.*" },
        { new() { ExternalMeetingId = "x" }, "*'ExternalMeetingId'*greater than or equal to 2; the value was 'x'." },
        { new() { MeetingHostId = new string('x', 65) }, "*'MeetingHostId'*less than or equal to 64*" },
        { new() { ClientRequestToken = "a b" }, "*'ClientRequestToken'*pattern*" },
        { new() { MediaRegion = "moon" }, "*'MediaRegion'*enum value set*" },
        { new() { Tags = [KeyValuePair.Create("aws:x", "x")] }, "*'Tags.1.member.key'*" },
        { null!, "*" },
        { new() { Attendees = [new(null!)] }, "*'Attendees[0].ExternalUserId'*" },
        { new() { Attendees = [null!] }, "*'Attendees[0]'*Member must not be null*" },
        { new() { Attendees = ["alice", "b"] }, "*'Attendees[1].ExternalUserId'*greater than or equal to 2*" },
        { new() { Attendees = [new("alice") { AttendeeId = "1" }] }, "*'Attendees[0].AttendeeId'*must be a UUID*'1'.*" },
        { new() { Attendees = [new("alice") { Tags = [KeyValuePair.Create("", "x")] }] }, "*'Attendees[0].Tags.1.member.key'*" },
        {
            new() { NotificationsConfiguration = MeetingNotifications.Of(snsTopicArn: "no arn") },
            "*'notificationsConfiguration.snsTopicArn'*regular expression*"
        },
        { new() { TenantIds = ["tenant"] }, "*'TenantIds'*The API chime has no such member.*" },
        { new() { NotificationsConfiguration = MeetingNotifications.Of(lambdaFunctionArn: "arn:aws:lambda") }, "*'NotificationsConfiguration.LambdaFunctionArn'*The API chime has no such member.*" },
        { new() { ExternalMeetingId = "x", MediaRegion = "moon" }, "*greater than or equal to 2; the value was 'x'. Value at 'MediaRegion'*the value was 'moon'." },
        { new() { Attendees = ["alice", "alice"] }, "*Two attendees have the ExternalUserId 'alice'.*" },
        {
            new() { Attendees = [new("alice") { AttendeeId = UnknownId }, new("bob") { AttendeeId = UnknownId.ToUpperInvariant() }] },
            "*Two attendees have the AttendeeId*"
        },
        {
            new() { Attendees = [.. Enumerable.Range(0, 4).Select(number => new AttendeeSeed($"user{number}"))] },
            "*limit of 3 attendees. Raise Limits.AttendeesPerMeeting.*"
        },
    };

    [Theory]
    [MemberData(nameof(InvalidSeeds), DisableDiscoveryEnumeration = true)]
    public void An_invalid_seed_throws_names_the_member_adds_nothing_and_consumes_no_IDs(MeetingSeed seed, string message) =>
        AddMeetingsShouldThrow(message, new() { Attendees = ["bob"] }, seed);

    [Fact]
    public void AddMeetings_throws_for_seeds_that_conflict_with_each_other_and_names_the_seed()
    {
        AddMeetingsShouldThrow("Seed 2 of 2 is invalid. *MeetingId*", new() { MeetingId = UnknownId }, new() { MeetingId = UnknownId.ToUpperInvariant() });
        AddMeetingsShouldThrow("Seed 2 of 2 is invalid. *ClientRequestToken*", new() { ClientRequestToken = "token" }, new() { ClientRequestToken = "token" });
        AddMeetingsShouldThrow("*limit of 3 active meetings*", new(), new() { HasEnded = true }, new(), new());
    }

    [Fact]
    public void A_MeetingId_or_ClientRequestToken_of_another_meeting_throws()
    {
        using var chime = NewFake();
        chime.AddMeeting(new MeetingSeed { MeetingId = UnknownId, ClientRequestToken = "lesson-1" });

        chime.Invoking(it => it.AddMeeting(new MeetingSeed { MeetingId = UnknownId }))
            .Should().Throw<ArgumentException>().WithMessage($"The seed is invalid. Another meeting has the MeetingId '{UnknownId}'. Use another ID, or none.");
        chime.Invoking(it => it.AddMeeting(new MeetingSeed { ClientRequestToken = "lesson-1" }))
            .Should().Throw<ArgumentException>().WithMessage("*ClientRequestToken 'lesson-1'. Use another token.");
        chime.Meetings.Should().ContainSingle();
    }

    [Fact]
    public void AddAttendee_with_an_invalid_seed_throws_and_does_not_change_the_meeting()
    {
        using var chime = NewFake();
        var meeting = chime.AddMeeting(new MeetingSeed { Attendees = [new("alice") { AttendeeId = UnknownId }, "bob"] });
        var ended = chime.AddMeeting(new MeetingSeed { HasEnded = true });

        AddAttendeeShouldThrow("*ExternalUserId 'alice'. Use another ID.", meeting, "alice");
        AddAttendeeShouldThrow("*AttendeeId*", meeting, new("carol") { AttendeeId = UnknownId });
        AddAttendeeShouldThrow("*'ExternalUserId'*", meeting, "x");
        AddAttendeeShouldThrow("*'Tags.1.member.key'*", meeting, new("carol") { Tags = [KeyValuePair.Create("", "")] });
        AddAttendeeShouldThrow("*attendees of the API chime have no capabilities*", meeting, new("carol") { Capabilities = new() });
        AddAttendeeShouldThrow("*has ended. Add the attendee to an active meeting.", ended, "bob");
        meeting.ExternalUserIds().Should().Equal("alice", "bob");
        meeting.AddAttendee("carol");
        AddAttendeeShouldThrow("*its limit of 3 attendees. Raise Limits.AttendeesPerMeeting.", meeting, "dave");
    }

    private static void AddMeetingsShouldThrow(string message, params MeetingSeed[] seeds)
    {
        using var chime = NewFake();
        using var other = NewFake();
        var (standup, _) = (chime.AddMeeting("standup", ["alice"]), other.AddMeeting("standup", ["alice"]));

        chime.Invoking(it => it.AddMeetings(seeds)).Should().Throw<ArgumentException>().WithMessage(message);

        chime.Meetings.Should().Equal(standup);
        standup.ExternalUserIds().Should().Equal("alice");
        chime.Events.Should().BeEmpty();
        chime.AddMeeting(attendees: ["bob"])["bob"].JoinToken.Should().Be(other.AddMeeting(attendees: ["bob"])["bob"].JoinToken, "no ID was consumed");
    }

    private static void AddAttendeeShouldThrow(string message, FakeMeeting meeting, AttendeeSeed seed) =>
        meeting.Invoking(it => it.AddAttendee(seed)).Should().Throw<ArgumentException>().WithMessage(message);

    private static FakeAmazonChime NewFake() => new(new() { RandomSeed = 1, Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3 } });
}
