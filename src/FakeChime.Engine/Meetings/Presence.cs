namespace FakeChime;

/// <summary>
/// An attendee's audio connection to its meeting, from joining to leaving, with its camera and its shared content. Its methods raise the
/// events that AWS documents.
/// </summary>
public sealed class Presence
{
    internal Presence(FakeAttendee attendee, DateTimeOffset joinedAt)
    {
        Attendee = attendee;
        JoinedAt = joinedAt;
    }

    /// <summary>Gets the attendee that joined.</summary>
    public FakeAttendee Attendee { get; }

    /// <summary>Gets the time of joining, on the fake's clock.</summary>
    public DateTimeOffset JoinedAt { get; }

    /// <summary>
    /// Gets the time of the end: by leaving, by the loss of the connection, by joining from another device, by the attendee's deletion or by
    /// the meeting's end. It is null while the attendee is present.
    /// </summary>
    public DateTimeOffset? EndedAt => Attendee.Meeting.Read(end => EndTime ?? end);

    /// <summary>Gets a value that indicates whether the attendee is present.</summary>
    public bool IsPresent => EndedAt is null;

    /// <summary>Gets a value that indicates whether the attendee's camera is on.</summary>
    public bool HasVideo => Attendee.Meeting.Read(end => end is null && EndTime is null && VideoIsOn);

    /// <summary>Gets a value that indicates whether the attendee shares content.</summary>
    public bool SharesContent => Attendee.Meeting.Read(end => end is null && EndTime is null && ContentIsShared);

    internal DateTimeOffset? EndTime { get; private set; }

    internal bool WasDropped { get; private set; }

    private Account Account => Attendee.Meeting.Account;

    private bool VideoIsOn { get; set; }

    private bool ContentIsShared { get; set; }

    private bool ContentHasAudio { get; set; }

    /// <summary>
    /// Leaves the meeting, after stopping the camera and the shared content. The attendee stays in the meeting's list (documented by a
    /// maintainer). Does nothing after the end.
    /// </summary>
    public void Leave() => Disconnect(MeetingEventType.AttendeeLeft);

    /// <summary>Loses the connection to the meeting. Does nothing after the end.</summary>
    public void Drop() => Disconnect(MeetingEventType.AttendeeDropped);

    /// <summary>
    /// Connects again after <see cref="Drop"/>. Unlike <see cref="FakeAttendee.Join"/> from another device, it raises no AttendeeAuthorized
    /// event (observed).
    /// </summary>
    /// <returns>The new presence.</returns>
    /// <exception cref="InvalidOperationException">The connection was not lost, or the attendee has joined again since.</exception>
    /// <exception cref="JoinRejectedException">The attendee was deleted, or its meeting has ended.</exception>
    public Presence Reconnect() => Account.Change(() => WasDropped && Attendee.LastPresence == this
        ? Attendee.Meeting.Connect(Attendee)
        : throw new InvalidOperationException(
            WasDropped
                ? $"{Attendee.ExternalUserId} has joined again since this connection was lost. Use the presence that Join() returned last."
                : $"{Attendee.ExternalUserId} has not lost this connection. Drop the connection before a reconnect, or join again."));

    /// <summary>Starts the camera. Does nothing if it is on.</summary>
    /// <exception cref="InvalidOperationException">The presence has ended.</exception>
    public void StartVideo() => WhilePresent(() => SetVideo(isOn: true, Account.Now));

    /// <summary>Stops the camera. Does nothing if it is off.</summary>
    /// <exception cref="InvalidOperationException">The presence has ended.</exception>
    public void StopVideo() => WhilePresent(() => SetVideo(isOn: false, Account.Now));

    /// <summary>
    /// Starts to share content: raises AttendeeContentJoined if it has audio, and AttendeeContentVideoStarted (documented; their order is
    /// assumed). Does nothing if content is shared.
    /// </summary>
    /// <param name="withAudio">True for content with audio. The default is false: a screen without audio.</param>
    /// <exception cref="InvalidOperationException">The presence has ended.</exception>
    public void StartContentShare(bool withAudio = false) => WhilePresent(() =>
    {
        if (ContentIsShared)
        {
            return;
        }

        (ContentIsShared, ContentHasAudio) = (true, withAudio);
        if (withAudio)
        {
            Raise(MeetingEventType.AttendeeContentJoined, Account.Now);
        }

        Raise(MeetingEventType.AttendeeContentVideoStarted, Account.Now);
    });

    /// <summary>
    /// Stops sharing content: raises AttendeeContentVideoStopped, and AttendeeContentLeft if it has audio (documented; their order is assumed).
    /// Does nothing if no content is shared.
    /// </summary>
    /// <exception cref="InvalidOperationException">The presence has ended.</exception>
    public void StopContentShare() => WhilePresent(() => StopContent(MeetingEventType.AttendeeContentLeft, Account.Now));

    /// <summary>
    /// Loses the connection of the shared content: raises AttendeeContentVideoStopped, and AttendeeContentDropped if it has audio. Does nothing
    /// if no content is shared.
    /// </summary>
    /// <exception cref="InvalidOperationException">The presence has ended.</exception>
    public void DropContentShare() => WhilePresent(() => StopContent(MeetingEventType.AttendeeContentDropped, Account.Now));

    /// <summary>Returns the user and the times.</summary>
    public override string ToString() => EndedAt is { } end
        ? FormattableString.Invariant($"{Attendee.ExternalUserId} from {JoinedAt:O} to {end:O}")
        : FormattableString.Invariant($"{Attendee.ExternalUserId} since {JoinedAt:O}");

    /// <summary>Ends the presence, and raises the events of its end.</summary>
    internal void End(MeetingEventType how, DateTimeOffset at)
    {
        WasDropped = how == MeetingEventType.AttendeeDropped;
        StopContent(WasDropped ? MeetingEventType.AttendeeContentDropped : MeetingEventType.AttendeeContentLeft, at);
        SetVideo(isOn: false, at);
        EndTime = at;
        Raise(how, at);
    }

    private void SetVideo(bool isOn, DateTimeOffset at)
    {
        if (VideoIsOn != isOn)
        {
            VideoIsOn = isOn;
            Raise(isOn ? MeetingEventType.AttendeeVideoStarted : MeetingEventType.AttendeeVideoStopped, at);
        }
    }

    private void StopContent(MeetingEventType how, DateTimeOffset at)
    {
        if (!ContentIsShared)
        {
            return;
        }

        ContentIsShared = false;
        Raise(MeetingEventType.AttendeeContentVideoStopped, at);
        if (ContentHasAudio)
        {
            Raise(how, at);
        }
    }

    private void Raise(MeetingEventType type, DateTimeOffset at) => Account.Raise(new MeetingEvent(type, at, Attendee.Meeting, Attendee));

    private void WhilePresent(Action act) => Account.Change(() =>
    {
        if (EndTime is not null)
        {
            throw new InvalidOperationException($"This presence of {Attendee.ExternalUserId} has ended. " + (
                Attendee.LastPresence is { } last && last != this ? "Use the presence that Join() returned last."
                : WasDropped ? "Its connection was lost: call Reconnect() first."
                : "Join() begins another one."));
        }

        act();
    });

    private void Disconnect(MeetingEventType how) => Account.Change(() =>
    {
        if (EndTime is null)
        {
            Attendee.Meeting.Disconnect(Attendee, how, Account.Now);
        }
    });
}
