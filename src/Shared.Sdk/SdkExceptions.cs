using System.Net;
using Amazon.Runtime;

namespace FakeChime;

/// <summary>The values of an exception of the SDK.</summary>
internal sealed record SdkError(string Message, string Name, string Code, string? ResourceName, string RequestId, HttpStatusCode Status)
{
    /// <summary>The SDK uses this type for all errors of a JSON service.</summary>
    public ErrorType Type { get; } = ErrorType.Unknown;
}

/// <summary>The SDK's exceptions, as the real client creates them from an error answer of the service.</summary>
internal static class SdkExceptions
{
    public static ServiceException Of(ChimeApi api, Operation operation, ChimeError error, string requestId)
    {
        var details = new SdkError(
            error.Message, api.ExceptionNameOf(error), api.CodeOf(error), error.ResourceName, requestId, (HttpStatusCode)error.StatusCode);
        return api.Documents(operation.Name, api.KindOf(error))
            ? ServiceExceptions.ByKind[api.KindOf(error)].Create(details)
            : new ServiceException(details.Message, details.Type, details.Name, requestId, details.Status);
    }

    /// <summary>The error that an exception type of the SDK stands for; null for other types.</summary>
    public static ChimeErrorKind? KindOf(Type exceptionType) => ServiceExceptions.ByKind
        .Where(entry => entry.Value.Type == exceptionType)
        .Select(entry => (ChimeErrorKind?)entry.Key)
        .FirstOrDefault();

    /// <summary>The exception of the real client for a null member of the path, which it throws before it sends.</summary>
    public static ServiceException NotSet(string member) => new($"Request object does not have required field {member} set");
}
