using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.CommandLine;

/// <summary><c>train recipe.json [--out folder] [--data folder]</c>: trains a model without the web, from its checkpoint if it was interrupted.</summary>
public static class TrainCommand
{
    public static bool IsAskedFor(string[] args) => args is ["train" or "--help" or "-h" or "-?", ..];

    /// <returns>0 when the model is written, 1 on a refusal, 130 when interrupted.</returns>
    public static int Run(string[] args, IReadOnlyList<IBundledCorpus> corpora, TextWriter output)
    {
        var recipe = new Argument<string>("recipe.json") { Description = "The recipe: model, text, masking, learning rate, steps. Every exported run has one." };
        var destination = new Option<string>("--out") { Description = "The folder that the model is written to, in the Hugging Face layout; beside the recipe by default.", HelpName = "folder" };
        var data = new Option<string>("--data") { Description = "The folder that holds the checkpoint while it trains.", HelpName = "folder", DefaultValueFactory = _ => WorkerOptions.DefaultDataFolder };
        var train = new Command("train", "Trains a model without the web, and goes on from its checkpoint if it was interrupted.") { recipe, destination, data };
        train.SetAction(asked => Train(asked.GetRequiredValue(recipe), asked.GetValue(destination), asked.GetRequiredValue(data), corpora, output));
        try
        {
            // Signals end a training at the next step, by what Train does about them.
            return new RootCommand("The worker of Playground.") { train }.Parse(args).Invoke(
                new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (PlaygroundException e)
        {
            output.WriteLine(e.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"Something could not be written: {StorageTrouble.Reason(e)}. When that is mended, the same command goes on from its last checkpoint.");
            return 1;
        }
    }

    private static int Train(string recipePath, string? to, string data, IReadOnlyList<IBundledCorpus> corpora, TextWriter output)
    {
        var (recipe, command) = CommandRecipe.Read(recipePath);
        var name = NameOf(recipePath);
        var destination = Path.GetFullPath(to ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(recipePath))!, name));
        var folder = Path.GetFullPath(Path.Combine(data, "command-line", $"{name}-{Fingerprint(recipe)}"));
        using var held = Hold(folder);
        using var interrupted = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interrupted.Cancel();
        }

        var (corpus, lines) = ReadCorpus(recipe, command, corpora);
        output.WriteLine($"{name}: {corpus.Name}, {corpus.Lines} lines, {corpus.Words} words");
        try
        {
            TorchThreads.SetUp();
            using var session = TrainingSession.Prepare(recipe, lines, folder, interrupted.Token, output.WriteLine);
            using var points = new PointsFile(Path.Combine(folder, "points.csv"), session.Step);
            output.WriteLine($"vocabulary {session.Tokenizer.VocabularySize}, {session.Model.Parameters} parameters, {(session.Step > 0 ? $"resumed after step {session.Step}" : "from scratch")}");
            return TrainToTheEnd(session, points, recipe, output, interrupted.Token)
                ? Finish(session, points, recipe, (corpus, CorpusText.Hash(recipe.CorpusText ?? CorpusText.OfLines(lines))), destination, command, output)
                : 130;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    private static bool TrainToTheEnd(TrainingSession session, PointsFile points, RunRecipe recipe, TextWriter output, CancellationToken interrupted)
    {
        var report = Math.Max(1, recipe.Steps / 100);
        var (checkpointStep, lastCheckpoint) = (session.Step, TimeProvider.System.GetTimestamp());
        while (!session.IsDone && session.StopReason is null)
        {
            if (interrupted.IsCancellationRequested)
            {
                Save();
                output.WriteLine($"interrupted; the same command goes on after step {session.Step}");
                return false;
            }

            var point = session.RunStep();
            points.Add(point);
            if (point.Step % report == 0 || point.ValidationLoss is not null)
            {
                output.WriteLine(Describe(point, recipe));
            }

            if (CheckpointPace.IsDue(checkpointStep, session.Step - checkpointStep, TimeProvider.System.GetElapsedTime(lastCheckpoint)))
            {
                Save();
                (checkpointStep, lastCheckpoint) = (session.Step, TimeProvider.System.GetTimestamp());
            }
        }

        output.WriteLine(session.StopReason ?? (recipe.Steps == 1 ? "the only step is done" : $"all {recipe.Steps} steps are done"));
        Save();
        return true;

        void Save() // points first: those after the checkpoint are made again
        {
            points.Flush();
            session.SaveCheckpoint();
        }
    }

    private static int Finish(TrainingSession session, PointsFile points, RunRecipe recipe, (CorpusSummary Summary, string Hash) corpus, string destination, CommandSettings command, TextWriter output)
    {
        session.WriteModel(destination, ModelCard.Write(recipe, corpus.Summary, corpus.Hash, session, points.Recent, session.ValidationLoss, command.Weaknesses), command.HalfPrecision);
        points.CopyTo(Path.Combine(destination, "points.csv"));
        output.WriteLine($"written to {destination}");
        return 0;
    }

    private static string Describe(TrainingPoint point, RunRecipe recipe) => string.Create(CultureInfo.InvariantCulture,
        $"step {point.Step,6}/{recipe.Steps}  loss {point.Loss:0.0000}  accuracy {point.Accuracy:0.000}  {point.TokensPerSecond,8:0} tokens/s  {point.Seconds,7:0} s{(point.ValidationLoss is { } loss ? $"  validation {loss:0.0000}" : "")}");

    private static (CorpusSummary Summary, IReadOnlyList<string> Lines) ReadCorpus(RunRecipe recipe, CommandSettings command, IReadOnlyList<IBundledCorpus> corpora)
    {
        var bundled = corpora.FirstOrDefault(corpus => corpus.Id == recipe.CorpusId);
        if (bundled is null && recipe.CorpusText is null)
        {
            throw new UnknownCorpusException(recipe.CorpusId!);
        }

        if (bundled is null)
        {
            CorpusText.Check(recipe.CorpusText!);
        }

        IReadOnlyList<string> lines = bundled is null ? CorpusText.LinesFor(recipe.Pieces, recipe.CorpusText!) : [.. bundled.Lines(command.CorpusSeed, command.CorpusLines)];
        var summary = CorpusText.Summarise(bundled?.Id ?? "own", bundled?.Name ?? "own text", bundled is null ? "pasted" : "bundled", bundled?.Licence ?? "the user's own", bundled is null ? CorpusText.Lines(recipe.CorpusText!) : lines);
        RecipeRules.CheckCorpus(summary);
        return (summary, lines);
    }

    /// <summary>Two recipes by one file name, such as those of two exports, never continue each other.</summary>
    private static string Fingerprint(RunRecipe recipe) => CorpusText.Hash(JsonSerializer.Serialize(recipe, JsonSerializerOptions.Web))[..8];

    private static string NameOf(string recipePath)
    {
        var file = Path.GetFileName(recipePath);
        return file.EndsWith(".recipe.json", StringComparison.Ordinal) ? file[..^".recipe.json".Length] : Path.GetFileNameWithoutExtension(file);
    }

    private static FileStream Hold(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "training.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new PlaygroundException($"{folder} is in use by another training of this recipe.", e);
        }
    }
}
