using FakeChime;
using FakeChime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

// A program that hosts the server and does not handle signals.
using var engine = new ChimeEngine(ChimeApi.Chime);
await using var server = await FakeChimeServer.StartAsync(engine, configure: app => app.MapGet("/empty", () => Results.NoContent()));
Console.WriteLine(server.Endpoint);
await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
