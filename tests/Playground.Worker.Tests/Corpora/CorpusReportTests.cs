using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Corpora;

public sealed class CorpusReportTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CorpusLibrary Library => shared.Worker.Service<CorpusLibrary>();

    [Fact]
    public async Task A_text_is_counted_word_by_word_and_character_by_character()
    {
        const string text = "The cat. The dog!\n\n(the) cat\n";
        var corpus = await Library.Add("Counted", "pasted", text, Cancellation);
        var report = (await shared.Worker.Http.GetFromJsonAsync<CorpusReport>($"/api/corpora/{corpus.Id}", Cancellation))!;
        Assert.Equal(Encoding.UTF8.GetByteCount(text), report.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), report.Sha256);
        Assert.Equal([("the", 3L), ("cat", 2L), ("dog", 1L)], report.FrequentWords.Select(w => (w.Text, w.Count)));
        Assert.Equal((3L, 1L), (report.DifferentWords, report.WordsOnce));
        Assert.Equal(3, report.FrequentCharacters.Single(c => c.Text == "\n").Count);
        Assert.Equal(report.FrequentCharacters.Count, report.DifferentCharacters);
        Assert.Equal("the", report.FrequentPieces.Frequent[0].Text);
        Assert.Equal(12, report.FrequentPieces.Pieces); // the cat . the d ##o ##g ! ( the ) cat: nothing in dog stands side by side twice
    }

    [Fact]
    public async Task A_report_outlives_the_worker_and_follows_the_name()
    {
        var data = TestFolders.New();
        string id;
        await using (var worker = await TestWorker.Start(data))
        {
            id = (await worker.Service<CorpusLibrary>().Add("Old", "pasted", TinyRecipe.Corpus, Cancellation)).Id;
            await worker.Service<CorpusReports>().Get(id, Cancellation);
            await worker.Service<OwnCorpora>().Rename(id, "New", Cancellation);
        }

        await using var next = await TestWorker.Start(data);
        File.WriteAllText(Path.Combine(data, "corpora", $"{id}.txt"), ""); // whoever reads it again finds nothing
        var report = await next.Service<CorpusReports>().Get(id, Cancellation);
        Assert.Equal("New", report.Corpus.Name);
        Assert.Equal("the", report.FrequentWords[0].Text);
    }

    [Fact]
    public async Task The_split_shows_the_stretches_and_lines_of_either_side()
    {
        var lines = Enumerable.Range(0, 2_000).Select(i => $"this is line number {i:0000}").ToArray();
        var corpus = await Library.Add("Split", "pasted", string.Join('\n', lines), Cancellation);
        await using var hub = await shared.Worker.Connect();
        var split = await hub.InvokeAsync<CorpusSplit>("SplitCorpus", corpus.Id, 0.2, Cancellation);
        Assert.Equal(20, split.Aside.Count);
        Assert.Equal(0.2, split.Aside.Sum(stretch => stretch.End - stretch.Start), 6);
        Assert.All(split.ValidationSample, line => Assert.Contains(split.Aside, s => IsIn(s, Array.IndexOf(lines, line) / 2_000.0)));
        Assert.All(split.TrainingSample, line => Assert.DoesNotContain(split.Aside, s => IsIn(s, Array.IndexOf(lines, line) / 2_000.0)));
        Assert.Equal((4, 4), (split.TrainingSample.Count, split.ValidationSample.Count));
        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<CorpusSplit>("SplitCorpus", corpus.Id, 0.9, Cancellation));
        Assert.Contains("between 0 and 0.5", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_text_without_line_breaks_parts_are_shown_on_either_side()
    {
        var words = Enumerable.Range(0, 900).Select(i => $"word{i:000}").ToArray();
        var corpus = await Library.Add("One line", "pasted", string.Join(' ', words), Cancellation);
        var split = await shared.Worker.Service<CorpusReports>().Split(corpus.Id, 0.1, Cancellation);
        Assert.NotEmpty(split.ValidationSample);
        Assert.NotEmpty(split.TrainingSample);
        var aside = split.ValidationSample.SelectMany(part => part.Split(' ')).ToArray();
        Assert.All(aside, word => Assert.Contains(word, words)); // whole words
        Assert.All(aside, word => Assert.Contains(split.Aside, s => IsIn(s, Array.IndexOf(words, word) / 900.0)));
    }

    [Fact]
    public async Task Of_a_line_across_the_border_each_side_shows_its_own_part()
    {
        const string text = "One day a mouse met a lion and they became good friends and lived in a house near the river and they ate bread and danced happily.";
        var corpus = await Library.Add("Short", "pasted", text, Cancellation);
        var split = await shared.Worker.Service<CorpusReports>().Split(corpus.Id, 0.2, Cancellation);
        var (learnt, aside) = (Assert.Single(split.TrainingSample), Assert.Single(split.ValidationSample));
        Assert.StartsWith("One day a mouse", learnt, StringComparison.Ordinal);
        Assert.EndsWith("danced happily.", aside, StringComparison.Ordinal);
        Assert.True(learnt.Length + 1 + aside.Length <= text.Length, $"{learnt}|{aside}");
    }

    [Fact]
    public async Task Of_a_text_that_is_written_without_spaces_both_sides_show_a_part()
    {
        var text = string.Concat(Enumerable.Range(0, 9_000).Select(i => (char)('\u4E00' + i)));
        var corpus = await Library.Add("Chinese", "pasted", text, Cancellation);
        var split = await shared.Worker.Service<CorpusReports>().Split(corpus.Id, 0.1, Cancellation);
        Assert.All(split.ValidationSample, part => Assert.Contains(split.Aside, s => IsIn(s, text.IndexOf(part, StringComparison.Ordinal) / 9_000.0)));
        Assert.All(split.TrainingSample, part => Assert.DoesNotContain(split.Aside, s => IsIn(s, (text.IndexOf(part, StringComparison.Ordinal) + part.Length - 1) / 9_000.0)));
        Assert.True(split.TrainingSample.Count > 1 && split.ValidationSample.Count > 1);
    }

    [Fact]
    public async Task Of_a_word_longer_than_a_sample_a_part_is_shown()
    {
        var corpus = await Library.Add("One word", "pasted", new string('a', 9_000) + "\nThe cat sat.", Cancellation);
        var split = await shared.Worker.Service<CorpusReports>().Split(corpus.Id, 0.1, Cancellation);
        Assert.All(split.TrainingSample, part => Assert.Equal(new string('a', 200), part));
        Assert.NotEmpty(split.TrainingSample);
    }

    [Fact]
    public async Task A_text_that_is_brought_twice_is_kept_once_and_without_a_name_is_called_by_its_first_words()
    {
        const string text = "The cow that ate the moon was very big and very round.\nIt slept.";
        var first = await Library.Add("", "pasted", text, Cancellation);
        var again = await Library.Add(null, "pasted", text, Cancellation);
        var another = await Library.Add(null, "pasted", text + " It woke.", Cancellation);
        Assert.Equal("“The cow that ate the moon was very big …”", first.Name);
        Assert.Equal(first.Id, again.Id);
        await shared.Worker.Service<OwnCorpora>().Rename(first.Id, "The cow", Cancellation);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Library.Add("", "uploaded", text, Cancellation)));
        Assert.All(together, corpus => Assert.Equal((first.Id, "The cow"), (corpus.Id, corpus.Name)));
        var named = await Library.Add("Under a name of its own", "pasted", text, Cancellation);
        Assert.NotEqual(first.Id, named.Id);
        Assert.Equal(named.Id, (await Library.Add("Under a name of its own", "uploaded", text, Cancellation)).Id);
        Assert.NotEqual(first.Id, another.Id);
        Assert.Equal("“The cow that ate the moon was very big …” (2)", another.Name);
    }

    [Fact]
    public async Task Merges_come_as_they_are_learnt_none_missing_and_the_sentence_gets_shorter()
    {
        var corpus = await Library.Add("Merged", "pasted", TinyRecipe.Corpus, Cancellation);
        await using var hub = await shared.Worker.Connect();
        var request = new LearnVocabularyRequest(corpus.Id, TokenizerKind.ByteLevelBpe, 310, Sentence: "the cat sat");
        var frames = await hub.StreamAsync<VocabularyProgress>("LearnVocabulary", request, Cancellation).ToListAsync(Cancellation);
        var merges = frames.SelectMany(frame => frame.Merges).ToList();
        Assert.Equal(LearningStage.Counting, frames[0].Stage);
        Assert.Equal(Enumerable.Range(1, merges.Count), merges.Select(merge => merge.Rank));
        Assert.Equal(310, merges[^1].Vocabulary);
        var cuts = frames.Skip(1).Select(frame => frame.Cut.Count).ToList();
        Assert.Equal(cuts.OrderDescending(), cuts);
        Assert.True(cuts[^1] < cuts[0]);
        Assert.Equal(LearningStage.Done, frames[^1].Stage);
        Assert.NotNull(frames[^1].Pieces);
    }

    [Fact]
    public async Task A_vocabulary_that_a_text_is_too_small_for_says_why_its_learning_ended_early()
    {
        var corpus = await Library.Add("Too small", "pasted", "no pair here comes up twice", Cancellation);
        await using var hub = await shared.Worker.Connect();
        var request = new LearnVocabularyRequest(corpus.Id, TokenizerKind.ByteLevelBpe, 3_000, Sentence: "twice");
        var last = (await hub.StreamAsync<VocabularyProgress>("LearnVocabulary", request, Cancellation).ToListAsync(Cancellation))[^1];
        Assert.Equal("Learning ended before there were the 3,000 that were asked for: no pair of neighbouring pieces occurs twice any more, so there is nothing left to join.", last.Note);
    }

    [Fact]
    public async Task One_sentence_is_cut_by_all_kinds_and_by_models_side_by_side()
    {
        var corpus = await Library.Add("Cut", "pasted", TinyRecipe.Corpus, Cancellation);
        await using var hub = await shared.Worker.Connect();
        var request = new CutSentenceRequest("the cat", corpus.Id, [TokenizerKind.WordPiece, TokenizerKind.ByteLevelBpe, TokenizerKind.Characters], 400, ["tiny-bert-mlm"]);
        var cuts = await hub.InvokeAsync<IReadOnlyList<SentenceCut>>("CutSentence", request, Cancellation);
        Assert.Equal(["the", "cat"], cuts[0].Pieces.Select(piece => piece.Piece));
        Assert.Equal(["the", "Ġcat"], cuts[1].Pieces.Select(piece => piece.Piece));
        Assert.Equal(7, cuts[2].Pieces.Count);
        Assert.Equal("tiny-bert-mlm", cuts[3].ModelId);
        Assert.All(cuts, cut => Assert.Equal(7, cut.Pieces[^1].End));
    }

    [Fact]
    public async Task A_learnt_vocabulary_can_be_taken_along_as_files()
    {
        var corpus = await Library.Add("Taken", "pasted", TinyRecipe.Corpus, Cancellation);
        await using var zip = await shared.Worker.Http.GetStreamAsync(new Uri($"/api/corpora/{corpus.Id}/vocabulary?kind=characters&size=100", UriKind.Relative), Cancellation);
        using var memory = new MemoryStream();
        await zip.CopyToAsync(memory, Cancellation);
        using var archive = new ZipArchive(memory);
        Assert.Contains(archive.Entries, entry => entry.Name == "tokenizer.json");
    }

    [Fact]
    public async Task A_text_stays_while_runs_have_it_also_those_that_have_ended_and_goes_when_they_are_gone_for_good()
    {
        var runs = shared.Worker.Service<TrainingRuns>();
        var corpus = await Library.Add("Needed", "pasted", TinyRecipe.Corpus, Cancellation);
        var recipe = TinyRecipe.Masked(1_000_000) with { CorpusText = null, CorpusId = corpus.Id };
        var path = new Uri($"/api/corpora/{corpus.Id}", UriKind.Relative);
        var first = await shared.Worker.Train(recipe with { Name = "First" });
        await runs.Stop(first.Id);
        Assert.Equal("Needed is the text of First, whose export, baselines and copies need it; delete that run first.", await Refusal());
        var others = new List<RunSummary>();
        foreach (var name in (string[])["Second", "Third", "Fourth", "Fifth"])
        {
            others.Add(await shared.Worker.Train(recipe with { Name = name }));
        }

        Assert.Equal("Needed is the text of Fifth, Fourth, Third and 2 other runs, whose export, baselines and copies need it; delete those runs first.", await Refusal());
        await using var hub = await shared.Worker.Connect();
        Assert.EndsWith("delete those runs first.", (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync("DeleteCorpus", corpus.Id, Cancellation))).Message, StringComparison.Ordinal);
        foreach (var run in others)
        {
            await Lose(run.Id);
        }

        await shared.Worker.Service<RunDeletion>().Delete(first.Id);
        Assert.Equal("Needed is the text of First, which was deleted but can still be brought back; 7 days after it was deleted it is gone for good, and the text can be deleted.", await Refusal());
        shared.Worker.Service<RunDeletion>().BringBack(first.Id);
        Assert.EndsWith("delete that run first.", await Refusal(), StringComparison.Ordinal);
        await Lose(first.Id);
        Assert.Equal(HttpStatusCode.NoContent, (await shared.Worker.Http.DeleteAsync(path, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Worker.Http.GetAsync(path, Cancellation)).StatusCode);

        async Task Lose(string id)
        {
            var run = runs.Find(id);
            await shared.Worker.Service<RunDeletion>().Delete(id);
            run.State.SetDeleted(TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(Limits.DeletedRunDays));
        }

        async Task<string?> Refusal()
        {
            using var refused = await shared.Worker.Http.DeleteAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            return (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("error").GetString();
        }
    }

    [Theory]
    [InlineData("DELETE", "simple-english", "comes with the program")]
    [InlineData("PUT", "simple-english/name", "comes with the program")]
    public async Task Bundled_texts_can_be_neither_renamed_nor_deleted(string method, string path, string fact)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/corpora/{path}") { Content = new StringContent("Mine") };
        var answer = await shared.Worker.Http.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(fact, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=morse", "wordPiece, byteLevelBpe or characters")]
    [InlineData("size=many", "whole number")]
    [InlineData("size=5", "between 300")]
    [InlineData("objective=both", "masked or causal")]
    public async Task A_vocabulary_that_cannot_be_is_refused_with_a_sentence(string query, string fact)
    {
        var answer = await shared.Worker.Http.GetAsync(new Uri($"/api/corpora/simple-english/vocabulary?{query}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(fact, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static bool IsIn(TextShare stretch, double place) => place > stretch.Start - 0.002 && place < stretch.End + 0.002;
}
