namespace FakeChime;

/// <summary>Reads a meeting.</summary>
public sealed record GetMeeting : MeetingOperation<FakeMeeting>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(GetMeeting);

    private protected override Outcome<FakeMeeting> Apply(Account account, FakeMeeting meeting) => meeting;
}
