namespace FakeChime;

/// <summary>Adds tags to an attendee; a key that it has already takes the new value.</summary>
public sealed record TagAttendee : AttendeeOperation<Done>
{
    /// <summary>The tags, 1 to 10.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(TagAttendee);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Required("tags", Tags);
        validator.Tags("tags", Tags, RequestConstraints.TagsOfAnAttendeeInARequest, constraints);
    }

    private protected override Outcome<Done> Apply(Account account, FakeAttendee attendee) => attendee.Meeting.Tag(attendee, Tags!);
}
