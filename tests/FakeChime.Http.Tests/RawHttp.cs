using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FakeChime.Http.Tests;

/// <summary>Sends requests that an HTTP client would not send.</summary>
internal static class RawHttp
{
    /// <summary>Sends bytes, and leaves the connection open.</summary>
    public static async Task<TcpClient> SendAsync(Uri endpoint, string request)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, endpoint.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        return socket;
    }

    /// <summary>Sends bytes, and reads until the server closes the connection.</summary>
    public static async Task<string> AnswerAsync(Uri endpoint, string request)
    {
        using var socket = await SendAsync(endpoint, request);
        using var reader = new StreamReader(socket.GetStream());
        return await reader.ReadToEndAsync();
    }
}
