namespace FakeChime;

/// <summary>
/// A token bucket for each operation that an API throttles, and one for all of them together where it has that. Buckets refill with the
/// clock, and lose nothing and gain nothing when it steps back.
/// </summary>
internal sealed class RequestRate(int requestsPerSecond, int burst, IReadOnlyCollection<Type>? operations = null)
{
    /// <summary>What a request takes of a bucket: whole numbers, so that no rounding loses one.</summary>
    private const long OfARequest = TimeSpan.TicksPerSecond;

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
            if (own.Left < OfARequest || all.Left < OfARequest)
            {
                return false;
            }

            own.Left -= OfARequest;
            if (all != own)
            {
                all.Left -= OfARequest;
            }

            return true;
        }
    }

    private Bucket BucketOf(Type operation, DateTimeOffset now)
    {
        if (!_buckets.TryGetValue(operation, out var bucket))
        {
            _buckets.Add(operation, bucket = new Bucket { Left = burst * OfARequest, FilledAt = now });
        }

        if (now > bucket.FilledAt)
        {
            var missing = (burst * OfARequest) - bucket.Left;
            var elapsed = (now - bucket.FilledAt).Ticks;
            bucket.Left += elapsed > missing / requestsPerSecond ? missing : elapsed * requestsPerSecond;
            bucket.FilledAt = now;
        }

        return bucket;
    }

    private sealed class Bucket
    {
        public long Left { get; set; }

        public DateTimeOffset FilledAt { get; set; }
    }
}
