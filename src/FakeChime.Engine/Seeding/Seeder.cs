namespace FakeChime;

/// <summary>Adds seeds to an account with the methods that the operations use: all of them, or none if one is invalid.</summary>
internal static class Seeder
{
    public static IReadOnlyList<FakeMeeting> Add(Account account, IEnumerable<MeetingSeed> seeds)
    {
        MeetingSeed[] copies = [.. seeds.Select(seed => seed?.Copy() ?? throw new ArgumentNullException(nameof(seeds), "One of the seeds is null."))];
        ForEach(copies, seed => Validate(account, seed));
        return account.Change(() =>
        {
            var added = new List<FakeMeeting>();
            var position = account.Ids.Position;
            try
            {
                account.Reserve(copies.SelectMany(seed => seed.Attendees.Select(attendee => attendee.AttendeeId).Append(seed.MeetingId)).OfType<string>());
                ForEach(copies, seed => AddTo(account, seed, added));
            }
            catch (InvalidSeedException)
            {
                added.ForEach(account.Remove);
                account.Ids.Position = position;
                throw;
            }

            foreach (var (meeting, seed) in added.Zip(copies, (meeting, seed) => (meeting, seed)).Where(it => it.seed.HasEnded))
            {
                account.End(meeting, account.Now, isSeed: true);
            }

            return ValueList<FakeMeeting>.Of(added);
        });
    }

    public static FakeAttendee Add(FakeMeeting meeting, AttendeeSeed given)
    {
        var seed = given.Copy();
        var account = meeting.Account;
        var validator = ValidatorFor(account);
        Validate(validator, account, seed, meeting.Features, "");
        ThrowIfInvalid(validator);
        return account.Change(() =>
        {
            if (meeting.HasEnded)
            {
                throw new InvalidSeedException($"Meeting <{meeting.MeetingId}> has ended. Add the attendee to an active meeting.");
            }

            var attendee = AddTo(meeting, seed);
            account.Reserve([attendee.AttendeeId]);
            return attendee;
        });
    }

    private static void AddTo(Account account, MeetingSeed seed, List<FakeMeeting> added)
    {
        if (account.FindByToken(seed.ClientRequestToken) is not null)
        {
            throw new InvalidSeedException($"Another active meeting has the ClientRequestToken {Text.Quote(seed.ClientRequestToken)}. Use another token.");
        }

        if (account.Find(seed.MeetingId) is not null)
        {
            throw new InvalidSeedException($"Another meeting has the MeetingId '{seed.MeetingId}'. Use another ID, or none.");
        }

        var remedy = account.IsFull && !seed.HasEnded ? "Raise Limits.ActiveMeetings." : "Raise Limits.ReplicasPerMeeting.";
        var meeting = ResultOf(account.Add(seed, seed.MeetingId, seed.HasEnded), remedy);
        added.Add(meeting);
        foreach (var attendee in seed.Attendees)
        {
            AddTo(meeting, attendee);
        }
    }

    private static FakeAttendee AddTo(FakeMeeting meeting, AttendeeSeed seed)
    {
        if (meeting.FindAttendeeByExternalUserId(seed.ExternalUserId) is not null)
        {
            throw new InvalidSeedException($"Two attendees have the ExternalUserId {Text.Quote(seed.ExternalUserId)}. Use another ID.");
        }

        if (meeting.FindAttendee(seed.AttendeeId) is not null)
        {
            throw new InvalidSeedException($"Two attendees have the AttendeeId '{seed.AttendeeId}'. Use another ID, or none.");
        }

        return ResultOf(
            meeting.TryAdd(seed.ExternalUserId, seed.Tags, seed.Capabilities, seed.AttendeeId),
            meeting.MaximumAttendees < meeting.Account.Options.Limits.AttendeesPerMeeting ? "This is MeetingFeatures.MaxCount. Raise it, or seed fewer attendees." : "Raise Limits.AttendeesPerMeeting.");
    }

    private static T ResultOf<T>(Outcome<T> outcome, string remedyOfALimit)
        where T : class => outcome.Result ?? throw new InvalidSeedException(
            $"{outcome.Error!.Message}. {(outcome.Error.Kind == ChimeErrorKind.LimitExceeded ? remedyOfALimit : "Set PrimaryMeetingId to an active primary meeting, which is seeded before its replicas.")}");

    private static RequestValidator ValidatorFor(Account account) => new(account.Api, account.MediaRegion, showsValues: true);

