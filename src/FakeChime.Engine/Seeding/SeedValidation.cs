namespace FakeChime;

/// <summary>What a seed must be to be something that the service could hold, by itself.</summary>
internal static class SeedValidation
{
    public static void Check(MeetingSeed seed, Account account)
    {
        Refuse(Validator.Failures((seed, account), account.Constraints, Check));
        var limit = Math.Min(account.Options.Limits.AttendeesPerMeeting, seed.MeetingFeatures?.MaxCount ?? int.MaxValue);
        if (seed.Attendees.Count > limit)
        {
            throw Refused($"It has {seed.Attendees.Count} attendees; the meeting's limit is {limit}. {RemedyFor(limit, account)}");
        }

        var (users, ids) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var attendee in seed.Attendees)
        {
            if (!users.Add(attendee.ExternalUserId))
            {
                throw Refused($"Two attendees have the ExternalUserId {Line.Name(attendee.ExternalUserId)}.");
            }

            if (attendee.AttendeeId is { } id && !ids.Add(IdKey.Of(id)))
            {
                throw Refused($"Two attendees have the AttendeeId '{id}'.");
            }
        }
    }

    public static void Check(AttendeeSeed seed, MeetingFeatures? features, Account account) => Refuse(Validator.Failures(
        (seed, features, account),
        account.Constraints,
        static (ref validator, it, constraints) => Attendee(ref validator, it.seed, it.features, it.account, "")));

    /// <summary>A meeting is full by its own MaxCount, or by the fake's limit.</summary>
    public static string RemedyFor(int limit, Account account) =>
        limit < account.Options.Limits.AttendeesPerMeeting ? "It is the meeting's MaxCount." : "Raise Limits.AttendeesPerMeeting.";

    public static ArgumentException Refused(FormattableString reason) =>
        new($"The seed cannot be what the service holds. {Line.Of(reason)}");

    private static void Check(ref Validator validator, (MeetingSeed Seed, Account Account) it, RequestConstraints constraints)
    {
        var (seed, account) = it;
        validator.Optional("MeetingId", seed.MeetingId, RequestConstraints.Uuid);
        validator.Optional("ClientRequestToken", seed.ClientRequestToken, RequestConstraints.ClientRequestToken);
        validator.Optional("ExternalMeetingId", seed.ExternalMeetingId, constraints.ExternalMeetingId);
        validator.Optional("MeetingHostId", seed.MeetingHostId, constraints.ExternalUserId);
        validator.Optional("MediaRegion", seed.MediaRegion, constraints.MediaRegion);
        validator.Optional("MediaPlacementNetworkType", seed.MediaPlacementNetworkType, RequestConstraints.NetworkType);
        validator.Features(seed.MeetingFeatures);
        validator.Notifications(seed.NotificationsConfiguration);
        validator.TenantIds(seed.TenantIds, minimum: 0);
        Tags(ref validator, "Tags", seed.Tags, account);
        if (!account.Api.HasCapabilities
            && (seed.MeetingFeatures ?? seed.PrimaryMeetingId ?? seed.TenantIds ?? (object?)seed.MediaPlacementNetworkType) is not null)
        {
            validator.Fail("MeetingSeed", $"The API chime has no MeetingFeatures, PrimaryMeetingId, TenantIds and MediaPlacementNetworkType");
        }

        if (!account.Api.HasCapabilities && seed.NotificationsConfiguration?.LambdaFunctionArn is not null)
        {
            validator.Fail("NotificationsConfiguration.LambdaFunctionArn", $"The API chime has no LambdaFunctionArn");
        }

        for (var index = 0; index < seed.Attendees.Count; index++)
        {
            var path = FormattableString.Invariant($"Attendees[{index}]");
            validator.Required(path, seed.Attendees[index]);
            if (seed.Attendees[index] is { } attendee)
            {
                Attendee(ref validator, attendee, seed.MeetingFeatures, account, path + ".");
            }
        }
    }

    private static void Attendee(ref Validator validator, AttendeeSeed seed, MeetingFeatures? features, Account account, string path)
    {
        validator.Required(path + "ExternalUserId", seed.ExternalUserId, account.Constraints.ExternalUserId);
        validator.Optional(path + "AttendeeId", seed.AttendeeId, RequestConstraints.Uuid);
        validator.Capabilities(path + "Capabilities", seed.Capabilities);
        Tags(ref validator, path + "Tags", seed.Tags, account);
        if (seed.Capabilities is not null && !account.Api.HasCapabilities)
        {
            validator.Fail(path + "Capabilities", $"The attendees of the API chime have no capabilities");
        }

        if (seed.Tags is not null && account.Api.HasCapabilities)
        {
            validator.Fail(path + "Tags", $"The attendees of the API chime-sdk-meetings have no tags");
        }

        if (CapabilityRules.MemberBeyond(features, seed.Capabilities) is { } member)
        {
            validator.Fail($"{path}Capabilities.{member}", $"Member must be None in a meeting whose {member} has the maximum resolution None");
        }
    }

    /// <summary>Unlike a request, a seed may hold no tags at all, or as many as a resource can keep.</summary>
    private static void Tags(ref Validator validator, string path, IReadOnlyList<KeyValuePair<string, string>>? tags, Account account)
    {
        if (tags is { Count: > 0 })
        {
            validator.Tags(path, tags, account.Options.Limits.TagsPerResource, account.Constraints);
        }
    }

    private static void Refuse(List<string> failures)
    {
        if (failures.Count > 0)
        {
            throw Refused($"{string.Join(". ", failures)}.");
        }
    }
}
