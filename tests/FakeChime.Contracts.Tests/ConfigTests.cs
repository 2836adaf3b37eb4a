using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

/// <summary>The configuration of the client.</summary>
public sealed class ConfigTests
{
    private static readonly ConcurrentDictionary<SdkFile, IReadOnlyList<string>> Cache = new();
    private static readonly string[] OfMode = ["DefaultConfigurationMode", "RetryMode", "MaxErrorRetry"];

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void The_configuration_has_exactly_the_members_that_all_configurations_of_AWS_have(string name)
    {
        var contract = Contract.Of(name);

        Convention.Join(Members(contract.Sdk)).Should().Be(Convention.CommonTo(contract.Aws.Select(Members)));
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void A_new_configuration_has_the_values_of_those_of_AWS_in_each_mode(string name)
    {
        var contract = Contract.Of(name);

        Convention.Join(Behavior(contract.Sdk)).Should().Be(Convention.CommonTo(contract.Aws.Select(Behavior)));
    }

    private static IEnumerable<string> Members(SdkAssembly sdk) =>
    [
        $"{Signature.Of(sdk.Config)} : {sdk.Config.BaseType!.Name}",
        .. sdk.Config.CustomAttributes.Select(attribute => attribute.AttributeType.Name),
        // An override does not change the public API.
        .. sdk.Config.Members().Where(member => member is not MethodInfo).Select(sdk.Neutral),
        .. sdk.Assembly.GetType($"{sdk.Config.Namespace}.{sdk.Prefix}DefaultConfiguration")!.Members().Select(sdk.Neutral),
    ];

    private static IReadOnlyList<string> Behavior(SdkAssembly sdk) => Cache.GetOrAdd(sdk.File, _ => Run(sdk));

    private static List<string> Run(SdkAssembly sdk)
    {
        using var running = new RunningSdk(sdk.File);
        var config = New(running, sdk);
        var type = config.GetType();
        var service = type.GetProperty("ServiceId", BindingFlags.Public | BindingFlags.Static)!.GetValue(null);
        List<string> behavior =
        [
            $"EndpointProvider: {Read(config, "EndpointProvider")!.GetType().Name.Replace(sdk.Prefix, "Amazon*", StringComparison.Ordinal)}",
            $"both ServiceIds are one: {Equals(type.BaseType!.GetProperty("ServiceId")!.GetValue(config), service)}",
            Describe(config, OfMode),
        ];

        var defaults = (IEnumerable)running.Type($"{sdk.Config.Namespace}.{sdk.Prefix}DefaultConfiguration")
            .GetMethod("GetAllConfigurations")!.Invoke(null, null)!;
        behavior.AddRange(
            defaults.Cast<object>().Select(configuration => Describe(configuration, "Name", "RetryMode", "ConnectTimeout", "TlsNegotiationTimeout")));

        // Without a region, and in automatic mode, the SDK asks the network for one.
        var mode = type.GetProperty("DefaultConfigurationMode")!;
        foreach (var value in Enum.GetValues(mode.PropertyType).Cast<object>().Where(value => value.ToString() != "Auto"))
        {
            var inMode = New(running, sdk);
            mode.SetValue(inMode, value);
            behavior.Add($"{value}: {Describe(inMode, OfMode)}");
        }

        return behavior;
    }

    private static object New(RunningSdk running, SdkAssembly sdk)
    {
        var config = running.New(sdk.Config.FullName!);
        var region = config.GetType().GetProperty("RegionEndpoint")!;
        region.SetValue(config, region.PropertyType.GetField("USEast1")!.GetValue(null));
        return config;
    }

    private static string Describe(object config, params string[] properties) =>
        string.Join(", ", properties.Select(property => $"{property} {Read(config, property)}"));

    private static object? Read(object config, string property)
    {
        try
        {
            return config.GetType().GetProperty(property)?.GetValue(config);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.GetType().Name;
        }
    }
}
