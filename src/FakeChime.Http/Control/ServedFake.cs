using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>A fake that a server serves, with what the engine does not know about it.</summary>
internal sealed class ServedFake(ChimeEngine engine, SeedDocument? seed)
{
    private readonly Lock _gate = new();

    public ChimeEngine Engine => engine;

    /// <summary>The endpoint of the other API, for the link on the page; null if no other API is served.</summary>
    public Uri? OtherEndpoint { get; set; }

    /// <summary>The requests that reached no operation: their number, and the last one; null if there was none.</summary>
    public RejectedRequests? Rejected { get; private set; }

    /// <summary>Notes a request that reaches no operation, for the page and the log.</summary>
    public void Reject(HttpContext context, int status, string message)
    {
        context.Features.Set(new RejectionFeature(message));
        lock (_gate)
        {
            Rejected = new((Rejected?.Count ?? 0) + 1, $"{status} {context.Request.Method} {context.Request.PathBase}{context.Request.Path}: {message}");
        }
    }

    /// <summary>Adds the seed, if the fake has one.</summary>
    public void AddSeed() => seed?.AddTo(engine);

    /// <summary>Removes everything, and adds the seed again unless the query is <c>seed=none</c>.</summary>
    public void Reset(string? query)
    {
        var isEmpty = query == "?seed=none";
        if (!isEmpty && query is not (null or "" or "?"))
        {
            throw new ArgumentException($"The query of a reset can only be seed=none; it was '{query[1..]}'. Omit it to add the seed again.");
        }

        engine.Reset();
        Rejected = null;
        if (!isEmpty)
        {
            AddSeed();
        }
    }
}

/// <summary>Requests that reached no operation.</summary>
internal sealed record RejectedRequests(int Count, string Last);

/// <summary>The reason why a request reached no operation.</summary>
internal sealed record RejectionFeature(string Message);
