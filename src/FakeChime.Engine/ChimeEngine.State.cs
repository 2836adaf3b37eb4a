namespace FakeChime;

public sealed partial class ChimeEngine
{
    /// <summary>All meetings, also those that have ended, in the order of their creation; each is live.</summary>
    public IReadOnlyList<FakeMeeting> Meetings => _world.Account.Meetings;

    /// <summary>What happened to the meetings since the last reset.</summary>
    public EventLog Events => _world.Account.Events;

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
        _world.Account.Seed([.. seeds ?? throw new ArgumentNullException(nameof(seeds))]);

    /// <summary>Puts an attendee into a meeting of the fake. It is no call, meets no rule and makes no event.</summary>
    /// <param name="meetingId">The meeting's ID.</param>
    /// <param name="seed">The attendee; a string stands for its external user ID.</param>
    /// <returns>The attendee, live.</returns>
    /// <exception cref="ArgumentException">The service could not hold this; the message says why. Nothing is changed.</exception>
    public FakeAttendee AddAttendee(string meetingId, AttendeeSeed seed) =>
        _world.Account.Seed(meetingId, seed ?? throw new ArgumentNullException(nameof(seed)));

    /// <summary>Ends a meeting at once, as the service may: its attendees are deleted and their tokens void. It is no call.</summary>
    /// <param name="meetingId">The meeting's ID.</param>
    /// <exception cref="ArgumentException">The fake has no such meeting.</exception>
    public void EndMeeting(string meetingId)
    {
        var account = _world.Account;
        var now = account.Look();
        if (!account.TryFind(meetingId, out var meeting))
        {
            throw new ArgumentException($"{ChimeAccount.MeetingNotFound(meetingId).Message}.", nameof(meetingId));
        }

        account.End(meeting, now);
        account.Events.Deliver();
    }

    /// <summary>Joins a meeting with an attendee's token, as a client would. Joining again ends the earlier presence (documented).</summary>
    /// <param name="joinToken">The token.</param>
    /// <returns>The attendee's presence.</returns>
    /// <exception cref="JoinRefusedException">The token is unknown, its attendee was deleted, or its meeting has ended.</exception>
    public Presence Join(string joinToken) => _world.Account.Join(joinToken);

    /// <summary>Ends the presence that a token began; the attendee stays listed. Does nothing when there is none.</summary>
    /// <param name="joinToken">The token.</param>
    public void Leave(string joinToken) => _world.Account.Leave(joinToken);

    /// <summary>Whether a client could join with a token now. Nothing is changed.</summary>
    /// <param name="joinToken">The token.</param>
    public bool CanJoin(string joinToken) => _world.Account.CanJoin(joinToken);
}
