using System.Diagnostics;
using System.Net;
using System.Text;
using FakeChime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Benchmarks;

/// <summary>Requests per second over loopback, compared with an empty endpoint of the same server.</summary>
internal static class Loopback
{
    public static async Task MeasureAsync()
    {
        var fake = new Fake();
        var meeting = fake.AddMeeting("standup", ["alice"]);
        await using var server = await FakeChimeServer.StartAsync(fake, configure: app => app.MapMethods("/empty", ["GET", "POST"], Empty));
        var (create, get, empty) = (
            $"/meetings/{meeting.MeetingId}/attendees",
            $"/meetings/{meeting.MeetingId}/attendees/{meeting.Attendees[0].AttendeeId}",
            "/empty");
        const string Body = """{"ExternalUserId":"alice"}""";

        var rates = new Dictionary<string, List<double>>();
        for (var round = 0; round < 5; round++)
        {
            var requests = new[]
            {
                ("POST empty", empty, Body),
                ("CreateAttendee", create, Body),
                ("GET empty", empty, null),
                ("GetAttendee", get, null),
            };
            foreach (var (name, path, body) in requests)
            {
                var rate = await RateAsync(server.Endpoint, path, body, TimeSpan.FromSeconds(round == 0 ? 1 : 2));
                (rates.TryGetValue(name, out var list) ? list : rates[name] = []).Add(rate);
            }
        }

        foreach (var (operation, floor) in new[] { ("CreateAttendee", "POST empty"), ("GetAttendee", "GET empty") })
        {
            var (ours, theirs) = (Measurements.Median(rates[operation].Skip(1)), Measurements.Median(rates[floor].Skip(1)));
            Console.WriteLine($"loopback: {operation} {ours:F0} requests/s, {floor} {theirs:F0}, ratio {ours / theirs:F2}");
        }
    }

    private static Task Empty(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }

    private static async Task<double> RateAsync(Uri endpoint, string path, string? body, TimeSpan duration)
    {
        const int Connections = 16;
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections };
        using var client = new HttpClient(handler) { BaseAddress = endpoint };
        var (responses, start) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(start) < duration)
            {
                using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
                using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path) { Content = content };
                using var response = await client.SendAsync(request);
                if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
                {
                    throw new InvalidOperationException($"{path}: {response.StatusCode}");
                }

                Interlocked.Increment(ref responses);
            }
        }));
        return responses / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
