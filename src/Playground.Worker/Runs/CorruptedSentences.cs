using System.Collections.Concurrent;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Text;
using Playground.Transformers.Training;
using Playground.Worker.Predictions;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>A sentence as a masked run would see it at several passes, with the run's own vocabulary and the trainer's own masking.</summary>
public sealed class CorruptedSentences(TrainingRuns runs, DataFolder folder)
{
    private const int MostEpochs = 20;
    private const int MostInMemory = 16;
    private readonly ConcurrentDictionary<string, Tokenizer> opened = new();

    public CorruptedSentence Corrupt(CorruptSentenceRequest request)
    {
        Questions.CheckText(request.Text);
        Questions.Refuse(request.Epochs is < 1 or > MostEpochs, $"{request.Epochs} passes were asked for; it must be between 1 and {MostEpochs}.");
        var run = runs.Find(request.RunId).State.Summary;
        Questions.Refuse(run.Recipe.Objective != Objective.Masked, $"{run.Name} says the next word; only masked runs hide words.");
        var recipe = With(run.Recipe, request.Settings, request.Seed);
        RecipeRules.CheckSettings(recipe);
        var tokenizer = TokenizerOf(run);
        var tokens = tokenizer.Encode(request.Text).Count;
        Questions.Refuse(tokens > Limits.MaxContext, $"The sentence has {tokens} tokens; at most {Limits.MaxContext} are shown at a time, so shorten it.");
        return new CorruptedSentence(
            new MaskingSettings(recipe.MaskRatio, recipe.MaskShare, recipe.RandomShare, recipe.DynamicMasking, recipe.MaskUnit, recipe.MeanSpanLength),
            recipe.Seed,
            [.. CorruptedText.Versions(request.Text, tokenizer, Preparation.Options(recipe), request.Epochs).Select(version => PreviewOf(version, tokenizer))]);
    }

    /// <summary>Tokens of a batch in the words of the wire.</summary>
    public static IReadOnlyList<PreviewToken> PreviewOf(IReadOnlyList<BatchToken> row, Tokenizer tokenizer) => [.. row.Select(token => new PreviewToken(
        tokenizer.PieceOf(token.Input),
        token.Label is { } label ? tokenizer.PieceOf(label) : null,
        (MaskingRule)token.Corruption,
        token.BeginsWord))];

    private static RunRecipe With(RunRecipe recipe, MaskingSettings? settings, ulong? seed) => recipe with
    {
        Seed = seed ?? recipe.Seed,
        MaskRatio = settings?.MaskRatio ?? recipe.MaskRatio,
        MaskShare = settings?.MaskShare ?? recipe.MaskShare,
        RandomShare = settings?.RandomShare ?? recipe.RandomShare,
        DynamicMasking = settings?.Dynamic ?? recipe.DynamicMasking,
        MaskUnit = settings?.Unit ?? recipe.MaskUnit,
        MeanSpanLength = settings?.MeanSpanLength ?? recipe.MeanSpanLength,
    };

    private Tokenizer TokenizerOf(RunSummary run)
    {
        var path = Path.Combine(folder.Run(run.Id), "tokenizer");
        if (!opened.ContainsKey(path) && !Directory.Exists(path))
        {
            throw new PlaygroundException($"{run.Name} has not learnt its vocabulary yet; ask again when it trains.");
        }

        if (opened.Count >= MostInMemory)
        {
            opened.Clear();
        }

        return opened.GetOrAdd(path, TokenizerFolder.Read);
    }
}
