namespace FakeChime;

/// <summary>The tags of a meeting or an attendee: an array that is replaced, never changed, so that readers need no lock.</summary>
internal static class TagSet
{
    public static KeyValuePair<string, string>[] Of(IReadOnlyList<KeyValuePair<string, string>>? tags) => tags is null ? [] : [.. tags];

    public static KeyValuePair<string, string>[] Merge(KeyValuePair<string, string>[] tags, IReadOnlyList<KeyValuePair<string, string>> added)
    {
        var merged = new List<KeyValuePair<string, string>>(tags);
        foreach (var tag in added)
        {
            var index = merged.FindIndex(existing => existing.Key == tag.Key);
            if (index < 0)
            {
                merged.Add(tag);
            }
            else
            {
                merged[index] = tag;
            }
        }

        return [.. merged];
    }

    public static KeyValuePair<string, string>[] Without(KeyValuePair<string, string>[] tags, IReadOnlyList<string> keys) =>
        [.. tags.Where(tag => !keys.Contains(tag.Key))];
}
