namespace FakeChime;

/// <summary>
/// Ends a meeting and deletes its attendees. An unknown or ended meeting is no error: the operation is idempotent (documented by a maintainer).
/// </summary>
public sealed record DeleteMeeting : MeetingOperation<Done>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(DeleteMeeting);

    private protected override Outcome<Done> Apply(Account account, FakeMeeting meeting)
    {
        account.End(meeting, account.Now);
        return Done.Instance;
    }

    private protected override Outcome<Done> WithoutMeeting(Account account, FakeMeeting? ended) =>
        account.Options.DeleteMeetingIsIdempotent ? Done.Instance : base.WithoutMeeting(account, ended);
}
