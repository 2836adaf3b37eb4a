using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>A request that does not follow the protocol, so that no operation can be read from it.</summary>
internal sealed class RejectedRequestException(string message, int statusCode = StatusCodes.Status400BadRequest)
    : BadHttpRequestException(message, statusCode);
