using FakeChime.Http;

namespace FakeChime.Server;

/// <summary>The lines that the tool prints for an API: its endpoint, its page, and a line to copy for each client.</summary>
internal static class Welcome
{
    public static string To(ChimeEngine engine, Uri endpoint)
    {
        var url = endpoint.ToString().TrimEnd('/');
        var note = ClientLines.NoteOn(engine.Api) is { } text ? $"  {text}\n" : "";
        var lines = ClientLines.Of(engine.Api, url).Select(client => $"  {client.Key,-10}  {client.Value}\n");
        return $"FakeChime serves {engine.Api} on {url} with {engine.Meetings.Count} meetings. Its page: {url}/_fakechime/\n{note}{string.Concat(lines)}";
    }
}
