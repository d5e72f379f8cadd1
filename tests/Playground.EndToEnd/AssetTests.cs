using System.Net;
using System.Text.RegularExpressions;

namespace Playground.EndToEnd;

public class AssetTests(PlaygroundFixture playground)
{
    [Theory]
    [InlineData("/_framework/blazor.web.js", 50_000)]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css", 100_000)]
    [InlineData("/_content/MudBlazor/MudBlazor.min.js", 10_000)]
    [InlineData("/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js", 500_000)]
    [InlineData("/assets/any/styles.css", 30_000)]
    [InlineData("/assets/any/js/appearance.js", 300)]
    public async Task Assets_arrive_whole_also_when_started_from_another_folder(string path, int atLeast)
    {
        var body = await playground.Server.Http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
        Assert.True(body.Length >= atLeast, $"{path} has {body.Length} bytes");
    }

    /// <summary>A phone on a school network waits for every byte of a first visit.</summary>
    [Fact]
    public async Task Whatever_a_page_asks_for_first_comes_compressed()
    {
        var page = await playground.Server.Http.GetStringAsync("/", TestContext.Current.CancellationToken);
        var addresses = Regex.Matches(page, "(?:href|src)=\"([^\"]+\\.(?:css|js))\"").Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.Contains(addresses, address => address.Contains("MudBlazor.min", StringComparison.Ordinal) && address.EndsWith(".css", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(playground.Server.Url, address)) { Headers = { { "Accept-Encoding", "gzip, br" } } };
            using var answer = await playground.Server.Http.SendAsync(asked, TestContext.Current.CancellationToken);
            Assert.True(answer.Content.Headers.ContentEncoding.Count == 1, $"{address} is not compressed");
        }
    }

    [Fact]
    public async Task The_one_style_sheet_holds_every_page_s_rules_after_the_house_s_and_is_kept_while_its_version_is_the_page_s()
    {
        var page = await playground.Server.Http.GetStringAsync("/", TestContext.Current.CancellationToken);
        var address = Regex.Match(page, "/assets/([0-9a-f]+)/styles\\.css");
        using var sheet = await playground.Server.Http.GetAsync(address.Value, TestContext.Current.CancellationToken);
        var rules = await sheet.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var files = Directory.GetFiles(Path.Combine(PlaygroundServer.RepositoryRoot(), "wwwroot-assets", "css"));
        Assert.All(files, file => Assert.Contains(File.ReadAllText(file), rules, StringComparison.Ordinal));
        Assert.StartsWith(File.ReadAllText(files.Single(file => file.EndsWith("playground.css", StringComparison.Ordinal))), rules, StringComparison.Ordinal);
        Assert.Equal(("text/css", "immutable"), (sheet.Content.Headers.ContentType?.MediaType, sheet.Headers.CacheControl?.ToString().Split(", ")[^1]));

        using var asked = new HttpRequestMessage(HttpMethod.Head, address.Value.Replace(address.Groups[1].Value, "0123456789", StringComparison.Ordinal));
        using var old = await playground.Server.Http.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "no-cache"), (old.StatusCode, old.Headers.CacheControl?.ToString()));
    }

    /// <summary>Its sender asks for no permission first, as most programs do: the answer comes while it is still sending.</summary>
    [Theory]
    [InlineData(21, false)]
    [InlineData(60, false)]
    [InlineData(21, true)]
    public async Task A_text_beyond_the_limit_is_refused_with_a_sentence_about_its_size(int megabytes, bool inChunks)
    {
        using var text = new ByteArrayContent(new byte[megabytes * 1024 * 1024]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/corpora") { Content = text, Headers = { TransferEncodingChunked = inChunks } };
        using var answer = await playground.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, """{"error":"The text is larger than 20 MB, the largest that is taken; cut it down.","error_type":"validation"}"""),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/next")]
    [InlineData("/training")]
    [InlineData("/inside")]
    public async Task Every_page_answers(string path)
    {
        using var answer = await playground.Server.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
