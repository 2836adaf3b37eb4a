namespace FakeChime;

/// <summary>A meeting to add to a fake. Members that are not set get the values that the service would give them.</summary>
public sealed class MeetingSeed : INewMeeting
{
    /// <summary>Gets or sets the meeting's ID, a UUID. The default is null: a generated one.</summary>
    public string? MeetingId { get; set; }

    /// <summary>Gets or sets the client request token; 2 to 64 characters. The default is null: none.</summary>
    public string? ClientRequestToken { get; set; }

    /// <summary>Gets or sets the application's ID of the meeting; 2 to 64 characters. The default is null: none.</summary>
    public string? ExternalMeetingId { get; set; }

    /// <summary>Gets or sets the external user ID of the meeting's host; 2 to 64 characters. The default is null: none.</summary>
    public string? MeetingHostId { get; set; }

    /// <summary>Gets or sets the media region. The default is null: <see cref="ChimeEngineOptions.DefaultMediaRegion"/>.</summary>
    public string? MediaRegion { get; set; }

    /// <summary>Gets or sets the tags, at most <see cref="ChimeLimits.TagsPerResource"/>. The default is null: none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; set; }

    /// <summary>Gets or sets the targets of the notifications. The default is null: none.</summary>
    public MeetingNotifications? NotificationsConfiguration { get; set; }

    /// <summary>Gets or sets the features. The default is null: those of the service. <c>chime-sdk-meetings</c> only.</summary>
    public MeetingFeatures? MeetingFeatures { get; set; }

    /// <summary>
    /// Gets or sets the ID of the primary meeting of a replica: in the fake, or earlier among the same seeds. The default is null: a primary
    /// meeting. <c>chime-sdk-meetings</c> only.
    /// </summary>
    public string? PrimaryMeetingId { get; set; }

    /// <summary>Gets or sets the tenants, at most 5. The default is null: none. <c>chime-sdk-meetings</c> only.</summary>
    public IReadOnlyList<string>? TenantIds { get; set; }

    /// <summary>Gets or sets <c>Ipv4Only</c> or <c>DualStack</c>. The default is null: none. <c>chime-sdk-meetings</c> only.</summary>
    public string? MediaPlacementNetworkType { get; set; }

    /// <summary>Gets or sets the attendees, in order. A string is an attendee with this external user ID. The default is none.</summary>
    public IReadOnlyList<AttendeeSeed> Attendees { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets a value that indicates whether the meeting has ended. The default is false.</summary>
    public bool HasEnded { get; set; }

    internal MeetingSeed Copy()
    {
        var copy = (MeetingSeed)MemberwiseClone();
        copy.Tags = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);
        copy.TenantIds = ValueList<string>.CopyOf(TenantIds);
        copy.Attendees = ValueList<AttendeeSeed>.Of(Attendees.Select(attendee => attendee?.Copy()!));
        return copy;
    }

    /// <summary>Returns the IDs and the number of attendees.</summary>
    public override string ToString() => $"{ExternalMeetingId} {MeetingId}, {Text.Count(Attendees.Count, "attendee")}".Trim();
}
