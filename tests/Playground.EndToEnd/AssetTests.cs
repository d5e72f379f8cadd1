using System.Net;

namespace Playground.EndToEnd;

public class AssetTests(PlaygroundFixture playground)
{
    [Theory]
    [InlineData("/_framework/blazor.web.js", 50_000)]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css", 100_000)]
    [InlineData("/_content/MudBlazor/MudBlazor.min.js", 10_000)]
    [InlineData("/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js", 500_000)]
    [InlineData("/assets/any/css/playground.css", 1_000)]
    [InlineData("/assets/any/js/appearance.js", 300)]
    public async Task Assets_arrive_whole_also_when_started_from_another_folder(string path, int atLeast)
    {
        var body = await playground.Server.Http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
        Assert.True(body.Length >= atLeast, $"{path} has {body.Length} bytes");
    }

    /// <summary>Its sender asks for no permission first, as most programs do: the answer comes while it is still sending.</summary>
    [Theory]
    [InlineData(21)]
    [InlineData(60)]
    public async Task A_text_beyond_the_limit_is_refused_with_a_sentence_about_its_size(int megabytes)
    {
        using var text = new ByteArrayContent(new byte[megabytes * 1024 * 1024]);
        using var answer = await playground.Server.Http.PostAsync("/api/corpora", text, TestContext.Current.CancellationToken);
        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"error":"The text is larger than 20 MB, the largest that is taken; cut it down."}"""),
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
