namespace FakeChime;

/// <summary>
/// A token bucket for each operation that an API throttles, and one for all of them together where it has that. Buckets refill with the
/// clock, and lose nothing and gain nothing when it steps back.
/// </summary>
internal sealed class RequestRate(int requestsPerSecond, int burst, IReadOnlyCollection<Type>? operations = null)
{
    private readonly object _gate = new();
    private readonly Dictionary<Type, Bucket> _buckets = [];

    /// <summary>Takes a request's place; false when there is none.</summary>
    public bool TryTake(Type operation, DateTimeOffset now)
    {
        if (operations?.Contains(operation) == false)
        {
            return true;
        }

        lock (_gate)
        {
            var own = BucketOf(operation, now);
            var all = operations is null ? BucketOf(typeof(Operation), now) : own;
            if (own.Requests < 1 || all.Requests < 1)
            {
                return false;
            }

            own.Requests--;
            if (all != own)
            {
                all.Requests--;
            }

            return true;
        }
    }

    private Bucket BucketOf(Type operation, DateTimeOffset now)
    {
        if (!_buckets.TryGetValue(operation, out var bucket))
        {
            _buckets.Add(operation, bucket = new Bucket { Requests = burst, FilledAt = now });
        }

        if (now > bucket.FilledAt)
        {
            bucket.Requests = Math.Min(burst, bucket.Requests + ((now - bucket.FilledAt).TotalSeconds * requestsPerSecond));
            bucket.FilledAt = now;
        }

        return bucket;
    }

    private sealed class Bucket
    {
        public double Requests { get; set; }

        public DateTimeOffset FilledAt { get; set; }
    }
}
