namespace FakeChime.Tests.TestApi;

/// <summary>Seeding is atomic: an invalid seed changes nothing.</summary>
public sealed class AtomicSeedingTests
{
    private const string MeetingId = "26675937-400e-4d37-b04e-000a197b0706";
    private const string AttendeeId = "a2f5e5a8-4f00-4f00-8f00-0a5f00c0ffee";

    private static readonly Dictionary<string, MeetingSeed[]> ByFault = new()
    {
        ["an attendee without a name"] = [new() { Attendees = ["alice", new(null!)] }],
        ["a null attendee"] = [new() { Attendees = ["alice", null!] }],
        ["a user twice"] = [new() { Attendees = ["alice", "bob", "alice"] }],
        ["an attendee id twice, in another case"] =
            [new() { Attendees = [new("alice") { AttendeeId = AttendeeId }, new("bob") { AttendeeId = AttendeeId.ToUpperInvariant() }] }],
        ["an attendee id that is none"] = [new() { Attendees = ["alice", new("bob") { AttendeeId = "bob" }] }],
        ["a bad tag of the last attendee"] = [new() { Attendees = ["alice", new("bob") { Tags = [KeyValuePair.Create("aws:x", "y")] }] }],
        ["more attendees than the limit"] = [new() { Attendees = ["alice", "bob", "carol", "dave"] }],
        ["a meeting id twice"] = [new() { MeetingId = MeetingId, Attendees = ["alice"] }, new() { MeetingId = MeetingId.ToUpperInvariant() }],
        ["a client request token twice"] = [new() { ClientRequestToken = "token" }, new() { ClientRequestToken = "token" }],
        ["more meetings than the limit"] = [new(), new(), new() { HasEnded = true }, new(), new()],
        ["a fault in the last of several"] = [new() { Attendees = ["alice"] }, new() { ExternalMeetingId = "x" }],
        ["a null meeting"] = [new() { Attendees = ["alice"] }, null!],
    };

    public static TheoryData<string> Faults => [.. ByFault.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void AddMeetings_with_an_invalid_seed_adds_nothing_and_consumes_no_IDs(string fault)
    {
        var chime = NewFake();
        var meeting = chime.AddMeeting("standup", ["alice"]);

        chime.Invoking(it => it.AddMeetings(ByFault[fault])).Should().Throw<ArgumentException>();

        chime.Meetings.Should().Equal(meeting);
        meeting.ExternalUserIds().Should().Equal("alice");
        chime.Events.Should().BeEmpty();
        var other = NewFake();
        other.AddMeeting("standup", ["alice"]);
        chime.AddMeeting(attendees: ["bob"])["bob"].JoinToken.Should().Be(other.AddMeeting(attendees: ["bob"])["bob"].JoinToken, "no ID was consumed");
        chime.AddMeeting(new MeetingSeed { MeetingId = MeetingId, ClientRequestToken = "token" }).Attendees.Should().BeEmpty();
    }

    [Fact]
    public void AddMeetings_names_the_invalid_seed()
    {
        NewFake().Invoking(it => it.AddMeetings([new() { Attendees = ["alice"] }, new() { Attendees = ["bob", "x"] }])).Should().Throw<ArgumentException>()
            .WithMessage("Seed 2 of 2 is invalid. *'Attendees[1].ExternalUserId'*");
    }

    [Fact]
    public void AddAttendee_with_an_invalid_seed_does_not_change_the_meeting()
    {
        var meeting = NewFake().AddMeeting(attendees: ["alice", "bob"]);
        var taken = meeting["alice"].AttendeeId;

        foreach (var seed in new AttendeeSeed[] { "alice", "x", new("carol") { AttendeeId = taken }, new("carol") { Tags = [KeyValuePair.Create("", "")] } })
        {
            meeting.Invoking(it => it.AddAttendee(seed)).Should().Throw<ArgumentException>();
        }

        meeting.ExternalUserIds().Should().Equal("alice", "bob");
        meeting.AddAttendee("carol");
        meeting.Invoking(it => it.AddAttendee("dave")).Should().Throw<ArgumentException>("the meeting is full");
    }

    private static FakeAmazonChime NewFake() => new(new() { RandomSeed = 1, Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3 } });
}
