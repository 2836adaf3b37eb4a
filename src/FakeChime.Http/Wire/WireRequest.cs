using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeChime.Http;

/// <summary>An HTTP request for an operation.</summary>
internal sealed class WireRequest(HttpRequest request, WireApi api, Route route, string[] segments, byte[] body)
{
    public WireApi Api => api;

    public string MeetingId => Path("meetingId");

    public string AttendeeId => Path("attendeeId");

    public string? NextToken => Query("next-token");

    public int? MaxResults => Number("max-results");

    /// <summary>The values of a query parameter. Its name is case-sensitive.</summary>
    public static IReadOnlyList<string> QueryOf(HttpRequest request, string name)
    {
        var values = new List<string>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (pair.DecodeName().Span.SequenceEqual(name))
            {
                values.Add(pair.DecodeValue().ToString());
            }
        }

        return values;
    }

    /// <summary>Rejects a path with dot segments: the server has resolved them, so the path is not the one that was sent.</summary>
    public static void RejectDotSegments(HttpContext context)
    {
        if (HasDotSegments(RawPathOf(context)))
        {
            throw new RejectedRequestException("The path has a segment of dots ('.' or '..'), which is not an ID.");
        }
    }

    /// <summary>The path as it was sent, with its dot segments and escapes.</summary>
    public static string RawPathOf(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];

    public static bool HasDotSegments(string path) =>
        (path.Contains("/.", StringComparison.Ordinal) || path.Contains('%', StringComparison.Ordinal)) && path.Split('/').Any(segment => Uri.UnescapeDataString(segment) is "." or "..");

    public string? Query(string name) => QueryOf(request, name) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new RejectedRequestException($"The query has '{name}' more than once."),
    };

    public T Body<T>()
        where T : class
    {
        try
        {
            return RequestBody.Parse<T>(body.Length == 0 ? "{}"u8 : body, api.Json);
        }
        catch (JsonException exception)
        {
            var at = exception.Path is { Length: > 0 } path ? $", at {path}" : "";
            throw new RejectedRequestException($"The body is not the JSON of this operation{at}.");
        }
    }

    /// <summary>The value of a label of the path; empty if the client sent an empty ID.</summary>
    private string Path(string label) => segments[route.IndexOf(label)];

    private int? Number(string name) => Query(name) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RejectedRequestException($"The query's '{name}' is not a whole number.");
}
