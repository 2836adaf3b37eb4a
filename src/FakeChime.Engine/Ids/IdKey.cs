namespace FakeChime;

/// <summary>Ids compare without regard to case: they are kept by their lower-case text, in which nearly all of them arrive.</summary>
internal static class IdKey
{
    public static string Of(string id) => id.ToLowerInvariant();

    public static T? Find<T>(IReadOnlyDictionary<string, T> byId, string? id)
        where T : class =>
        id is not null && (byId.TryGetValue(id, out var found) || byId.TryGetValue(Of(id), out found)) ? found : null;
}
