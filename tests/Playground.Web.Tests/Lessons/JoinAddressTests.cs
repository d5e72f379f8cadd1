using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Playground.Web.Lessons;

namespace Playground.Web.Tests.Lessons;

public sealed class JoinAddressTests
{
    [Theory]
    [InlineData("http://playground.school:5080/", "http://127.0.0.1:5080", "http://playground.school:5080/")] // behind a proxy
    [InlineData("http://192.168.1.7:5080/", "http://0.0.0.0:5080", "http://192.168.1.7:5080/")]
    [InlineData("http://localhost:5080/", "http://127.0.0.1:5080 http://192.168.1.7:8080", "http://192.168.1.7:8080/")]
    [InlineData("http://127.0.0.1:5080/", "http://127.0.0.1:5080", null)]
    [InlineData("http://127.0.0.1:5080/", "http://[::1]:5080 http://localhost:5081", null)]
    public void Others_are_given_the_address_by_which_they_reach_this_computer_or_none(string leader, string listens, string? join) =>
        Assert.Equal(join, new JoinAddress(new Listening(listens.Split(' '))).Of(new(leader))?.ToString());

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    public void A_leader_at_the_computer_itself_that_listens_to_its_whole_network_gets_its_address_there(string listens)
    {
        var own = NetworkInterface.GetAllNetworkInterfaces().Where(card => card.OperationalStatus is OperationalStatus.Up).SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address.ToString()).Where(address => address.Contains('.', StringComparison.Ordinal) && !IPAddress.IsLoopback(IPAddress.Parse(address))).ToList();
        var join = new JoinAddress(new Listening(["http://127.0.0.1:5080", listens])).Of(new("http://localhost:5080/"));
        Assert.True(own.Count == 0 ? join is null : own.Contains(join!.Host) && join.Port == 8080, $"{join} is none of {string.Join(", ", own)} at port 8080.");
    }

    private sealed class Listening : IServer
    {
        public Listening(IEnumerable<string> addresses)
        {
            var feature = new Addresses();
            foreach (var address in addresses)
            {
                feature.Add(address);
            }

            Features.Set<IServerAddressesFeature>(feature);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }

        private sealed class Addresses : IServerAddressesFeature
        {
            ICollection<string> IServerAddressesFeature.Addresses { get; } = [];

            public bool PreferHostingUrls { get; set; }

            public ICollection<string> All => ((IServerAddressesFeature)this).Addresses;

            public void Add(string address) => All.Add(address);
        }
    }
}
