namespace FakeChime;

/// <summary>A meeting to put into a fake, written as data. What is left out the fake makes up as the service would.</summary>
public sealed class MeetingSeed : INewMeeting
{
    /// <summary>The meeting's ID, a UUID. The default value is null, an id of the fake's own.</summary>
    public string? MeetingId { get; set; }

    /// <summary>The client request token that the meeting was created with; 2 to 64 characters. The default value is null, none.</summary>
    public string? ClientRequestToken { get; set; }

    /// <summary>The application's own id of the meeting; 2 to 64 characters. The default value is null, none.</summary>
    public string? ExternalMeetingId { get; set; }

    /// <summary>The external user ID of the meeting's host; 2 to 64 characters. The default value is null, none.</summary>
    public string? MeetingHostId { get; set; }

    /// <summary>The region of the meeting's media. The default value is null, the region of the fake's options.</summary>
    public string? MediaRegion { get; set; }

    /// <summary>The meeting's tags, at most as many as the fake's limits say. The default value is null, none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; set; }

    /// <summary>Where the meeting's notifications go. The default value is null, nowhere.</summary>
    public MeetingNotifications? NotificationsConfiguration { get; set; }

    /// <summary>The meeting's features. The default value is null, those of the service. Only <c>chime-sdk-meetings</c> has them.</summary>
    public MeetingFeatures? MeetingFeatures { get; set; }

    /// <summary>
    /// The ID of the meeting, in the fake or earlier among the same seeds, that this one is a replica of. The default value is null, none.
    /// Only <c>chime-sdk-meetings</c> has replicas.
    /// </summary>
    public string? PrimaryMeetingId { get; set; }

    /// <summary>The meeting's tenants, at most 5. The default value is null, none. Only <c>chime-sdk-meetings</c> has them.</summary>
    public IReadOnlyList<string>? TenantIds { get; set; }

    /// <summary><c>Ipv4Only</c> or <c>DualStack</c>. The default value is null. Only <c>chime-sdk-meetings</c> has it.</summary>
    public string? MediaPlacementNetworkType { get; set; }

    /// <summary>The meeting's attendees, in order. A string stands for an attendee with that external user ID. The default value is none.</summary>
    public IReadOnlyList<AttendeeSeed> Attendees { get; set => field = value ?? []; } = [];

    /// <summary>Whether the meeting has ended already. The default value is false.</summary>
    public bool HasEnded { get; set; }

    internal MeetingSeed Copy()
    {
        var copy = (MeetingSeed)MemberwiseClone();
        copy.Tags = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);
        copy.TenantIds = ValueList<string>.CopyOf(TenantIds);
        copy.Attendees = ValueList<AttendeeSeed>.Of(Attendees.Select(attendee => attendee?.Copy()!));
        return copy;
    }

    /// <summary>The seed as one line.</summary>
    public override string ToString() => $"{ExternalMeetingId} {MeetingId}, {Text.Count(Attendees.Count, "attendee")}".Trim();
}
