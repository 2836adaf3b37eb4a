namespace FakeChime.Http.Tests.Equivalence;

/// <summary>What the tests of equivalence know of the one API.</summary>
internal static class TheApi
{
    public const string Model = "chime-2018-05-01.json";

    /// <summary>Whether a list that is empty goes into a request as an empty one. AWS SDK v3 leaves it out.</summary>
    public const bool SendsEmptyLists = false;

    public static ChimeApi Api => ChimeApi.Chime;
}
