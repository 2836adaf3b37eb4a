using System.Collections.Concurrent;
using System.Reflection;

namespace FakeChime;

/// <summary>What is set of a record or of options, by the names of their members.</summary>
internal static class SetMembers
{
    private const BindingFlags OwnMembers = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    public static IEnumerable<KeyValuePair<string, object>> Of(object owner) => Members.GetOrAdd(owner.GetType(), MembersOf)
        .Select(member => new KeyValuePair<string, object>(member.Name, member.GetValue(owner)!))
        .Where(member => member.Value is not (null or false));

    public static string Print(object owner) =>
        $"{owner.GetType().Name} {{ {string.Join(", ", Of(owner).Select(member => $"{member.Key} = {member.Value}"))} }}";

    /// <summary>What can be set, the members of a base before those of what derives from it.</summary>
    private static PropertyInfo[] MembersOf(Type type) => type == typeof(object)
        ? []
        : [.. MembersOf(type.BaseType!), .. type.GetProperties(OwnMembers).Where(member => member.CanWrite)];
}
