using System.Reflection;

namespace FakeChime.Tests.Conformance;

/// <summary>The service model, the API of the engine and the client have the same operations and errors.</summary>
public sealed class OperationListTests
{
    private static readonly ChimeApi Api = new ConformanceFixture().Chime.Api;

    [Fact]
    public void The_service_model_has_every_operation_of_the_API()
    {
        var model = ChimeModel.Operations.Select(operation => operation.Name).ToArray();

        model.Should().Contain(Api.Operations);
        model.Except(Api.Operations).Any().Should().Be(!ServiceExpectations.FakesEveryOperation);
    }

    [Fact]
    public void The_client_has_exactly_one_entry_for_each_operation_of_the_API()
    {
        var entries = typeof(FakeClient).Assembly.GetType("FakeChime.SdkOperations", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => !field.Name.Contains('<', StringComparison.Ordinal))
            .ToArray();

        entries.Select(entry => entry.Name).Should().BeEquivalentTo(Api.Operations, "SdkOperations has an entry for each operation of the API");
        entries.Should().OnlyContain(entry => entry.FieldType.GetGenericArguments()[0] == ConformanceFixture.RequestType(entry.Name));
    }

    [Fact]
    public void The_fake_has_a_public_member_for_each_operation() =>
        typeof(FakeClient).GetMethods().Select(method => method.Name).Should().Contain(Api.Operations.Select(operation => operation + "Async"));

    [Fact]
    public void Each_error_of_the_model_has_an_error_kind_with_the_same_name()
    {
        var names = Api.Operations.SelectMany(operation => ChimeModel.Operation(operation).Strings("errors")).Distinct().ToArray();

        names.Should().OnlyContain(name => Api.ErrorNamed(name) != null && Api.ExceptionNameOf(Api.ErrorNamed(name)!.Value) == name);
        Enum.GetValues<ChimeErrorKind>().Where(kind => Api.ErrorNamed(Api.ExceptionNameOf(kind)) == kind).Select(Api.ExceptionNameOf)
            .Should().BeEquivalentTo(names);
    }
}
