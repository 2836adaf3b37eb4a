namespace FakeChime;

/// <summary>Removes tags from the meeting with an ARN; keys that it does not have are ignored.</summary>
/// <param name="ResourceARN">The meeting's ARN.</param>
/// <param name="TagKeys">The keys, 1 to 50.</param>
public sealed record UntagResource(string? ResourceARN, IReadOnlyList<string>? TagKeys) : Operation
{
    /// <summary>The keys, 1 to 50.</summary>
    public IReadOnlyList<string>? TagKeys { get; init; } = ValueList<string>.CopyOf(TagKeys);

    internal override OperationRules Rules => OperationRules.UntagResource;

    internal override void Validate(ref Validation validation)
    {
        validation.Required("resourceARN", ResourceARN, ApiRules.Arn);
        validation.TagKeys(TagKeys, ApiRules.TagsInARequest);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFindByArn(ResourceARN, out var meeting) ? meeting.Untag(TagKeys!) : ChimeAccount.ResourceNotFound(ResourceARN);
}
