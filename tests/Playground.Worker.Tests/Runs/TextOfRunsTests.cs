using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Text;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Runs;

public sealed class TextOfRunsTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TokenizerKind.WordPiece, Objective.Masked, 120)]
    [InlineData(TokenizerKind.ByteLevelBpe, Objective.Masked, 300)]
    [InlineData(TokenizerKind.Characters, Objective.Masked, 60)]
    [InlineData(TokenizerKind.ByteLevelBpe, Objective.Causal, 300)]
    [InlineData(TokenizerKind.Characters, Objective.Causal, 60)]
    public async Task Every_kind_of_vocabulary_trains_answers_and_has_baselines_that_see_more_and_guess_better(TokenizerKind kind, Objective objective, int size)
    {
        var run = await Finish(TinyRecipe.Masked(30) with { Tokenizer = kind, Objective = objective, Vocabulary = size, ValidationShare = 0.2, ContextLength = 24 });
        var model = await shared.Worker.Open(run.ModelId);
        Assert.Equal(objective, model.Description.Objective);
        var baselines = (await shared.Worker.Http.GetFromJsonAsync<Baselines>($"/api/runs/{run.Id}/baselines", Cancellation))!;
        Assert.Equal(Math.Log(model.Tokenizer.VocabularySize), baselines.Uniform, 9);
        Assert.True(baselines.Unigram < baselines.Uniform);
        Assert.True(baselines.NGrams[0].Loss < baselines.Unigram);
        Assert.Equal(objective == Objective.Causal ? ["bigram", "trigram"] : ["neighbours"], baselines.NGrams.Select(model => model.Name));
    }

    [Fact]
    public async Task Baselines_that_an_earlier_version_has_stored_are_explained_in_the_words_of_this_one()
    {
        var run = await Finish(TinyRecipe.Causal(1) with { ValidationShare = 0.2, ContextLength = 24 });
        var baselines = await shared.Worker.Service<RunBaselines>().Get(run.Id, Cancellation);
        var file = Path.Combine(shared.Worker.Service<DataFolder>().Run(run.Id), "baselines.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancellation)).Replace("Counts pairs", "Looks one token back", StringComparison.Ordinal), Cancellation);
        Assert.Contains("Looks one token back", await File.ReadAllTextAsync(file, Cancellation), StringComparison.Ordinal);
        Assert.Equal(baselines.NGrams, (await shared.Worker.Service<RunBaselines>().Get(run.Id, Cancellation)).NGrams);
    }

    [Theory]
    [InlineData(TokenizerKind.WordPiece, Objective.Masked, MaskingUnit.WholeWord)]
    [InlineData(TokenizerKind.ByteLevelBpe, Objective.Masked, MaskingUnit.Span)]
    [InlineData(TokenizerKind.Characters, Objective.Masked, MaskingUnit.WholeWord)]
    [InlineData(TokenizerKind.Characters, Objective.Causal, MaskingUnit.Token)]
    public async Task A_text_that_is_written_without_spaces_trains_too(TokenizerKind kind, Objective objective, MaskingUnit unit)
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"{"天地山水火"[i % 5]}之{"大小高低"[i % 4]}，人皆知{"風雨雪"[i % 3]}也。"));
        var run = await Finish(TinyRecipe.Masked(5) with { CorpusText = text, Tokenizer = kind, Objective = objective, MaskUnit = unit, Vocabulary = 300, Probe = "天之大", ProbeMasked = [] });
        Assert.Equal(objective, (await shared.Worker.Open(run.ModelId)).Description.Objective);
    }

    [Fact]
    public async Task Characters_learn_the_text_as_it_is_with_its_blank_lines()
    {
        const string text = "ab\n\n  cd\nab\n";
        var corpus = await shared.Worker.Service<CorpusLibrary>().Add("Exact", "pasted", string.Concat(Enumerable.Repeat(text, 30)), Cancellation);
        var run = await Finish(TinyRecipe.Causal(1) with { CorpusText = null, CorpusId = corpus.Id, Tokenizer = TokenizerKind.Characters, Vocabulary = 65, ContextLength = 8 });
        var tokenizer = TokenizerFolder.Read(Path.Combine(shared.Worker.Service<DataFolder>().Run(run.Id), "tokenizer"));
        Assert.Equal(["<unk>", "\n", " ", "a", "b", "c", "d"], Enumerable.Range(0, tokenizer.VocabularySize).Select(tokenizer.PieceOf));
        var baselines = await shared.Worker.Service<RunBaselines>().Get(run.Id, Cancellation);
        Assert.Equal(text.Length * 30, baselines.TrainingTokens + baselines.MeasuredTokens + 1);
    }

    [Theory]
    [InlineData(MaskingUnit.WholeWord)]
    [InlineData(MaskingUnit.Span)]
    public async Task A_run_hides_whole_words_and_a_sentence_shows_what_it_sees_at_each_pass(MaskingUnit unit)
    {
        var run = await Finish(TinyRecipe.Masked(5) with { MaskUnit = unit, MaskRatio = 0.3, Vocabulary = 100 });
        await using var hub = await shared.Worker.Connect();
        var corrupted = await hub.InvokeAsync<CorruptedSentence>(
            "CorruptSentence", new CorruptSentenceRequest(run.Id, "the seahorses sat near the treehouse and looked at the rivermat .", Epochs: 8), Cancellation);
        Assert.Equal(unit, corrupted.Settings.Unit);
        Assert.Equal(8, corrupted.Epochs.Count);
        Assert.True(corrupted.Epochs.Select(version => string.Join(' ', version.Select(token => token.Input))).Distinct().Count() > 4);
        Assert.All(corrupted.Epochs, version => Assert.All(version.Zip(version.Skip(1)).Where(pair => !pair.Second.BeginsWord), pair => Assert.Equal(pair.First.Rule, pair.Second.Rule)));
        Assert.Contains(corrupted.Epochs[0], token => !token.BeginsWord);

        var still = await hub.InvokeAsync<CorruptedSentence>(
            "CorruptSentence", new CorruptSentenceRequest(run.Id, "the mouse sat near the river", corrupted.Settings with { Dynamic = false }, Seed: 3, Epochs: 3), Cancellation);
        Assert.Single(still.Epochs.Select(version => string.Join(' ', version.Select(token => token.Input))).Distinct());
        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<CorruptedSentence>(
            "CorruptSentence", new CorruptSentenceRequest(run.Id, "the", corrupted.Settings with { MeanSpanLength = 50 }), Cancellation));
        Assert.Contains("between 1 and 5", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_causal_run_hides_nothing_and_a_run_that_keeps_nothing_aside_has_no_baselines()
    {
        var run = await Finish(TinyRecipe.Causal(1) with { ValidationShare = 0 });
        Assert.Contains("only masked runs", Assert.Throws<PlaygroundException>(() => shared.Worker.Service<CorruptedSentences>().Corrupt(new(run.Id, "the cat"))).Message, StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<PlaygroundException>(() => shared.Worker.Service<RunBaselines>().Get(run.Id, Cancellation));
        Assert.Contains("kept aside", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_stopped_before_it_cut_its_text_does_not_put_off_those_who_ask_for_its_baselines_or_its_model()
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        await worker.Train(TinyRecipe.Masked(1_000_000));
        var waiting = await worker.Train(TinyRecipe.Masked(1));
        await IsConflict("baselines", "ask again");
        await IsConflict("export", "has no model yet.");
        await runs.Stop(waiting.Id);
        await IsConflict("baselines", "ended before it cut its text");
        await IsConflict("export", $"{waiting.Name} is stopped and has no model.");

        async Task IsConflict(string what, string sentence)
        {
            using var refusal = await worker.Http.GetAsync(new Uri($"/api/runs/{waiting.Id}/{what}", UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.Conflict, refusal.StatusCode);
            Assert.Contains(sentence, await refusal.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    private async Task<RunSummary> Finish(RunRecipe recipe)
    {
        var runs = shared.Worker.Service<TrainingRuns>();
        var run = await shared.Worker.Train(recipe);
        await foreach (var _ in shared.Worker.Service<RunWatcher>().WatchPoints(run.Id, 0, Cancellation))
        {
        }

        var ended = runs.Get(run.Id);
        Assert.True(ended.Status == RunStatus.Completed, ended.Message);
        return ended;
    }
}
