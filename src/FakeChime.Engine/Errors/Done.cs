namespace FakeChime;

/// <summary>The result of an operation whose successful answer is empty, <see cref="DeleteMeeting"/> for example.</summary>
public sealed record Done : OneLineRecord
{
    private Done()
    {
    }

    /// <summary>The one value.</summary>
    public static Done Instance { get; } = new();

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(Done);

    private protected override string Print() => "done";
}
