namespace FakeChime;

/// <summary>Puts seeds into an account: all of them or none, since nothing is added before everything has been checked.</summary>
internal static class Seeds
{
    public static IReadOnlyList<FakeMeeting> Add(Account account, IEnumerable<MeetingSeed> given)
    {
        MeetingSeed[] seeds = [.. given.Select(seed => seed?.Copied()!)];
        Each(seeds, seed => SeedValidation.Check(seed, account));
        return account.Change(seeds, static (account, seeds) =>
        {
            RefuseWhatIsTaken(account, seeds);
            Reserve(account, seeds.SelectMany(seed => seed.Attendees.Select(attendee => attendee.AttendeeId).Append(seed.MeetingId)));
            return ValueList<FakeMeeting>.Own([.. seeds.Select(seed => Add(account, seed))]);
        });
    }

    public static FakeAttendee Add(FakeMeeting meeting, AttendeeSeed given)
    {
        var seed = given.Copied();
        SeedValidation.Check(seed, meeting.Features, meeting.Account);
        return meeting.Account.Change((meeting, seed), static (account, it) =>
        {
            RefuseWhatIsTaken(it.meeting, it.seed);
            Reserve(account, [it.seed.AttendeeId]);
            return it.meeting.Add(it.seed.ExternalUserId, it.seed.Tags, it.seed.Capabilities, it.seed.AttendeeId);
        });
    }

    private static void Reserve(Account account, IEnumerable<string?> ids) => account.SeededIds.UnionWith(ids.OfType<string>().Select(IdKey.Of));

    private static FakeMeeting Add(Account account, MeetingSeed seed)
    {
        var meeting = account.Add(seed, seed.MeetingId);
        foreach (var attendee in seed.Attendees)
        {
            meeting.Add(attendee.ExternalUserId, attendee.Tags, attendee.Capabilities, attendee.AttendeeId);
        }

        if (seed.HasEnded)
        {
            account.End(meeting, account.Now, isSeed: true);
        }

        return meeting;
    }

    /// <summary>Checks each seed; a refusal of one among several says which it was, and its data do.</summary>
    private static void Each(IReadOnlyList<MeetingSeed> seeds, Action<MeetingSeed> check)
    {
        for (var index = 0; index < seeds.Count; index++)
        {
            try
            {
                check(seeds[index] ?? throw new ArgumentNullException(nameof(seeds), "One of the seeds is null."));
            }
            catch (ArgumentException refusal)
            {
                refusal = seeds.Count == 1 || refusal is ArgumentNullException
                    ? refusal
                    : new ArgumentException($"Seed {index + 1} of {seeds.Count}: {refusal.Message}", refusal);
                refusal.Data["Index"] = index;
                throw refusal;
            }
        }
    }

    /// <summary>Refuses seeds that the meetings of the account or each other stand against.</summary>
    private static void RefuseWhatIsTaken(Account account, IReadOnlyList<MeetingSeed> seeds)
    {
        var limit = account.Options.Limits.ActiveMeetings;
        if (account.ActiveCount + seeds.Count(seed => !seed.HasEnded) > limit)
        {
            throw SeedValidation.Refused($"The account has reached its limit of {limit} active meetings. Raise Limits.ActiveMeetings.");
        }

        var (tokens, ids) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (primaries, replicas) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        Each(seeds, seed =>
        {
            if (seed.ClientRequestToken is { } token && (account.FindByToken(token) is not null || !tokens.Add(token)))
            {
                throw SeedValidation.Refused($"Another active meeting has the ClientRequestToken '{token}'.");
            }

            if (seed.PrimaryMeetingId is { } primaryId)
            {
                RefuseReplica(account, IdKey.Of(primaryId), seed.HasEnded, primaries, replicas);
            }

            if (seed.MeetingId is { } meetingId && (account.Find(meetingId) is not null || !ids.Add(IdKey.Of(meetingId))))
            {
                throw SeedValidation.Refused($"Another meeting has the MeetingId '{meetingId}'.");
            }

            if (seed is { MeetingId: { } id, HasEnded: false, PrimaryMeetingId: null })
            {
                primaries.Add(IdKey.Of(id));
            }
        });
    }

    private static void RefuseReplica(Account account, string primaryId, bool hasEnded, HashSet<string> primaries, Dictionary<string, int> replicas)
    {
        var existing = account.Find(primaryId);
        if (existing is not { HasEnded: false, Primary: null } && !primaries.Contains(primaryId))
        {
            throw SeedValidation.Refused($"The primary meeting {Line.Name(primaryId)} is not an active primary meeting of the fake, nor one seeded before.");
        }

        replicas[primaryId] = (replicas.TryGetValue(primaryId, out var count) ? count : existing?.Replicas.Count ?? 0) + (hasEnded ? 0 : 1);
        var limit = account.Options.Limits.ReplicasPerMeeting;
        if (replicas[primaryId] > limit)
        {
            throw SeedValidation.Refused(
                $"The primary meeting {Line.Name(primaryId)} has reached its limit of {limit} replicas. Raise Limits.ReplicasPerMeeting.");
        }
    }

    private static void RefuseWhatIsTaken(FakeMeeting meeting, AttendeeSeed seed)
    {
        if (meeting.HasEnded)
        {
            throw SeedValidation.Refused($"Meeting <{meeting.MeetingId}> has ended.");
        }

        if (meeting.FindAttendeeOf(seed.ExternalUserId) is not null)
        {
            throw SeedValidation.Refused($"Meeting <{meeting.MeetingId}> has an attendee with the ExternalUserId {Line.Name(seed.ExternalUserId)}.");
        }

        if (meeting.FindAttendee(seed.AttendeeId) is not null)
        {
            throw SeedValidation.Refused($"Meeting <{meeting.MeetingId}> has an attendee with the AttendeeId '{seed.AttendeeId}'.");
        }

        if (!meeting.HasRoom)
        {
            var remedy = SeedValidation.RemedyFor(meeting.MostAttendees, meeting.Account);
            throw SeedValidation.Refused($"Meeting <{meeting.MeetingId}> has {meeting.MostAttendees} attendees, its limit. {remedy}");
        }
    }
}
