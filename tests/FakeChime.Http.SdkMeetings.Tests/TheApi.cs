namespace FakeChime.Http.Tests;

/// <summary>The API of the tests that both projects compile.</summary>
internal static class TheApi
{
    public const string Model = "chime-sdk-meetings-2021-07-15.json";

    /// <summary>Whether the SDK sends an empty list. AWS SDK v4 does.</summary>
    public const bool SendsEmptyLists = true;

    public static ChimeApi Api => ChimeApi.SdkMeetings;
}
