namespace FakeChime;

internal sealed partial class ChimeAccount
{
    public FakeMeeting Seed(MeetingSeed seed)
    {
        Validation.ThrowIfInvalid((ref Validation validation) => seed.Validate(ref validation, Options.Limits));
        RefuseMoreThanTheLimit(seed.Attendees.Count);
        var now = Look();
        lock (_gate)
        {
            if (!seed.HasEnded && _active.Count >= Options.Limits.ActiveMeetings)
            {
                throw SeedValidation.Refused($"{ActiveMeetingLimit().Message}. Raise Limits.ActiveMeetings.");
            }

            if (seed.ClientRequestToken is { } token && _activeByClientRequestToken.ContainsKey(token))
            {
                throw SeedValidation.Refused($"Another active meeting has the ClientRequestToken '{token}'.");
            }

            var id = seed.MeetingId is null ? Ids.Uuid(IdKind.Meeting, 0, (ulong)_active.NextSerial) : Guid.Parse(seed.MeetingId);
            if (_byId.ContainsKey(id))
            {
                throw SeedValidation.Refused($"Another meeting has the MeetingId '{id}'.");
            }

            RefuseDuplicates(seed.Attendees);
            var meeting = AddWhileLocked(id, seed.MeetingId ?? id.ToString(), seed, now);
            foreach (var attendee in seed.Attendees)
            {
                meeting.Seed(attendee);
            }

            if (seed.HasEnded)
            {
                EndWhileLocked(meeting, now, isSeed: true);
            }

            return meeting;
        }
    }

    public FakeAttendee Seed(string meetingId, AttendeeSeed seed)
    {
        Validation.ThrowIfInvalid((ref Validation validation) => seed.Validate(ref validation, Options.Limits));
        Look();
        return TryFind(meetingId, out var meeting)
            ? meeting.Seed(seed)
            : throw SeedValidation.Refused($"{MeetingNotFound(meetingId).Message}.");
    }

    private static void RefuseDuplicates(IReadOnlyList<AttendeeSeed> attendees)
    {
        var users = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<Guid>();
        foreach (var attendee in attendees)
        {
            if (!users.Add(attendee.ExternalUserId))
            {
                throw SeedValidation.Refused($"Two attendees have the ExternalUserId '{attendee.ExternalUserId}'.");
            }

            if (attendee.AttendeeId is { } id && !ids.Add(Guid.Parse(id)))
            {
                throw SeedValidation.Refused($"Two attendees have the AttendeeId '{id}'.");
            }
        }
    }

    private void RefuseMoreThanTheLimit(int attendees)
    {
        if (attendees > Options.Limits.AttendeesPerMeeting)
        {
            throw SeedValidation.Refused(
                $"It has {attendees} attendees; a meeting's limit is {Options.Limits.AttendeesPerMeeting}. Raise Limits.AttendeesPerMeeting.");
        }
    }
}
