namespace FakeChime;

/// <summary>Reads a page of a meeting's attendees, in the order of their creation.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="NextToken">The token of the page before; null for the first page.</param>
/// <param name="MaxResults">The size of the page, 1 to 99. The default value is the page size of the fake's options.</param>
public sealed record ListAttendees(string? MeetingId, string? NextToken = null, int? MaxResults = null) : Operation<AttendeePage>
{
    internal override OperationRules Rules => OperationRules.ListAttendees;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.MaxResults(MaxResults);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.List(NextToken, MaxResults) : ChimeAccount.MeetingNotFound(MeetingId);
}

/// <summary>A page of attendees.</summary>
/// <param name="Attendees">The attendees of the page.</param>
/// <param name="NextToken">The token of the next page; null on the last.</param>
public sealed record AttendeePage(IReadOnlyList<FakeAttendee> Attendees, string? NextToken);
