using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Workers;

public sealed class ForeignPagesTests
{
    private const string Own = "the address itself";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST", "/api/runs")]
    [InlineData("DELETE", "/api/runs/r1")]
    [InlineData("PATCH", "/api/runs/r1")]
    [InlineData("POST", "/models/simple-english-masked")]
    [InlineData("POST", "/hubs/playground/negotiate")]
    [InlineData("POST", "/_blazor/negotiate")]
    public async Task A_page_of_another_site_changes_nothing(string method, string path)
    {
        var (status, body) = await Ask(method, path, ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal((HttpStatusCode.Forbidden, """{"error":"A page of another site may not use this playground.","error_type":"validation"}"""), (status, body));
    }

    [Theory]
    [InlineData("POST", "/api/runs", "same-origin")]
    [InlineData("POST", "/api/runs", "same-site")]
    [InlineData("POST", "/api/runs", "none")]
    [InlineData("POST", "/_blazor/negotiate", "same-origin")]
    [InlineData("GET", "/models/simple-english-masked", "cross-site")] // a link to the playground
    [InlineData("OPTIONS", "/models/simple-english-masked", "cross-site")]
    [InlineData("POST", "/elsewhere", "cross-site")]
    [InlineData("POST", "/api/runs", null)] // a program, or a browser that does not say
    public async Task What_the_playgrounds_own_pages_links_and_programs_ask_is_answered(string method, string path, string? site) =>
        Assert.Equal(HttpStatusCode.OK, (await Ask(method, path, site is null ? [] : [("Sec-Fetch-Site", site), ("Origin", "https://behind-a-proxy.example")])).Status);

    [Theory]
    [InlineData("/hubs/playground", null, null, HttpStatusCode.OK)] // a program
    [InlineData("/hubs/playground?id=abc", "http://127.0.0.1:5080", "same-origin", HttpStatusCode.OK)]
    [InlineData("/_blazor?id=abc", "https://behind-a-proxy.example", null, HttpStatusCode.OK)] // Chromium does not say whose page it is
    [InlineData("/hubs/playground", Own, null, HttpStatusCode.OK)] // its own page, with skipNegotiation
    [InlineData("/hubs/playground", "https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("/_blazor", "https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("/hubs/playground?id=abc", "https://evil.example", "cross-site", HttpStatusCode.Forbidden)] // Firefox does
    public async Task A_browsers_web_socket_is_opened_for_who_could_read_its_id(string path, string? origin, string? site, HttpStatusCode status)
    {
        var headers = new (string, string?)[] { ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Origin", origin), ("Sec-Fetch-Site", site) };
        Assert.Equal(status, (await Ask("GET", path, [.. headers.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!))])).Status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(string method, string path, params (string Name, string Value)[] headers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.RefuseForeignPages();
        app.Run(_ => Task.CompletedTask);
        await app.StartAsync(Ct);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value == Own ? app.Urls.Single() : value));
        }

        using var answer = await http.SendAsync(request, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
