using System.Security.Cryptography;
using System.Text;

namespace FakeChime;

/// <summary>
/// The NextTokens of a session: a position with a truncated HMAC. A token that was altered, or issued for another list or another session,
/// is invalid. The account locks.
/// </summary>
#pragma warning disable CA1001 // A running call can outlive its session. The finalizer of the HMAC frees its memory.
internal sealed class PageTokens(IdGenerator ids)
#pragma warning restore CA1001
{
    private const int SignatureLength = 16;

    private readonly byte[] _key = [.. BitConverter.GetBytes(ids.Next()), .. BitConverter.GetBytes(ids.Next())];
    private HMACSHA256? _hmac;

    /// <summary>The token that continues a list after a position.</summary>
    public string Create(string list, string position)
    {
        // Most fakes never return a page with a token, and an HMAC takes longer to create than the rest of a fake.
        var signature = (_hmac ??= new HMACSHA256(_key)).ComputeHash(Encoding.UTF8.GetBytes($"{list}\n{position}"));
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
