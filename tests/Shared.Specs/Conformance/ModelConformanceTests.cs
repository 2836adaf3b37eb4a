using System.Net;
using Amazon.Runtime;

namespace FakeChime.Tests.Conformance;

/// <summary>The operations of the fake have the constraints, statuses and errors of the service model.</summary>
public sealed class ModelConformanceTests
{
    public static TheoryData<string> Operations => [.. ConformanceFixture.Operations];

    public static TheoryData<string> OperationsWithAPath => [.. ConformanceFixture.Operations.Where(operation => MembersOfThePath(operation).Any())];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_valid_request_succeeds_with_the_status_of_the_model(string operation)
    {
        var fixture = new ConformanceFixture();

        var response = await fixture.CallAsync(operation, fixture.ValidRequest(operation));

        response.HttpStatusCode.Should().Be((HttpStatusCode)ChimeModel.Operation(operation).Number("status")!.Value);
        response.ResponseMetadata.RequestId.Should().MatchRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Constraints_of_the_model_decide_which_values_an_operation_accepts(string operation)
    {
        var failures = new List<string>();
        foreach (var probe in ConstraintProbe.Of(operation))
        {
            var fixture = new ConformanceFixture();
            var request = fixture.ValidRequest(operation);
            probe.Apply(request);
            var before = fixture.State();

            var error = await ErrorOf(fixture, operation, request);

            var isRejectedByName =
                error?.Contains($"Value at '{probe.Path}' failed to satisfy constraint: {probe.Constraint}", StringComparison.Ordinal) == true
                || ServiceExpectations.RequiredByTheClient.Any(member =>
                    string.Equals(member, probe.Path, StringComparison.OrdinalIgnoreCase) && error == NotSet(member));
            var isAsExpected = probe.Constraint is null ? error is null : isRejectedByName != probe.IsInside;
            if (!isAsExpected)
            {
                failures.Add($"{probe}: {error ?? "accepted"}");
            }

            if (!probe.IsInside)
            {
                fixture.State().Should().Be(before, $"{probe} must change nothing");
            }
        }

        failures.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_client_rejects_a_request_without_a_member_of_its_path_and_sends_nothing(string operation)
    {
        foreach (var member in ChimeModel.Members(ChimeModel.Operation(operation).Text("input"))
            .Where(member => member.Value.Text("location") == "uri"
                || (member.Value.Text("location") is not null && ServiceExpectations.RequiredByTheClient.Contains(member.Name))))
        {
            var fixture = new ConformanceFixture();
            var request = fixture.ValidRequest(operation);
            request.GetType().GetProperty(member.Name)!.SetValue(request, null);
            var callsBefore = fixture.Chime.Calls.Count;

            var exception = (await fixture.Awaiting(it => it.CallAsync(operation, request)).Should().ThrowExactlyAsync<ServiceException>()).Which;

            exception.Message.Should().Be(NotSet(member.Name));
            fixture.Chime.Calls.Should().HaveCount(callsBefore, "the client sends nothing");
        }
    }

    [Theory]
    [MemberData(nameof(OperationsWithAPath))]
    public async Task The_client_names_the_alphabetically_first_missing_member_of_the_path(string operation)
    {
        var fixture = new ConformanceFixture();
        var request = Activator.CreateInstance(ConformanceFixture.RequestType(operation))!;

        (await fixture.Awaiting(it => it.CallAsync(operation, request)).Should().ThrowExactlyAsync<ServiceException>())
            .WithMessage(NotSet(MembersOfThePath(operation).Min(StringComparer.Ordinal)!));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Rules_can_throw_exactly_the_errors_that_the_operation_documents(string operation)
    {
        var documented = ChimeModel.Operation(operation).Strings("errors").ToArray();

        foreach (var kind in Enum.GetValues<ChimeErrorKind>().Where(kind => kind != ChimeErrorKind.Other))
        {
            var fixture = new ConformanceFixture();
            var name = fixture.Chime.Api.ExceptionNameOf(kind);
            var scripting = () => Script(fixture, operation, kind);

            if (documented.Contains(name))
            {
                scripting.Should().NotThrow($"{operation} documents {kind}");
            }
            else
            {
                scripting.Should().Throw<ArgumentException>($"{operation} does not document {kind}").WithMessage($"{operation} does not document {name}*");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_documented_error_throws_its_SDK_exception_with_the_status_of_the_model(string operation)
    {
        foreach (var name in ChimeModel.Operation(operation).Strings("errors"))
        {
            var fixture = new ConformanceFixture();
            Script(fixture, operation, fixture.Chime.Api.ErrorNamed(name)!.Value);

            var exception = (await fixture.Awaiting(it => it.CallAsync(operation, it.ValidRequest(operation)))
                .Should().ThrowAsync<AmazonServiceException>()).Which;

            exception.GetType().Name.Should().Be(name);
            exception.ErrorCode.Should().Be(name);
            exception.GetType().GetProperty("Code")!.GetValue(exception)!.ToString().Should().Be(fixture.Chime.Api.CodeOf(fixture.Chime.Calls.Last().Error!.Kind));
            exception.StatusCode.Should().Be((HttpStatusCode)ChimeModel.Shape(name).GetProperty("error").Number("httpStatusCode")!.Value);
            exception.ErrorType.Should().Be(ErrorType.Unknown);
            exception.RequestId.Should().Be(fixture.Chime.Calls.Last().RequestId);
        }
    }

    private static void Script(ConformanceFixture fixture, string operation, ChimeErrorKind kind) =>
        fixture.Chime.AddRule(operation, predicate: null, predicateText: null, rule => rule.Throws(ChimeError.Of(kind)));

    private static IEnumerable<string> MembersOfThePath(string operation) => ChimeModel.Members(ChimeModel.Operation(operation).Text("input"))
        .Where(member => member.Value.Text("location") == "uri")
        .Select(member => member.Name);

    private static string NotSet(string member) => $"Request object does not have required field {member} set";

    private static async Task<string?> ErrorOf(ConformanceFixture fixture, string operation, object request)
    {
        try
        {
            await fixture.CallAsync(operation, request);
            return null;
        }
        catch (AmazonServiceException exception)
        {
            return exception is BadRequestException || exception.GetType() == typeof(ServiceException) ? exception.Message : null;
        }
    }
}
