using System.Reflection;
using System.Text.Json;
using Amazon.Runtime;

namespace FakeChime.Tests.Contracts;

/// <summary>The AWSSDK.Chime that the fake is compiled against has the surface that follows from the service model, no more and no less.</summary>
public sealed class ContractSurfaceTests
{
    private static readonly Assembly Sdk = typeof(IAmazonChime).Assembly;

    [Fact]
    public void Has_the_identity_of_the_real_assembly()
    {
        var name = Sdk.GetName();

        name.Name.Should().Be("AWSSDK.Chime");
        name.Version.Should().Be(new Version(3, 3, 0, 0));
        Convert.ToHexString(name.GetPublicKeyToken()!).Should().Be("885C28607F98E604");
        name.GetPublicKey().Should().Equal(typeof(AmazonServiceClient).Assembly.GetName().GetPublicKey());
    }

    [Fact]
    public void IAmazonChime_has_exactly_the_operations_of_the_model()
    {
        typeof(IAmazonChime).GetMethods().Where(method => !method.IsSpecialName).Select(method => method.Name)
            .Should().BeEquivalentTo([.. ChimeModel.Operations.Select(operation => operation.Name + "Async"), "DetermineServiceOperationEndpoint"]);
        ChimeModel.Operations.Should().HaveCount(191);
        typeof(IAmazonChime).GetInterfaces().Should().BeEquivalentTo([typeof(IAmazonService), typeof(IDisposable)]);
    }

    [Fact]
    public void Each_operation_takes_its_request_and_an_optional_token_and_answers_its_response()
    {
        foreach (var operation in ChimeModel.Operations)
        {
            var method = typeof(IAmazonChime).GetMethod(operation.Name + "Async")!;
            method.ReturnType.Should().Be(typeof(Task<>).MakeGenericType(Model(operation.Name + "Response")), operation.Name);
            method.GetParameters().Select(parameter => parameter.ParameterType)
                .Should().Equal([Model(operation.Name + "Request"), typeof(CancellationToken)], operation.Name);
            method.GetParameters()[1].IsOptional.Should().BeTrue(operation.Name);
            method.GetCustomAttribute<ObsoleteAttribute>()?.Message.Should().Be(operation.Value.Text("obsolete"), operation.Name);
        }
    }

    [Fact]
    public void Requests_responses_and_structures_have_exactly_the_members_of_the_model()
    {
        foreach (var operation in ChimeModel.Operations)
        {
            HasMembers(Model(operation.Name + "Request"), operation.Value.Text("input"), typeof(AmazonChimeRequest));
            HasMembers(Model(operation.Name + "Response"), operation.Value.Text("output"), typeof(AmazonWebServiceResponse));
        }

        foreach (var shape in Structures())
        {
            HasMembers(Model(shape.Name), shape.Name, typeof(object));
        }
    }

    [Fact]
    public void The_model_namespace_has_no_type_that_the_model_does_not_ask_for()
    {
        var operations = ChimeModel.Operations.Select(operation => operation.Name).ToArray();
        var paginated = typeof(IChimePaginatorFactory).GetMethods().Select(method => method.Name).ToArray();
        string[] expected =
        [
            "AmazonChimeRequest", "IChimePaginatorFactory",
            .. operations.Select(name => name + "Request"), .. operations.Select(name => name + "Response"),
            .. paginated.Select(name => $"I{name}Paginator"),
            .. Structures().Select(shape => shape.Name), .. Exceptions().Select(shape => shape.Name),
        ];

        Sdk.GetExportedTypes().Where(type => type.Namespace == "Amazon.Chime.Model").Select(type => type.Name).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Each_enumeration_is_a_constant_class_with_a_field_for_each_value()
    {
        var enumerations = ChimeModel.Shapes.Where(shape => shape.Value.TryGetProperty("enum", out _)).ToArray();
        enumerations.Should().HaveCount(51);
        foreach (var shape in enumerations)
        {
            var type = Sdk.GetType($"Amazon.Chime.{shape.Name}")!;
            type.BaseType.Should().Be<ConstantClass>();
            var values = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((ConstantClass)field.GetValue(null)!).Value);
            values.Should().Equal(shape.Value.Strings("enum"), shape.Name);
            type.GetMethod("FindValue", [typeof(string)]).Should().NotBeNull(shape.Name);
            type.GetMethod("op_Implicit", [typeof(string)]).Should().NotBeNull(shape.Name);
        }

        TranscribeRegion.UsEast2.Value.Should().Be("us-east-2");
        TranscribeLanguageCode.EnUS.Value.Should().Be("en-US");
    }

