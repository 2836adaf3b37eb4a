namespace FakeChime;

/// <summary>Reads the tags of the meeting with an ARN.</summary>
/// <param name="ResourceARN">The meeting's ARN.</param>
public sealed record ListTagsForResource(string? ResourceARN) : Operation<IReadOnlyList<KeyValuePair<string, string>>>
{
    internal override OperationRules Rules => OperationRules.ListTagsForResource;

    internal override void Validate(ref Validation validation) => validation.Required("resourceARN", ResourceARN, ApiRules.Arn);

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFindByArn(ResourceARN, out var meeting) ? meeting.ListTags() : ChimeAccount.ResourceNotFound(ResourceARN);
}
