using System.Collections;

namespace FakeChime;

/// <summary>The meetings of a fake, also ended ones that it remembers, in the order of their creation; live.</summary>
public sealed class MeetingList : IReadOnlyList<FakeMeeting>
{
    private readonly Account _account;

    internal MeetingList(Account account) => _account = account;

    /// <summary>How many meetings the fake holds, ended ones included.</summary>
    public int Count => Snapshot().Length;

    /// <summary>A meeting by its position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fake holds fewer meetings.</exception>
    public FakeMeeting this[int index]
    {
        get
        {
            var meetings = Snapshot();
            return index >= 0 && index < meetings.Length
                ? meetings[index]
                : throw new ArgumentOutOfRangeException(nameof(index), Line.Of($"The fake holds {meetings.Length} meetings, counted from 0. It was {index}."));
        }
    }

    /// <summary>A meeting by its ID.</summary>
    /// <param name="meetingId">The meeting's ID; case does not matter.</param>
    /// <exception cref="KeyNotFoundException">The fake has no such meeting; the message names some that it has.</exception>
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
                Line.Of(() => $"The fake has no meeting with the MeetingId {Line.Name(meetingId)}. Its meetings: {this}."));
        }
    }

    /// <summary>The meetings of this moment.</summary>
    public IEnumerator<FakeMeeting> GetEnumerator() => ((IEnumerable<FakeMeeting>)Snapshot()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The meetings as one line.</summary>
    public override string ToString() => Line.Of(ValueList<FakeMeeting>.Own(Snapshot()).ToString);

    private FakeMeeting[] Snapshot()
    {
        lock (_account.Gate)
        {
            return _account.AllMeetings();
        }
    }
}
