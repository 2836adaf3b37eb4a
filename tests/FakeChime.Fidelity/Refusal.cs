namespace FakeChime.Fidelity;

/// <summary>A request that breaks a constraint: 400, by the documented exception or by the observed ValidationException.</summary>
internal static class Refusal
{
    public static async Task OfAsync<T>(Func<Task<T>> call)
    {
        var refused = (await call.Should().ThrowAsync<AmazonChimeSDKMeetingsException>()).Which;

        refused.ErrorCode.Should().BeOneOf(nameof(BadRequestException), "ValidationException");
    }
}
