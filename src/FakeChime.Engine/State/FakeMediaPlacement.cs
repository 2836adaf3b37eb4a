namespace FakeChime;

/// <summary>The addresses of a meeting's media, in the forms observed of the service.</summary>
public sealed class FakeMediaPlacement
{
    internal FakeMediaPlacement(string meetingId, string mediaRegion, string controlRegion, string fallbackHost, ulong audioHostHigh, ulong audioHostLow)
    {
        var cluster = FormattableString.Invariant($"m{1 + (audioHostHigh % 3)}.{MediaRegions.CodeOf(mediaRegion)}.app.chime.aws");
        AudioHostUrl = FormattableString.Invariant($"{audioHostHigh:x16}{audioHostLow:x16}.k.{cluster}:3478");
        AudioFallbackUrl = $"wss://{fallbackHost}.{cluster}:443/calls/{meetingId}";
        ScreenDataUrl = $"wss://bitpw.{cluster}:443/v2/screen/{meetingId}";
        ScreenViewingUrl = $"wss://bitpw.{cluster}:443/ws/connect?passcode=null&viewer_uuid=null&X-BitHub-Call-Id={meetingId}";
        SignalingUrl = $"wss://signal.{cluster}/control/{meetingId}";
        TurnControlUrl = $"https://{meetingId.Substring(meetingId.Length - 4)}.cell.{controlRegion}.meetings.chime.aws/v2/turn_sessions";
        EventIngestionUrl = $"https://data.svc.{MediaRegions.CodeOf(controlRegion)}.ingest.chime.aws/v1/client-events";
    }

    /// <summary>The audio host.</summary>
    public string AudioHostUrl { get; }

    /// <summary>The audio fallback.</summary>
    public string AudioFallbackUrl { get; }

    /// <summary>The screen data.</summary>
    public string ScreenDataUrl { get; }

    /// <summary>The screen sharing; the same address as the screen data (observed).</summary>
    public string ScreenSharingUrl => ScreenDataUrl;

    /// <summary>The screen viewing.</summary>
    public string ScreenViewingUrl { get; }

    /// <summary>The signaling.</summary>
    public string SignalingUrl { get; }

    /// <summary>The turn control.</summary>
    public string TurnControlUrl { get; }

    /// <summary>The event ingestion.</summary>
    public string EventIngestionUrl { get; }

    /// <summary>The addresses as one line.</summary>
    public override string ToString() => AudioHostUrl;
}
