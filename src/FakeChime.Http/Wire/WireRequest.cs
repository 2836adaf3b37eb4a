using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeChime.Http;

/// <summary>A request as it came over the wire.</summary>
internal sealed class WireRequest(HttpRequest request, WireApi api, Route route, string[] segments, byte[] body)
{
    public WireApi Api => api;

    public string MeetingId => Path("meetingId");

    public string AttendeeId => Path("attendeeId");

    public string? NextToken => Query("next-token");

    public int? MaxResults => Number("max-results");

    /// <summary>What the query has under a name, in just these letters.</summary>
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

    /// <summary>Refuses a path with dots that the server has resolved, so that it leads elsewhere than its sender meant.</summary>
    public static void RefuseDotSegments(HttpContext context)
    {
        if (HasDotSegments(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0]))
        {
            throw new RefusedRequestException("The path has a segment of dots, which is no ID.");
        }
    }

    public static bool HasDotSegments(string path) => path.Split('/').Any(segment => Uri.UnescapeDataString(segment) is "." or "..");

    public string? Query(string name) => QueryOf(request, name) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new RefusedRequestException($"The query has '{name}' more than once."),
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
            throw new RefusedRequestException($"The body is not the JSON of this operation{at}.");
        }
    }

    /// <summary>A label of the path; empty where the client had nothing to put there.</summary>
    private string Path(string label) => segments[route.IndexOf(label)];

    private int? Number(string name) => Query(name) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusedRequestException($"The query's '{name}' is not a whole number.");
}
