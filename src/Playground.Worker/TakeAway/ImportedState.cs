using Playground.Contracts;
using Playground.Transformers.Text;
using Playground.Transformers.Training;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;

namespace Playground.Worker.TakeAway;

/// <summary>
/// From the training state of an unpacked zip to the folder that its run goes on from: checkpoint, point and vocabulary, as if it had been trained here.
/// It takes its place together with the run.
/// </summary>
public sealed class ImportedState(CorpusLibrary corpora)
{
    private const string Tokenizer = "tokenizer"; // as in every run's folder

    /// <summary>Checks all of it, and where the text is here, also that the run goes on in it; refuses with one sentence.</summary>
    /// <param name="unpacked">The zip's files.</param>
    internal void Prepare(ImportedRun run, string unpacked, string destination, CancellationToken cancellation)
    {
        if (run.State is not { } state)
        {
            return;
        }

        Directory.CreateDirectory(destination);
        var options = Preparation.Options(run.Recipe);
        var tokenizer = TokenizerFolder.Read(unpacked);
        if (LinesOf(run) is { } lines)
        {
            var text = TrainingText.Create(lines, tokenizer, run.Recipe.Objective == Objective.Causal, run.Recipe.ContextLength, run.Recipe.ValidationShare, cancellation);
            TrainingStateFile.CheckText(state, text, tokenizer, options);
        }

        TrainingStateFile.WriteCheckpoint(
            TrainingSession.CheckpointIn(destination), Path.Combine(unpacked, ExportedFiles.State), Path.Combine(unpacked, ExportedFiles.Weights), Preparation.Configuration(run.Recipe, tokenizer), options);
        TrainingSession.WritePoint(destination, run.Points[^1]);
        ExportedFiles.CopyTokenizer(unpacked, Path.Combine(destination, Tokenizer));
    }

    /// <summary>The recipe with the text that is here; where none is, the run notes which one it needs.</summary>
    internal RunRecipe WithText(RunRecipe recipe, TrainingState state, string destination)
    {
        if (corpora.FindByHash(state.Text.Sha256, state.Text.Characters) is { } here)
        {
            return recipe.CorpusId is { } id && corpora.List().Any(corpus => corpus.Id == id) && corpora.Hash(id) == state.Text.Sha256 ? recipe : recipe with { CorpusId = here.Id };
        }

        NeededTextFile.Write(destination, new NeededText(state.Text.Name, state.Text.Sha256, state.Text.Characters));
        return recipe;
    }

    private IReadOnlyList<string>? LinesOf(ImportedRun run) =>
        run.Recipe.CorpusText is { } text ? CorpusText.LinesFor(run.Recipe.Pieces, text)
        : corpora.FindByHash(run.State!.Text.Sha256, run.State.Text.Characters) is { } here ? corpora.Lines(here.Id, run.Recipe.Pieces)
        : null;
}
