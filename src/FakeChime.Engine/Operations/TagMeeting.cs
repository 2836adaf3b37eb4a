namespace FakeChime;

/// <summary>Adds tags to a meeting; a key that it has already takes the new value.</summary>
public sealed record TagMeeting : MeetingOperation<Done>
{
    /// <summary>The tags, 1 to 50.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(TagMeeting);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Required("tags", Tags);
        validator.Tags("tags", Tags, RequestConstraints.TagsInARequest, constraints);
    }

    private protected override Outcome<Done> Apply(Account account, FakeMeeting meeting) => meeting.Tag(Tags!, ChimeErrorKind.LimitExceeded);
}
