namespace FakeChime;

/// <summary>The quotas that a fake enforces.</summary>
public sealed class ChimeLimits
{
    internal const int DefaultReplicasPerMeeting = 4;

    /// <summary>Gets or sets the maximum number of attendees of a meeting, counted until they are deleted. The default is 250 (documented).</summary>
    public int AttendeesPerMeeting { get; set; } = 250;

    /// <summary>Gets or sets the maximum number of active meetings of the account. The default is 250 (documented).</summary>
    public int ActiveMeetings { get; set; } = 250;

    /// <summary>
    /// Gets or sets the maximum number of active replicas of a primary meeting; <c>chime-sdk-meetings</c> only. The default is 4 (documented).
    /// </summary>
    public int ReplicasPerMeeting { get; set; } = DefaultReplicasPerMeeting;

    /// <summary>Gets or sets the maximum number of tags of a meeting or attendee. The default is 50 (assumed: the length of the list).</summary>
    public int TagsPerResource { get; set; } = 50;

    /// <summary>
    /// Gets or sets the requests per second of each limited operation, counted in a token bucket on the fake's clock. Further requests are
    /// <see cref="ChimeErrorKind.Throttled"/>. <c>chime</c> limits CreateMeeting, CreateAttendee, GetMeeting and DeleteMeeting;
    /// <c>chime-sdk-meetings</c> limits each operation, and all together. The default is null: no limit. The limit of the service is 10 (second
    /// hand in <c>chime</c>, documented in <c>chime-sdk-meetings</c>).
    /// </summary>
    public int? RequestsPerSecond { get; set; }

    /// <summary>
    /// Gets or sets the size of a bucket of <see cref="RequestsPerSecond"/>, in requests. The default is null: those of one second in
    /// <c>chime</c> (assumed), of two seconds in <c>chime-sdk-meetings</c> (documented as a burst of 20). It needs
    /// <see cref="RequestsPerSecond"/>.
    /// </summary>
    public int? RequestBurst { get; set; }

    internal ChimeLimits Checked()
    {
        AtLeastOne(nameof(RequestsPerSecond), RequestsPerSecond);
        AtLeastOne(nameof(RequestBurst), RequestBurst);
        ChimeEngineOptions.Check(
            RequestBurst is null || RequestsPerSecond is not null,
            $"{nameof(ChimeLimits)}.{nameof(RequestBurst)} is {RequestBurst} but {nameof(RequestsPerSecond)} is null. Set both.");
        NotNegative(nameof(AttendeesPerMeeting), AttendeesPerMeeting);
        NotNegative(nameof(ActiveMeetings), ActiveMeetings);
        NotNegative(nameof(ReplicasPerMeeting), ReplicasPerMeeting);
        NotNegative(nameof(TagsPerResource), TagsPerResource);
        return (ChimeLimits)MemberwiseClone();
    }

    private static void AtLeastOne(string name, int? value) => ChimeEngineOptions.Check(
        value is null or >= 1, $"{nameof(ChimeLimits)}.{name} is {value}; it must be at least 1, or null for the default.");

    private static void NotNegative(string name, int value) => ChimeEngineOptions.NotNegative($"{nameof(ChimeLimits)}.{name}", value);
}
