namespace FakeChime.Http.Tests;

/// <summary>The API of the tests that both projects compile.</summary>
internal static class TheApi
{
    public const string Model = "chime-2018-05-01.json";

    /// <summary>Whether the SDK sends an empty list. AWS SDK v3 omits it.</summary>
    public const bool SendsEmptyLists = false;

    public static ChimeApi Api => ChimeApi.Chime;
}
