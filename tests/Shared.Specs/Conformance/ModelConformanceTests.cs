using System.Net;
using Amazon.Runtime;

namespace FakeChime.Tests.Conformance;

/// <summary>The fake agrees with the service model: every constraint, status code and error list of its operations.</summary>
public sealed class ModelConformanceTests
{
    public static TheoryData<string> Operations => [.. TheService.Operations];

    public static TheoryData<string> OperationsWithAPath => [.. TheService.Operations.Where(operation => MembersOfThePath(operation).Any())];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_valid_request_succeeds_with_the_status_of_the_model(string operation)
    {
        var scene = new ConformanceScene();

        var response = await scene.CallAsync(operation, scene.ValidRequest(operation));

        response.HttpStatusCode.Should().Be((HttpStatusCode)ChimeModel.Operation(operation).Number("status")!.Value);
        response.ResponseMetadata.RequestId.Should().MatchRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Values_inside_the_constraints_are_accepted_and_values_outside_are_refused_by_name_and_change_nothing(string operation)
    {
        var failures = new List<string>();
        foreach (var probe in ConstraintProbe.Of(operation))
        {
            var scene = new ConformanceScene();
            var request = scene.ValidRequest(operation);
            probe.Apply(request);
            var before = scene.State();

            var refusal = await RefusalOf(scene, operation, request);

            var isRefusedByName =
                refusal?.Contains($"Value at '{probe.Path}' failed to satisfy constraint: {probe.Constraint}", StringComparison.Ordinal) == true
                || TheService.RequiredByTheClient.Any(member =>
                    string.Equals(member, probe.Path, StringComparison.OrdinalIgnoreCase) && refusal == NotSet(member));
            if (isRefusedByName == probe.IsInside)
            {
                failures.Add($"{probe}: {refusal ?? "accepted"}");
            }

            if (!probe.IsInside)
            {
                scene.State().Should().BeEquivalentTo(before, probe.ToString());
            }
        }

        failures.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_null_member_of_the_path_is_refused_by_the_client_itself(string operation)
    {
        foreach (var member in ChimeModel.Members(ChimeModel.Operation(operation).Text("input"))
            .Where(member => member.Value.Text("location") == "uri"
                || (member.Value.Text("location") is not null && TheService.RequiredByTheClient.Contains(member.Name))))
        {
            var scene = new ConformanceScene();
            var request = scene.ValidRequest(operation);
            request.GetType().GetProperty(member.Name)!.SetValue(request, null);
            var callsBefore = scene.Chime.Calls.Count;

            var exception = (await scene.Awaiting(it => it.CallAsync(operation, request)).Should().ThrowExactlyAsync<ServiceException>()).Which;

            exception.Message.Should().Be(NotSet(member.Name));
            scene.Chime.Calls.Should().HaveCount(callsBefore, "nothing was sent");
        }
    }

    [Theory]
    [MemberData(nameof(OperationsWithAPath))]
    public async Task An_empty_request_is_asked_for_the_first_member_of_the_path_in_the_alphabet(string operation)
    {
        var scene = new ConformanceScene();
        var request = Activator.CreateInstance(ConformanceScene.RequestType(operation))!;

        (await scene.Awaiting(it => it.CallAsync(operation, request)).Should().ThrowExactlyAsync<ServiceException>())
            .WithMessage(NotSet(MembersOfThePath(operation).Min(StringComparer.Ordinal)!));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Exactly_the_errors_of_the_model_can_be_scripted(string operation)
    {
        var documented = ChimeModel.Operation(operation).Strings("errors").ToArray();

        foreach (var kind in Enum.GetValues<ChimeErrorKind>().Where(kind => kind != ChimeErrorKind.Other))
        {
            var scene = new ConformanceScene();
            var name = scene.Chime.Api.ExceptionNameOf(kind);
            var scripting = () => Script(scene, operation, kind);

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
    public async Task Each_documented_error_arrives_as_its_exception_with_the_status_of_the_model(string operation)
    {
        foreach (var name in ChimeModel.Operation(operation).Strings("errors"))
        {
            var scene = new ConformanceScene();
            Script(scene, operation, scene.Chime.Api.ErrorNamed(name)!.Value);

            var exception = (await scene.Awaiting(it => it.CallAsync(operation, it.ValidRequest(operation)))
                .Should().ThrowAsync<AmazonServiceException>()).Which;

            exception.GetType().Name.Should().Be(name);
            exception.ErrorCode.Should().Be(name);
            exception.GetType().GetProperty("Code")!.GetValue(exception)!.ToString().Should().Be(scene.Chime.Api.CodeOf(scene.Chime.Calls.Last().Error!.Kind));
            exception.StatusCode.Should().Be((HttpStatusCode)ChimeModel.Shape(name).GetProperty("error").Number("httpStatusCode")!.Value);
        }
    }

    private static void Script(ConformanceScene scene, string operation, ChimeErrorKind kind) =>
        scene.Chime.AddRule(operation, predicate: null, predicateText: null, rule => rule.Throws(ChimeError.Of(kind)));

    private static IEnumerable<string> MembersOfThePath(string operation) => ChimeModel.Members(ChimeModel.Operation(operation).Text("input"))
        .Where(member => member.Value.Text("location") == "uri")
        .Select(member => member.Name);

    private static string NotSet(string member) => $"Request object does not have required field {member} set";

    private static async Task<string?> RefusalOf(ConformanceScene scene, string operation, object request)
    {
        try
        {
            await scene.CallAsync(operation, request);
            return null;
        }
        catch (AmazonServiceException exception)
        {
            return exception is BadRequestException || exception.GetType() == typeof(ServiceException) ? exception.Message : null;
        }
    }
}
