namespace FakeChime;

/// <summary>The quotas that a fake enforces.</summary>
public sealed record ChimeLimits
{
    /// <summary>Attendees of a meeting, counted until they are deleted. The default value is 250 (documented).</summary>
    public int AttendeesPerMeeting { get; init; } = 250;

    /// <summary>Active meetings of the account. The default value is 250 (documented).</summary>
    public int ActiveMeetings { get; init; } = 250;

    /// <summary>Tags kept on one meeting or attendee. The default value is 50 (assumed from the list that returns them).</summary>
    public int TagsPerResource { get; init; } = 50;

    /// <summary>
    /// Requests per second for each of CreateMeeting, CreateAttendee, GetMeeting and DeleteMeeting, counted in a token bucket on the
    /// fake's clock that holds one second's worth; beyond it the answer is ThrottledClientException. The default value is null, no
    /// limit. The service's is said to be 10 (second hand).
    /// </summary>
    public int? RequestsPerSecond { get; init; }

    internal void Validate()
    {
        if (RequestsPerSecond < 1)
        {
            throw new ArgumentException($"{nameof(ChimeLimits)}.{nameof(RequestsPerSecond)} is {RequestsPerSecond}; it must be at least 1, or null for no limit.");
        }

        NotNegative($"{nameof(ChimeLimits)}.{nameof(AttendeesPerMeeting)}", AttendeesPerMeeting);
        NotNegative($"{nameof(ChimeLimits)}.{nameof(ActiveMeetings)}", ActiveMeetings);
        NotNegative($"{nameof(ChimeLimits)}.{nameof(TagsPerResource)}", TagsPerResource);
    }

    internal static void NotNegative(string name, int value)
    {
        if (value < 0)
        {
            throw new ArgumentException($"{name} is {value}; it must not be negative.");
        }
    }
}
