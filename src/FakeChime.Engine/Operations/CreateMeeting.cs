namespace FakeChime;

/// <summary>Creates a meeting; with a client request token that an active meeting was created with, answers that meeting.</summary>
public sealed record CreateMeeting : MeetingCreation<FakeMeeting>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(CreateMeeting);

    internal override Outcome<FakeMeeting> Apply(Account account) => account.Open(this);
}
