using Amazon.Runtime;

namespace FakeChime;

/// <summary>How one operation passes through the door: how its request is read, and how its response is written.</summary>
internal sealed record SdkOperation<TRequest, TResult, TResponse>(
    Func<TRequest, ClientIds, Operation<TResult>> Read, Func<TResult, ICall<Operation>, TResponse> Write)
    where TRequest : AmazonWebServiceRequest
    where TResult : class
    where TResponse : AmazonWebServiceResponse;
