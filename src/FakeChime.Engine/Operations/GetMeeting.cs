namespace FakeChime;

/// <summary>Reads a meeting.</summary>
public sealed record GetMeeting : MeetingOperation<FakeMeeting>
{
    private protected override Outcome<FakeMeeting> Apply(Account account, FakeMeeting meeting) => meeting;
}
