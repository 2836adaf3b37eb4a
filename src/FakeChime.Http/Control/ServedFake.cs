namespace FakeChime.Http;

/// <summary>A fake that a server serves, with what the engine does not know about it.</summary>
internal sealed class ServedFake(ChimeEngine engine, SeedDocument? seed)
{
    public ChimeEngine Engine => engine;

    /// <summary>The endpoint of the other API, for the link on the page; null if no other API is served.</summary>
    public Uri? OtherEndpoint { get; set; }

    /// <summary>Adds the seed, if the fake has one.</summary>
    public void AddSeed() => seed?.AddTo(engine);

    /// <summary>Removes everything, and adds the seed again unless the query is <c>seed=none</c>.</summary>
    public void Reset(IReadOnlyList<string> seedInQuery)
    {
        if (seedInQuery is not ([] or ["none"]))
        {
            throw new ArgumentException("The query parameter 'seed' can only be 'none'. Omit it to add the seed again.");
        }

        engine.Reset();
        if (seedInQuery.Count == 0)
        {
            AddSeed();
        }
    }
}
