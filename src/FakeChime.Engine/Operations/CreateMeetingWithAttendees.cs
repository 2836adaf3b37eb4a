namespace FakeChime;

/// <summary>Creates a meeting and up to 10 attendees.</summary>
/// <param name="ClientRequestToken">The request's idempotency token; 2 to 64 characters of <c>-_a-zA-Z0-9</c>.</param>
/// <param name="Attendees">The attendees to create, 1 to 10; null when the request has none.</param>
/// <param name="ExternalMeetingId">The application's own id of the meeting; 2 to 64 characters.</param>
/// <param name="MeetingHostId">The external user ID of the meeting's host; 2 to 64 characters.</param>
/// <param name="MediaRegion">The region of the meeting's media. The default value is the region of the fake's options.</param>
/// <param name="Tags">The meeting's tags, at most 50; null when the request has none.</param>
/// <param name="NotificationsConfiguration">Where the meeting's notifications go; null when the request does not say.</param>
public sealed record CreateMeetingWithAttendees(
    string? ClientRequestToken,
    IReadOnlyList<NewAttendee>? Attendees = null,
    string? ExternalMeetingId = null,
    string? MeetingHostId = null,
    string? MediaRegion = null,
    IReadOnlyList<KeyValuePair<string, string>>? Tags = null,
    MeetingNotifications? NotificationsConfiguration = null)
    : Operation<MeetingWithAttendees>, INewMeeting, ICreatesAttendees
{
    /// <summary>The attendees to create, 1 to 10; null when the request has none.</summary>
    public IReadOnlyList<NewAttendee>? Attendees { get; init; } = ValueList<NewAttendee>.CopyOf(Attendees);

    /// <summary>The meeting's tags, at most 50; null when the request has none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; } = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);

    internal override OperationRules Rules => OperationRules.CreateMeetingWithAttendees;

    private IReadOnlyList<ChimeError?>? Rejections { get; init; }

    Operation ICreatesAttendees.Rejecting(IReadOnlyList<ChimeError?>? rejections) => this with { Rejections = rejections };

    internal override void Validate(ref Validation validation)
    {
        validation.NewMeeting(this);
        validation.NewAttendees(Attendees, 1, ApiRules.AttendeesWithAMeeting);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now)
    {
        while (true)
        {
            var opened = account.Open(this, now);
            if (opened.Result is not FakeMeeting meeting)
            {
                return opened;
            }

            if (meeting.Admit(Attendees ?? [], Rejections, now).Result is AttendeeBatch batch)
            {
                return Outcome.Of(new MeetingWithAttendees(meeting, batch.Attendees, batch.Errors));
            }

            // Another thread ended the meeting in between: the same token now opens another.
        }
    }
}

/// <summary>The answer to <see cref="CreateMeetingWithAttendees"/>.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Attendees">The attendees created, in the order of the request.</param>
/// <param name="Errors">Those that could not be created, in the order of the request.</param>
public sealed record MeetingWithAttendees(FakeMeeting Meeting, IReadOnlyList<FakeAttendee> Attendees, IReadOnlyList<AttendeeError> Errors);
