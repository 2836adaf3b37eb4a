namespace FakeChime;

/// <summary>What an attendee may send and receive: each of the three is <c>SendReceive</c>, <c>Send</c>, <c>Receive</c> or <c>None</c>.</summary>
public sealed record Capabilities : OneLineRecord
{
    /// <summary>Everything may be sent and received: what an attendee has when its request does not say (documented).</summary>
    public static Capabilities All { get; } = new() { Audio = "SendReceive", Video = "SendReceive", Content = "SendReceive" };

    /// <summary>Creates capabilities, also in languages that cannot set members when an object is made.</summary>
    /// <param name="audio">What may be done with audio.</param>
    /// <param name="video">What may be done with video.</param>
    /// <param name="content">What may be done with content.</param>
    public static Capabilities Of(string audio, string video, string content) => new() { Audio = audio, Video = video, Content = content };

    /// <summary>What may be done with audio.</summary>
    public string? Audio { get; init; }

    /// <summary>What may be done with video.</summary>
    public string? Video { get; init; }

    /// <summary>What may be done with content, a shared screen for example.</summary>
    public string? Content { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(Capabilities);
}
