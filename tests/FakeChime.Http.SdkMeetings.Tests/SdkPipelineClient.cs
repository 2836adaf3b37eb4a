using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace FakeChime.Http.SdkMeetings.Tests;

internal sealed class AnyRequest(HttpMethod method, string path, object? body = null) : AmazonWebServiceRequest
{
    public HttpMethod Method => method;

    public string Path => path;

    public object? Body => body;
}

internal sealed class AnyResponse : AmazonWebServiceResponse
{
    public JsonElement Json { get; set; }
}

internal sealed class MeetingsConfig() : ClientConfig(new DefaultConfigurationProvider(
    [new DefaultConfiguration { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard }]))
{
    public override string RegionEndpointServiceName => "meetings-chime";

    public override string ServiceVersion => "2021-07-15";

    public override string UserAgent => "tests";

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);
}

/// <summary>
/// A client of chime-sdk-meetings on the pipeline of AWSSDK.Core 4, which signs, retries, sends and reads errors. This class adds a
/// marshaller for any request.
/// </summary>
internal sealed class SdkPipelineClient(MeetingsConfig config) : AmazonServiceClient(new BasicAWSCredentials("x", "x"), config)
{
    public Task<AnyResponse> SendAsync(AnyRequest request, CancellationToken cancellationToken = default) => InvokeAsync<AnyResponse>(
        request, new InvokeOptions { RequestMarshaller = new Marshaller(), ResponseUnmarshaller = new Unmarshaller() }, cancellationToken);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.AddHandlerAfter<Amazon.Runtime.Internal.Marshaller>(new SignatureVersion4());

        // The SDK decides how often to retry; it waits one millisecond between retries.
        foreach (var policy in pipeline.Handlers.OfType<RetryHandler>().Select(handler => handler.RetryPolicy).OfType<StandardRetryPolicy>())
        {
            policy.MaxBackoffInMilliseconds = 1;
        }
    }

    /// <summary>The authentication scheme of all operations of the generated clients.</summary>
    private sealed class SignatureVersion4 : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) =>
            AuthSchemeOption.DEFAULT_SIGV4;
    }

    private sealed class Marshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var any = (AnyRequest)input;
            var request = new DefaultRequest(input, "Amazon.ChimeSDKMeetings") { HttpMethod = any.Method.Method, ResourcePath = any.Path };
            request.Headers["Content-Type"] = "application/json";
            request.Content = any.Body is null ? null : JsonSerializer.SerializeToUtf8Bytes(any.Body);
            return request;
        }
    }

    private sealed class Unmarshaller : JsonResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
        {
            using var json = JsonDocument.Parse(input.Stream);
            return new AnyResponse { Json = json.RootElement.Clone() };
        }

        public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
        {
            var reader = new StreamingUtf8JsonReader(input.Stream);
            var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
            return new AmazonServiceException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode);
        }
    }
}
