using System.Reflection;
using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

/// <summary>A contract has what its service model has, by name; of what kind it is, the conventions say.</summary>
public sealed class ModelTests
{
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Every_operation_is_there_and_no_other(string name)
    {
        var contract = Contract.Of(name);
        var (operations, paginators, exceptions) = contract.Sdk.File.Name == "AWSSDK.Chime" ? (191, 26, 11) : (16, 1, 12);

        contract.Sdk.Operations.Should().BeEquivalentTo(contract.Model.Operations.Keys).And.HaveCount(operations);
        contract.Sdk.PaginatorFactory!.GetMethods().Should().HaveCount(paginators);
        contract.Sdk.Exceptions.Should().HaveCount(exceptions);
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Every_member_is_there_and_no_other(string name)
    {
        var contract = Contract.Of(name);
        var types = contract.Sdk.Shapes.Concat(contract.Sdk.Exceptions).ToArray();

        types.Select(type => type.Name).Should().BeEquivalentTo(contract.Model.Structures.Keys);
        foreach (var type in types)
        {
            // An exception has its text and its request's id already.
            var inherited = contract.Sdk.Exceptions.Contains(type) ? ["Message", "RequestId"] : Array.Empty<string>();
            type.Members().OfType<PropertyInfo>().Select(property => property.Name)
                .Should().BeEquivalentTo(contract.Model.Structures[type.Name].Except(inherited), type.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Every_value_of_an_enumeration_is_there_and_no_other(string name)
    {
        var contract = Contract.Of(name);
        using var running = new RunningSdk(contract.Sdk.File);

        contract.Sdk.Constants.Select(type => type.Name).Should().BeEquivalentTo(contract.Model.Enumerations.Keys);
        contract.Sdk.Constants.Should().AllSatisfy(type =>
            running.Constants(type.FullName!).Select(constant => constant.Value).Should().Equal(contract.Model.Enumerations[type.Name], type.Name));
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Operations_are_as_obsolete_as_the_model_says(string name)
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
    public void Constraints_of_the_model_are_written_on_the_properties(string assembly, string shape, string property, string? constraints)
    {
        var sdk = Contract.Of($"{assembly} netstandard2.0").Sdk;

        var attribute = sdk.Shapes.Single(type => type.Name == shape).GetProperty(property)!.CustomAttributes.SingleOrDefault();

        (attribute is null ? null : string.Join(' ', attribute.NamedArguments.Select(argument => $"{argument.MemberName}={argument.TypedValue.Value}")))
            .Should().Be(constraints);
    }

    [Theory]
    [InlineData("AWSSDK.Chime netstandard2.0", "Chime, chime, chime, 2018-05-01")]
    [InlineData("AWSSDK.Chime net462", "Chime, chime, chime, 2018-05-01")]
    [InlineData("AWSSDK.Chime net8.0", "Chime, chime, chime, 2018-05-01")]
    [InlineData("AWSSDK.ChimeSDKMeetings net472", "Chime SDK Meetings, meetings-chime, chime, 2021-07-15")]
    [InlineData("AWSSDK.ChimeSDKMeetings net8.0", "Chime SDK Meetings, meetings-chime, chime, 2021-07-15")]
    public void The_configuration_names_the_service(string name, string service)
    {
        var sdk = Contract.Of(name).Sdk;
        using var running = new RunningSdk(sdk.File);
        var config = running.New(sdk.Config.FullName!);
        string Read(string property) => (string)config.GetType().GetProperties().First(declared => declared.Name == property).GetValue(config)!;

        string.Join(", ", new[] { "ServiceId", "RegionEndpointServiceName", "AuthenticationServiceName", "ServiceVersion" }.Select(Read)).Should().Be(service);
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public async Task The_client_says_that_it_cannot_talk_to_AWS(string name)
    {
        var sdk = Contract.Of(name).Sdk;
        using var running = new RunningSdk(sdk.File);
        dynamic config = running.New(sdk.Config.FullName!);
        // With neither region nor address the SDK would ask the network for a region.
        config.ServiceURL = "http://localhost";
        using var client = (IDisposable)Activator.CreateInstance(running.Type(sdk.Client.FullName!), "key", "secret", config);

        var sending = () => (Task)client.GetType().GetMethod(sdk.Operations[0] + "Async")!.Invoke(client, [null, CancellationToken.None])!;

        (await sending.Should().ThrowAsync<NotSupportedException>()).WithMessage($"*contract*ChimeSdk=nuget*Fake{sdk.Prefix}*");
    }

    private static string? Obsolete(MethodInfo method) =>
        method.CustomAttributes.SingleOrDefault(attribute => attribute.AttributeType.Name == "ObsoleteAttribute")?.ConstructorArguments[0].Value as string;
}
