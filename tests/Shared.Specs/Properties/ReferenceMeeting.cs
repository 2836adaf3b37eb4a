namespace FakeChime.Tests.Properties;

/// <summary>
/// The reference model of one meeting, and of a second one named "lesson", at one point of a history. It is immutable, so that every order of
/// the steps can be tried. The meeting ends after 5 minutes without a connection and, in the API chime, after 30 minutes with one.
/// </summary>
internal sealed record ReferenceMeeting(IReadOnlyList<(string User, string Id)> Roster)
{
    private HashSet<string> EverCreated { get; init; } = [.. Roster.Select(entry => entry.Id)];

    private HashSet<string> Present { get; init; } = [];

    private string Tags { get; init; } = "";

    private int Now { get; init; }

    private int CountedSince { get; init; }

    private int? LessonAt { get; init; }

    private bool IsReset { get; init; }

    private bool HasEnded { get; init; }

    /// <summary>Returns the state after the step if the step has its recorded result in this state; null otherwise.</summary>
    public ReferenceMeeting? After(Step step) => step.Operation switch
    {
        "reset" => this with { IsReset = true, LessonAt = null },
        "advance" => Later(),
        "open" => this with { LessonAt = LessonAt is { } at && Now - at < 5 ? LessonAt : Now },
        "see" => If(step, LessonAt is null ? "none" : Now - LessonAt < 5 ? "carol dave" : "", this),
        "join" or "leave" when IsReset => If(step, "UnknownToken", this),
        "join" or "leave" when HasEnded => If(step, "MeetingEnded", this),
        "present" => If(step, !IsReset && !HasEnded && Present.Contains(step.Argument) ? "yes" : "no", this),
        _ when IsReset || HasEnded => If(step, "not found", this),
        "list" => If(step, string.Join(" ", Roster.Select(entry => entry.Id)), this),
        "tag" => If(step, "done", this with { Tags = step.Argument }),
        "tags" => If(step, Tags, this),
        "create" => Created(step),
        "join" or "leave" when !Has(step.Argument) => If(step, "AttendeeDeleted", this),
        "join" => If(step, "done", Counted([.. Present, step.Argument])),
        "leave" => If(step, "done", Counted([.. Present.Where(id => id != step.Argument)])),
        _ when !Has(step.Argument) => If(step, "not found", this),
        "get" => If(step, Roster.First(entry => entry.Id == step.Argument).User, this),
        "delete" => If(step, "done", Counted([.. Present.Where(id => id != step.Argument)]) with { Roster = [.. Roster.Where(entry => entry.Id != step.Argument)] }),
        _ => throw new InvalidOperationException(step.Operation),
    };

    private static ReferenceMeeting? If(Step step, string result, ReferenceMeeting after) => step.Result == result ? after : null;

    private bool Has(string attendeeId) => Roster.Any(entry => entry.Id == attendeeId);

    private ReferenceMeeting? Created(Step step)
    {
        var existing = Roster.FirstOrDefault(entry => entry.User == step.Argument);
        return existing.Id is not null ? If(step, existing.Id, this)
            : step.Result == "not found" || EverCreated.Contains(step.Result) ? null
            : this with { Roster = [.. Roster, (step.Argument, step.Result)], EverCreated = [.. EverCreated, step.Result] };
    }

    private ReferenceMeeting Counted(HashSet<string> present) =>
        this with { Present = present, CountedSince = present.Count == Present.Count ? CountedSince : Now };

    private ReferenceMeeting Later()
    {
        var (now, limit) = (Now + 5, Present.Count switch { 0 => 5, 1 when DocumentedAutoEnd.HasRuleForOneConnection => 30, _ => int.MaxValue });
        return this with { Now = now, HasEnded = HasEnded || now - CountedSince >= limit };
    }
}
