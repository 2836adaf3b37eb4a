using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

public sealed class ExceptionTests
{
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Exceptions_have_exactly_the_constructors_of_all_exceptions_of_AWS_except_newer_ones(string name)
    {
        var contract = Contract.Of(name);
        contract.Sdk.Exceptions.Should().NotBeEmpty();
        foreach (var exceptions in new Func<SdkAssembly, IEnumerable<Type>>[] { sdk => sdk.Exceptions, sdk => [sdk.Exception] })
        {
            var constructors = Convention.CommonTo(contract.Aws.SelectMany(exceptions).Select(Constructors));

            Convention.DifferencesFrom(
                    constructors,
                    exceptions(contract.Sdk),
                    exception => Convention.Join(Constructors(exception).Concat(contract.NewerExceptionConstructors)))
                .Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Exceptions_have_the_declaration_and_the_serialization_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        Convention.DifferencesFromPrevailing(contract.Aws.SelectMany(sdk => sdk.Exceptions), contract.Sdk.Exceptions, Form).Should().BeEmpty();
        BaseForm(contract.Sdk).Should().Be(Convention.Prevailing(contract.Aws.Select(BaseForm)));
    }

    private static IEnumerable<string> Constructors(Type exception) => exception.Members().OfType<ConstructorInfo>().Select(Signature.Of);

    private static string BaseForm(SdkAssembly sdk) =>
        $"{Signature.Of(sdk.Exception)} : {sdk.Exception.BaseType!.Name}, serializable: {IsSerializable(sdk.Exception)}";

    private static string Form(Type exception) =>
        $"{Signature.Of(exception)}, serializable: {IsSerializable(exception)}, "
        + string.Join(", ", exception.Members().Where(IsNotInTheModel).Select(Signature.Of));

    private static bool IsNotInTheModel(MemberInfo member) => member is MethodInfo && !member.Name.StartsWith("IsSet", StringComparison.Ordinal);

    // Metadata has a flag and not the attribute. The property for the flag is obsolete.
    private static bool IsSerializable(Type type) => ((int)type.Attributes & 0x2000) != 0;
}
