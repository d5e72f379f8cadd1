using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Transformers.Training;

namespace Playground.Worker.Runs;

/// <summary>
/// A recipe being trained in a folder of its own, which keeps the vocabulary and the checkpoint. The same for runs of the
/// web process and for the command line. One thread at a time.
/// </summary>
public sealed class TrainingSession : IDisposable
{
    // Of a masked sentence a few places are asked, of another every one. Whatever the batch size: runs are compared.
    private const int MaskedSampleTokens = 16_384;
    private const int CausalSampleTokens = 8_192;
    private const int LastValidationShare = 4;

    private readonly string folder;
    private readonly Trainer trainer;
    private RunRecipe recipe;
    private int? validated; // sequences that the newest point's validation loss was asked of, as far as there are so many
    private double seconds; // spent training since the start, also on steps that are done once more

    private TrainingSession(RunRecipe recipe, string folder, Trainer trainer, Tokenizer tokenizer)
    {
        this.recipe = recipe;
        this.folder = folder;
        this.trainer = trainer;
        Tokenizer = tokenizer;
    }

    public Tokenizer Tokenizer { get; }

    /// <summary>The model in training; ask it only between steps.</summary>
    public TextModel Model => trainer.Model;

    /// <summary>What the recipe's precision came to on this machine, or on the one that began the run.</summary>
    public Precision Precision => trainer.Precision;

    /// <summary>How many replicas of the model share each batch.</summary>
    public int ReplicaCount => trainer.ReplicaCount;

    /// <summary>Called between the parts of a step; it may wait there.</summary>
    public Action? GiveWay
    {
        get => trainer.GiveWay;
        set => trainer.GiveWay = value;
    }

    /// <summary>Called between two batches of a validation: the model may be asked there, and nothing else done to it.</summary>
    public Action? BetweenValidations
    {
        get => trainer.BetweenValidations;
        set => trainer.BetweenValidations = value;
    }

    /// <summary>Steps done.</summary>
    public int Step => trainer.Step;

    public bool IsDone => trainer.Step >= recipe.Steps;

    /// <summary>Set between two steps, for what may change on the way: when to stop, the rate of later steps, and how many there are.</summary>
    public RunRecipe Recipe
    {
        get => recipe;
        set
        {
            trainer.ChangeLearningRate(Preparation.RateChanges(value));
            trainer.Steps = value.Steps;
            recipe = value;
        }
    }

    /// <summary>Why the run stops here although steps are left; null while it goes on.</summary>
    public string? StopReason =>
        Step > 0 && Step >= recipe.StopAtStep ? string.Create(CultureInfo.InvariantCulture, $"Stopped at step {Step:N0}, as asked.")
        : Latest is { ValidationLoss: { } loss } && loss <= recipe.StopAtValidationLoss
            ? string.Create(CultureInfo.InvariantCulture, $"Stopped at step {Step:N0}: the validation loss is {loss:0.0000}, at or below the {recipe.StopAtValidationLoss} that was asked for.")
        : null;

    /// <summary>The newest point of this run, also when it was made before an interruption; null before the first step.</summary>
    public TrainingPoint? Latest { get; private set; }

    /// <summary>The newest validation loss since this session began; null before its first.</summary>
    public double? ValidationLoss { get; private set; }

    /// <summary>What the validation loss of <see cref="Latest"/> was asked of, where that is more than at the steps around it; else null.</summary>
    public LargerValidation? LargerValidation
    {
        get
        {
            if (Latest is not { ValidationLoss: not null } || validated is not { } asked)
            {
                return null;
            }

            var (sample, all) = (SampleSequences(recipe), trainer.ValidationSequences);
            return Math.Min(asked, all) > sample ? new LargerValidation(Latest.Step, Math.Min(asked, all), sample, all) : null;
        }
    }

