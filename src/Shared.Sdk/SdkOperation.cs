using Amazon.Runtime;

namespace FakeChime;

/// <summary>How the request of an operation becomes an operation of the engine, and its result a response.</summary>
internal sealed record SdkOperation<TRequest, TOperation, TResult, TResponse>(
    Func<TRequest, IdGenerator, TOperation> ToOperation, Func<TResult, TResponse> ToResponse)
    where TRequest : AmazonWebServiceRequest
    where TOperation : Operation<TResult>
    where TResult : class
    where TResponse : AmazonWebServiceResponse;
