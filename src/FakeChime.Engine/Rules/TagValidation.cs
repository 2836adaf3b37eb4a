namespace FakeChime;

/// <summary>The rules for tags and tag keys, the same for meetings, attendees and resources.</summary>
internal static class TagValidation
{
    private const string ReservedPrefix = "aws:";

    public static void Tags(this ref Validation validation, string path, IReadOnlyList<KeyValuePair<string, string>>? tags, int maximum)
    {
        if (tags is null)
        {
            return;
        }

        validation.Length(path, tags, 1, maximum);
        for (var index = 0; index < tags.Count; index++)
        {
            var entry = validation.Entry(path, index);
            var (key, value) = (tags[index].Key, tags[index].Value);
            validation.Required(validation.Member(entry, "key"), key, ApiRules.TagKey);
            validation.Required(validation.Member(entry, "value"), value, ApiRules.TagValue);
            if (key?.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase) == true)
            {
                validation.Fail(validation.Member(entry, "key"), $"Member must not begin with {ReservedPrefix}");
            }

            if (IsRepeated(tags, index))
            {
                validation.Fail(validation.Member(entry, "key"), "Member must be unique among the keys of the request");
            }
        }
    }

    public static void TagKeys(this ref Validation validation, IReadOnlyList<string>? keys, int maximum)
    {
        validation.Required("tagKeys", keys);
        validation.Length("tagKeys", keys, 1, maximum);
        for (var index = 0; index < keys?.Count; index++)
        {
            validation.Required(validation.Entry("tagKeys", index), keys[index], ApiRules.TagKey);
        }
    }

    private static bool IsRepeated(IReadOnlyList<KeyValuePair<string, string>> tags, int index)
    {
        for (var earlier = 0; earlier < index; earlier++)
        {
            if (tags[earlier].Key == tags[index].Key)
            {
                return true;
            }
        }

        return false;
    }
}
