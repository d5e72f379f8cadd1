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

    [Fact]
    public async Task A_new_text_that_would_be_called_like_another_one_gets_a_number()
    {
        var names = new List<string>();
        foreach (var (name, text) in new[] { ("Notes", "one"), ("Notes", "two"), ("notes", "three"), (" Notes  (2)", "four"), ("Simple English", "five"), ("Notes", "two"), ("Notes", "one") })
        {
            names.Add((await Stored($"?name={Uri.EscapeDataString(name)}", text)).Name);
        }

        Assert.Equal(["Notes", "Notes (2)", "notes (3)", "Notes  (2) (2)", "Simple English (2)", "Notes (2)", "Notes"], names); // what is brought again is found under the number that it was given
    }

    [Fact]
    public async Task The_number_is_part_of_the_characters_that_a_name_may_have()
    {
        var name = $"?source=uploaded&name={new string('m', 100)}";
        await Stored(name, "one");
        Assert.Equal($"{new string('m', 76)} (2)", (await Stored(name, "two")).Name);
    }

    [Fact]
    public async Task Texts_that_come_at_the_same_moment_under_one_name_get_a_number_each()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Stored("?name=Together", $"text {i}")));
        Assert.Equal(["Together", "Together (2)", "Together (3)", "Together (4)"], stored.Select(corpus => corpus.Name).Order());
    }

    [Fact]
    public async Task A_text_cannot_take_the_name_of_another_one()
    {
        await Stored("?name=First", "the first");
        var second = await Stored("?name=Second", "the second");
        await AssertRefused(await Rename(second.Id, " first "u8.ToArray()), "Another text is called First; choose a name that no other text has.", HttpStatusCode.Conflict);
        await AssertRefused(await Rename(second.Id, "Sums"u8.ToArray()), "Another text is called Sums; choose a name that no other text has.", HttpStatusCode.Conflict);
        Assert.Equal("SECOND", (await (await Rename(second.Id, "SECOND"u8.ToArray())).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!.Name); // its own in other letters
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
        Assert.Equal($"After {sign}", (await (await Rename(corpus.Id, Encoding.UTF8.GetBytes($"After {sign}\n"))).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!.Name); // as echo sends it
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

    private async Task<CorpusSummary> Stored(string query, string text) => (await (await Store(query, text)).Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!;

    private Task<HttpResponseMessage> Store(string query, string text) => Send(HttpMethod.Post, $"/api/corpora{query}", Encoding.UTF8.GetBytes(text));

    private Task<HttpResponseMessage> Rename(string id, byte[] name) => Send(HttpMethod.Put, $"/api/corpora/{id}/name", name);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, byte[] body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return await shared.Worker.Http.SendAsync(request, Cancellation);
    }

    private static async Task AssertRefused(HttpResponseMessage answer, string sentence, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var type = body.TryGetProperty("error_type", out var given) ? given.GetString() : null;
        Assert.Equal((status, sentence, status is HttpStatusCode.BadRequest ? "validation" : null), (answer.StatusCode, body.GetProperty("error").GetString(), type));
    }
}
