namespace FakeChime;

/// <summary>Reads a page of the active meetings, in the order of their creation.</summary>
/// <param name="NextToken">The token of the page before; null for the first page.</param>
/// <param name="MaxResults">The size of the page, 1 to 99. The default value is the page size of the fake's options.</param>
public sealed record ListMeetings(string? NextToken = null, int? MaxResults = null) : Operation<MeetingPage>
{
    internal override OperationRules Rules => OperationRules.ListMeetings;

    internal override void Validate(ref Validation validation) => validation.MaxResults(MaxResults);

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) => account.List(NextToken, MaxResults);
}

/// <summary>A page of meetings.</summary>
/// <param name="Meetings">The meetings of the page.</param>
/// <param name="NextToken">The token of the next page; null on the last.</param>
public sealed record MeetingPage(IReadOnlyList<FakeMeeting> Meetings, string? NextToken);
