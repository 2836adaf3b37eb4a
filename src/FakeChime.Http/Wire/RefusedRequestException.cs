using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>A request that is none of the protocol, so that no operation can be read from it.</summary>
internal sealed class RefusedRequestException(string message, int statusCode = StatusCodes.Status400BadRequest) : Exception(message)
{
    public int StatusCode => statusCode;
}
