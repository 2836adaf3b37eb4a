namespace FakeChime;

/// <summary>Removes tags from a meeting; keys that it does not have are ignored.</summary>
public sealed record UntagMeeting : MeetingOperation<Done>
{
    /// <summary>The keys, 1 to 50.</summary>
    public IReadOnlyList<string>? TagKeys { get; init => field = ValueList<string>.CopyOf(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(UntagMeeting);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.TagKeys(TagKeys, RequestConstraints.TagsInARequest, constraints);
    }

    private protected override Outcome<Done> Apply(Account account, FakeMeeting meeting) => meeting.Untag(TagKeys!);
}
