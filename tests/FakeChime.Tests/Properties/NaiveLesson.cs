namespace FakeChime.Tests.Properties;

/// <summary>
/// One meeting as slowly as possible: it keeps everything that was ever tried with its time, and works out each answer from the
/// beginning of the story.
/// </summary>
internal sealed class NaiveLesson(DateTimeOffset createdAt)
{
    private readonly List<(DateTimeOffset At, string What, string Who)> _story = [];

    public void Tell(DateTimeOffset at, string what, string who) => _story.Add((at, what, who));

    public DateTimeOffset? EndedAt(DateTimeOffset now)
    {
        var end = Replay(now).End;
        return end <= now ? end : null;
    }

    public string[] Listed(DateTimeOffset now) => EndedAt(now) is null ? [.. Replay(now).Listed] : [];

    public string[] Present(DateTimeOffset now) => EndedAt(now) is null ? [.. Replay(now).Present.Order(StringComparer.Ordinal)] : [];

    /// <summary>Who was where until the time, and when the meeting ends if nothing more happens.</summary>
    private (List<string> Listed, HashSet<string> Present, DateTimeOffset End) Replay(DateTimeOffset until)
    {
        var (listed, present, countedSince) = (new List<string>(), new HashSet<string>(), createdAt);
        foreach (var (at, what, who) in _story.Where(part => part.At <= until))
        {
            if (at >= End(present.Count, countedSince))
            {
                break;
            }

            var before = present.Count;
            switch (what)
            {
                case "create" when !listed.Contains(who):
                    listed.Add(who);
                    break;
                case "join" when listed.Contains(who):
                    present.Add(who);
                    break;
                case "leave":
                    present.Remove(who);
                    break;
                case "delete":
                    listed.Remove(who);
                    present.Remove(who);
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
