namespace FakeChime;

/// <summary>Says that the fake does not have something, and what to do about it.</summary>
internal static class NotFaked
{
    public static NotSupportedException Operation(string operation) => new(
        $"FakeAmazonChime does not fake {operation}. To answer it in a test, give the fake an IAmazonChime that does, a mock for example: "
        + "new FakeAmazonChime(new FakeChimeOptions { NotFaked = mock.Object }).");
}
