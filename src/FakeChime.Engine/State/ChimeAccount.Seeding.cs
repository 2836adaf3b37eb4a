namespace FakeChime;

internal sealed partial class ChimeAccount
{
    /// <summary>Adds all of the meetings, or none.</summary>
    public IReadOnlyList<FakeMeeting> Seed(IReadOnlyList<MeetingSeed> seeds)
    {
        foreach (var seed in seeds)
        {
            Validation.ThrowIfInvalid((ref Validation validation) => seed.Validate(ref validation, Options.Limits));
            RefuseMoreThanTheLimit(seed.Attendees.Count);
            RefuseDuplicates(seed.Attendees);
        }

        var now = Look();
        lock (_gate)
        {
            RefuseWhatIsTaken(seeds);
            return Array.AsReadOnly(seeds.Select(seed => AddWhileLocked(seed, now)).ToArray());
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

    private FakeMeeting AddWhileLocked(MeetingSeed seed, DateTimeOffset now)
    {
        var meeting = AddWhileLocked(seed.MeetingId ?? NewMeetingId(), seed, now);
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

    private void RefuseWhatIsTaken(IReadOnlyList<MeetingSeed> seeds)
    {
        if (_active.Count + seeds.Count(seed => !seed.HasEnded) > Options.Limits.ActiveMeetings)
        {
            throw SeedValidation.Refused($"{ActiveMeetingLimit().Message}. Raise Limits.ActiveMeetings.");
        }

        var (tokens, ids) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var seed in seeds)
        {
            if (seed.ClientRequestToken is { } token && (_activeByClientRequestToken.ContainsKey(token) || !tokens.Add(token)))
            {
                throw SeedValidation.Refused($"Another active meeting has the ClientRequestToken '{token}'.");
            }

            if (seed.MeetingId is { } meetingId && (_byId.ContainsKey(IdKey.Of(meetingId)) || !ids.Add(IdKey.Of(meetingId))))
            {
                throw SeedValidation.Refused($"Another meeting has the MeetingId '{meetingId}'.");
            }
        }
    }

    private static void RefuseDuplicates(IReadOnlyList<AttendeeSeed> attendees)
    {
        var users = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attendee in attendees)
        {
            if (!users.Add(attendee.ExternalUserId))
            {
                throw SeedValidation.Refused($"Two attendees have the ExternalUserId '{attendee.ExternalUserId}'.");
            }

            if (attendee.AttendeeId is { } id && !ids.Add(IdKey.Of(id)))
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
