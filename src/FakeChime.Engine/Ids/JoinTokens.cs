using System.Text;

namespace FakeChime;

/// <summary>Whose token a JoinToken is: the attendee, and its place among all attendees that its meeting ever had.</summary>
internal readonly record struct TokenOwner(string AttendeeId, long MeetingNumber, long Serial);

/// <summary>
/// The JoinTokens of a world: base64 without padding of <c>{AttendeeId}:{uuid}</c>, 98 characters (observed).
/// The uuid half is computed from the attendee and its place, so a token needs no storage and can be told from a forgery
/// even after its attendee is gone.
/// </summary>
internal static class JoinTokens
{
    private const int TextLength = 73;
    private const int TokenLength = 98;

    public static string Of(IdSource ids, in TokenOwner owner)
    {
        var attendeeId = Guid.ParseExact(owner.AttendeeId, "D");
        var secret = Secret(ids, attendeeId, Place(owner));
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

    /// <summary>Reads a token that this world issued; false for any other text.</summary>
    public static bool TryRead(IdSource ids, string? token, out TokenOwner owner)
    {
        owner = default;
        if (token is not { Length: TokenLength } || Decode(token) is not { Length: TextLength } text || text[36] != ':'
            || !UuidText.TryParse(text.Substring(0, 36), out var id) || !UuidText.TryParse(text.Substring(37), out var secret))
        {
            return false;
        }

        var (high, low) = UuidText.Halves(id);
        var place = UuidText.Halves(secret).High ^ ids.Keyed(IdKind.JoinTokenPlace, high, low);
        owner = new TokenOwner(id.ToString(), (long)(place >> 32), (long)(place & uint.MaxValue));
        return Of(ids, owner) == token;
    }

    private static ulong Place(in TokenOwner owner) => ((ulong)owner.MeetingNumber << 32) | ((ulong)owner.Serial & uint.MaxValue);

    private static Guid Secret(IdSource ids, Guid attendeeId, ulong place)
    {
        var (high, low) = UuidText.Halves(attendeeId);
        return UuidText.FromHalves(
            ids.Keyed(IdKind.JoinTokenPlace, high, low) ^ place,
            ids.Keyed(IdKind.JoinTokenCheck, high ^ place, low));
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
