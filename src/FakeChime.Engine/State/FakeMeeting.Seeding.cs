namespace FakeChime;

public sealed partial class FakeMeeting
{
    internal FakeAttendee Seed(AttendeeSeed seed)
    {
        lock (_gate)
        {
            var id = seed.AttendeeId ?? Ids.Uuid(IdKind.Attendee, (ulong)Number, (ulong)_roster.NextSerial).ToString();
            return ReasonAgainst(seed, id) is { } reason
                ? throw SeedValidation.Refused(reason)
                : AddWhileLocked(id, seed.ExternalUserId, seed.Tags);
        }
    }

    private string? ReasonAgainst(AttendeeSeed seed, string id) =>
        _end is not null ? $"Meeting <{MeetingId}> has ended."
        : _roster.FindByExternalUserId(seed.ExternalUserId) is not null ? $"Meeting <{MeetingId}> has an attendee with the ExternalUserId '{seed.ExternalUserId}'."
        : _roster.FindById(id) is not null ? $"Meeting <{MeetingId}> has an attendee with the AttendeeId '{id}'."
        : _roster.Count >= _account.Options.Limits.AttendeesPerMeeting
            ? $"Meeting <{MeetingId}> has {_roster.Count} attendees, its limit. Raise Limits.AttendeesPerMeeting."
        : null;
}
