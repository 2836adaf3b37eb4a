using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

/// <summary>The initial values of collections, and when they count as set.</summary>
public sealed class CollectionTests
{
    private static readonly ConcurrentDictionary<SdkFile, IReadOnlyList<(string Name, string Behavior)>> Cache = new();

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Collections_have_the_initial_values_and_IsSet_results_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        var behavior = Convention.Prevailing(contract.Aws.SelectMany(Behaviors).Select(collection => collection.Behavior));
        var others = Behaviors(contract.Sdk).Where(collection => collection.Behavior != behavior);

        others.Should().BeEmpty($"AWS's are: {behavior}");
        Behaviors(contract.Sdk).Should().NotBeEmpty();
    }

    private static IReadOnlyList<(string Name, string Behavior)> Behaviors(SdkAssembly sdk) => Cache.GetOrAdd(sdk.File, _ => Run(sdk));

    private static IReadOnlyList<(string Name, string Behavior)> Run(SdkAssembly sdk)
    {
        using var running = new RunningSdk(sdk.File);
        var collections = sdk.Properties.Where(property => IsCollection(property) && property.DeclaringType!.GetConstructor([]) is not null)
            .Select(property => running.Type(property.DeclaringType!.FullName!).GetProperty(property.Name)!)
            .Where(property => IsSetMethod(property) is not null).ToArray();
        var byDefault = running.InitializeCollections;
        return [.. collections.Select(property =>
            ($"{property.DeclaringType!.Name}.{property.Name}", $"by default {byDefault}; {Behavior(running, property)}"))];
    }

    private static bool IsCollection(PropertyInfo property) => property.PropertyType.Name is "List`1" or "Dictionary`2";

    private static string Behavior(RunningSdk running, PropertyInfo property)
    {
        var initial = running.InitializeCollections;
        try
        {
            return string.Join("; ", new[] { true, false }.Select(initialize =>
            {
                running.InitializeCollections = initialize;
                var owner = Activator.CreateInstance(property.DeclaringType!)!;
                var value = property.GetValue(owner) is null ? "null" : "empty";
                return $"initialized {initialize}: initially {value} (set: {IsSet(owner, property)}), null (set: {IsSetTo(owner, property, null)}), "
                    + $"empty (set: {IsSetTo(owner, property, Empty(property))}), one (set: {IsSetTo(owner, property, WithOneItem(property))})";
            }));
        }
        finally
        {
            running.InitializeCollections = initial;
        }
    }

    private static object Empty(PropertyInfo property) => Activator.CreateInstance(property.PropertyType)!;

    private static object WithOneItem(PropertyInfo property)
    {
        var collection = Empty(property);
        var type = property.PropertyType.GetGenericArguments()[^1];
        var item = type.IsValueType ? Activator.CreateInstance(type) : null;
        if (collection is IDictionary map)
        {
            map.Add("key", item);
        }
        else
        {
            ((IList)collection).Add(item);
        }

        return collection;
    }

    private static string IsSetTo(object owner, PropertyInfo property, object? value)
    {
        property.SetValue(owner, value);
        return IsSet(owner, property);
    }

    private static string IsSet(object owner, PropertyInfo property) => IsSetMethod(property)!.Invoke(owner, null)!.ToString()!;

    private static MethodInfo? IsSetMethod(PropertyInfo property) =>
        property.DeclaringType!.GetMethod("IsSet" + property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
