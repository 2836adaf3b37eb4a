namespace FakeChime.Tests.TestApi;

/// <summary>ChimeError, and the names of errors in the API.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("BadRequestException", "BadRequest", 400, "Service received a bad request")]
    [InlineData("UnauthorizedClientException", "Unauthorized", 401, "The client is not currently authorized to make the request")]
    [InlineData("ForbiddenException", "Forbidden", 403, "The client is permanently forbidden from making the request")]
    [InlineData("AccessDeniedException", "AccessDenied", 403, "You do not have permission to perform the requested operation")]
    [InlineData("NotFoundException", "NotFound", 404, "One or more of the resources in the request does not exist")]
    [InlineData("UnprocessableEntityException", "Unprocessable", 422, "The request was well-formed but could not be followed")]
    [InlineData("ThrottledClientException", "Throttled", 429, "Rate exceeded")]
    [InlineData("ResourceLimitExceededException", "ResourceLimitExceeded", 400, "The request exceeds the resource limit")]
    [InlineData("ServiceFailureException", "ServiceFailure", 500, "Service has experienced an unexpected failure")]
    [InlineData("ServiceUnavailableException", "ServiceUnavailable", 503, "The service is currently unavailable")]
    public void Each_error_has_the_names_and_status_of_the_model_a_default_message_and_a_text(string exceptionName, string code, int status, string message)
    {
        var kind = ChimeApi.Chime.ErrorNamed(exceptionName)!.Value;

        ChimeError.Of(kind).Should().BeEquivalentTo(new { Kind = kind, StatusCode = status, Message = message });
        ChimeError.Of(kind, "because").Message.Should().Be("because");
        ChimeError.Of(kind).ToString().Should().Be($"{kind} ({status}): {message}");
        ChimeApi.Chime.ExceptionNameOf(kind).Should().Be(exceptionName);
        ChimeApi.Chime.CodeOf(kind).Should().Be(code);
    }

    [Fact]
    public void ChimeError_Of_throws_for_an_unknown_kind()
    {
        ChimeApi.Chime.ErrorNamed("TeapotException").Should().BeNull();
        FluentActions.Invoking(() => ChimeError.Of((ChimeErrorKind)99)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("99 is not an error of the service. Use a member of ChimeErrorKind.*");
    }
}
