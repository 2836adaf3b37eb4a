namespace FakeChime;

/// <summary>An attendee to put into a fake, written as data. A string converts to one with that external user ID.</summary>
/// <param name="ExternalUserId">The application's own id of the user; 2 to 64 characters.</param>
public sealed record AttendeeSeed(string ExternalUserId)
{
    /// <summary>The attendee's ID, a UUID. The default value is null, an id of the fake's own.</summary>
    public string? AttendeeId { get; init; }

    /// <summary>The attendee's tags, at most as many as the fake's limits say. The default value is null, none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; }

    /// <summary>An attendee with an external user ID and nothing else of its own.</summary>
    /// <param name="externalUserId">The application's own id of the user.</param>
    public static implicit operator AttendeeSeed(string externalUserId) => new(externalUserId);

    /// <summary>An attendee with an external user ID and nothing else of its own.</summary>
    /// <param name="externalUserId">The application's own id of the user.</param>
    public static AttendeeSeed FromString(string externalUserId) => new(externalUserId);

    internal void Validate(ref Validation validation, ChimeLimits limits, string path = "")
    {
        validation.Required(path + "ExternalUserId", ExternalUserId, ApiRules.ExternalUserId);
        validation.Optional(path + "AttendeeId", AttendeeId, ApiRules.Uuid);
        validation.SeedTags(path + "Tags", Tags, limits);
    }
}