    private static void Validate(Account account, MeetingSeed seed)
    {
        var validator = ValidatorFor(account);
        OptionalId(validator, "MeetingId", seed.MeetingId);
        validator.Optional("ClientRequestToken", seed.ClientRequestToken, ChimeApi.ClientRequestToken);
        validator.Optional("ExternalMeetingId", seed.ExternalMeetingId, account.Api.ExternalMeetingId);
        validator.Optional("MeetingHostId", seed.MeetingHostId, account.Api.ExternalUserId);
        validator.Optional("MediaRegion", seed.MediaRegion, account.MediaRegion);
        validator.Optional("MediaPlacementNetworkType", seed.MediaPlacementNetworkType, ChimeApi.NetworkType);
        validator.Features("MeetingFeatures", seed.MeetingFeatures);
        validator.Notifications("NotificationsConfiguration", seed.NotificationsConfiguration);
        validator.TenantIds("TenantIds", seed.TenantIds, minimum: 0);
        Tags(validator, account, "Tags", seed.Tags);
        if (!account.Api.MeetingsHaveFeatures)
        {
            var members = new[]
            {
                (nameof(seed.MeetingFeatures), seed.MeetingFeatures),
                (nameof(seed.PrimaryMeetingId), seed.PrimaryMeetingId),
                (nameof(seed.TenantIds), seed.TenantIds),
                (nameof(seed.MediaPlacementNetworkType), seed.MediaPlacementNetworkType),
                ("NotificationsConfiguration.LambdaFunctionArn", (object?)seed.NotificationsConfiguration?.LambdaFunctionArn),
            };
            foreach (var (member, _) in members.Where(member => member.Item2 is not null))
            {
                validator.Fail(member, $"The API {account.Api} has no such member");
            }
        }

        for (var index = 0; index < seed.Attendees.Count; index++)
        {
            var path = FormattableString.Invariant($"Attendees[{index}]");
            validator.Required(path, seed.Attendees[index]);
            if (seed.Attendees[index] is { } attendee)
            {
                Validate(validator, account, attendee, seed.MeetingFeatures, path + ".");
            }
        }

        ThrowIfInvalid(validator);
    }

    private static void Validate(RequestValidator validator, Account account, AttendeeSeed seed, MeetingFeatures? features, string path)
    {
        validator.Required(path + "ExternalUserId", seed.ExternalUserId, account.Api.SeededExternalUserId);
        OptionalId(validator, path + "AttendeeId", seed.AttendeeId);
        validator.Capabilities(path + "Capabilities", seed.Capabilities);
        Tags(validator, account, path + "Tags", seed.Tags);
        if (seed.Capabilities is not null && account.Api.AttendeesHaveTags)
        {
            validator.Fail(path + "Capabilities", $"The attendees of the API {account.Api} have no capabilities");
        }

        if (seed.Tags is not null && !account.Api.AttendeesHaveTags)
        {
            validator.Fail(path + "Tags", $"The attendees of the API {account.Api} have no tags");
        }

        if (seed.Capabilities?.MemberBeyond(features) is { } member)
        {
            validator.Fail($"{path}Capabilities.{member}", $"Member must be None in a meeting whose {member} has the maximum resolution None");
        }
    }

    private static void OptionalId(RequestValidator validator, string path, string? id)
    {
        if (id is not null && !UuidText.IsUuid(id))
        {
            validator.Fail(path, $"Member must be a UUID, or null for a generated one; the value was {Text.Quote(id)}");
        }
    }

    /// <summary>Unlike a request, a seed can have no tags, or as many as a resource can have.</summary>
    private static void Tags(RequestValidator validator, Account account, string path, IReadOnlyList<KeyValuePair<string, string>>? tags)
    {
        if (tags is { Count: > 0 })
        {
            validator.Tags(path, tags, account.Options.Limits.TagsPerResource);
        }
    }

    private static void ThrowIfInvalid(RequestValidator validator)
    {
        if (validator.Failures.Count > 0)
        {
            throw new InvalidSeedException($"{string.Join(". ", validator.Failures)}.");
        }
    }

    /// <summary>Runs an action for each seed. An exception names the seed, if there are several.</summary>
    private static void ForEach(MeetingSeed[] seeds, Action<MeetingSeed> action)
    {
        for (var index = 0; index < seeds.Length; index++)
        {
            try
            {
                action(seeds[index]);
            }
            catch (InvalidSeedException exception)
            {
                throw exception.Of(index, seeds.Length);
            }
        }
    }
}

/// <summary>A seed that the service could not have.</summary>
internal sealed class InvalidSeedException : ArgumentException
{
    public InvalidSeedException(string reason, int? index = null, int count = 1)
        : base($"{(count == 1 ? "The seed" : FormattableString.Invariant($"Seed {index + 1} of {count}"))} is invalid. {reason}") =>
        (Reason, Index) = (reason, index);

    /// <summary>What is wrong, without the name of the seed.</summary>
    public string Reason { get; }

    /// <summary>The position of the seed, from 0.</summary>
    public int? Index { get; }

    public InvalidSeedException Of(int index, int count) => new(Reason, index, count);
}
