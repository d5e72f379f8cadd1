using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.Worker.Tests.Corpora;

/// <summary>What texts may be called, and what else an address of a text takes.</summary>
public sealed class CorpusNameTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static readonly string Long = new('n', 81);
    private static readonly string Emoji = new string('n', 79) + "😀";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_text_says_where_it_is()
    {
        using var answer = await Store("?name=Mine", "a text that is stored");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var corpus = (await answer.Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!;
        Assert.Equal($"/api/corpora/{corpus.Id}", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await shared.Worker.Http.GetAsync(answer.Headers.Location, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_file_name_is_shortened_between_two_characters_and_a_given_name_that_is_too_long_refused()
    {
        var uploaded = (await (await Store($"?source=uploaded&name={Uri.EscapeDataString(Emoji)}", "an uploaded text")).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!;
        Assert.Equal(new string('n', 79), uploaded.Name);
        await AssertRefused(await Store($"?name={Uri.EscapeDataString(Emoji)}", "a pasted text"), "The name has 81 characters; it needs 1 to 80.");
        await AssertRefused(await Rename(uploaded.Id, Encoding.UTF8.GetBytes(Long)), "The name has 81 characters; it needs 1 to 80.");
        await AssertRefused(await Rename(uploaded.Id, Encoding.UTF8.GetBytes(new string('n', 1_200))), "The name has more than 1000 characters; it needs 1 to 80.");
    }

    [Theory]
    [InlineData("two\nlines", "U+000A")]
    [InlineData("a\u001b[31mred", "U+001B")]
    [InlineData("a\u2028b", "U+2028")]
    public async Task A_name_is_one_line_of_text(string name, string sign)
    {
        var sentence = $"The name holds the control character {sign}; it must be one line of text.";
        await AssertRefused(await Store($"?name={Uri.EscapeDataString(name)}", "some text"), sentence);
        var corpus = (await (await Store("?name=Before", "some text")).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!;
        await AssertRefused(await Rename(corpus.Id, Encoding.UTF8.GetBytes(name)), sentence);
        Assert.Equal("After", (await (await Rename(corpus.Id, "After\n"u8.ToArray())).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!.Name); // as echo sends it
    }

    [Theory]
    [InlineData(0x61, 0xe9, 0x62)]
    [InlineData(0xff, 0xfe, 0x61)]
    [InlineData(0xff, 0xfe)]
    [InlineData(0xfe, 0xff)]
    public async Task A_name_that_is_not_utf8_is_refused(params int[] bytes)
    {
        var corpus = (await (await Store("?name=Latin", "some other text")).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!;
        await AssertRefused(await Rename(corpus.Id, [.. bytes.Select(each => (byte)each)]), "The name is not UTF-8; send it as UTF-8.");
    }

    [Fact]
    public async Task A_mark_of_utf8_before_a_name_is_no_part_of_it()
    {
        var corpus = (await (await Store("?name=Marked", "a marked text")).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!;
        Assert.Equal("New", (await (await Rename(corpus.Id, "\uFEFFNew"u8.ToArray())).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!.Name);
    }

    [Theory]
    [InlineData("kind=1", "The kind is \"1\"; it must be wordPiece, byteLevelBpe or characters.")]
    [InlineData("kind=wordPiece,characters", "The kind is \"wordPiece,characters\"; it must be wordPiece, byteLevelBpe or characters.")]
    [InlineData("objective=1", "The objective is \"1\"; it must be masked or causal.")]
    [InlineData("size=99999999999", "`size` is 99999999999, which is outside the range from -2147483648 to 2147483647.")]
    [InlineData("size=many", "`size` is \"many\"; it must be a whole number.")]
    [InlineData("size=-5", "Vocabulary is -5; it must be between 300 and 32000.")]
    public async Task A_vocabulary_that_does_not_exist_is_refused_with_what_there_is(string query, string sentence) =>
        await AssertRefused(await shared.Worker.Http.GetAsync(new Uri($"/api/corpora/sums/vocabulary?{query}", UriKind.Relative), Cancellation), sentence);

    private Task<HttpResponseMessage> Store(string query, string text) => Send(HttpMethod.Post, $"/api/corpora{query}", Encoding.UTF8.GetBytes(text));

    private Task<HttpResponseMessage> Rename(string id, byte[] name) => Send(HttpMethod.Put, $"/api/corpora/{id}/name", name);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, byte[] body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return await shared.Worker.Http.SendAsync(request, Cancellation);
    }

    private static async Task AssertRefused(HttpResponseMessage answer, string sentence)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal((HttpStatusCode.BadRequest, sentence, "validation"), (answer.StatusCode, body.GetProperty("error").GetString(), body.GetProperty("error_type").GetString()));
    }
}
