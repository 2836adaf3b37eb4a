namespace FakeChime;

/// <summary>The result of an operation whose response is empty, such as <see cref="DeleteMeeting"/>.</summary>
public sealed record Unit
{
    private Unit()
    {
    }

    /// <summary>Gets the only value.</summary>
    public static Unit Value { get; } = new();

    /// <summary>Returns <c>done</c>.</summary>
    public override string ToString() => "done";
}
