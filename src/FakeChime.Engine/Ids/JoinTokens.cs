using System.Text;

namespace FakeChime;

/// <summary>
/// The JoinTokens of a fake: base64 without padding of <c>{AttendeeId}:{uuid}</c>, 98 characters (observed).
/// The uuid half is computed from the attendee and its meeting, so a token needs no storage and can be told from a forgery
/// even after its attendee is gone.
/// </summary>
internal static class JoinTokens
{
    private const int TextLength = 73;
    private const int TokenLength = 98;

    public static string Of(IdSource ids, Guid attendeeId, long meetingNumber)
    {
        var secret = Secret(ids, attendeeId, meetingNumber);
#if NET
        Span<byte> text = stackalloc byte[TextLength];
        attendeeId.TryFormat(text, out _);
        text[36] = (byte)':';
        secret.TryFormat(text[37..], out _);
        Span<char> padded = stackalloc char[100];
        Convert.TryToBase64Chars(text, padded, out _);
        return new string(padded[..TokenLength]);
#else
        return Convert.ToBase64String(Encoding.ASCII.GetBytes($"{attendeeId:D}:{secret:D}")).TrimEnd('=');
#endif
    }

    /// <summary>Reads a token that this fake issued; false for any other text.</summary>
    public static bool TryRead(IdSource ids, string? token, out string attendeeId, out long meetingNumber)
    {
        attendeeId = "";
        meetingNumber = 0;
        if (token is not { Length: TokenLength } || Decode(token) is not { Length: TextLength } text || text[36] != ':'
            || !UuidText.TryParse(text.Substring(0, 36), out var id) || !UuidText.TryParse(text.Substring(37), out var secret))
        {
            return false;
        }

        attendeeId = id.ToString();
        var (high, low) = UuidText.Halves(id);
        meetingNumber = (long)(UuidText.Halves(secret).High ^ ids.Keyed(IdKind.JoinTokenMeeting, high, low));
        return Of(ids, id, meetingNumber) == token;
    }

    private static Guid Secret(IdSource ids, Guid attendeeId, long meetingNumber)
    {
        var (high, low) = UuidText.Halves(attendeeId);
        return UuidText.FromHalves(
            ids.Keyed(IdKind.JoinTokenMeeting, high, low) ^ (ulong)meetingNumber,
            ids.Keyed(IdKind.JoinTokenCheck, high ^ (ulong)meetingNumber, low));
    }

    private static string? Decode(string token)
    {
        try
        {
            return Encoding.ASCII.GetString(Convert.FromBase64String(token + "=="));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
