namespace FakeChime;

/// <summary>
/// A call of an operation, as an immutable value: what the application sent, whatever door it came through.
/// Rules match on it and the call log keeps it. Members hold what the request held, valid or not; members that an API lacks are null there.
/// </summary>
public abstract record Operation : OneLineRecord
{
    private protected Operation()
    {
    }

    /// <summary>The operation's name as AWS spells it, <c>CreateAttendee</c> for example.</summary>
    public string Name => GetType().Name;

    /// <summary>Whether the operation is addressed to a meeting, by its ID or by its ARN. CreateMeeting and ListMeetings are to none.</summary>
    /// <param name="meeting">The meeting.</param>
    public bool IsOn(FakeMeeting meeting) => Addresses(meeting ?? throw new ArgumentNullException(nameof(meeting)));

    internal abstract void Validate(ref Validator validator, RequestConstraints constraints);

    private protected virtual bool Addresses(FakeMeeting meeting) => false;
}

/// <summary>An operation with the type of its result.</summary>
/// <typeparam name="TResult">The result of a successful call; <see cref="Done"/> where the answer is empty.</typeparam>
public abstract record Operation<TResult> : Operation
    where TResult : class
{
    private protected Operation()
    {
    }

    /// <summary>Makes the change and answers. The request is valid, and the account is locked.</summary>
    internal abstract Outcome<TResult> Apply(Account account);
}
