namespace FakeChime;

/// <summary>A value that prints as one readable line of bounded length, whatever texts it holds and whatever the culture is.</summary>
/// <remarks>
/// Each record writes its EqualityContract itself: FluentAssertions prints all members of a record whose contract the compiler wrote, and
/// asks every other type for its text.
/// </remarks>
public abstract record OneLineRecord
{
    private protected OneLineRecord()
    {
    }

    /// <summary>The value as one line: what is set of it.</summary>
    public sealed override string ToString() => Line.Of(Print);

    private protected virtual string Print() => SetMembers.Print(this);
}
