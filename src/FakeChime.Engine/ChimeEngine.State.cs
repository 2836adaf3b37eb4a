namespace FakeChime;

public partial class ChimeEngine
{
    /// <summary>The meetings that the fake remembers, also ended ones, in the order of their creation; live.</summary>
    public MeetingList Meetings => new(Current.Account);

    /// <summary>Puts a meeting into the fake. It is no call, meets no rule and makes no event.</summary>
    /// <param name="externalMeetingId">The application's own id of the meeting, 2 to 64 characters. The default value is null, none.</param>
    /// <param name="attendees">The external user IDs of its attendees. The default value is none.</param>
    /// <returns>The meeting, live.</returns>
    /// <exception cref="ArgumentException">The service could not hold this; the message says why. Nothing is changed.</exception>
    public FakeMeeting AddMeeting(string? externalMeetingId = null, IEnumerable<string>? attendees = null) => AddMeeting(new MeetingSeed
    {
        ExternalMeetingId = externalMeetingId,
        Attendees = attendees is null ? [] : [.. attendees.Select(AttendeeSeed.FromString)],
    });

    /// <summary>Puts a meeting into the fake. It is no call, meets no rule and makes no event.</summary>
    /// <param name="seed">The meeting.</param>
    /// <returns>The meeting, live.</returns>
    /// <exception cref="ArgumentException">The service could not hold this; the message says why. Nothing is changed.</exception>
    public FakeMeeting AddMeeting(MeetingSeed seed) => AddMeetings([seed ?? throw new ArgumentNullException(nameof(seed))])[0];

    /// <summary>Puts meetings into the fake, all of them or none. It is no call, meets no rule and makes no event.</summary>
    /// <param name="seeds">The meetings.</param>
    /// <returns>The meetings, live.</returns>
    /// <exception cref="ArgumentException">The service could not hold one of them; the message says why. Nothing is changed.</exception>
    public IReadOnlyList<FakeMeeting> AddMeetings(IEnumerable<MeetingSeed> seeds) =>
        Seeds.Add(Current.Account, seeds ?? throw new ArgumentNullException(nameof(seeds)));

    /// <summary>Joins a meeting with an attendee's token, as a client would. Joining again ends the earlier presence (documented).</summary>
    /// <param name="joinToken">The token.</param>
    /// <returns>The attendee's presence.</returns>
    /// <exception cref="JoinRefusedException">The token is unknown, its attendee was deleted, or its meeting has ended.</exception>
    public Presence Join(string joinToken) => Current.Account.Join(joinToken);

    /// <summary>Ends the presence that a token began; the attendee stays listed. Does nothing when there is none.</summary>
    /// <param name="joinToken">The token.</param>
    /// <exception cref="JoinRefusedException">The token is unknown, its attendee was deleted, or its meeting has ended.</exception>
    public void Leave(string joinToken) => Current.Account.Leave(joinToken);

    /// <summary>Whether a client could join with a token now. Nothing is changed.</summary>
    /// <param name="joinToken">The token.</param>
    public bool CanJoin(string joinToken)
    {
        var account = Current.Account;
        FakeAttendee? attendee;
        lock (account.Gate)
        {
            attendee = account.OwnerOf(joinToken, out _);
        }

        return attendee is { Meeting.IsActive: true };
    }
}
