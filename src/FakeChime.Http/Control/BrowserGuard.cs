using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FakeChime.Http;

/// <summary>
/// Keeps web pages from changing the fake of whoever looks at them. Browsers say where a request comes from; SDKs outside of a browser
/// say nothing and are let through.
/// </summary>
internal static class BrowserGuard
{
    /// <summary>Refuses a request of another page. Each operation changes something: it is a call, and may use up a rule.</summary>
    public static void Refuse(HttpRequest request, bool isOperation = false)
    {
        if (RefusalOf(request, isOperation) is { } refusal)
        {
            throw new RejectedRequestException(refusal, StatusCodes.Status403Forbidden);
        }
    }

    private static string? RefusalOf(HttpRequest request, bool isOperation)
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
