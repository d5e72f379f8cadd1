using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Playground.Web.Lessons;

/// <summary>Where others find this program: what the leader has in the address line may be the name that a computer has for itself.</summary>
public sealed class JoinAddress(IServer server)
{
    /// <summary>Why there is no address to give.</summary>
    public string WhyNot { get; } = IsContained
        ? "You have opened the playground by a name that only this computer knows. Open it by the computer's name or address in your network, and the address for the others appears here."
        : "The playground listens to its own computer only, so that only windows on this computer can join. Start it with --Urls http://0.0.0.0:5080 for a class.";

    /// <summary>A container knows neither its computer's address nor the port that leads to it.</summary>
    private static bool IsContained => Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") is "true" or "1";

    /// <summary>The address by which a follower's device reaches a page here; null where that is not known.</summary>
    /// <param name="leader">By which the leader's browser reached it.</param>
    public Uri? Of(Uri leader)
    {
        if (!leader.IsLoopback)
        {
            return leader;
        }

        if (IsContained)
        {
            return null;
        }

        var listens = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse).ToList() ?? [];
        return listens.Find(address => IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && !IPAddress.IsLoopback(ip) && !IsAny(ip)) is { } named ? With(leader, named.Host, named)
            : listens.Find(address => IsEverywhere(address.Host)) is { } everywhere && OwnAddress() is { } own ? With(leader, own.ToString(), everywhere)
            : null;
    }

    private static Uri With(Uri leader, string host, BindingAddress listens) => new UriBuilder(leader) { Scheme = listens.Scheme, Host = host, Port = listens.Port }.Uri;

    /// <summary>Kestrel takes what is neither an address nor <c>localhost</c> for all of them.</summary>
    private static bool IsEverywhere(string host) => !IPAddress.TryParse(host.Trim('[', ']'), out var ip) ? host != "localhost" : IsAny(ip);

    private static bool IsAny(IPAddress ip) => ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any);

    /// <summary>Of the computer in its network: first where there is a way out of it.</summary>
    private static IPAddress? OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus is OperationalStatus.Up && card.NetworkInterfaceType is not NetworkInterfaceType.Loopback)
        .Select(card => card.GetIPProperties())
        .OrderByDescending(card => card.GatewayAddresses.Any(gateway => !IsAny(gateway.Address)))
        .SelectMany(card => card.UnicastAddresses)
        .Select(address => address.Address)
        .FirstOrDefault(ip => ip.AddressFamily is AddressFamily.InterNetwork && !IPAddress.IsLoopback(ip));
}
