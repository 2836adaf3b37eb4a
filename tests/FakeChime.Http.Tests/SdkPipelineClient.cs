using System.Globalization;
using System.Net;
using System.Text.Json;
using Amazon.Chime;
using Amazon.Chime.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace FakeChime.Http.Tests;

/// <summary>
/// A concrete client on the pipeline of AWSSDK.Core, which signs, retries, sends and reads errors. This class adds the marshallers of
/// three operations, which AWSSDK.Chime would add.
/// </summary>
internal sealed class SdkPipelineClient(AmazonChimeConfig config) : AmazonChimeClient("x", "x", config)
{
    /// <summary>Creates a client that sends its requests to a handler.</summary>
    public SdkPipelineClient(HttpMessageHandler handler, RequestRetryMode mode = RequestRetryMode.Legacy)
        : this(new AmazonChimeConfig
        {
            ServiceURL = "http://chime.test",
            AuthenticationRegion = "us-east-1",
            HttpClientFactory = new HandlerFactory(handler),
            RetryMode = mode,
        })
    {
    }

    public override Task<CreateAttendeeResponse> CreateAttendeeAsync(CreateAttendeeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            HttpMethod.Post,
            $"/meetings/{request.MeetingId}/attendees",
            sent => sent.Content = JsonSerializer.SerializeToUtf8Bytes(new { request.ExternalUserId }),
            answer => new CreateAttendeeResponse { Attendee = Attendee(answer.GetProperty("Attendee")) },
            cancellationToken);

    public override Task<GetAttendeeResponse> GetAttendeeAsync(GetAttendeeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            HttpMethod.Get,
            $"/meetings/{request.MeetingId}/attendees/{request.AttendeeId}",
            _ => { },
            answer => new GetAttendeeResponse { Attendee = Attendee(answer.GetProperty("Attendee")) },
            cancellationToken);

    public override Task<ListAttendeesResponse> ListAttendeesAsync(ListAttendeesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            request,
            HttpMethod.Get,
            $"/meetings/{request.MeetingId}/attendees",
            sent =>
            {
                sent.UseQueryString = true;
                sent.Parameters["max-results"] = request.MaxResults.ToString(CultureInfo.InvariantCulture);
                if (request.NextToken is not null)
                {
                    sent.Parameters["next-token"] = request.NextToken;
                }
            },
            answer => new ListAttendeesResponse
            {
                Attendees = [.. answer.GetProperty("Attendees").EnumerateArray().Select(Attendee)],
                NextToken = answer.TryGetProperty("NextToken", out var token) ? token.GetString() : null,
            },
            cancellationToken);

    /// <summary>The SDK decides how often to retry; it waits one millisecond between retries.</summary>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
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

    private static Attendee Attendee(JsonElement json) => new()
    {
        AttendeeId = json.GetProperty("AttendeeId").GetString(),
        ExternalUserId = json.GetProperty("ExternalUserId").GetString(),
        JoinToken = json.GetProperty("JoinToken").GetString(),
    };

    private Task<TResponse> SendAsync<TResponse>(
        AmazonWebServiceRequest request,
        HttpMethod method,
        string path,
        Action<IRequest> fill,
        Func<JsonElement, TResponse> read,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(
            request,
            new InvokeOptions { RequestMarshaller = new Marshaller(method, path, fill), ResponseUnmarshaller = new Unmarshaller(read) },
            cancellationToken);

    private sealed class HandlerFactory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
    }

    private sealed class Marshaller(HttpMethod method, string path, Action<IRequest> fill) : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var request = new DefaultRequest(input, "Amazon.Chime") { HttpMethod = method.Method, ResourcePath = path };
            request.Headers["Content-Type"] = "application/json";
            fill(request);
            return request;
        }
    }

    private sealed class Unmarshaller(Func<JsonElement, AmazonWebServiceResponse> read) : JsonResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
        {
            using var json = JsonDocument.Parse(context.Stream);
            return read(json.RootElement);
        }

        public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
        {
            var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context);
            return error.Code switch
            {
                "NotFoundException" => new NotFoundException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
                "BadRequestException" => new BadRequestException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
                "ThrottledClientException" => new ThrottledClientException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
                "ServiceUnavailableException" => new ServiceUnavailableException(
                    error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
                _ => new AmazonChimeException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
            };
        }
    }
}
