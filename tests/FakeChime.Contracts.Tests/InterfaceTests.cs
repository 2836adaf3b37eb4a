using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

public sealed class InterfaceTests
{
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Operations_have_exactly_the_overloads_that_all_operations_of_AWS_have(string name)
    {
        var contract = Contract.Of(name);
        contract.Sdk.Operations.Should().NotBeEmpty();
        foreach (var type in new Func<SdkAssembly, Type>[] { sdk => sdk.Interface, sdk => sdk.Client })
        {
            var overloads = Convention.CommonTo(contract.Aws.SelectMany(sdk => sdk.Operations.Select(operation => Overloads(type(sdk), operation))));

            Convention.DifferencesFrom(overloads, contract.Sdk.Operations, operation => Convention.Join(Overloads(type(contract.Sdk), operation)))
                .Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void The_client_has_exactly_the_constructors_that_all_clients_of_AWS_have(string name)
    {
        var contract = Contract.Of(name);
        static IEnumerable<string> Constructors(SdkAssembly sdk) => sdk.Client.Members().OfType<ConstructorInfo>().Select(sdk.Neutral);

        Convention.Join(Constructors(contract.Sdk)).Should().Be(Convention.CommonTo(contract.Aws.Select(Constructors)));
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void The_interface_and_the_client_have_the_declaration_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        static IEnumerable<string> Interfaces(SdkAssembly sdk) => sdk.Interface.GetInterfaces().Select(type => type.FullName!);

        Convention.Join(Interfaces(contract.Sdk)).Should().Be(Convention.CommonTo(contract.Aws.Select(Interfaces)));
        Declaration(contract.Sdk).Should().Be(Convention.Prevailing(contract.Aws.Select(Declaration)));
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Other_members_of_the_interface_are_those_of_the_interfaces_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        var others = Others(contract.Sdk).ToArray();

        others.Should().Contain(Convention.CommonTo(contract.Aws.Select(Others)).Split('\n')).And.BeSubsetOf(contract.Aws.SelectMany(Others));
    }

    private static IEnumerable<string> Overloads(Type type, string operation) =>
        type.Members().Where(member => member.Name == operation || member.Name == operation + "Async")
            .Select(member => Signature.OfOperation(member, operation));

    private static string Declaration(SdkAssembly sdk) =>
        $"{Signature.Of(sdk.Interface)} {Signature.Of(sdk.Client)} : {sdk.Client.BaseType!.Name}, "
        + $"implements it: {sdk.Client.GetInterfaces().Contains(sdk.Interface)}";

    private static IEnumerable<string> Others(SdkAssembly sdk)
    {
        var operations = sdk.Operations.SelectMany(operation => new[] { operation, operation + "Async" }).ToHashSet();
        return sdk.Interface.Members().Concat(Explicit(sdk.Interface)).Where(member => !operations.Contains(member.Name)).Select(sdk.Neutral);
    }

    /// <summary>Implementations of another interface's static members.</summary>
    private static IEnumerable<MemberInfo> Explicit(Type type) =>
        type.GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Where(method => method.Name.Contains('.'));
}
