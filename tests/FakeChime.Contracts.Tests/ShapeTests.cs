using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

/// <summary>Requests, responses and their structures.</summary>
public sealed class ShapeTests
{
    private static readonly string[] Scalars = ["Int32", "Int64", "Boolean", "DateTime"];

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Requests_responses_and_structures_have_the_declaration_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        Convention.DifferencesFromPrevailing(contract.AllAws.SelectMany(sdk => sdk.Shapes), contract.Sdk.Shapes, Form).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Requests_and_responses_have_the_base_classes_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        static string BaseOfRequests(SdkAssembly sdk) =>
            Convention.Prevailing(
                ShapesOf(sdk, "Request").Select(request => request.BaseType == sdk.Request ? $"Amazon*Request : {sdk.Request!.BaseType!.Name}" : request.Name));
        static string BaseOfResponses(SdkAssembly sdk) => Convention.Prevailing(ShapesOf(sdk, "Response").Select(response => response.BaseType!.Name));

        // Most of S3's requests are written by hand and have no base class of their service.
        var generated = contract.AllAws.Where(sdk => sdk.Request is not null && sdk.File.Name != "AWSSDK.S3");
        BaseOfRequests(contract.Sdk).Should().Be(Convention.Prevailing(generated.Select(BaseOfRequests)));
        BaseOfResponses(contract.Sdk).Should().Be(Convention.Prevailing(contract.AllAws.Select(BaseOfResponses)));
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Value_types_and_their_fields_are_nullable_as_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        Convention.DifferencesFromPrevailing(contract.AllAws.SelectMany(ScalarsOf), ScalarsOf(contract.Sdk), ScalarForm).Should().BeEmpty();
        ScalarsOf(contract.Sdk).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Properties_and_their_IsSet_methods_have_the_declaration_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        Convention.DifferencesFromPrevailing(contract.AllAws.SelectMany(sdk => sdk.Properties), contract.Sdk.Properties, PropertyForm).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Lists_and_maps_have_the_types_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        static IEnumerable<string> Types(SdkAssembly sdk) =>
            sdk.Properties.Select(property => property.PropertyType).Where(type => type.IsGenericType && type.Name != "Nullable`1").Select(type => type.Name);

        Types(contract.Sdk).Distinct().Should().BeSubsetOf(contract.AllAws.SelectMany(Types)).And.Contain("List`1");
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Lists_of_an_enumeration_are_lists_of_strings_as_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        static IEnumerable<string> ListsOfConstants(SdkAssembly sdk) => sdk.Properties
            .Where(property => property.PropertyType.GetGenericArguments().Any(argument => argument.BaseType?.Name == "ConstantClass"))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        // KeyManagementService has a list of this enumeration. Some lists of S3 are written by hand.
        var keyManagement = contract.AllAws.Single(sdk => sdk.File.Name == "AWSSDK.KeyManagementService");
        keyManagement.Constants.Should().Contain(type => type.Name == "EncryptionAlgorithmSpec");
        var list = keyManagement.Shapes.Single(type => type.Name == "KeyMetadata").GetProperty("EncryptionAlgorithms")!;
        Signature.Name(list.PropertyType).Should().Be("List<String>");
        contract.AllAws.Where(sdk => sdk.File.Name != "AWSSDK.S3").SelectMany(ListsOfConstants).Should().BeEmpty();

        ListsOfConstants(contract.Sdk).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Account", "SupportedLicenses")]
    [InlineData("CreateProxySessionRequest", "Capabilities")]
    [InlineData("PhoneNumberCountry", "SupportedPhoneNumberTypes")]
    [InlineData("ProxySession", "Capabilities")]
    [InlineData("UpdateProxySessionRequest", "Capabilities")]
    public void A_list_of_an_enumeration_of_the_API_chime_is_a_list_of_strings(string shape, string property) =>
        Signature.Name(Contract.Of("AWSSDK.Chime net8.0").Sdk.Shapes.Single(type => type.Name == shape).GetProperty(property)!.PropertyType)
            .Should().Be("List<String>");

    private static IEnumerable<Type> ShapesOf(SdkAssembly sdk, string kind) =>
        sdk.Shapes.Where(shape => sdk.Operations.Any(operation => shape.Name == operation + kind));

    private static string Form(Type shape) => $"{Signature.Of(shape)} {string.Join(", ", shape.Members().OfType<ConstructorInfo>().Select(Signature.Of))}";

    private static IEnumerable<PropertyInfo> ScalarsOf(SdkAssembly sdk) => sdk.Properties.Where(property => Scalars.Contains(Bare(property.PropertyType).Name));

    private static string ScalarForm(PropertyInfo property)
    {
        // _name, name, or the compiler's <Name>k__BackingField.
        var field = property.DeclaringType!.PrivateFields().FirstOrDefault(field => field.Name.Contains(property.Name, StringComparison.OrdinalIgnoreCase));
        return $"property {Nullability(property.PropertyType)}, field {(field is null ? "none" : Nullability(field.FieldType))}";
    }

    private static string PropertyForm(PropertyInfo property)
    {
        var isSet = property.DeclaringType!.Members().Where(member => member.Name == "IsSet" + property.Name).Select(Signature.Of);
        return $"{Signature.Of(property)[Signature.Name(property.PropertyType).Length..]} {string.Concat(isSet)}"
            .Replace(property.Name, "*", StringComparison.Ordinal);
    }

    private static Type Bare(Type type) => type.Name == "Nullable`1" ? type.GetGenericArguments()[0] : type;

    private static string Nullability(Type type) => Bare(type) == type ? "plain" : "nullable";
}
