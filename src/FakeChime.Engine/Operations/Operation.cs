using System.Text;

namespace FakeChime;

/// <summary>
/// A call of an Amazon Chime operation, as an immutable value: what the application sent, whatever door it came through.
/// Rules match on it and the call log keeps it. Members hold what the request held, valid or not.
/// </summary>
public abstract record Operation
{
    private protected Operation()
    {
    }

    /// <summary>The operation's name as AWS spells it, <c>CreateAttendee</c> for example.</summary>
    public string Name => Rules.Operation.Name;

    /// <summary>The HTTP status of a successful answer. Source: the service model.</summary>
    public int SuccessStatus => Rules.SuccessStatus;

    internal abstract OperationRules Rules { get; }

    internal abstract void Validate(ref Validation validation);

    internal abstract Outcome Apply(ChimeAccount account, DateTimeOffset now);

    /// <summary>Leaves the members to the derived operations, so that <see cref="object.ToString"/> shows just what was sent.</summary>
    /// <param name="builder">Receives the text.</param>
    /// <returns>Whether anything was written.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}

/// <summary>An operation whose successful answer carries a result.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract record Operation<TResult> : Operation
    where TResult : class
{
    private protected Operation()
    {
    }
}
