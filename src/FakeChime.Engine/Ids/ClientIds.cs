namespace FakeChime;

/// <summary>What a client or a door makes up by itself, in the world in which its call is made.</summary>
public sealed class ClientIds
{
    private readonly IdSource _ids;
    private readonly Func<string, bool> _isTaken;
    private long _last;

    internal ClientIds(IdSource ids, Func<string, bool> isTaken) => (_ids, _isTaken) = (ids, isTaken);

    /// <summary>A new UUID: the token of a request that has none, as the SDKs fill it in, or the request ID of a request that is no call.</summary>
    public string NewUuid()
    {
        string id;
        do
        {
            id = _ids.Uuid(IdKind.Client, 0, (ulong)Interlocked.Increment(ref _last)).ToString();
        }
        while (_isTaken(id));

        return id;
    }
}
