using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FakeChime.Http;

/// <summary>
/// Prevents web pages of other origins from changing the fake. Browsers send the origin of a request; SDKs outside of a browser do not,
/// and are allowed.
/// </summary>
internal static class BrowserGuard
{
    /// <summary>Rejects a request of another page. Every operation counts as a change: it is recorded as a call, and can consume a rule.</summary>
    public static void Reject(HttpRequest request, bool isOperation = false)
    {
        if (RejectionOf(request, isOperation) is { } rejection)
        {
            throw new RejectedRequestException(rejection, StatusCodes.Status403Forbidden);
        }
    }

    private static string? RejectionOf(HttpRequest request, bool isOperation)
    {
        if (!isOperation && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)))
        {
            return null;
        }

        var origin = request.Headers.Origin;
        return !StringValues.IsNullOrEmpty(origin) && !IsOwn(origin.ToString(), request) ? $"Pages of {origin} may not use this fake."
            : request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none") ? "Pages of another origin may not use this fake."
            : null;
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
