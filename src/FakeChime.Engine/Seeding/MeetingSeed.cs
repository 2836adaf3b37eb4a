namespace FakeChime;

/// <summary>A meeting to put into a fake, written as data. What is left out the fake makes up as the service would.</summary>
public sealed record MeetingSeed : INewMeeting
{
    /// <summary>The meeting's ID, a UUID. The default value is null, an id of the fake's own.</summary>
    public string? MeetingId { get; init; }

    /// <summary>The client request token that the meeting was created with; 2 to 64 characters. The default value is null, none.</summary>
    public string? ClientRequestToken { get; init; }

    /// <summary>The application's own id of the meeting; 2 to 64 characters. The default value is null, none.</summary>
    public string? ExternalMeetingId { get; init; }

    /// <summary>The external user ID of the meeting's host; 2 to 64 characters. The default value is null, none.</summary>
    public string? MeetingHostId { get; init; }

    /// <summary>The region of the meeting's media. The default value is null, the region of the fake's options.</summary>
    public string? MediaRegion { get; init; }

    /// <summary>The meeting's tags, at most as many as the fake's limits say. The default value is null, none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; }

    /// <summary>Where the meeting's notifications go. The default value is null, nowhere.</summary>
    public MeetingNotifications? NotificationsConfiguration { get; init; }

    /// <summary>The meeting's attendees, in order. A string stands for an attendee with that external user ID. The default value is none.</summary>
    public IReadOnlyList<AttendeeSeed> Attendees { get; init => field = value ?? []; } = [];

    /// <summary>Whether the meeting has ended already. The default value is false.</summary>
    public bool HasEnded { get; init; }

    internal void Validate(ref Validation validation, ChimeLimits limits)
    {
        validation.Optional("MeetingId", MeetingId, ApiRules.Uuid);
        validation.Optional("ClientRequestToken", ClientRequestToken, ApiRules.ClientRequestToken);
        validation.Optional("ExternalMeetingId", ExternalMeetingId, ApiRules.ExternalMeetingId);
        validation.Optional("MeetingHostId", MeetingHostId, ApiRules.ExternalUserId);
        validation.Optional("MediaRegion", MediaRegion, ApiRules.MediaRegion);
        validation.SeedTags("Tags", Tags, limits);
        for (var index = 0; index < Attendees.Count; index++)
        {
            var path = $"Attendees[{index}]";
            validation.Required(path, Attendees[index]);
            Attendees[index]?.Validate(ref validation, limits, path + ".");
        }
    }
}
