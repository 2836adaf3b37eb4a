namespace FakeChime;

/// <summary>Removes tags from an attendee; keys that it does not have are ignored.</summary>
public sealed record UntagAttendee : AttendeeOperation<Done>
{
    /// <summary>The keys, 1 to 10.</summary>
    public IReadOnlyList<string>? TagKeys { get; init => field = ValueList<string>.CopyOf(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(UntagAttendee);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.TagKeys(TagKeys, RequestConstraints.TagsOfAnAttendeeInARequest, constraints);
    }

    private protected override Outcome<Done> Apply(Account account, FakeAttendee attendee)
    {
        attendee.CurrentTags = TagSet.Without(attendee.CurrentTags, TagKeys!);
        return Done.Instance;
    }
}
