using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

/// <summary>A reference assembly has the operations, structures and enumerations of its service model.</summary>
public sealed class ModelTests
{
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void A_reference_assembly_has_exactly_the_operations_of_the_model(string name)
    {
        var contract = Contract.Of(name);
        var (operations, paginators, exceptions) = contract.Sdk.File.Name == "AWSSDK.Chime" ? (191, 26, 11) : (16, 1, 12);

        contract.Sdk.Operations.Should().BeEquivalentTo(contract.Model.Operations.Keys).And.HaveCountGreaterThanOrEqualTo(operations, "AWS has these");
        contract.Sdk.PaginatorFactory!.GetMethods().Should().HaveCount(paginators);
        contract.Sdk.Exceptions.Should().HaveCount(exceptions);
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void A_reference_assembly_has_exactly_the_members_of_the_model(string name)
    {
        var contract = Contract.Of(name);
        var types = contract.Sdk.Shapes.Concat(contract.Sdk.Exceptions).ToArray();

        types.Select(type => type.Name).Should().BeEquivalentTo(contract.Model.Structures.Keys);
        foreach (var type in types)
        {
            // The base class has the message and the request ID.
            var inherited = contract.Sdk.Exceptions.Contains(type) ? ["Message", "RequestId"] : Array.Empty<string>();
            type.Members().OfType<PropertyInfo>().Select(property => property.Name)
                .Should().BeEquivalentTo(contract.Model.Structures[type.Name].Except(inherited), type.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void A_reference_assembly_has_exactly_the_enumeration_values_of_the_model(string name)
    {
        var contract = Contract.Of(name);
        using var running = new RunningSdk(contract.Sdk.File);

        contract.Sdk.Constants.Select(type => type.Name).Should().BeEquivalentTo(contract.Model.Enumerations.Keys);
        contract.Sdk.Constants.Should().AllSatisfy(type =>
            running.Constants(type.FullName!).Select(constant => constant.Value).Should().Equal(contract.Model.Enumerations[type.Name], type.Name));
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void An_operation_is_obsolete_exactly_if_the_model_marks_it(string name)
    {
        var contract = Contract.Of(name);

        foreach (var (operation, shapes) in contract.Model.Operations)
        {
            var text = shapes.TryGetProperty("obsolete", out var obsolete) ? obsolete.GetString() : null;
            contract.Sdk.Interface.GetMethods().Where(method => method.Name == operation || method.Name == operation + "Async").Select(Obsolete)
                .Should().NotBeEmpty().And.AllBeEquivalentTo(text, operation);
        }
    }

    [Theory]
    [InlineData("AWSSDK.Chime", "CreateAttendeeRequest", "ExternalUserId", "Required=True Sensitive=True Min=2 Max=64")]
    [InlineData("AWSSDK.Chime", "CreateMeetingRequest", "ClientRequestToken", "Sensitive=True Min=2 Max=64")]
    [InlineData("AWSSDK.Chime", "ListAttendeesRequest", "MaxResults", "Min=1 Max=99")]
    [InlineData("AWSSDK.Chime", "TagResourceRequest", "Tags", "Required=True Min=1 Max=50")]
    [InlineData("AWSSDK.Chime", "ListAttendeesRequest", "NextToken", null)]
    [InlineData("AWSSDK.ChimeSDKMeetings", "CreateMeetingRequest", "ClientRequestToken", "Sensitive=True Min=2 Max=64")]
    [InlineData("AWSSDK.ChimeSDKMeetings", "CreateMeetingRequest", "MediaRegion", "Required=True Min=2 Max=64")]
    [InlineData("AWSSDK.ChimeSDKMeetings", "CreateMeetingRequest", "TenantIds", "Min=1 Max=5")]
    [InlineData("AWSSDK.ChimeSDKMeetings", "CreateMeetingRequest", "MediaPlacementNetworkType", null)]
    [InlineData("AWSSDK.ChimeSDKMeetings", "BatchUpdateAttendeeCapabilitiesExceptRequest", "ExcludedAttendeeIds", "Required=True Min=1 Max=250")]
    public void Properties_have_the_constraints_of_the_model_as_attributes(string assembly, string shape, string property, string? constraints)
    {
        var sdk = Contract.Of($"{assembly} netstandard2.0").Sdk;

        var attribute = sdk.Shapes.Single(type => type.Name == shape).GetProperty(property)!.CustomAttributes.SingleOrDefault();

        (attribute is null ? null : string.Join(' ', attribute.NamedArguments.Select(argument => $"{argument.MemberName}={argument.TypedValue.Value}")))
            .Should().Be(constraints);
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void The_client_configuration_has_the_names_of_the_service(string name)
    {
        var sdk = Contract.Of(name).Sdk;
        var service = sdk.File.Name == "AWSSDK.Chime" ? "Chime, chime, chime, 2018-05-01" : "Chime SDK Meetings, meetings-chime, chime, 2021-07-15";
        using var running = new RunningSdk(sdk.File);
        var config = running.New(sdk.Config.FullName!);
        string Read(string property) => (string)config.GetType().GetProperties().First(declared => declared.Name == property).GetValue(config)!;

        string.Join(", ", new[] { "ServiceId", "RegionEndpointServiceName", "AuthenticationServiceName", "ServiceVersion" }.Select(Read)).Should().Be(service);
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public async Task The_client_of_a_reference_assembly_throws_and_names_the_remedy(string name)
    {
        var sdk = Contract.Of(name).Sdk;
        using var running = new RunningSdk(sdk.File);
        dynamic config = running.New(sdk.Config.FullName!);
        // Without a region and an address, the SDK would ask the network for a region.
        config.ServiceURL = "http://localhost";
        using var client = (IDisposable)Activator.CreateInstance(running.Type(sdk.Client.FullName!), "key", "secret", config);

        var sending = () => (Task)client.GetType().GetMethod(sdk.Operations[0] + "Async")!.Invoke(client, [null, CancellationToken.None])!;

        (await sending.Should().ThrowAsync<NotSupportedException>()).WithMessage($"*contract*ChimeSdk=nuget*Fake{sdk.Prefix}*");
    }

    private static string? Obsolete(MethodInfo method) =>
        method.CustomAttributes.SingleOrDefault(attribute => attribute.AttributeType.Name == "ObsoleteAttribute")?.ConstructorArguments[0].Value as string;
}
