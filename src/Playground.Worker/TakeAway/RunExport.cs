using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Training;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.TakeAway;

/// <summary>What goes along beside the model.</summary>
/// <param name="Moments">The moments that it can be rewound to.</param>
/// <param name="State">What its training goes on from.</param>
public sealed record TakenAlong(bool Moments = false, bool State = false);

/// <summary>
/// A run as a zip: its model as a Hugging Face folder, and beside it the recipe that the command line trains again, as far
/// as this model was trained, the user's own text that it needs, the run's state and all its points, and on request its moments and what its training goes on from.
/// </summary>
public sealed class RunExport(TrainingRuns runs, TrainingStates states, DataFolder folder, PointStore points, CorpusLibrary corpora, TakenMoments moments)
{
    private const int MostAttempts = 10;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>The finished model, or a fresh copy of one in training. The caller disposes the stream, which removes the file behind it.</summary>
    public async Task<Stream> Zip(string runId, TakenAlong along, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var run = runs.Find(runId);
            if (along.State)
            {
                states.RefuseWithout(run.State.Summary);
            }

            try
            {
                return await Zip(run, along, cancellation);
            }
            catch (Exception e) when (attempt < MostAttempts && (e is FileNotFoundException or DirectoryNotFoundException or RunEndedException || (e is RunStateException && RunState.IsEnd(run.State.Status))))
            {
                // It ended, was deleted or was brought back meanwhile, and its model lies elsewhere now: looked for anew.
            }
        }
    }

    private async Task<FileStream> Zip(Run run, TakenAlong along, CancellationToken cancellation)
    {
        var finished = folder.RunModel(run.Id);
        if (run.Model is null && Directory.Exists(finished))
        {
            return Pack(finished, TrainingSession.CheckpointIn(folder.Run(run.Id)), run, run.State.Summary.Step, along);
        }

        var copy = Directory.CreateTempSubdirectory("playground-export-");
        try
        {
            var destination = Path.Combine(copy.FullName, run.Id);
            var checkpoint = TrainingSession.CheckpointIn(copy.FullName);
            var step = await run.WriteModel(destination, cancellation, along.State ? checkpoint : null);
            return Pack(destination, checkpoint, run, step, along);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>The recipe as the command line takes it: a text of the user's own lies beside it as a file, and keeps its id for the form that it was made with.</summary>
    public static JsonObject Recipe(RunSummary run, bool ownText)
    {
        var recipe = JsonSerializer.SerializeToNode(run.Recipe, JsonSerializerOptions.Web)!.AsObject();
        foreach (var left in recipe.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            recipe.Remove(left);
        }

        if (ownText)
        {
            recipe["corpusFile"] = ExportedFiles.Corpus;
        }

        return recipe;
    }

    private FileStream Pack(string model, string checkpoint, Run run, int step, TakenAlong along)
    {
        var zip = TemporaryZip.Create(archive => Fill(archive, model, checkpoint, run, step, along));
        if (along.State && zip.Length > Limits.ImportBytes)
        {
            zip.Dispose();
            throw new PlaygroundException($"With its training state the zip would be larger than {Limits.ImportBytes / 1024 / 1024} MB, the largest that is taken in elsewhere; leave `state` out.");
        }

        return zip;
    }

    private void Fill(ZipArchive archive, string model, string checkpoint, Run run, int step, TakenAlong along)
    {
        var rows = points.Read(run.Id, 0).TakeWhile(point => point.Step <= step).ToArray(); // a run in training has gone on meanwhile
        var taken = AsOf(step, rows, run.State.Summary);
        var again = taken with { Recipe = EndingThere(taken, rows) };
        TemporaryZip.AddFiles(archive, model, leftOut: ModelCard.FileName);
        var card = Path.Combine(model, ModelCard.FileName);
        if (File.Exists(card))
        {
            Add(archive, ModelCard.FileName, writer => writer.Write(ModelCard.Renew(File.ReadAllText(card), again, along.State)));
        }

        var ownText = corpora.OwnText(taken.Recipe.CorpusId!);
        Add(archive, ExportedFiles.Recipe, writer => writer.Write(Recipe(again, ownText is not null).ToJsonString(Indented)));
        AddRun(archive, taken, rows);
        if (ownText is not null)
        {
            Add(archive, ExportedFiles.Corpus, writer => writer.Write(ownText));
        }

        if (along.Moments)
        {
            moments.AddTo(archive, run.Id, step);
        }

        if (along.State)
        {
            AddState(archive, model, checkpoint, taken);
        }
    }

    private void AddState(ZipArchive archive, string model, string checkpoint, RunSummary run)
    {
        using var entry = archive.CreateEntry(ExportedFiles.State, CompressionLevel.Fastest).Open();
        if (!TrainingStateFile.TryWrite(entry, checkpoint, run.Step, ModelFolder.ReadConfiguration(model), Preparation.Options(run.Recipe), states.TextOf(run)))
        {
            throw new RunStateException($"{run.Name} has gone on meanwhile; ask for its zip again.");
        }
    }

    private static RunSummary AsOf(int step, TrainingPoint[] rows, RunSummary now) => now with
    {
        Step = step,
        Latest = rows.LastOrDefault(),
        Recent = RecentSteps.Of(rows),
        ValidationLoss = rows.LastOrDefault(point => point.ValidationLoss is not null)?.ValidationLoss,
        Marks = [.. (now.Marks ?? []).Where(mark => mark.Step <= step)],
    };

    /// <summary>
    /// The recipe that makes this model again, and no later one: it stops after the model's step, and at no validation loss that the run has gone past because
    /// it was asked for only then. Losses and weights are the same; only the last step is validated on all of the text set aside, where the run may have asked a
    /// sample of it or nothing.
    /// </summary>
    internal static RunRecipe EndingThere(RunSummary run, IReadOnlyList<TrainingPoint> rows)
    {
        var recipe = run.Recipe;
        return recipe with
        {
            StopAtStep = run.Step > 0 && run.Step < recipe.Steps ? Math.Min(run.Step, recipe.StopAtStep ?? run.Step) : recipe.StopAtStep,
            StopAtValidationLoss = rows.Any(point => point.Step < run.Step && point.ValidationLoss <= recipe.StopAtValidationLoss) ? null : recipe.StopAtValidationLoss,
        };
    }

    private static void AddRun(ZipArchive archive, RunSummary run, IReadOnlyList<TrainingPoint> rows)
    {
        Add(archive, ExportedFiles.Run, writer => writer.Write(JsonSerializer.Serialize(run, Indented)));
        Add(archive, ExportedFiles.Points, writer =>
        {
            writer.Write(TrainingPointCsv.Header + "\n");
            foreach (var row in rows)
            {
                writer.Write(TrainingPointCsv.Row(row) + "\n");
            }
        });
    }

    private static void Add(ZipArchive archive, string name, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }
}
