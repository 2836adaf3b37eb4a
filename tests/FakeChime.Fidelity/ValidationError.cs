namespace FakeChime.Fidelity;

/// <summary>Expects a validation error: BadRequestException as documented, or ValidationException as observed.</summary>
internal static class ValidationError
{
    public static async Task IsThrownByAsync<T>(Func<Task<T>> call)
    {
        var error = (await call.Should().ThrowAsync<AmazonChimeSDKMeetingsException>()).Which;

        error.ErrorCode.Should().BeOneOf(nameof(BadRequestException), "ValidationException");
    }
}
