using System.Net;
using Amazon.Runtime;

namespace FakeChime;

/// <summary>What an exception of the SDK is made of.</summary>
internal sealed record SdkError(string Message, string Name, string Code, string? ResourceName, string RequestId, HttpStatusCode Status)
{
    /// <summary>The SDK gives every error of a JSON service this type, the client's fault or the service's.</summary>
    public ErrorType Type { get; } = ErrorType.Unknown;
}

/// <summary>The SDK's exceptions, as the real client creates them from an error answer of the service.</summary>
internal static class SdkExceptions
{
    public static ServiceException Of(ChimeApi api, Operation operation, ChimeError error, string requestId)
    {
        var details = new SdkError(
            error.Message, api.ExceptionNameOf(error.Kind), api.CodeOf(error.Kind), error.ResourceName, requestId, (HttpStatusCode)error.StatusCode);
        return api.Documents(operation, error.Kind)
            ? ServiceExceptions.Create[error.Kind](details)
            : new ServiceException(details.Message, details.Type, details.Name, requestId, details.Status);
    }

    /// <summary>What the real client's marshaller throws for a null member of the path, before anything is sent.</summary>
    public static ServiceException NotSet(string member) => new($"Request object does not have required field {member} set");
}
