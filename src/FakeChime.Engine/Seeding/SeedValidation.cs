namespace FakeChime;

internal static class SeedValidation
{
    /// <summary>Unlike a request, a seed may hold no tags at all, or as many as a resource can keep.</summary>
    public static void SeedTags(this ref Validation validation, string path, IReadOnlyList<KeyValuePair<string, string>>? tags, ChimeLimits limits)
    {
        if (tags is { Count: > 0 })
        {
            validation.Tags(path, tags, limits.TagsPerResource);
        }
    }

    public static ArgumentException Refused(string reason) => new($"The seed cannot be what the service holds. {reason}");
}
