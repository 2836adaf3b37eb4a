namespace FakeChime;

/// <summary>A way in which a call can fail.</summary>
/// <param name="name">The name in messages.</param>
/// <param name="code">The behavior as C#, to reproduce the failure; null for your own faults.</param>
/// <param name="configure">Adds the behavior to the rule of the call. It throws <see cref="ArgumentException"/> if the operation cannot fail so.</param>
/// <param name="isPermanent">Whether it is for all further calls of the operation.</param>
internal sealed class Fault(string name, string? code, Action<ChimeEngine, Rule<Operation>> configure, bool isPermanent = false)
{
    private const string ConnectionLost = "the connection was lost";

    public string Name => name;

    public string? Code => code;

    public bool IsPermanent => isPermanent;

    /// <summary>The rule that fails a call of an operation.</summary>
    public Rule<Operation> RuleFor(ChimeEngine chime, string operation)
    {
        var rule = chime.NewRule(operation);
        configure(chime, rule);
        return rule;
    }

    /// <summary>The faults of an operation, in a fixed order.</summary>
    public static IEnumerable<Fault> Of(ChimeEngine chime, Operation operation, FaultSweepOptions options)
    {
        var families = new (FaultFamilies Family, Func<IEnumerable<Fault>> Faults)[]
        {
            (FaultFamilies.Transient, () => Transient(operation)),
            (FaultFamilies.Items, () => Items(operation)),
            (FaultFamilies.Pages, () => Pages(operation)),
            (FaultFamilies.Permanent, Permanent),
            (FaultFamilies.Lifecycle, () => Lifecycle(operation)),
            (FaultFamilies.Documented, () => Documented(chime.Api, operation)),
        };
        return families
            .Where(it => options.Families.HasFlag(it.Family))
            .SelectMany(it => it.Faults())
            .Concat(options.Faults.Select(own => new Fault(own.Key, null, (_, rule) => Configure(own.Key, own.Value, rule))))
            .Where(fault => fault.Fits(chime, operation));
    }

    private static IEnumerable<Fault> Transient(Operation operation)
    {
        yield return Error("throttled", ChimeErrorKind.Throttled);
        yield return Error("service unavailable", ChimeErrorKind.ServiceUnavailable);
        yield return Error("service failure", ChimeErrorKind.ServiceFailure);
        yield return new Fault(
            "connection lost before the request",
            $"Throws(() => new HttpRequestException(\"{ConnectionLost}\"), times: 1)",
            (_, rule) => rule.Throws(() => new HttpRequestException(ConnectionLost), times: 1));
        if (!operation.IsReadOnly)
        {
            yield return new Fault(
                "response lost after the change (service failure)",
                "AppliesThenThrows(ChimeError.ServiceFailure(), times: 1)",
                (_, rule) => rule.AppliesThenThrows(ChimeError.ServiceFailure(), times: 1));
            yield return new Fault(
                "response lost after the change (connection)",
                $"AppliesThenThrows(() => new HttpRequestException(\"{ConnectionLost}\"), times: 1)",
                (_, rule) => rule.AppliesThenThrows(() => new HttpRequestException(ConnectionLost), times: 1));
        }
    }

    private static IEnumerable<Fault> Items(Operation operation)
    {
        if (operation is ICreatesAttendees { Attendees: { Count: > 0 } attendees } && attendees[0]?.ExternalUserId is { } first)
        {
            yield return new Fault(
                $"item {first} rejected",
                $"RejectsItems(item => item.ExternalUserId == \"{first}\", ChimeError.Throttled(), times: 1)",
                (_, rule) => rule.RejectItems(item => item.ExternalUserId == first, null, ChimeError.Throttled(), 1, default, allowUndocumented: false));
        }
    }

    private static IEnumerable<Fault> Pages(Operation operation)
    {
        if (operation is IListsPages)
        {
            yield return Page("short page", "ShortensPages", "maximumItems: 1", new PageForm(1));
            yield return Page("empty page with a token", "ShortensPages", "maximumItems: 0", new PageForm(0));
            yield return Page("items in another order", "ReversesPages", null, new PageForm(null, IsReversed: true));
        }
    }

    private static IEnumerable<Fault> Permanent()
    {
        yield return new Fault(
            "service unavailable from here on",
            "Throws(ChimeError.ServiceUnavailable())",
            (_, rule) => rule.Throws(ChimeError.ServiceUnavailable()),
            isPermanent: true);
        yield return new Fault(
            "connection lost from here on",
            $"Throws(() => new HttpRequestException(\"{ConnectionLost}\"))",
            (_, rule) => rule.Throws(() => new HttpRequestException(ConnectionLost)),
            isPermanent: true);
    }

    private static IEnumerable<Fault> Lifecycle(Operation operation)
    {
        if (operation.AddressedMeetingId is null)
        {
            yield break;
        }

        yield return Before(
            "meeting ended just before",
            "chime.Meetings.Single(op.IsOn).End();",
            (chime, call) => Meeting(chime, call)?.End());
        if (operation is IAddressesAttendee)
        {
            yield return Before(
                "attendee deleted just before",
                "chime.Meetings.Single(op.IsOn).Attendees.Single(a => a.AttendeeId == op.AttendeeId).Delete();",
                (chime, call) => Meeting(chime, call)?.Attendees
                    .FirstOrDefault(attendee => attendee.AttendeeId == ((IAddressesAttendee)call).AttendeeId)?.Delete());
        }
    }

    private static IEnumerable<Fault> Documented(ChimeApi api, Operation operation) => api.MetadataOf(operation.Name).Errors
        .Where(kind => kind is not (ChimeErrorKind.Throttled or ChimeErrorKind.ServiceUnavailable or ChimeErrorKind.ServiceFailure))
        .Select(kind => Error(api.ExceptionNameOf(kind), kind));

    private static Fault Error(string name, ChimeErrorKind kind) =>
        new(name, $"Throws(ChimeError.{kind}(), times: 1)", (_, rule) => rule.Throws(ChimeError.Of(kind), times: 1));

    private static Fault Page(string name, string behavior, string? argument, PageForm form) => new(
        name,
        $"{behavior}({(argument is null ? "" : $"{argument}, ")}times: 1)",
        (_, rule) => rule.FormPages(behavior, argument, form, 1));

    private static Fault Before(string name, string code, Action<ChimeEngine, Operation> act) => new(
        name,
        $"Intercepts(async (op, next, _) => {{ {code} return await next(); }}, times: 1)",
        (chime, rule) => rule.RunBefore(name, call => act(chime, call)));

    private static FakeMeeting? Meeting(ChimeEngine chime, Operation call) => chime.Meetings.FirstOrDefault(call.IsOn);

    /// <summary>Whether the operation can fail so.</summary>
    private bool Fits(ChimeEngine chime, Operation operation)
    {
        try
        {
            _ = RuleFor(chime, operation.Name);
            return true;
        }
        catch (ArgumentException exception) when (exception is not ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static void Configure(string name, Action<Rule<Operation>> configure, Rule<Operation> rule)
    {
        configure(rule);
        if (!rule.HasBehavior)
        {
            throw new InvalidOperationException(
                $"The fault {FakeChime.Text.Quote(name)} adds no behavior to its rule. Add one, for example rule.Throws(ChimeError.Throttled(), times: 1).");
        }
    }
}
