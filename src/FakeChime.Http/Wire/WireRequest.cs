using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>A request as it came over the wire.</summary>
internal sealed class WireRequest(HttpContext context, WireApi api, byte[] body)
{
    public WireApi Api => api;

    public string MeetingId => Path("meetingId");

    public string AttendeeId => Path("attendeeId");

    public string? NextToken => Query("next-token");

    public int? MaxResults => Number("max-results");

    public string? Query(string name) => context.Request.Query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } value => value[0],
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

    /// <summary>A label of the path. A path without it leads elsewhere, so it is there.</summary>
    private string Path(string label) => (string)context.GetRouteValue(label)!;

    private int? Number(string name) => Query(name) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusedRequestException($"The query's '{name}' is not a whole number.");
}
