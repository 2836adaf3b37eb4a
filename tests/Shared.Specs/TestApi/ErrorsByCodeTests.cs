using System.Net;
using Amazon.Runtime;

namespace FakeChime.Tests.TestApi;

/// <summary>Any error of AWS by its code, as the SDK raises it.</summary>
public sealed class ErrorsByCodeTests
{
    private static readonly Dictionary<string, ChimeError> UndocumentedErrors = new()
    {
        ["UnrecognizedClientException"] = ChimeError.UnrecognizedClient(),
        ["ExpiredTokenException"] = ChimeError.ExpiredToken(),
        ["InvalidSignatureException"] = ChimeError.InvalidSignature(),
        ["Forbidden"] = ChimeError.AuthorizationFailed(),
        ["ConflictException"] = new("ConflictException", 409, "twice"),
    };

    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public ErrorsByCodeTests() => _standup = _chime.AddMeeting("standup", ["alice"]);

    [Theory]
    [InlineData("UnrecognizedClientException", 403, "The security token included in the request is invalid.")]
    [InlineData("ExpiredTokenException", 403, "The security token included in the request is expired")]
    [InlineData("InvalidSignatureException", 403, "The request signature we calculated does not match *")]
    [InlineData("Forbidden", 403, "AWS authorization failed")]
    [InlineData("ConflictException", 409, "twice")]
    public async Task An_error_that_no_operation_documents_is_the_base_exception_with_its_ErrorCode(string code, int status, string message)
    {
        _chime.When<GetMeeting>().Throws(UndocumentedErrors[code]);

        var thrown = await GetAsync().ShouldThrowAsync<AmazonServiceException>();

        thrown.GetType().Should().Be<ServiceException>();
        (thrown.ErrorCode, thrown.StatusCode, thrown.ErrorType).Should().Be((code, (HttpStatusCode)status, ErrorType.Unknown));
        thrown.Message.Should().Match(message);
        thrown.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("chime:CreateMeeting")]
    public void NotAuthorized_throws_for_an_invalid_operation_name(string? operation) =>
        FluentActions.Invoking(() => ChimeError.NotAuthorized(operation!)).Should().Throw<ArgumentException>()
            .WithMessage("* is not the name of an operation. Use letters only, such as CreateMeeting.*");

    [Fact]
    public async Task SubscriptionCheckFailed_is_a_ForbiddenException()
    {
        _chime.WhenAny().Throws(ChimeError.SubscriptionCheckFailed());

        var thrown = await GetAsync().ShouldThrowAsync<ForbiddenException>();

        (thrown.Message, thrown.StatusCode, thrown.ErrorCode).Should().Be(("Subscription check failed", HttpStatusCode.Forbidden, "ForbiddenException"));
    }

    [Fact]
    public async Task NotAuthorized_of_CreateMeeting_is_the_base_exception_with_ErrorCode_AccessDeniedException()
    {
        _chime.When<CreateMeeting>().Throws(ChimeError.NotAuthorized("CreateMeeting"));

        var creating = _chime.CreateMeetingAsync(new() { ClientRequestToken = "token", ExternalMeetingId = "lesson", MediaRegion = "us-east-1" });
        var thrown = await creating.ShouldThrowAsync<AmazonServiceException>();

        thrown.GetType().Should().Be<ServiceException>();
        (thrown.ErrorCode, thrown.StatusCode).Should().Be(("AccessDeniedException", HttpStatusCode.Forbidden));
        thrown.Message.Should().Contain(" is not authorized to perform: chime:CreateMeeting on resource: ");
        _chime.Meetings.Should().ContainSingle();
    }

    [Fact]
    public async Task DeprecatedEndpoint_is_a_ForbiddenException_with_the_observed_text()
    {
        _chime.When<GetMeeting>().Throws(ChimeError.DeprecatedEndpoint());

        (await GetAsync().ShouldThrowAsync<ForbiddenException>()).Message.Should().Be(
            "Account Id 123456789012 is not authorized to call deprecated Amazon Chime SDK API on the \"chime\" endpoint, "
            + "use one of the \"*-chime*\" endpoints instead.");
    }

    [Fact]
    public async Task An_error_by_the_code_of_a_documented_error_is_the_exception_class_of_the_SDK()
    {
        _chime.When<GetMeeting>().Throws(new ChimeError("NotFoundException", 404, "gone"));

        var thrown = await GetAsync().ShouldThrowAsync<NotFoundException>();

        (thrown.Message, thrown.StatusCode, thrown.ErrorCode).Should().Be(("gone", HttpStatusCode.NotFound, "NotFoundException"));
        ((string)thrown.Code).Should().Be("NotFound");
    }

