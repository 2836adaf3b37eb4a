namespace FakeChime;

/// <summary>An attendee to create, in the requests that create several.</summary>
/// <param name="ExternalUserId">The application's own id of the user; 2 to 64 characters.</param>
/// <param name="Tags">The attendee's tags; at most 10.</param>
public sealed record NewAttendee(string? ExternalUserId, IReadOnlyList<KeyValuePair<string, string>>? Tags = null)
{
    /// <summary>The attendee's tags; null when the request has none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; } = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);
}

/// <summary>An attendee that could not be created while others of the same request could.</summary>
/// <param name="ExternalUserId">The external user ID that the request named.</param>
/// <param name="Error">Why it could not be created.</param>
public sealed record AttendeeError(string? ExternalUserId, ChimeError Error);

/// <summary>The answer to a request that creates several attendees.</summary>
/// <param name="Attendees">The attendees created, or found by their external user IDs, in the order of the request.</param>
/// <param name="Errors">Those that could not be created, in the order of the request.</param>
public sealed record AttendeeBatch(IReadOnlyList<FakeAttendee> Attendees, IReadOnlyList<AttendeeError> Errors);

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
    public static void NewAttendees(this ref Validation validation, IReadOnlyList<NewAttendee>? attendees, int minimum, int maximum)
    {
        validation.Length("attendees", attendees, minimum, maximum);
        for (var index = 0; index < attendees?.Count; index++)
        {
            var entry = validation.Entry("attendees", index);
            validation.Required(validation.Member(entry, "externalUserId"), attendees[index]?.ExternalUserId, ApiRules.ExternalUserId);
            validation.Tags(validation.Member(entry, "tags"), attendees[index]?.Tags, ApiRules.TagsOfAnAttendeeInARequest);
        }
    }
}
