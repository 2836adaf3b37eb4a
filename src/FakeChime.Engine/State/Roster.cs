namespace FakeChime;

/// <summary>The attendees of one meeting, by ID, by external user ID and in the order of their creation.</summary>
internal sealed class Roster
{
    private readonly Dictionary<string, FakeAttendee> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeAttendee> _byExternalUserId = new(StringComparer.Ordinal);
    private readonly CreationOrder<FakeAttendee> _order = new();

    public int Count => _order.Count;

    public long NextSerial => _order.NextSerial;

    public FakeAttendee? FindById(string? attendeeId) => IdKey.Find(_byId, attendeeId);

    public FakeAttendee? FindByExternalUserId(string externalUserId) => _byExternalUserId.TryGetValue(externalUserId, out var attendee) ? attendee : null;

    /// <summary>The ID of the next attendee that has none of its own.</summary>
    public string FreeId(Account account, long meetingNumber) =>
        account.Ids.FreeUuid(IdKind.Attendee, (ulong)meetingNumber, (ulong)NextSerial, account.SeededIds);

    public void Add(FakeAttendee attendee)
    {
        _byId.Add(IdKey.Of(attendee.AttendeeId), attendee);
        _byExternalUserId.Add(attendee.ExternalUserId, attendee);
        _order.Append(attendee);
    }

    public void Remove(FakeAttendee attendee)
    {
        _order.Remove(attendee.Serial);
        _byId.Remove(IdKey.Of(attendee.AttendeeId));
        _byExternalUserId.Remove(attendee.ExternalUserId);
    }

    public (FakeAttendee[] Items, bool More) ReadAfter(long serial, int count) => _order.ReadAfter(serial, count);

    public FakeAttendee[] ToArray() => _order.ToArray();
}
