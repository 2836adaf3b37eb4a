using System.Collections;

namespace FakeChime;

/// <summary>
/// The meetings of a fake, including the ended ones that it still knows, in the order of their creation. A live view: enumerating it shows
/// the current meetings.
/// </summary>
public sealed class MeetingList : IReadOnlyList<FakeMeeting>
{
    private readonly Account _account;

    internal MeetingList(Account account) => _account = account;

    /// <summary>Gets the number of meetings, including ended ones.</summary>
    public int Count => ToArray().Length;

    /// <summary>Gets a meeting by its position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fake has fewer meetings.</exception>
    public FakeMeeting this[int index] => ToArray() is var meetings && index >= 0 && index < meetings.Length
        ? meetings[index]
        : throw new ArgumentOutOfRangeException(
            nameof(index), FormattableString.Invariant($"The fake has {Text.Count(ToArray().Length, "meeting")}, counted from 0. The index was {index}."));

    /// <summary>Gets a meeting by its ID.</summary>
    /// <param name="meetingId">The meeting's ID. Case does not matter.</param>
    /// <exception cref="KeyNotFoundException">The fake has no such meeting. The message names the meetings that it has.</exception>
    public FakeMeeting this[string meetingId]
    {
        get
        {
            FakeMeeting? found;
            lock (_account.Gate)
            {
                found = _account.Find(meetingId);
            }

            return found ?? throw new KeyNotFoundException(
                $"The fake has no meeting with the MeetingId {Text.Quote(meetingId)}. "
                + (this.Any(meeting => meeting.ExternalMeetingId is not null && meeting.ExternalMeetingId == meetingId)
                    ? $"{Text.Quote(meetingId)} is an ExternalMeetingId: use Meetings.ByExternalId(…)."
                    : $"Its meetings: {this}."));
        }
    }

    /// <summary>
    /// Gets a meeting by its external ID. Several meetings can have the same one: the newest active meeting is returned, or the newest ended
    /// one if none is active.
    /// </summary>
    /// <param name="externalMeetingId">The application's ID of the meeting, case-sensitive.</param>
    /// <exception cref="KeyNotFoundException">The fake has no such meeting. The message names the meetings that it has.</exception>
    /// <example>
    /// <code>
    /// Assert.True(chime.Meetings.ByExternalId("standup").IsActive);
    /// </code>
    /// </example>
    public FakeMeeting ByExternalId(string externalMeetingId)
    {
        var found = this.Where(meeting => externalMeetingId is not null && meeting.ExternalMeetingId == externalMeetingId).ToArray();
        return found.LastOrDefault(meeting => meeting.IsActive)
            ?? found.LastOrDefault()
            ?? throw new KeyNotFoundException(
                $"The fake has no meeting with the ExternalMeetingId {Text.Quote(externalMeetingId)}. Its meetings: {this}.");
    }

    /// <inheritdoc/>
    public IEnumerator<FakeMeeting> GetEnumerator() => ((IEnumerable<FakeMeeting>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the first meetings and the number of the others.</summary>
    public override string ToString() => ValueList<FakeMeeting>.Of(ToArray()).ToString()!;

    private FakeMeeting[] ToArray()
    {
        lock (_account.Gate)
        {
            return _account.AllMeetings();
        }
    }
}
