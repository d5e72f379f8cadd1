using System.Globalization;
using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Transformers.Training;
using Playground.Worker.Api;
using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.TakeAway;

/// <summary>What the files of an unpacked zip say, checked: recipe, points and state of a run that has ended.</summary>
internal sealed record ImportedRun(
    RunRecipe Recipe, string Name, RunStatus Status, string? Message, IReadOnlyList<TrainingPoint> Points, string? Note, IReadOnlyList<RunMark> Marks, ModelConfiguration Configuration, TrainingState? State)
{
    private const int LongestMark = 500;
    private const int MostMarks = 1_000;
    private const int ShownCharacters = 40;
    private const int ShownHash = 64;

    /// <summary>Refuses what can't be read, or doesn't go together, with one sentence.</summary>
    public static ImportedRun Read(string folder)
    {
        var state = Path.Combine(folder, ExportedFiles.State);
        var training = File.Exists(state) ? TrainingStateFile.Read(state) : null;
        var recipe = CommandRecipe.Read(Path.Combine(folder, ExportedFiles.Recipe), ExportedFiles.Corpus, mayLackText: training is not null).Run;
        CheckText(recipe, folder);
        var configuration = ModelFolder.ReadConfiguration(folder);
        CheckModel(recipe, configuration);
        var run = ReadState(Path.Combine(folder, ExportedFiles.Run));
        var points = ImportedCurve.Read(Path.Combine(folder, ExportedFiles.Points), recipe, run.Marks);
        if (run.Recipe is { } own)
        {
            // The exported recipe stops where the model did; when the run itself was to stop is part of its state.
            recipe = recipe with { StopAtStep = own.StopAtStep, StopAtValidationLoss = own.StopAtValidationLoss };
            SteeringRules.Check(recipe);
        }

        var step = points.Count == 0 ? 0 : points[^1].Step;
        CheckState(training, recipe, points);
        var ended = run.Status == RunStatus.Completed && step == recipe.Steps ? RunStatus.Completed : RunStatus.Stopped;
        var message = string.Create(CultureInfo.InvariantCulture, $"Brought in from a zip, as it was at step {step:N0} of {recipe.Steps:N0}.");
        var name = string.IsNullOrWhiteSpace(run.Name) ? "Imported run" : run.Name.Trim();
        name = NameRules.OneLine(name);
        Refuse(run.Note?.Length > Limits.RunNoteCharacters, $"The note in {ExportedFiles.Run} has {run.Note?.Length} characters; at most {Limits.RunNoteCharacters} fit.");
        return new ImportedRun(recipe, NameRules.Shortened(name, Limits.RunNameCharacters), ended, message, points, NameRules.WithoutControls(run.Note), ReadMarks(run.Marks ?? [], step), configuration, training);
    }

    private static void CheckState(TrainingState? state, RunRecipe recipe, IReadOnlyList<TrainingPoint> points)
    {
        if (state is null)
        {
            return;
        }

        Refuse(state.Step > recipe.Steps, $"{ExportedFiles.State} is of step {state.Step}; of a recipe with {recipe.Steps} steps nothing goes on from there.");
        Refuse(state.Step != points.Count, $"{ExportedFiles.State} is of step {state.Step}; the run in the zip is at step {points.Count}.");
        Refuse(state.Tokens != points[^1].Tokens, $"{ExportedFiles.State} says that {state.Tokens} tokens were seen; {ExportedFiles.Points} says {points[^1].Tokens}.");
        Refuse(
            recipe.CorpusText is { } text && CorpusText.Hash(text) != state.Text.Sha256,
            $"{ExportedFiles.Corpus} is not the text that {ExportedFiles.State} goes on with: the SHA-256 of that is {state.Text.Sha256}.");
    }

    /// <summary>Reads the model; on a torch thread.</summary>
    public static bool CheckWeights(string folder)
    {
        using var model = TextModel.Load(folder);
        RefuseNotFinite(ExportedFiles.Weights, model.FirstNotFinite());
        return true;
    }

    /// <summary>Reads a moment as the model's configuration says it is; on a torch thread.</summary>
    public bool CheckMoment((int Step, string Path) moment)
    {
        var file = ExportedFiles.MomentOf(moment.Step);
        Refuse(moment.Step > Points.Count, $"The zip holds a moment of step {moment.Step}; the run in it is at step {Points.Count}.");
        string? notFinite;
        try
        {
            using var model = WeightsFile.Read(moment.Path, Configuration);
            notFinite = model.FirstNotFinite();
        }
        catch (PlaygroundException e)
        {
            throw new PlaygroundException($"{file} does not hold the model's weights: {e.Message}", e);
        }

        RefuseNotFinite(file, notFinite);
        return true;
    }

    /// <summary>Numbers that are none would be found out only when somebody asks the model.</summary>
    private static void RefuseNotFinite(string file, string? weight) =>
        Refuse(weight is not null, $"{file} holds a number in {weight} that is not finite, so the model can't answer anything.");

    /// <summary>A text that is not in the zip may be anywhere or nowhere, but under the name of one; one that is in it must be the one of the model's card.</summary>
    private static void CheckText(RunRecipe recipe, string folder)
    {
        Refuse(
            recipe.CorpusId is { } id && !CorpusStore.IsId(id),
            $"{ExportedFiles.Recipe} names the text {CorpusText.Beginning(recipe.CorpusId ?? "", ShownCharacters)}, which is no id of a text: these are of small letters, digits and dashes.");
        Refuse(
            recipe.CorpusText is { } text && ModelCard.TextHash(folder) is { } hash && !string.Equals(hash, CorpusText.Hash(text), StringComparison.OrdinalIgnoreCase),
            $"{ExportedFiles.Corpus} is not the text that the model was trained on: {ModelCard.FileName} says that its SHA-256 is {CorpusText.Beginning(ModelCard.TextHash(folder) ?? "", ShownHash)}.");
    }

    /// <summary>The model is one that the recipe makes.</summary>
    private static void CheckModel(RunRecipe recipe, ModelConfiguration model)
    {
        var masked = recipe.Objective == Objective.Masked;
        Refuse(model.Architecture != (masked ? Architecture.Bert : Architecture.Gpt2), "The recipe and the model in the zip are of different kinds.");
        foreach (var (what, said, found) in ((string, object, object)[])
            [
                ("layers", recipe.Layers, model.Layers), ("heads", recipe.Heads, model.Heads), ("hidden", recipe.Hidden, model.Hidden),
                ("contextLength", recipe.ContextLength, model.ContextLength), ("activation", Preparation.ActivationOf(recipe), model.Activation),
            ])
        {
            Refuse(!said.Equals(found), $"{ExportedFiles.Recipe} and config.json are not of one model: `{what}` is {said} in the recipe and {found} in the model.");
        }

        var most = VocabularyLearning.MostPieces((VocabularyKind)recipe.Pieces, masked, recipe.Vocabulary);
        Refuse(
            model.VocabularySize > most,
            $"{ExportedFiles.Recipe} and config.json are not of one model: the recipe's vocabulary has at most {most} pieces, the model's has {model.VocabularySize}.");
    }

    /// <summary>What happened on the way; changes of the learning rate, and of how many steps there are, stand in the recipe.</summary>
    private static List<RunMark> ReadMarks(IReadOnlyList<RunMark> all, int lastStep)
    {
        var marks = all.Where(mark => mark is not { Kind: RunMarkKind.LearningRate or RunMarkKind.MoreSteps }).ToList();
        Refuse(marks.Count > MostMarks, $"{ExportedFiles.Run} has {marks.Count} marks; at most {MostMarks} are taken.");
        Refuse(
            marks.Exists(mark => mark is not { Step: >= 0, Text.Length: > 0 } || mark.Step > lastStep || !Enum.IsDefined(mark.Kind)),
            $"{ExportedFiles.Run} has a mark that is of no step of the run, or has no sentence.");
        return [.. marks.Select(mark => mark with { Text = NameRules.Shortened(mark.Text, LongestMark) })];
    }

    private static RunSummary ReadState(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var fault = document.RootElement.ValueKind == JsonValueKind.Object ? JsonFault.Of(document.RootElement, typeof(RunSummary), "", what: null) : "it is no JSON object.";
            Refuse(fault is not null, $"{ExportedFiles.Run} can't be read: {fault}");
            var run = document.RootElement.Deserialize<RunSummary>(JsonSerializerOptions.Web)!;
            Refuse(run is not { Id: not null, Name: not null }, $"{ExportedFiles.Run} can't be read: it has no `id`, or no `name`.");
            return run;
        }
        catch (JsonException e)
        {
            throw new PlaygroundException($"{ExportedFiles.Run} can't be read: {JsonFault.PlaceOf(e)}.", e);
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
