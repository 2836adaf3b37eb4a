namespace FakeChime;

/// <summary>An operation that creates several attendees and may fail for some of them.</summary>
public interface ICreatesAttendees
{
    /// <summary>The attendees to create; null when the request has none.</summary>
    IReadOnlyList<NewAttendee>? Attendees { get; }

    /// <summary>The operation, with errors in place of some of its attendees.</summary>
    internal Operation Rejecting(IReadOnlyList<ChimeError?>? rejections);
}

internal static class NewAttendeesValidation
{
    public static void NewAttendees(
        this ref Validator validator, IReadOnlyList<NewAttendee>? attendees, int minimum, int maximum, RequestConstraints constraints)
    {
        validator.Length("attendees", attendees, minimum, maximum);
        for (var index = 0; index < attendees?.Count && index < maximum; index++)
        {
            var entry = validator.Entry("attendees", index);
            var attendee = attendees[index];
            validator.Required(validator.Member(entry, "externalUserId"), attendee?.ExternalUserId, constraints.ExternalUserId);
            validator.Tags(validator.Member(entry, "tags"), attendee?.Tags, RequestConstraints.TagsOfAnAttendeeInARequest, constraints);
            validator.Capabilities(validator.Member(entry, "capabilities"), attendee?.Capabilities);
        }
    }
}