    [Fact]
    public async Task A_rule_for_all_operations_applies_an_error_by_code_to_each_of_them()
    {
        _chime.WhenAny().Throws(ChimeError.ExpiredToken());

        Task[] calls =
        [
            GetAsync(),
            _chime.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = "bob" }),
            _chime.ListAttendeesAsync(new() { MeetingId = _standup.MeetingId }),
            _chime.DeleteMeetingAsync(new() { MeetingId = _standup.MeetingId }),
        ];
        foreach (var call in calls)
        {
            (await call.ShouldThrowAsync<AmazonServiceException>()).ErrorCode.Should().Be("ExpiredTokenException");
        }

        _standup.IsActive.Should().BeTrue();
        _standup.Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task A_rule_can_return_Forbidden_in_place_of_NotFound_as_users_observed()
    {
        _standup.End();
        _chime.When<GetMeeting>().Throws(ChimeError.Forbidden());

        (await GetAsync().ShouldThrowAsync<ForbiddenException>()).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Attendees_of_a_batch_can_be_rejected_with_an_error_by_code()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(item => item.ExternalUserId == "mallory", new ChimeError("InternalFailure", 500, "oops"));

        var batch = await _chime.BatchCreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, Attendees = [new() { ExternalUserId = "mallory" }] });

        var error = batch.Errors.Should().ContainSingle().Which;
        ((string)error.ErrorCode, error.ErrorMessage).Should().Be(("InternalFailure", "oops"));
    }

    [Fact]
    public async Task A_rule_can_report_that_a_new_meeting_has_ended_as_users_observed()
    {
        _chime.When<CreateAttendee>().Throws(ChimeError.NotFound("The meeting has ended"), times: 1);
        Task CreateAsync() => _chime.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = "bob" });

        (await CreateAsync().ShouldThrowAsync<NotFoundException>()).Message.Should().Be("The meeting has ended");
        await CreateAsync();

        _standup["bob"].Should().NotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Expired Token")]
    [InlineData("http://errors/Expired")]
    [InlineData("Größe")]
    [InlineData(null)]
    public void An_invalid_error_code_throws_and_names_the_valid_characters(string? code) =>
        FluentActions.Invoking(() => new ChimeError(code!, 403, "message")).Should().Throw<ArgumentException>()
            .WithMessage("The error code is *. An error code of AWS has letters, digits, '.', '_' and '-', such as ExpiredTokenException.*")
            .Which.ParamName.Should().Be("errorCode");

    [Theory]
    [InlineData(399)]
    [InlineData(600)]
    public void A_status_outside_400_to_599_throws_and_names_the_range(int status) =>
        FluentActions.Invoking(() => new ChimeError("ExpiredTokenException", status, "message")).Should().Throw<ArgumentException>()
            .WithMessage($"The status of an error is from 400 to 599; it was {status}.*").Which.ParamName.Should().Be("statusCode");

    [Theory]
    [InlineData(400)]
    [InlineData(599)]
    public void The_statuses_400_and_599_are_valid(int status) =>
        new ChimeError("Some.Error_Code-1", status, "").Should().BeEquivalentTo(new { ErrorCode = "Some.Error_Code-1", StatusCode = status, Kind = ChimeErrorKind.Other });

    [Fact]
    public void ChimeError_throws_for_a_null_message() =>
        FluentActions.Invoking(() => new ChimeError("ExpiredTokenException", 403, null!)).Should().Throw<ArgumentNullException>().Which.ParamName.Should().Be("message");

    [Fact]
    public void ChimeError_Of_throws_for_the_kind_Other() =>
        FluentActions.Invoking(() => ChimeError.Of(ChimeErrorKind.Other)).Should().Throw<ArgumentException>()
            .WithMessage("An error of the kind Other needs its code. Use new ChimeError(errorCode, statusCode, message).*");

    [Fact]
    public void ToString_of_a_rule_and_of_an_error_has_the_code()
    {
        var rule = _chime.When<GetMeeting>().Throws(ChimeError.ExpiredToken(), times: 2);

        rule.ToString().Should().Be("When<GetMeeting>().Throws(ExpiredTokenException, times: 2)");
        ChimeError.ExpiredToken().ToString().Should().Be("ExpiredTokenException (403): The security token included in the request is expired");
    }

    private Task<GetMeetingResponse> GetAsync() => _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });
}
