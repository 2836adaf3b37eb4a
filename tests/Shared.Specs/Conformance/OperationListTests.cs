using System.Reflection;

namespace FakeChime.Tests.Conformance;

/// <summary>The interface of the SDK, the door, the profile of the API and the service model name the same operations.</summary>
public sealed class OperationListTests
{
    private static readonly ChimeApi Api = new ConformanceScene().Chime.Api;

    [Fact]
    public void The_API_has_the_operations_of_the_list_and_the_model_has_them_all()
    {
        Api.Operations.Should().BeEquivalentTo(TheService.Operations, "the profile names what TheService does");
        var model = ChimeModel.Operations.Select(operation => operation.Name).ToArray();
        model.Should().Contain(TheService.Operations);
        model.Except(TheService.Operations).Any().Should().Be(!TheService.HasTheWholeModel);
    }

    [Fact]
    public void The_door_has_an_entry_for_each_operation_of_the_API_and_no_other()
    {
        var entries = typeof(FakeClient).Assembly.GetType("FakeChime.SdkOperations", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => !field.Name.Contains('<', StringComparison.Ordinal))
            .ToArray();

        entries.Select(entry => entry.Name).Should().BeEquivalentTo(Api.Operations, "SdkOperations names what the profile does");
        entries.Should().OnlyContain(entry => entry.FieldType.GetGenericArguments()[0] == ConformanceScene.RequestType(entry.Name));
    }

    [Fact]
    public void Each_operation_is_a_public_member_of_the_fake()
    {
        typeof(FakeClient).GetMethods().Select(method => method.Name).Should().Contain(TheService.Operations.Select(operation => operation + "Async"));
    }

    [Fact]
    public void Each_error_of_the_model_has_a_kind_and_reads_back_as_its_name()
    {
        var names = TheService.Operations.SelectMany(operation => ChimeModel.Operation(operation).Strings("errors")).Distinct().ToArray();

        names.Should().OnlyContain(name => Api.ErrorNamed(name) != null && Api.ExceptionNameOf(Api.ErrorNamed(name)!.Value) == name);
        Enum.GetValues<ChimeErrorKind>().Where(kind => Api.ErrorNamed(Api.ExceptionNameOf(kind)) == kind).Select(Api.ExceptionNameOf)
            .Should().BeEquivalentTo(names);
    }
}
