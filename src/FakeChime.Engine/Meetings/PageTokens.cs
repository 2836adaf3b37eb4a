using System.Security.Cryptography;
using System.Text;

namespace FakeChime;

/// <summary>
/// The NextTokens of a session: a position with a truncated HMAC. A token that was altered, or issued for another list or another session,
/// is invalid. The account locks.
/// </summary>
#pragma warning disable CA1001 // A running call can outlive its session, and the HMAC has no unmanaged memory.
internal sealed class PageTokens(IdGenerator ids)
#pragma warning restore CA1001
{
    private const int SignatureLength = 16;

    private readonly HMACSHA256 _hmac = new([.. BitConverter.GetBytes(ids.Next()), .. BitConverter.GetBytes(ids.Next())]);

    /// <summary>The token that continues a list after a position.</summary>
    public string Create(string list, string position)
    {
        var signature = _hmac.ComputeHash(Encoding.UTF8.GetBytes($"{list}\n{position}"));
        return Convert.ToBase64String([.. signature.Take(SignatureLength), .. Encoding.UTF8.GetBytes(position)]);
    }

    /// <summary>Reads the position of a token; null, the beginning, without a token. Returns false for an invalid token.</summary>
    public bool TryRead(string list, string? token, out string? position)
    {
        position = null;
        if (token is null)
        {
            return true;
        }

        try
        {
            var bytes = Convert.FromBase64String(token);
            position = bytes.Length < SignatureLength ? "" : Encoding.UTF8.GetString(bytes, SignatureLength, bytes.Length - SignatureLength);
        }
        catch (FormatException)
        {
            return false;
        }

        return Create(list, position) == token;
    }
}
