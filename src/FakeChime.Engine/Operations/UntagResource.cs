namespace FakeChime;

/// <summary>Removes tags from the meeting with an ARN; keys that it does not have are ignored.</summary>
public sealed record UntagResource : ResourceOperation<Done>
{
    /// <summary>The keys, at most 50.</summary>
    public IReadOnlyList<string>? TagKeys { get; init => field = ValueList<string>.CopyOf(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(UntagResource);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.TagKeys(TagKeys, RequestConstraints.TagsInARequest, constraints);
    }

    private protected override Outcome<Done> Apply(Account account, FakeMeeting meeting) => meeting.Untag(TagKeys!);
}
