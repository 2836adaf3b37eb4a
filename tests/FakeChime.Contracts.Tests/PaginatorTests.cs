using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

public sealed class PaginatorTests
{
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void The_paginator_factory_has_the_methods_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        Methods(contract.Sdk).Should().NotBeEmpty();
        Convention.DifferencesFromPrevailing(contract.Aws.SelectMany(Methods), Methods(contract.Sdk), MethodForm).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Paginators_have_exactly_the_members_that_all_paginators_of_AWS_have(string name)
    {
        var contract = Contract.Of(name);
        var members = Convention.CommonTo(contract.Aws.SelectMany(Methods).Select(Paginator));

        Convention.DifferencesFrom(members, Methods(contract.Sdk), method => Convention.Join(Paginator(method))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void The_interface_and_the_client_have_the_paginator_factory_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        FactoryProperties(contract.Sdk)
            .Should().Be(Convention.Prevailing(contract.Aws.Where(sdk => sdk.PaginatorFactory is not null).Select(FactoryProperties)));
    }

    private static IEnumerable<MethodInfo> Methods(SdkAssembly sdk) => sdk.PaginatorFactory?.GetMethods() ?? [];

    // AWSPaginatorAttribute is for tools, and newer than the oldest supported package.
    private static string MethodForm(MethodInfo method) =>
        Signature.OfOperation(method, method.Name)
        + string.Concat(method.CustomAttributes
            .Where(attribute => attribute.AttributeType.Name != "AWSPaginatorAttribute")
            .Select(attribute => $" [{attribute.AttributeType.Name}]"))
        + $" {Signature.Of(method.ReturnType)}";

    private static IEnumerable<string> Paginator(MethodInfo method) => method.ReturnType.Members().Select(member => Signature.OfOperation(member, method.Name));

    private static string FactoryProperties(SdkAssembly sdk) => Convention.Join(
        new[] { sdk.Interface, sdk.Client }.SelectMany(type => type.Members()).Where(member => member.Name == "Paginators").Select(sdk.Neutral));
}
