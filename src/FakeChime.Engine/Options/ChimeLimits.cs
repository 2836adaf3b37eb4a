namespace FakeChime;

/// <summary>The quotas that a fake enforces.</summary>
public sealed class ChimeLimits
{
    internal const int DefaultReplicasPerMeeting = 4;

    /// <summary>Attendees of a meeting, counted until they are deleted. The default value is 250 (documented).</summary>
    public int AttendeesPerMeeting { get; set; } = 250;

    /// <summary>Active meetings of the account. The default value is 250 (documented).</summary>
    public int ActiveMeetings { get; set; } = 250;

    /// <summary>Active replicas of a primary meeting; <c>chime-sdk-meetings</c> only. The default value is 4 (documented).</summary>
    public int ReplicasPerMeeting { get; set; } = DefaultReplicasPerMeeting;

    /// <summary>Tags kept on one meeting or attendee. The default value is 50 (assumed from the list that returns them).</summary>
    public int TagsPerResource { get; set; } = 50;

    /// <summary>
    /// Requests per second for each throttled operation, counted in a token bucket on the fake's clock; beyond it the answer is
    /// <see cref="ChimeErrorKind.Throttled"/>. In <c>chime</c> these are CreateMeeting, CreateAttendee, GetMeeting and DeleteMeeting, in
    /// <c>chime-sdk-meetings</c> all, and all together. The default value is null, no limit. The service's is 10 (second hand in
    /// <c>chime</c>, documented in <c>chime-sdk-meetings</c>).
    /// </summary>
    public int? RequestsPerSecond { get; set; }

    /// <summary>
    /// How many requests a bucket of <see cref="RequestsPerSecond"/> holds. The default value is null: one second's worth in <c>chime</c>
    /// (assumed), two seconds' in <c>chime-sdk-meetings</c> (documented as a burst of 20). It cannot be set alone.
    /// </summary>
    public int? RequestBurst { get; set; }

    internal ChimeLimits Checked()
    {
        AtLeastOne(nameof(RequestsPerSecond), RequestsPerSecond);
        AtLeastOne(nameof(RequestBurst), RequestBurst);
        ChimeEngineOptions.Check(
            RequestBurst is null || RequestsPerSecond is not null,
            $"{nameof(ChimeLimits)}.{nameof(RequestBurst)} is {RequestBurst} and limits nothing alone; set {nameof(RequestsPerSecond)} too.");
        NotNegative(nameof(AttendeesPerMeeting), AttendeesPerMeeting);
        NotNegative(nameof(ActiveMeetings), ActiveMeetings);
        NotNegative(nameof(ReplicasPerMeeting), ReplicasPerMeeting);
        NotNegative(nameof(TagsPerResource), TagsPerResource);
        return (ChimeLimits)MemberwiseClone();
    }

    private static void AtLeastOne(string name, int? value) => ChimeEngineOptions.Check(
        value is null or >= 1, $"{nameof(ChimeLimits)}.{name} is {value}; it must be at least 1, or null for none of its own.");

    private static void NotNegative(string name, int value) => ChimeEngineOptions.NotNegative($"{nameof(ChimeLimits)}.{name}", value);
}
