using System.Text;
using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>An engine with the HTTP server, without sockets, and an HTTP client.</summary>
internal sealed class Wire : IDisposable
{
    public Wire(ChimeEngineOptions? options = null, ChimeApi? api = null)
    {
        Engine = new ChimeEngine(api ?? ChimeApi.Chime, options ?? new ChimeEngineOptions { RandomSeed = 1 });
        Client = new HttpClient(FakeChimeServer.CreateHandler(Engine)) { BaseAddress = new Uri("http://chime.test") };
    }

    public ChimeEngine Engine { get; }

    public HttpClient Client { get; }

    /// <summary>Whether control requests and responses must match the OpenAPI document, in which member names are case-sensitive.</summary>
    public bool FollowsOpenApi { get; set; } = true;

    /// <summary>The server of an API by its name, with the default options.</summary>
    public static Wire Of(string api) => new(api: ApiNamed(api));

    public static ChimeApi ApiNamed(string name) => name == ChimeApi.Chime.Name ? ChimeApi.Chime : ChimeApi.SdkMeetings;

    public async Task<WireReply> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await SendAsync(request);
    }

    public async Task<WireReply> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        var reply = new WireReply(
            (int)response.StatusCode,
            response.Headers.TryGetValues("x-amzn-ErrorType", out var types) ? types.Single() : null,
            response.Headers.TryGetValues("x-amzn-RequestId", out var ids) ? ids.Single() : null,
            await response.Content.ReadAsStringAsync());
        var path = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.AbsolutePath : request.RequestUri.OriginalString;
        if (FollowsOpenApi && path.StartsWith("/_fakechime", StringComparison.Ordinal))
        {
            var sent = request.Content is { } content ? await content.ReadAsStringAsync() : "";
            await OpenApiCheck.CheckAsync(request.Method.Method, path, sent, reply.Status, reply.Body);
        }

        return reply;
    }

    public Task<WireReply> PostAsync(string path, object body) => SendJsonAsync("POST", path, body);

    public Task<WireReply> SendJsonAsync(string method, string path, object? body) =>
        SendAsync(method, path, body is null ? null : JsonSerializer.Serialize(body));

    public async Task<JsonElement> ReadAsync(string path) => (await SendAsync("GET", path)).Json;

    public void Dispose() => Client.Dispose();
}

internal sealed record WireReply(int Status, string? ErrorType, string? RequestId, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The message of an error.</summary>
    public string? ErrorMessage => Json.GetProperty("Message").GetString();
}
