using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace FakeChime.Http.Tests.Sdk;

internal sealed class AnyRequest(HttpMethod method, string path, object? body = null) : AmazonWebServiceRequest
{
    public HttpMethod Method => method;

    public string Path => path;

    public object? Body => body;

    public Dictionary<string, string> Query { get; } = [];
}

internal sealed class AnyResponse : AmazonWebServiceResponse
{
    public JsonElement Json { get; set; }
}

/// <summary>
/// A concrete client on the pipeline of AWSSDK.Core, which signs, retries, sends and reads errors. This class adds a marshaller for any
/// request.
/// </summary>
internal sealed partial class SdkPipelineClient(ServiceConfig config) : ServiceClient("x", "x", config)
{
    /// <summary>The configuration of a client that sends its requests to a handler.</summary>
    public static ServiceConfig ConfigFor(HttpMessageHandler handler) => new()
    {
        ServiceURL = "http://chime.test",
        AuthenticationRegion = "us-east-1",
        HttpClientFactory = new FakeChimeClientFactory(handler),
    };

    public Task<AnyResponse> SendAsync(AnyRequest request) => InvokeAsync<AnyResponse>(
        request, new InvokeOptions { RequestMarshaller = new JsonMarshaller(), ResponseUnmarshaller = new JsonUnmarshaller() }, CancellationToken.None);

    /// <summary>The SDK decides how often to retry; it waits one millisecond between retries.</summary>
    private static void ShortenRetryDelays(RuntimePipeline pipeline)
    {
        foreach (var handler in pipeline.Handlers.OfType<RetryHandler>())
        {
            switch (handler.RetryPolicy)
            {
                case DefaultRetryPolicy legacy:
                    legacy.MaxBackoffInMilliseconds = 1;
                    break;
                case StandardRetryPolicy standard:
                    standard.MaxBackoffInMilliseconds = 1;
                    break;
            }
        }
    }

    private sealed class JsonMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var any = (AnyRequest)input;
            var request = new DefaultRequest(input, typeof(ServiceConfig).Namespace)
            {
                HttpMethod = any.Method.Method,
                ResourcePath = any.Path,
                UseQueryString = any.Query.Count > 0,
                Content = any.Body is null ? null : JsonSerializer.SerializeToUtf8Bytes(any.Body),
            };
            request.Headers["Content-Type"] = "application/json";
            foreach (var (name, value) in any.Query)
            {
                request.Parameters[name] = value;
            }

            return request;
        }
    }

    private sealed class JsonUnmarshaller : JsonResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
        {
            using var json = JsonDocument.Parse(input.Stream);
            return new AnyResponse { Json = json.RootElement.Clone() };
        }

        public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
        {
            var error = ErrorIn(input);
            return new ServiceException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode);
        }
    }
}
