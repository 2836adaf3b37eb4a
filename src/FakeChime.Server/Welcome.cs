using FakeChime.Http;

namespace FakeChime.Server;

/// <summary>The lines that the tool prints for an API: its endpoint, its page, and a line to copy for each client.</summary>
internal static class Welcome
{
    public static string To(ChimeEngine engine, Uri endpoint, string? pathPrefix)
    {
        var url = endpoint.ToString().TrimEnd('/');
        var note = ClientLines.NoteOn(engine.Api) is { } text ? $"  {text}\n" : "";
        var lines = ClientLines.Of(engine.Api, url).Select(client => $"  {client.Key,-10}  {client.Value}\n");
        var meetings = engine.Meetings.Count == 1 ? "1 meeting" : $"{engine.Meetings.Count} meetings";
        var prefix = pathPrefix is null ? "" : $" It also accepts paths below /{pathPrefix.Trim('/')}.";
        return $"FakeChime serves {engine.Api} on {url} with {meetings}.{prefix} Its page: {url}/_fakechime/\n{note}{string.Concat(lines)}";
    }
}
