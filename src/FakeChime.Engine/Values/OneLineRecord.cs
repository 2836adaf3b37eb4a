using System.Collections.Concurrent;
using System.Reflection;

namespace FakeChime;

/// <summary>A value that prints as one readable line of bounded length, whatever texts it holds and whatever the culture is.</summary>
/// <remarks>
/// Each record writes its EqualityContract itself: FluentAssertions prints all members of a record whose contract the compiler wrote, and
/// asks every other type for its text.
/// </remarks>
public abstract record OneLineRecord
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    private protected OneLineRecord()
    {
    }

    /// <summary>The value as one line: what is set of it.</summary>
    public sealed override string ToString() => Line.Of(Print);

    /// <summary>The members that are set, by their names.</summary>
    internal IEnumerable<KeyValuePair<string, object>> SetMembers() => Members.GetOrAdd(GetType(), MembersOf)
        .Select(member => new KeyValuePair<string, object>(member.Name, member.GetValue(this)!))
        .Where(member => member.Value is not (null or false));

    private protected virtual string Print() =>
        $"{GetType().Name} {{ {string.Join(", ", SetMembers().Select(member => $"{member.Key} = {member.Value}"))} }}";

    /// <summary>What can be set, the members of a base before those of what derives from it.</summary>
    private static PropertyInfo[] MembersOf(Type type) =>
        type.BaseType == typeof(object)
            ? []
            : [.. MembersOf(type.BaseType!), .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(member => member.CanWrite)];
}
