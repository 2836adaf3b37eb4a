namespace FakeChime;

/// <summary>Adds tags to the meeting with an ARN; a key that it has already takes the new value.</summary>
public sealed record TagResource : ResourceOperation<Done>
{
    /// <summary>The tags, at most 50.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(TagResource);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Required("tags", Tags);
        validator.Tags("tags", Tags, RequestConstraints.TagsInARequest, constraints);
    }

    private protected override Outcome<Done> Apply(Account account, FakeMeeting meeting) => meeting.Tag(Tags!, account.Api.TooManyTags);
}
