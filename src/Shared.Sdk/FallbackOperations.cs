using Amazon.Runtime;

namespace FakeChime;

/// <summary>Sends the operations that the fake does not have to the fallback, or throws an exception that names the remedy.</summary>
internal static class FallbackOperations
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

    /// <summary>For members that send nothing, such as paginators. The real client has them after Dispose too.</summary>
    public static T Get<T>(ChimeEngine chime, IServiceClient? other, string member, Func<IServiceClient, T> get) =>
        other is null ? throw Exception(chime, member) : get(other);

    private static NotSupportedException Exception(ChimeEngine chime, string member)
    {
        var (fake, client) = (chime.GetType().Name, typeof(IServiceClient).Name);
        return new NotSupportedException(
            $"{fake} does not fake {member}. Give it an {client} that does, such as a mock: "
            + $"new {fake}(new {nameof(FakeChimeOptions)} {{ {nameof(FakeChimeOptions.Fallback)} = mock.Object }}).");
    }
}
