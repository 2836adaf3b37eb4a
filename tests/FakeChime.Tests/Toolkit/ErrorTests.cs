namespace FakeChime.Tests.Toolkit;

/// <summary>The documented errors as values.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("BadRequestException", 400, "Service received a bad request")]
    [InlineData("UnauthorizedClientException", 401, "The client is not currently authorized to make the request")]
    [InlineData("ForbiddenException", 403, "The client is permanently forbidden from making the request")]
    [InlineData("AccessDeniedException", 403, "You do not have permission to perform the requested operation")]
    [InlineData("NotFoundException", 404, "One or more of the resources in the request does not exist")]
    [InlineData("ConflictException", 409, "The request conflicts with the current state of the resource")]
    [InlineData("UnprocessableEntityException", 422, "The request was well-formed but could not be followed")]
    [InlineData("ThrottledClientException", 429, "Rate exceeded")]
    [InlineData("ResourceLimitExceededException", 400, "The request exceeds the resource limit")]
    [InlineData("ServiceFailureException", 500, "Service has experienced an unexpected failure")]
    [InlineData("ServiceUnavailableException", 503, "The service is currently unavailable")]
    public void Each_has_the_status_of_the_model_and_a_text_of_its_own(string exceptionName, int status, string message)
    {
        var error = ChimeError.Named(exceptionName);

        error.Should().BeEquivalentTo(new { ExceptionName = exceptionName, StatusCode = status, Message = message });
        error.Should().Be(ChimeError.Of(error.Kind));
        ChimeError.Named(exceptionName, "because").Message.Should().Be("because");
    }

    [Fact]
    public void One_that_Chime_does_not_document_is_refused()
    {
        FluentActions.Invoking(() => ChimeError.Named("TeapotException")).Should().Throw<ArgumentException>()
            .WithMessage("Amazon Chime has no exception 'TeapotException'. It has BadRequestException, UnauthorizedClientException, *, ServiceUnavailableException.");
        FluentActions.Invoking(() => ChimeError.Of((ChimeErrorKind)11)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Not one of the errors that Amazon Chime documents.*");
    }

    [Fact]
    public void An_outcome_compares_by_what_it_holds()
    {
        Outcome error = ChimeError.NotFound("gone");

        (error == ChimeError.NotFound("gone")).Should().BeTrue();
        (error != ChimeError.NotFound("lost")).Should().BeTrue();
        error.GetHashCode().Should().Be(Outcome.FromError(ChimeError.NotFound("gone")).GetHashCode());
        error.Should().NotBe(Outcome.Done);
        error.Result.Should().BeNull();
    }
}
