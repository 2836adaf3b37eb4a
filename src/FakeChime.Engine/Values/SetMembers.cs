using System.Collections.Concurrent;
using System.Reflection;

namespace FakeChime;

/// <summary>The members of a record that have a value, by name.</summary>
internal static class SetMembers
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    public static IEnumerable<KeyValuePair<string, object>> Of(object owner) => Members.GetOrAdd(owner.GetType(), SettableMembersOf)
        .Select(member => new KeyValuePair<string, object>(member.Name, member.GetValue(owner)!))
        .Where(member => member.Value is not (null or false));

    /// <summary>The members that have a value, as text.</summary>
    public static string TextOf(object owner) => $"{{ {string.Join(", ", Of(owner).Select(member => $"{member.Key} = {member.Value}"))} }}";

    private static PropertyInfo[] SettableMembersOf(Type type) => type == typeof(object)
        ? []
        :
        [
            .. SettableMembersOf(type.BaseType!),
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(member => member.CanWrite),
        ];
}
