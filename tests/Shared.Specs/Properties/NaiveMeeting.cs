namespace FakeChime.Tests.Properties;

/// <summary>
/// One meeting, and a lesson that may be created beside it, at one point of a history: a value, so that every order of the steps can be
/// tried. It ends after five minutes without a connection and, in the API chime, after thirty with one.
/// </summary>
internal sealed record NaiveMeeting(IReadOnlyList<(string User, string Id)> Roster)
{
    private HashSet<string> EverCreated { get; init; } = [.. Roster.Select(entry => entry.Id)];

    private HashSet<string> Present { get; init; } = [];

    private string Tags { get; init; } = "";

    private int Now { get; init; }

    private int CountedSince { get; init; }

    private int? LessonAt { get; init; }

    private bool IsReset { get; init; }

    private bool HasEnded { get; init; }

    /// <summary>What a step leaves behind, if it could have had its answer now; null otherwise.</summary>
    public NaiveMeeting? After(Step step) => step.What switch
    {
        "reset" => this with { IsReset = true, LessonAt = null },
        "advance" => Later(),
        "open" => this with { LessonAt = LessonAt is { } at && Now - at < 5 ? LessonAt : Now },
        "see" => If(step, LessonAt is null ? "none" : Now - LessonAt < 5 ? "carol dave" : "", this),
        "join" or "leave" when IsReset => If(step, "UnknownToken", this),
        "join" or "leave" when HasEnded => If(step, "MeetingEnded", this),
        "present" => If(step, !IsReset && !HasEnded && Present.Contains(step.Of) ? "yes" : "no", this),
        _ when IsReset || HasEnded => If(step, "not found", this),
        "list" => If(step, string.Join(" ", Roster.Select(entry => entry.Id)), this),
        "tag" => If(step, "done", this with { Tags = step.Of }),
        "tags" => If(step, Tags, this),
        "create" => Created(step),
        "join" or "leave" when !Has(step.Of) => If(step, "AttendeeDeleted", this),
        "join" => If(step, "done", Counted([.. Present, step.Of])),
        "leave" => If(step, "done", Counted([.. Present.Where(id => id != step.Of)])),
        _ when !Has(step.Of) => If(step, "not found", this),
        "get" => If(step, Roster.First(entry => entry.Id == step.Of).User, this),
        "delete" => If(step, "done", Counted([.. Present.Where(id => id != step.Of)]) with { Roster = [.. Roster.Where(entry => entry.Id != step.Of)] }),
        _ => throw new InvalidOperationException(step.What),
    };

    private static NaiveMeeting? If(Step step, string answer, NaiveMeeting after) => step.Answer == answer ? after : null;

    private bool Has(string attendeeId) => Roster.Any(entry => entry.Id == attendeeId);

    private NaiveMeeting? Created(Step step)
    {
        var existing = Roster.FirstOrDefault(entry => entry.User == step.Of);
        return existing.Id is not null ? If(step, existing.Id, this)
            : step.Answer == "not found" || EverCreated.Contains(step.Answer) ? null
            : this with { Roster = [.. Roster, (step.Of, step.Answer)], EverCreated = [.. EverCreated, step.Answer] };
    }

    private NaiveMeeting Counted(HashSet<string> present) =>
        this with { Present = present, CountedSince = present.Count == Present.Count ? CountedSince : Now };

    private NaiveMeeting Later()
    {
        var (now, limit) = (Now + 5, Present.Count switch { 0 => 5, 1 when DocumentedAutoEnd.HasRuleForOneConnection => 30, _ => int.MaxValue });
        return this with { Now = now, HasEnded = HasEnded || now - CountedSince >= limit };
    }
}
