using System.Text;

namespace FakeChime;

/// <summary>A value that prints as one readable line of bounded length, whatever texts it holds and whatever the culture is.</summary>
public abstract record OneLineRecord
{
    private protected OneLineRecord()
    {
    }

    /// <summary>The value as one line.</summary>
    public sealed override string ToString() => Line.Of(Print);

    /// <summary>Prints the members; the derived records add theirs.</summary>
    /// <param name="builder">Receives the text.</param>
    /// <returns>Whether anything was written.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    private protected virtual string Print()
    {
        var builder = new StringBuilder(GetType().Name).Append(" { ");
        return (PrintMembers(builder) ? builder.Append(' ') : builder).Append('}').ToString();
    }
}
