namespace FakeChime;

/// <summary>What an attendee may send and receive: each of the three is <c>SendReceive</c>, <c>Send</c>, <c>Receive</c> or <c>None</c>.</summary>
public sealed record Capabilities : OneLineRecord
{
    /// <summary>Everything may be sent and received: what an attendee has when its request does not say (documented).</summary>
    public static Capabilities All { get; } = new() { Audio = "SendReceive", Video = "SendReceive", Content = "SendReceive" };

    /// <summary>What may be done with audio.</summary>
    public string? Audio { get; init; }

    /// <summary>What may be done with video.</summary>
    public string? Video { get; init; }

    /// <summary>What may be done with content, a shared screen for example.</summary>
    public string? Content { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(Capabilities);
}
