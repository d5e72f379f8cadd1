using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers.Text;
using Playground.Transformers.Training;
using Playground.Transformers.Training.Baselines;
using Playground.Worker.Corpora;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>What models that only count reach on a run's text: worked out once, away from every torch thread, and kept with the run.</summary>
public sealed class RunBaselines(TrainingRuns runs, CorpusLibrary corpora, DataFolder folder, TextThread texts)
{
    private const string Unit = "nats per predicted token";
    private const string Bigram = "bigram", Trigram = "trigram";
    private const string Smoothed = "What it never met gets a small share, taken from what it met (interpolated Kneser-Ney smoothing).";

    public async Task<Contracts.Baselines> Get(string runId, CancellationToken cancellation)
    {
        var run = runs.Find(runId).State.Summary;
        var file = Path.Combine(folder.Run(run.Id), "baselines.json");
        if (!File.Exists(file))
        {
            var vocabulary = VocabularyOf(run);
            RefuseOtherText(run);
            await texts.Run(() => MeasureOnce(run.Recipe, file, vocabulary, cancellation), cancellation);
        }

        await using var stored = File.OpenRead(file);
        var baselines = (await JsonSerializer.DeserializeAsync<Contracts.Baselines>(stored, JsonSerializerOptions.Web, cancellation))!;
        return baselines with { NGrams = [.. baselines.NGrams.Select(model => Describe(KindOf(model.Name), model.Loss))] }; // an earlier version may have stored other words
    }

    /// <summary>A run that was brought in has only its finished model's.</summary>
    private string VocabularyOf(RunSummary run) =>
        new[] { folder.RunTokenizer(run.Id), folder.RunModel(run.Id) }.FirstOrDefault(Directory.Exists)
        ?? throw new RunStateException(RunState.IsEnd(run.Status)
            ? $"{run.Name} ended before it cut its text into tokens; there is nothing to count."
            : $"{run.Name} has not cut its text into tokens yet; ask again when it trains.");

    /// <summary>The text may have stayed where the run was brought from; a bundled one may be another in this version of the program.</summary>
    private void RefuseOtherText(RunSummary run)
    {
        if (corpora.List().FirstOrDefault(corpus => corpus.Id == run.Recipe.CorpusId) is not { } text)
        {
            throw new RunStateException($"The text that {run.Name} was trained on is not on this machine; without it, what counting alone achieves can't be worked out.");
        }

        if (text.Source == "bundled" && ModelCard.TextHash(folder.RunModel(run.Id)) is { } hash && hash != corpora.Hash(text.Id))
        {
            throw new RunStateException($"{run.Name} was trained on another version of {text.Name} than the one that is here; what counting alone achieves on that one can't be worked out.");
        }
    }

    private bool MeasureOnce(RunRecipe recipe, string file, string vocabulary, CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            return false; // another caller had it measured meanwhile
        }

        var tokenizer = TokenizerFolder.Read(vocabulary);
        var text = TrainingText.Create(
            corpora.Lines(recipe.CorpusId!, recipe.Pieces), tokenizer, recipe.Objective == Objective.Causal, recipe.ContextLength, recipe.ValidationShare, cancellation);
        var losses = BaselineLosses.Measure(text, tokenizer, Preparation.Options(recipe), cancellation);
        var baselines = new Contracts.Baselines(
            losses.Uniform, losses.Unigram, [.. losses.NGrams.Select(model => Describe(model.Kind, model.Loss))], Unit, losses.Vocabulary, losses.TrainingTokens, losses.MeasuredTokens);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a run that was brought in has no folder yet
        var unfinished = $"{file}.{Guid.NewGuid():n}";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(baselines, JsonSerializerOptions.Web));
        File.Move(unfinished, file, overwrite: true);
        return true;
    }

    private static NGramKind KindOf(string name) => name switch
    {
        Bigram => NGramKind.Bigram,
        Trigram => NGramKind.Trigram,
        _ => NGramKind.Neighbours,
    };

    private static NGramBaseline Describe(NGramKind kind, double loss) => kind switch
    {
        NGramKind.Bigram => new(Bigram, 2, loss, $"Counts pairs: which piece follows which, so it sees one piece back. {Smoothed}"),
        NGramKind.Trigram => new(Trigram, 3, loss, $"Counts threes: which piece follows which two, so it sees two pieces back. {Smoothed}"),
        _ => new("neighbours", 3, loss, "Counts which piece stands between which two, so it sees one piece on either side of a gap. What it never met gets a small share, taken from what it met (absolute discounting)."),
    };
}
