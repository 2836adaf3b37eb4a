namespace FakeChime.Http.Tests.Equivalence;

/// <summary>What the tests of equivalence know of the one API.</summary>
internal static class TheApi
{
    public const string Model = "chime-sdk-meetings-2021-07-15.json";

    /// <summary>Whether a list that is empty goes into a request as an empty one, as AWS SDK v4 sends it.</summary>
    public const bool SendsEmptyLists = true;

    public static ChimeApi Api => ChimeApi.SdkMeetings;
}
