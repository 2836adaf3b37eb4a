using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>The hosts that requests may name: a web page whose host name resolves to this machine cannot reach the fake.</summary>
internal static class AllowedHosts
{
    /// <summary>
    /// The names of loopback, the address of the server (for a wildcard address, all addresses of this machine), and the given hosts.
    /// </summary>
    /// <exception cref="ArgumentException">A given host is not a host name or an address.</exception>
    public static string[] Of(IPAddress listened, IEnumerable<string> given)
    {
        var addresses = ReachableOf(listened) is null
            ? [listened]
            : NetworkInterface.GetAllNetworkInterfaces().SelectMany(it => it.GetIPProperties().UnicastAddresses).Select(it => it.Address);
        return ["localhost", "127.0.0.1", "[::1]", .. addresses.Select(HostOf), .. given.SelectMany(HostsOf)];
    }

    /// <summary>The loopback address to call instead of a wildcard address; null for other addresses.</summary>
    public static string? ReachableOf(IPAddress address) =>
        address.GetAddressBytes().Any(part => part != 0) ? null : address.AddressFamily == AddressFamily.InterNetworkV6 ? "[::1]" : "127.0.0.1";

    /// <summary>Answers a request that names another host: as the control API below its root, as the API elsewhere.</summary>
    public static Task RejectAsync(HttpContext context, ServedFake fake)
    {
        var host = context.Request.Host.Host;
        var message = $"The host '{host}' is not allowed. Start the tool with --allow-host {host}, or pass it to StartAsync in allowedHosts.";
        return context.Request.Path.StartsWithSegments(ControlEndpoints.Root)
            ? ControlEndpoint.ProblemAsync(context, context.Response.StatusCode, message)
            : Rejections.BadRequestAsync(context, fake, context.Response.StatusCode, message);
    }

    private static string HostOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{new IPAddress(address.GetAddressBytes())}]" : address.ToString();

    /// <summary>
    /// A host to allow in the form of the filter, with and without the final dot of a full name. A wildcard address would allow any host;
    /// <c>*</c> is the form for that.
    /// </summary>
    private static string[] HostsOf(string given)
    {
        if (given == "*")
        {
            return [given];
        }

        var name = AsciiOf(given ?? "");
        var withoutDot = name.TrimEnd('.');
        var isHost = IPAddress.TryParse(withoutDot, out var address)
            ? ReachableOf(address) is null
            : Uri.CheckHostName(withoutDot.StartsWith("*.", StringComparison.Ordinal) ? withoutDot[2..] : withoutDot) == UriHostNameType.Dns;
        return isHost
            ? address is { AddressFamily: AddressFamily.InterNetworkV6 } ? [HostOf(address)] : [name, withoutDot]
            : throw new ArgumentException(
                $"'{given}' is not a host to allow. Use a name or an address without scheme and port, *.example.com for all subdomains, or * for any host.");
    }

    /// <summary>A name in ASCII, as requests have it; empty if it cannot be converted.</summary>
    private static string AsciiOf(string name)
    {
        try
        {
            return new HostString(name).ToUriComponent();
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
