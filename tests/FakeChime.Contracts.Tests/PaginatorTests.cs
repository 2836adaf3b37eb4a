using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

public sealed class PaginatorTests
{
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void The_factory_has_methods_as_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        Methods(contract.Sdk).Should().NotBeEmpty();
        Convention.Against(Convention.Prevailing(contract.Aws.SelectMany(Methods).Select(MethodForm)), Methods(contract.Sdk), MethodForm).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void A_paginator_has_exactly_what_every_one_of_AWS_has(string name)
    {
        var contract = Contract.Of(name);
        var members = Convention.CommonTo(contract.Aws.SelectMany(Methods).Select(Paginator));

        Convention.Against(members, Methods(contract.Sdk), method => Convention.Together(Paginator(method))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Interface_and_client_hand_out_the_factory_as_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        HandedOut(contract.Sdk).Should().Be(Convention.Prevailing(contract.Aws.Where(sdk => sdk.PaginatorFactory is not null).Select(HandedOut)));
    }

    private static IEnumerable<MethodInfo> Methods(SdkAssembly sdk) => sdk.PaginatorFactory?.GetMethods() ?? [];

    // AWSPaginator is for tools, and younger than the packages that the contract stands for.
    private static string MethodForm(MethodInfo method) =>
        Signature.OfOperation(method, method.Name)
        + string.Concat(method.CustomAttributes
            .Where(attribute => attribute.AttributeType.Name != "AWSPaginatorAttribute")
            .Select(attribute => $" [{attribute.AttributeType.Name}]"))
        + $" {Signature.Of(method.ReturnType)}";

    private static IEnumerable<string> Paginator(MethodInfo method) => method.ReturnType.Members().Select(member => Signature.OfOperation(member, method.Name));

    private static string HandedOut(SdkAssembly sdk) => Convention.Together(
        new[] { sdk.Interface, sdk.Client }.SelectMany(type => type.Members()).Where(member => member.Name == "Paginators").Select(sdk.Neutral));
}
