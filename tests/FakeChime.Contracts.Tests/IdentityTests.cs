using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

public sealed class IdentityTests
{
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void The_reference_assembly_has_the_name_version_and_key_of_an_assembly_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        static string Identity(SdkAssembly sdk) => $"{sdk.Assembly.GetName().Version}, {Convert.ToHexString(sdk.Assembly.GetName().GetPublicKey()!)}";

        contract.Sdk.Assembly.GetName().Name.Should().Be(contract.Sdk.File.Name);
        Identity(contract.Sdk).Should().Be(Convention.Prevailing(contract.Aws.Select(Identity)));
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Types_are_in_the_namespaces_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        static IEnumerable<string> Names(SdkAssembly sdk) => sdk.Assembly.GetExportedTypes()
            .Where(type => type.Name.StartsWith(sdk.Prefix, StringComparison.Ordinal) || type == sdk.Interface)
            .Select(type => type.FullName!
                .Replace(sdk.Prefix, "Amazon*", StringComparison.Ordinal)
                .Replace(sdk.Interface.Namespace!, "Amazon.*", StringComparison.Ordinal));

        Names(contract.Sdk).Should().BeSubsetOf(contract.Aws.SelectMany(Names));
    }
}