    [Fact]
    public void Each_error_is_an_exception_with_the_constructors_of_the_SDK_and_its_code()
    {
        Exceptions().Should().HaveCount(11);
        foreach (var shape in Exceptions())
        {
            var type = Model(shape.Name);
            type.BaseType.Should().Be<AmazonChimeException>();
            type.GetConstructors().Should().HaveCount(6, shape.Name);
            type.GetProperty("Code")!.PropertyType.Should().Be<ErrorCode>(shape.Name);
        }

        typeof(AmazonChimeException).BaseType.Should().Be<AmazonServiceException>();
    }

    [Fact]
    public void Each_operation_with_tokens_both_ways_has_a_paginator()
    {
        var paginated = ChimeModel.Operations
            .Where(operation => HasNextToken(operation.Value.Text("input")) && HasNextToken(operation.Value.Text("output")))
            .Select(operation => operation.Name)
            .ToArray();

        paginated.Should().HaveCount(26);
        typeof(IChimePaginatorFactory).GetMethods().Select(method => method.Name).Should().BeEquivalentTo(paginated);
        foreach (var operation in paginated)
        {
            var method = typeof(IChimePaginatorFactory).GetMethod(operation, [Model(operation + "Request")])!;
            method.ReturnType.Should().Be(Model($"I{operation}Paginator"), operation);
            method.ReturnType.GetProperty("Responses")!.PropertyType
                .Should().Be(typeof(IPaginatedEnumerable<>).MakeGenericType(Model(operation + "Response")), operation);
        }
    }

    [Fact]
    public void The_configuration_names_the_service_and_its_version()
    {
        var config = new AmazonChimeConfig();

        config.RegionEndpointServiceName.Should().Be("chime");
        config.ServiceVersion.Should().Be("2018-05-01");
        config.Should().BeAssignableTo<ClientConfig>();
    }

    [Fact]
    public async Task The_client_has_the_usual_constructors_and_says_that_it_cannot_talk_to_AWS()
    {
        using var client = new AmazonChimeClient("key", "secret", Amazon.RegionEndpoint.USEast1);

        typeof(AmazonChimeClient).GetConstructors().Should().HaveCount(12);
        (await client.Awaiting(chime => chime.ListAccountsAsync(new())).Should().ThrowAsync<NotSupportedException>())
            .WithMessage("*contract*ChimeSdk=nuget*FakeAmazonChime*");
    }

    private static Type Model(string name) => Sdk.GetType($"Amazon.Chime.Model.{name}") ?? throw new InvalidOperationException($"No type {name}.");

    private static bool HasNextToken(string? structure) => ChimeModel.Members(structure).Any(member => member.Name == "NextToken");

    private static IEnumerable<JsonProperty> Exceptions() => ChimeModel.Shapes.Where(shape => shape.Value.TryGetProperty("exception", out _));

    private static JsonProperty[] Structures()
    {
        var tops = ChimeModel.Operations.SelectMany(operation => new[] { operation.Value.Text("input"), operation.Value.Text("output") }).ToHashSet();
        return
        [
            .. ChimeModel.Shapes.Where(shape =>
                shape.Value.Text("type") == "structure" && !shape.Value.TryGetProperty("exception", out _) && !tops.Contains(shape.Name)),
        ];
    }

    private static void HasMembers(Type type, string? structure, Type baseType)
    {
        type.BaseType.Should().Be(baseType, type.Name);
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .ToDictionary(property => property.Name, property => property.PropertyType)
            .Should().Equal(
                ChimeModel.Members(structure).ToDictionary(
                    member => char.ToUpperInvariant(member.Name[0]) + member.Name[1..], member => TypeOf(member.Value.Text("shape")!)),
                type.Name);
    }

    private static Type TypeOf(string shapeName)
    {
        var shape = ChimeModel.Shape(shapeName);
        return shape.Text("type") switch
        {
            "string" when shape.TryGetProperty("enum", out _) => Sdk.GetType($"Amazon.Chime.{shapeName}")!,
            "string" => typeof(string),
            "integer" => typeof(int),
            "boolean" => typeof(bool),
            "timestamp" => typeof(DateTime),
            "list" => typeof(List<>).MakeGenericType(TypeOf(shape.GetProperty("member").Text("shape")!)),
            "map" => typeof(Dictionary<,>).MakeGenericType(typeof(string), TypeOf(shape.GetProperty("value").Text("shape")!)),
            _ => Model(shapeName),
        };
    }
}
