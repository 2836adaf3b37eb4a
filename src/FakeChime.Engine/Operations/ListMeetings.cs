namespace FakeChime;

/// <summary>Reads a page of the active meetings, in the order of their creation.</summary>
public sealed record ListMeetings : Operation<MeetingPage>
{
    /// <summary>The token of the page before; null for the first page.</summary>
    public string? NextToken { get; init; }

    /// <summary>The size of the page, 1 to 99. Null stands for the page size of the fake's options.</summary>
    public int? MaxResults { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(ListMeetings);

    internal override void Validate(ref Validator validator, RequestConstraints constraints) =>
        validator.Range("maxResults", MaxResults, 1, constraints.LargestPage);

    internal override Outcome<MeetingPage> Apply(Account account) => account.List(NextToken, MaxResults);
}
