using System.Security.Cryptography;
using System.Text;

namespace FakeChime;

/// <summary>
/// The NextTokens of a session: a position with a truncated HMAC. A token that was altered, or issued for another list or another session,
/// is invalid.
/// </summary>
internal sealed class PageTokens(IdGenerator ids)
{
    private const int PositionLength = sizeof(long);
    private const int SignatureLength = 16;

    private readonly byte[] _key = [.. BitConverter.GetBytes(ids.Next()), .. BitConverter.GetBytes(ids.Next())];

    /// <summary>The token that continues a list after a position.</summary>
    public string Create(string list, long position)
    {
        var bytes = BitConverter.GetBytes(position);
        return Convert.ToBase64String([.. bytes, .. Sign(list, bytes)]);
    }

    /// <summary>Reads the position of a token; 0, the beginning, without a token. Returns false for an invalid token.</summary>
    public bool TryRead(string list, string? token, out long position)
    {
        position = 0;
        if (token is null)
        {
            return true;
        }

        if (token.Length != (PositionLength + SignatureLength) / 3 * 4)
        {
            return false;
        }

        try
        {
            position = BitConverter.ToInt64(Convert.FromBase64String(token), 0);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return false;
        }

        return Create(list, position) == token;
    }

    private byte[] Sign(string list, byte[] position)
    {
        using var hmac = new HMACSHA256(_key);
        return [.. hmac.ComputeHash([.. Encoding.UTF8.GetBytes(list), .. position]).Take(SignatureLength)];
    }
}
