using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Playground.Contracts;
using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Corpora;

public sealed class CorpusTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_uploaded_text_is_listed_with_its_size_and_a_sample()
    {
        var answer = await Post("?name=Mine&source=uploaded", "one two\n\nthree é\r\n"u8.ToArray());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var corpus = (await answer.Content.ReadFromJsonAsync<CorpusSummary>(Cancellation))!;
        Assert.Equal(("Mine", "uploaded", 4L, 2L), (corpus.Name, corpus.Source, corpus.Words, corpus.Lines));
        Assert.Equal(["one two", "three é"], corpus.Sample);
        var all = await shared.Worker.Http.GetFromJsonAsync<List<CorpusSummary>>("/api/corpora", Cancellation);
        Assert.Contains(all!, other => other.Id == corpus.Id);
        Assert.Contains(all!, other => other.Source == "bundled");
    }

    [Theory]
    [InlineData("abc abc.\nde de.\nabc de.\n", 24)]
    [InlineData("abc abc.\r\n\r\n  de 😀", 16)]
    [InlineData("one\rtwo\n\rthree\r", 15)]
    public async Task Characters_are_code_points_with_line_breaks_in_the_list_and_in_the_report_alike(string text, long characters)
    {
        Assert.Equal(characters, TextCharacters.Count(text));
        var library = shared.Worker.Service<CorpusLibrary>();
        var corpus = await library.Add("Characters", "pasted", text, Cancellation);
        Assert.Equal(characters, corpus.Characters);
        var report = await shared.Worker.Service<CorpusReports>().Get(corpus.Id, Cancellation);
        Assert.Equal((characters, characters), (report.Corpus.Characters, report.FrequentCharacters.Sum(c => c.Count)));
    }

    [Fact]
    public void The_characters_of_a_bundled_text_are_those_of_its_lines_with_their_line_breaks()
    {
        var library = shared.Worker.Service<CorpusLibrary>();
        Assert.All(BundledCorpora.All, bundled => Assert.Equal(library.Text(bundled.Id).Length, library.Find(bundled.Id).Characters));
    }

    [Fact]
    public async Task A_text_that_an_earlier_version_stored_is_counted_again_once()
    {
        var data = TestFolders.New();
        string id;
        await using (var worker = await TestWorker.Start(data))
        {
            var corpus = await worker.Service<CorpusLibrary>().Add("Old", "pasted", "one 😀\ntwo", Cancellation);
            id = corpus.Id;
            worker.Service<CorpusStore>().Update(corpus with { Characters = 8 }); // UTF-16 units without line breaks
            worker.Service<Database>().Write(connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "UPDATE corpora SET counting = 0";
                command.ExecuteNonQuery();
            });
        }

        await using var next = await TestWorker.Start(data);
        Assert.Equal(9, next.Service<CorpusLibrary>().Find(id).Characters);
        File.Delete(Path.Combine(data, "corpora", $"{id}.txt")); // it is not read again
        Assert.Equal(9, next.Service<CorpusLibrary>().Find(id).Characters);
    }

    [Theory]
    [InlineData("“One,” two — three.", 3)]
    [InlineData("天地玄黃，宇宙洪荒。", 8)]
    [InlineData("東京タワー is 333 m", 8)]
    [InlineData("𠮷野家へ", 4)]
    [InlineData("한국어 단어 둘", 3)]
    [InlineData(" 😀 \t 😃😃", 2)]
    [InlineData("I ❤️ NY — ☺️!", 4)]
    public void Words_stand_between_spaces_and_where_there_are_none_each_character_counts(string text, int words) => Assert.Equal(words, TextWords.Count(text));

    [Fact]
    public void A_sign_that_is_shown_as_an_emoji_is_a_word_like_other_emoji_and_not_what_is_invisible_behind_it()
    {
        const string Text = "(❤️) 😀";
        Assert.Equal("❤️", Text[TextWords.Next(Text, 0)]);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n \n", "empty")]
    public async Task A_text_without_words_is_refused(string text, string fact) => await AssertRefused(await Post("", Encoding.UTF8.GetBytes(text)), fact);

    [Fact]
    public async Task A_text_that_is_not_utf8_is_refused() => await AssertRefused(await Post("", [0x61, 0xff, 0xfe]), "UTF-8");

    [Theory]
    [InlineData("The cat sat on the mat.\nAnd so on, café.\n", false, true)]
    [InlineData("The cat sat on the mat.\nAnd so on, café.\n", true, true)]
    [InlineData("The cat sat on the mat.\nAnd so on, café.\n", false, false)]
    [InlineData("The cat sat on the mat.\nAnd so on, café.\n", true, false)]
    [InlineData("Жили-были дед и баба. И была у них курочка ряба. Снесла курочка яичко.", false, false)]
    public async Task A_text_in_utf16_is_refused_by_name_with_and_without_its_mark(string text, bool bigEndian, bool marked)
    {
        var encoding = new UnicodeEncoding(bigEndian, marked);
        await AssertRefused(await Post("", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), "The text looks like UTF-16. Open it in an editor (in Windows: Notepad), choose “Save as” and the encoding UTF-8, and try again.");
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "This is not a text file but a PNG picture; save the text as plain text (.txt, UTF-8) and try again.")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "but a JPEG picture;")]
    [InlineData("GIF89a\u0001\0\u0001\0", "but a GIF picture;")]
    [InlineData("%PDF-1.7\n%\u00e2\u00e3", "but a PDF document;")]
    [InlineData("PK\u0003\u0004\u0014\0\u0006\0", "but a ZIP archive, as Word documents are, too;")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", "but an older Office document;")]
    [InlineData("\u001f\u008b\u0008\0", "but a gzip archive;")]
    [InlineData("\u007fELF\u0002\u0001\0\u00ff", "This is not a text file; save the text as plain text (.txt, UTF-8) and try again.")]
    [InlineData("caf\u00e9", "The text is not saved as UTF-8. Open it in an editor (in Windows: Notepad), choose “Save as” and the encoding UTF-8, and try again.")]
    public async Task What_is_plainly_no_text_is_refused_as_such(string latin1, string fact) => await AssertRefused(await Post("?source=uploaded", Encoding.Latin1.GetBytes(latin1)), fact);

    [Theory]
    [InlineData("one two\0three", 1)]
    [InlineData("one two\r\n\r\nthree\0", 3)]
    [InlineData("one\0two\0three\0four\0five\0six\0seven\0eight\0nine\0ten\0eleven\0twelve\0", 1)] // names by find -print0
    public async Task A_text_with_a_nul_character_is_refused_with_its_line_wherever_it_is_given(string text, int line)
    {
        var sentence = $"The text holds a NUL character in line {line}, so it is probably not a text file.";
        await AssertRefused(await Post("?source=uploaded", Encoding.UTF8.GetBytes(text)), sentence);
        await AssertRefused(await shared.Worker.Http.PostAsJsonAsync("/api/runs", TinyRecipe.Masked(1) with { CorpusText = text }, JsonSerializerOptions.Web, Cancellation), sentence);

        var recipe = Path.Combine(TestFolders.New(), "recipe.json");
        await File.WriteAllTextAsync(recipe, JsonSerializer.Serialize(TinyRecipe.Masked(1) with { CorpusText = text }, JsonSerializerOptions.Web), Cancellation);
        using var said = new StringWriter();
        Assert.Equal(1, TrainCommand.Run(["train", recipe, "--data", TestFolders.New()], BundledCorpora.All, said));
        Assert.Equal(sentence, said.ToString().Trim());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_text_above_the_limit_is_too_large_whether_or_not_its_length_is_told(bool inChunks)
    {
        using var content = new ByteArrayContent(new byte[Limits.CorpusBytes + 1]);
        content.Headers.ContentType = new("text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/corpora") { Content = content, Headers = { TransferEncodingChunked = inChunks } };
        using var answer = await shared.Worker.Http.SendAsync(request, Cancellation);
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, $$"""{"error":"{{Limits.CorpusTooLarge}}","error_type":"validation"}"""),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
    }

    [Fact]
    public async Task An_unknown_source_is_refused() => await AssertRefused(await Post("?source=stolen", "a b"u8.ToArray()), "pasted or uploaded");

    private async Task<HttpResponseMessage> Post(string query, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("text/plain");
        return await shared.Worker.Http.PostAsync(new Uri($"/api/corpora{query}", UriKind.Relative), content, Cancellation);
    }

    private static async Task AssertRefused(HttpResponseMessage answer, string fact)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("error").GetString();
        Assert.Contains(fact, error, StringComparison.Ordinal);
    }
}
