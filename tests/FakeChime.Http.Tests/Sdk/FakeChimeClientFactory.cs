using Amazon.Runtime;

namespace FakeChime.Http.Tests.Sdk;

#region server-factory
internal sealed class FakeChimeClientFactory(HttpMessageHandler handler) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
#endregion
