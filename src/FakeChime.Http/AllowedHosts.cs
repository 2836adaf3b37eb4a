using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>The hosts that requests may name, which keeps out pages whose own name leads to this machine.</summary>
internal static class AllowedHosts
{
    /// <summary>
    /// Names of the loopback, the address listened on (for one that stands for all, each that this machine has), and the hosts given.
    /// </summary>
    /// <exception cref="ArgumentException">One given is no name of a host.</exception>
    public static string[] Of(IPAddress listened, IEnumerable<string> given)
    {
        var addresses = ReachableOf(listened) is null
            ? [listened]
            : NetworkInterface.GetAllNetworkInterfaces().SelectMany(it => it.GetIPProperties().UnicastAddresses).Select(it => it.Address);
        return ["localhost", "127.0.0.1", "[::1]", .. addresses.Select(HostOf), .. given.SelectMany(HostsOf)];
    }

    /// <summary>An address to call instead of one that only stands for all; null when the address itself can be called.</summary>
    public static string? ReachableOf(IPAddress address) =>
        address.GetAddressBytes().Any(part => part != 0) ? null : address.AddressFamily == AddressFamily.InterNetworkV6 ? "[::1]" : "127.0.0.1";

    /// <summary>The answer to a request that names another host: in control's form under its root, in the API's form elsewhere.</summary>
    public static Task RefuseAsync(HttpContext context, ChimeEngine engine)
    {
        var host = context.Request.Host.Host;
        var message = $"This fake is not '{host}'. Start it with --allow-host {host}, or with allowedHosts, if it shall be.";
        return context.Request.Path.StartsWithSegments(ControlEndpoints.Root)
            ? ControlEndpoint.ProblemAsync(context, context.Response.StatusCode, message)
            : Refusals.BadRequestAsync(context, engine, context.Response.StatusCode, message);
    }

    private static string HostOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{new IPAddress(address.GetAddressBytes())}]" : address.ToString();

    /// <summary>
    /// A host to allow, as the filter takes it, with and without the dot that ends a full name. An address that stands for all would let in
    /// any host, which <c>*</c> says.
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
                $"'{given}' is no host to allow. It is a name or an address without scheme and port, *.example.com for all below one, or * for any.");
    }

    /// <summary>A name in the letters that requests have; empty when it has none.</summary>
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
