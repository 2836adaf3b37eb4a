using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace FakeChime;

/// <summary>
/// A client over a fake. Disposing it disposes neither the fake nor other clients of the fake. The source generator adds the operations.
/// </summary>
internal sealed partial class ClientHandle(FakeClient chime) : IServiceClient
{
    private volatile bool _isDisposed;

    public IServicePaginatorFactory Paginators => field ??= new FakePaginatorFactory(chime, this);

    public IClientConfig Config => chime.Config;

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => chime.DetermineServiceOperationEndpoint(request);

    public void Dispose() => _isDisposed = true;

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException(
                typeof(IServiceClient).FullName, "This client was disposed, its fake was not. Call CreateClient() of the fake for another client.");
        }
    }
}
