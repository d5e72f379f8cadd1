using System.Globalization;
using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Worker.CommandLine;
using Playground.Worker.Runs;

namespace Playground.Worker.TakeAway;

/// <summary>What the files of an unpacked zip say, checked: recipe, points and state of a run that has ended.</summary>
internal sealed record ImportedRun(
    RunRecipe Recipe, string Name, RunStatus Status, string? Message, IReadOnlyList<TrainingPoint> Points, string? Note, IReadOnlyList<RunMark> Marks, ModelConfiguration Configuration)
{
    private const int LongestMark = 500;
    private const int MostMarks = 1_000;

    /// <summary>Refuses what can't be read, or doesn't go together, with one sentence.</summary>
    public static ImportedRun Read(string folder)
    {
        var recipe = CommandRecipe.Read(Path.Combine(folder, ExportedFiles.Recipe), ExportedFiles.Corpus).Run;
        var points = ReadPoints(Path.Combine(folder, ExportedFiles.Points), recipe);
        var configuration = ModelFolder.ReadConfiguration(folder);
        Refuse(configuration.IsCausal != (recipe.Objective == Objective.Causal), "The recipe and the model in the zip are of different kinds.");
        var run = ReadState(Path.Combine(folder, ExportedFiles.Run));
        if (run.Recipe is { } own)
        {
            // The exported recipe stops where the model did; when the run itself was to stop is part of its state.
            recipe = recipe with { StopAtStep = own.StopAtStep, StopAtValidationLoss = own.StopAtValidationLoss };
            SteeringRules.Check(recipe);
        }

        var step = points.Count == 0 ? 0 : points[^1].Step;
        var ended = run.Status == RunStatus.Completed && step == recipe.Steps ? RunStatus.Completed : RunStatus.Stopped;
        var message = string.Create(CultureInfo.InvariantCulture, $"Brought in from a zip, as it was at step {step:N0} of {recipe.Steps:N0}.");
        var name = string.IsNullOrWhiteSpace(run.Name) ? "Imported run" : run.Name.Trim();
        NameRules.CheckLine(name);
        Refuse(run.Note?.Length > Limits.RunNoteCharacters, $"The note in {ExportedFiles.Run} has {run.Note?.Length} characters; at most {Limits.RunNoteCharacters} fit.");
        return new ImportedRun(recipe, NameRules.Shortened(name, Limits.RunNameCharacters), ended, message, points, run.Note, ReadMarks(run.Marks ?? [], step), configuration);
    }

    /// <summary>Reads all weights too; on a torch thread.</summary>
    public bool Check(string folder)
    {
        using (TextModel.Load(folder))
        {
        }

        TakenMoments.Check(folder, Points.Count, Configuration);
        return true;
    }

    /// <summary>What happened on the way; changes of the learning rate stand in the recipe.</summary>
    private static List<RunMark> ReadMarks(IReadOnlyList<RunMark> all, int lastStep)
    {
        var marks = all.Where(mark => mark is not { Kind: RunMarkKind.LearningRate }).ToList();
        Refuse(marks.Count > MostMarks, $"{ExportedFiles.Run} has {marks.Count} marks; at most {MostMarks} are taken.");
        Refuse(
            marks.Exists(mark => mark is not { Step: >= 0, Text.Length: > 0 and <= LongestMark } || mark.Step > lastStep || !Enum.IsDefined(mark.Kind)),
            $"{ExportedFiles.Run} has a mark that is of no step of the run, or has no sentence of at most {LongestMark} characters.");
        return marks;
    }

    private static List<TrainingPoint> ReadPoints(string path, RunRecipe recipe)
    {
        var points = new List<TrainingPoint>();
        foreach (var (row, line) in File.ReadLines(path).Select((row, i) => (row, i + 1)))
        {
            if (line == 1)
            {
                Refuse(row != TrainingPointCsv.Header, $"{ExportedFiles.Points} does not begin with the names of its columns.");
                continue;
            }

            Refuse(!TrainingPointCsv.TryRead(row, out var point), $"{ExportedFiles.Points} has no training point in line {line}.");
            Refuse(
                point!.Step != points.Count + 1 || point.Step > recipe.Steps,
                $"{ExportedFiles.Points} has step {point.Step} in line {line}; steps count from 1, without gaps, to the recipe's {recipe.Steps}.");
            points.Add(point);
        }

        return points;
    }

    private static RunSummary ReadState(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunSummary>(File.ReadAllText(path), JsonSerializerOptions.Web) is { Id: not null, Name: not null } run ? run : throw new JsonException("No run.");
        }
        catch (JsonException e)
        {
            throw new PlaygroundException($"{ExportedFiles.Run} can't be read.", e);
        }
    }

    private static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
        {
            throw new PlaygroundException(sentence);
        }
    }
}
