namespace FakeChime;

/// <summary>Reads a page of a meeting's attendees, in the order of their creation.</summary>
public sealed record ListAttendees : MeetingOperation<AttendeePage>
{
    /// <summary>The token of the page before; null for the first page.</summary>
    public string? NextToken { get; init; }

    /// <summary>
    /// The size of the page: 1 to 99 in <c>chime</c>, 1 to 100 in <c>chime-sdk-meetings</c>. Null stands for the page size of the fake's options.
    /// </summary>
    public int? MaxResults { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(ListAttendees);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Optional("nextToken", NextToken, constraints.Text);
        validator.Range("maxResults", MaxResults, 1, constraints.LargestPage);
    }

    private protected override Outcome<AttendeePage> Apply(Account account, FakeMeeting meeting) => meeting.List(NextToken, MaxResults);
}
