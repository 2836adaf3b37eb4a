namespace FakeChime;

/// <summary>
/// A token bucket for each operation that an API limits, and one for all operations where the API limits their total. Buckets fill with the
/// clock. A clock that steps back does not change them.
/// </summary>
internal sealed class RequestRate(ChimeApi api, int requestsPerSecond, int burst)
{
    private const long TicksOfARequest = TimeSpan.TicksPerSecond;
    private const string AllOperations = "";

    private readonly object _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>The limit of the options; null if they set none.</summary>
    public static RequestRate? For(ChimeApi api, ChimeLimits limits) => limits.RequestsPerSecond is { } rate
        ? new RequestRate(api, rate, limits.RequestBurst ?? (int)Math.Min(int.MaxValue, (long)rate * api.DefaultBurstSeconds))
        : null;

    /// <summary>Takes a request from the buckets of its operation; returns false if one is empty.</summary>
    public bool TryTake(string operation, DateTimeOffset now)
    {
        if (!api.IsRateLimited(operation))
        {
            return true;
        }

        lock (_gate)
        {
            Bucket[] buckets = api.LimitsTotalRequestRate ? [Fill(operation, now), Fill(AllOperations, now)] : [Fill(operation, now)];
            if (buckets.Any(bucket => bucket.Ticks < TicksOfARequest))
            {
                return false;
            }

            foreach (var bucket in buckets)
            {
                bucket.Ticks -= TicksOfARequest;
            }

            return true;
        }
    }

    private Bucket Fill(string operation, DateTimeOffset now)
    {
        if (!_buckets.TryGetValue(operation, out var bucket))
        {
            _buckets.Add(operation, bucket = new Bucket { Ticks = burst * TicksOfARequest, FilledAt = now });
        }

        if (now > bucket.FilledAt)
        {
            var missing = (burst * TicksOfARequest) - bucket.Ticks;
            var elapsed = (now - bucket.FilledAt).Ticks;
            bucket.Ticks += elapsed > missing / requestsPerSecond ? missing : elapsed * requestsPerSecond;
            bucket.FilledAt = now;
        }

        return bucket;
    }

    private sealed class Bucket
    {
        /// <summary>The requests left, in ticks, so that no rounding loses one.</summary>
        public long Ticks { get; set; }

        public DateTimeOffset FilledAt { get; set; }
    }
}