    /// <summary>Learns the vocabulary, makes the model, and continues from the folder's checkpoint where there is one.</summary>
    /// <param name="say">Told in a sentence what of the text the model cannot read, when that is found out.</param>
    public static TrainingSession Prepare(RunRecipe recipe, IReadOnlyList<string> lines, string folder, CancellationToken cancellation, Action<string>? say = null)
    {
        Directory.CreateDirectory(folder);
        var causal = recipe.Objective == Objective.Causal;
        var tokenizer = Preparation.Vocabulary(recipe, lines, Path.Combine(folder, "tokenizer"), cancellation, say);
        var text = TrainingText.Create(lines, tokenizer, causal, recipe.ContextLength, recipe.ValidationShare, cancellation);
        var model = ModelFactory.Create(Preparation.Configuration(recipe, tokenizer), recipe.Seed);
        var session = new TrainingSession(recipe, folder, new Trainer(model, tokenizer, text, Preparation.Options(recipe)) { Steps = recipe.Steps }, tokenizer);
        try
        {
            session.Resume();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Sequences of the text set aside: a fixed sample while the run goes on. At its end all of them, or as many as a quarter of the steps done has at most: without
    /// backward a batch takes about a third of a step, so no run becomes longer by more than a tenth.
    /// </summary>
    internal static int ValidationSequences(RunRecipe recipe, int step)
    {
        var sample = SampleSequences(recipe);
        return IsLast(recipe, step) ? (int)Math.Clamp((long)(step / LastValidationShare) * recipe.BatchSize, sample, int.MaxValue) : sample;
    }

    private static int SampleSequences(RunRecipe recipe) => Math.Max(1, (recipe.Objective is Objective.Causal ? CausalSampleTokens : MaskedSampleTokens) / recipe.ContextLength);

    private static bool IsLast(RunRecipe recipe, int step) => step == recipe.Steps || step == recipe.StopAtStep || recipe.EarlierEnds.Contains(step);

    /// <summary>A point that was written after the checkpoint, or before there was one: its steps are done once more, and the time that was spent on them is not given back.</summary>
    public void CountOnFrom(TrainingPoint? written) => seconds = Math.Max(seconds, written?.Seconds ?? 0);

    /// <summary>Trains one step; evaluates where the recipe says so, and at the last step, also where that is one to stop at.</summary>
    public TrainingPoint RunStep()
    {
        var started = Stopwatch.GetTimestamp();
        var step = trainer.RunStep();
        validated = recipe.ValidationShare > 0 && (step.Step % recipe.EvaluateEvery == 0 || IsLast(recipe, step.Step)) ? ValidationSequences(recipe, step.Step) : null;
        double? validation = validated is { } sequences ? trainer.Validate(sequences) : null;
        Latest = new TrainingPoint(
            step.Step,
            step.Epoch,
            step.Loss,
            Math.Exp(Math.Min(step.Loss, 700)), // JSON has no infinity
            step.Accuracy,
            step.LearningRate,
            step.GradientNorm,
            step.StepTokens / Math.Max(step.Duration.TotalSeconds, 1e-6),
            step.Tokens,
            seconds += Stopwatch.GetElapsedTime(started).TotalSeconds,
            validation is { } loss && double.IsFinite(loss) ? loss : null);
        ValidationLoss = Latest.ValidationLoss ?? ValidationLoss;
        return Latest;
    }

    public IReadOnlyList<IReadOnlyList<BatchToken>> PreviewBatch(int rows) => trainer.PreviewBatch(rows);

    public IReadOnlyDictionary<Corruption, int> CountBatch() => trainer.CountBatch();

    /// <summary>Saves all that a resumed session needs to go on bit for bit. The old checkpoint stays until the new one is complete.</summary>
    public void SaveCheckpoint()
    {
        if (Latest is { } point)
        {
            WritePoint(folder, point.Step, new KeptPoint(point, validated));
        }

        trainer.SaveCheckpoint(CheckpointFile);
        foreach (var old in Directory.EnumerateFiles(folder, "point-*.json").Where(file => file != PointIn(folder, trainer.Step)))
        {
            File.Delete(old);
        }
    }

    /// <summary>A checkpoint for somebody else; this session's own stays.</summary>
    public void SaveCheckpoint(string path) => trainer.SaveCheckpoint(path);

    /// <summary>Writes beside a checkpoint that was made for a session in that folder the point of its step.</summary>
    internal static void WritePoint(string folder, TrainingPoint point) => WritePoint(folder, point.Step, new KeptPoint(point, ValidationSequences: null));

    private static void WritePoint(string folder, int step, KeptPoint point) => DurableFile.Write(PointIn(folder, step), stream => JsonSerializer.Serialize(stream, point.ToJson(), JsonSerializerOptions.Web));

    /// <summary>Bytes that the weights take in half precision.</summary>
    public long SnapshotBytes => 2 * Model.Parameters;

    /// <summary>Writes the weights alone, as they are now; see <see cref="WeightsFile"/>.</summary>
    public void WriteWeights(string path) => WeightsFile.Write(path, trainer.Weights);

    /// <summary>Writes the model's settings into that folder, and says into which file.</summary>
    public string WriteConfiguration(string destination) => ModelFolder.WriteConfiguration(destination, trainer.Weights.Configuration, halfPrecision: true);

    /// <summary>Writes the model as a Hugging Face folder with its card, so that it appears whole or not at all.</summary>
    /// <param name="inPlaceOfOld">An older model there goes; else it is put aside, for it may be anyone's.</param>
    public void WriteModel(string destination, string card, bool halfPrecision = false, bool inPlaceOfOld = false)
    {
        var parent = Directory.CreateDirectory(Path.GetDirectoryName(destination)!).FullName;
        var aside = Path.Combine(parent, $".{Path.GetFileName(destination)}.{Guid.NewGuid():n}"); // a dot hides it from the catalogue
        try
        {
            ModelFolder.Write($"{aside}.new", trainer.Weights, Tokenizer, halfPrecision);
            File.WriteAllText(Path.Combine($"{aside}.new", ModelCard.FileName), card);
            if (Directory.Exists(destination))
            {
                Directory.Move(destination, $"{aside}.old");
            }

            DurableFile.MoveFolder($"{aside}.new", destination); // on the disk before its run's row says that it is there
        }
        finally
        {
            if (inPlaceOfOld && Directory.Exists(destination) && Directory.Exists($"{aside}.old"))
            {
                Directory.Delete($"{aside}.old", recursive: true);
            }

            if (Directory.Exists($"{aside}.new")) // a failed attempt: on a full disk each would leave another model behind
            {
                Directory.Delete($"{aside}.new", recursive: true);
            }
        }
    }

    public void Dispose() => trainer.Dispose();

    /// <summary>Where a session that trains in that folder keeps its checkpoint.</summary>
    public static string CheckpointIn(string folder) => Path.Combine(folder, "checkpoint");

    private string CheckpointFile => CheckpointIn(folder);

    private static string PointIn(string folder, int step) => Path.Combine(folder, $"point-{step}.json");

    private void Resume()
    {
        if (!File.Exists(CheckpointFile))
        {
            return;
        }

        trainer.LoadCheckpoint(CheckpointFile);
        (Latest, validated) = KeptPoint.Read(PointIn(folder, trainer.Step));
        CountOnFrom(Latest);
    }
}
