namespace FakeChime.Tests.Properties;

/// <summary>A model of auto-end for one meeting: it keeps every command with its time, and computes each answer from the first command.</summary>
internal sealed class AutoEndModel(DateTimeOffset createdAt)
{
    private readonly List<(DateTimeOffset At, string Command, string User)> _commands = [];

    public void Record(DateTimeOffset at, string command, string user) => _commands.Add((at, command, user));

    public DateTimeOffset? EndedAt(DateTimeOffset now)
    {
        var end = Replay(now).End;
        return end <= now ? end : null;
    }

    public string[] Listed(DateTimeOffset now) => EndedAt(now) is null ? [.. Replay(now).Listed] : [];

    public string[] Present(DateTimeOffset now) => EndedAt(now) is null ? [.. Replay(now).Present.Order(StringComparer.Ordinal)] : [];

    /// <summary>Returns the attendees and presences at the time, and when the meeting ends if there are no more commands.</summary>
    private (List<string> Listed, HashSet<string> Present, DateTimeOffset End) Replay(DateTimeOffset until)
    {
        var (listed, present, countedSince) = (new List<string>(), new HashSet<string>(), createdAt);
        foreach (var (at, command, user) in _commands.Where(recorded => recorded.At <= until))
        {
            if (at >= End(present.Count, countedSince))
            {
                break;
            }

            var before = present.Count;
            switch (command)
            {
                case "create" when !listed.Contains(user):
                    listed.Add(user);
                    break;
                case "join" when listed.Contains(user):
                    present.Add(user);
                    break;
                case "leave":
                    present.Remove(user);
                    break;
                case "delete":
                    listed.Remove(user);
                    present.Remove(user);
                    break;
            }

            countedSince = present.Count == before ? countedSince : at;
        }

        return (listed, present, End(present.Count, countedSince));
    }

    private DateTimeOffset End(int present, DateTimeOffset since)
    {
        var byCount = present switch { 0 => since.AddMinutes(5), 1 => since.AddMinutes(30), _ => DateTimeOffset.MaxValue };
        return byCount < createdAt.AddHours(24) ? byCount : createdAt.AddHours(24);
    }
}
