namespace FakeChime;

/// <summary>A token bucket for each operation that the service throttles: it holds one second's requests and refills with the clock.</summary>
internal sealed class RequestRate(int requestsPerSecond)
{
    private static readonly Type[] Throttled = [typeof(CreateMeeting), typeof(CreateAttendee), typeof(GetMeeting), typeof(DeleteMeeting)];

    private readonly object _gate = new();
    private readonly Dictionary<Type, Bucket> _buckets = Throttled.ToDictionary(operation => operation, _ => new Bucket { Tokens = requestsPerSecond });

    public bool TryTake(Operation operation, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (!_buckets.TryGetValue(operation.GetType(), out var bucket))
            {
                return true;
            }

            if (bucket.FilledAt is { } filledAt && now > filledAt)
            {
                bucket.Tokens = Math.Min(requestsPerSecond, bucket.Tokens + ((now - filledAt).TotalSeconds * requestsPerSecond));
            }

            bucket.FilledAt = now;
            if (bucket.Tokens < 1)
            {
                return false;
            }

            bucket.Tokens--;
            return true;
        }
    }

    private sealed class Bucket
    {
        public double Tokens { get; set; }

        public DateTimeOffset? FilledAt { get; set; }
    }
}
