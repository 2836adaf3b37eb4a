namespace FakeChime;

/// <summary>Adds tags to the meeting with an ARN; a key that it has already takes the new value.</summary>
/// <param name="ResourceARN">The meeting's ARN.</param>
/// <param name="Tags">The tags, 1 to 50.</param>
public sealed record TagResource(string? ResourceARN, IReadOnlyList<KeyValuePair<string, string>>? Tags) : Operation
{
    /// <summary>The tags, 1 to 50.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; } = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);

    internal override OperationRules Rules => OperationRules.TagResource;

    internal override void Validate(ref Validation validation)
    {
        validation.Required("resourceARN", ResourceARN, ApiRules.Arn);
        validation.Required("tags", Tags);
        validation.Tags("tags", Tags, ApiRules.TagsInARequest);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFindByArn(ResourceARN, out var meeting) ? meeting.Tag(Tags!, ChimeErrorKind.BadRequest) : ChimeAccount.ResourceNotFound(ResourceARN);
}
