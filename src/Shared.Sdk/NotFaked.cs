using Amazon.Runtime;

namespace FakeChime;

/// <summary>Where the operations go that the fake does not have: to somebody who does, or into an exception with the remedy.</summary>
internal static class NotFaked
{
    public static Task<TResponse> SendAsync<TResponse>(
        ChimeEngine chime, IServiceClient? other, string operation, Func<IServiceClient, Task<TResponse>> send)
        where TResponse : AmazonWebServiceResponse
    {
        Sending.ThrowIfDisposed(chime);
        return other is null ? Task.FromException<TResponse>(Exception(chime, operation)) : send(other);
    }

#if NETFRAMEWORK
    public static TResponse Send<TResponse>(ChimeEngine chime, IServiceClient? other, string operation, Func<IServiceClient, TResponse> send)
        where TResponse : AmazonWebServiceResponse
    {
        Sending.ThrowIfDisposed(chime);
        return Get(chime, other, operation, send);
    }
#endif

    /// <summary>What sends nothing, like a paginator: the real client has it after Dispose too.</summary>
    public static T Get<T>(ChimeEngine chime, IServiceClient? other, string member, Func<IServiceClient, T> get) =>
        other is null ? throw Exception(chime, member) : get(other);

    private static NotSupportedException Exception(ChimeEngine chime, string member)
    {
        var (fake, client) = (chime.GetType().Name, typeof(IServiceClient).Name);
        return new NotSupportedException(
            $"{fake} does not fake {member}. To answer it in a test, give the fake an {client} that does, a mock for example: "
            + $"new {fake}(new {nameof(FakeChimeOptions)} {{ NotFaked = mock.Object }}).");
    }
}
