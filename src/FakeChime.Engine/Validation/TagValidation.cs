namespace FakeChime;

/// <summary>The rules for tags and tag keys, the same for meetings, attendees and resources.</summary>
internal static class TagValidation
{
    private const string ReservedPrefix = "aws:";

    public static void Tags(
        this ref Validator validator, string path, IReadOnlyList<KeyValuePair<string, string>>? tags, int maximum, RequestConstraints constraints)
    {
        if (tags is null)
        {
            return;
        }

        validator.Length(path, tags, constraints.MinimumTags, maximum);
        var keys = tags.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var index = 0; index < tags.Count && index < maximum; index++)
        {
            var entry = validator.Entry(path, index);
            var (key, value) = (tags[index].Key, tags[index].Value);
            validator.Required(validator.Member(entry, "key"), key, constraints.TagKey);
            validator.Required(validator.Member(entry, "value"), value, constraints.TagValue);
            if (key?.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase) == true)
            {
                validator.Fail(validator.Member(entry, "key"), $"Member must not begin with {ReservedPrefix}");
            }

            if (key is not null && keys?.Add(key) == false)
            {
                validator.Fail(validator.Member(entry, "key"), $"Member must be unique among the keys of the request");
            }
        }
    }

    public static void TagKeys(this ref Validator validator, IReadOnlyList<string>? keys, int maximum, RequestConstraints constraints)
    {
        validator.Required("tagKeys", keys);
        validator.Length("tagKeys", keys, constraints.MinimumTags, maximum);
        for (var index = 0; index < keys?.Count && index < maximum; index++)
        {
            validator.Required(validator.Entry("tagKeys", index), keys[index], constraints.TagKey);
        }
    }
}
