using System.Globalization;

namespace FakeChime;

/// <summary>
/// The NextTokens of a world: opaque, tied to the world and to the list they continue, marking the last entry returned. The last
/// entry may be deleted meanwhile; a token that was altered, made up, or issued for another list is not read.
/// </summary>
internal static class NextTokens
{
    /// <summary>The owner number of the list of meetings; the attendees of a meeting go by the meeting's own number, from 1.</summary>
    public const long MeetingsOfTheAccount = 0;

    private const int Length = 32;

    public static string Of(IdSource ids, long listOwner, long lastSerial)
    {
        var position = (ulong)lastSerial ^ ids.Keyed(IdKind.NextTokenPosition, (ulong)listOwner, 0);
        return FormattableString.Invariant($"{position:x16}{ids.Keyed(IdKind.NextTokenCheck, (ulong)listOwner, position):x16}");
    }

    /// <summary>
    /// Where to read on: after the entry that a token marks, or from the beginning without one. False for a token that is none of the list's.
    /// </summary>
    public static bool TryRead(IdSource ids, long listOwner, string? token, out long lastSerial)
    {
        lastSerial = 0;
        if (token is null)
        {
            return true;
        }

        if (token.Length != Length
            || !ulong.TryParse(token.Substring(0, Length / 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var position))
        {
            return false;
        }

        lastSerial = (long)(position ^ ids.Keyed(IdKind.NextTokenPosition, (ulong)listOwner, 0));
        return Of(ids, listOwner, lastSerial) == token;
    }
}
