using System.Diagnostics;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>
/// Trains one model on one text, a step at a time: batch, forward, loss at the asked positions, backward, clip, AdamW.
/// Knows no web, no store and no clock but the step's own duration.
/// </summary>
/// <remarks>
/// One thread at a time. Between steps <see cref="Model"/> may be asked (evaluation mode, no gradients). Every random number
/// is a function of the seed and the place in the run, so the same seed on the same machine gives the same losses to the last bit.
/// </remarks>
public sealed class Trainer : IDisposable
{
    internal const ulong ValidationSeed = 0; // the same for every run, so that runs can be compared

    private const int ValidationBatchTokens = 2_048; // small batches would keep a small model waiting for their beginnings

    private readonly TrainingText text;
    private readonly LearningRateSchedule schedule;
    private readonly FlatParameters parameters;
    private readonly BatchAhead training;
    private readonly BatchSource validation;
    private readonly TrainingBatch validationBatch;
    private Replicas replicas;
    private long tokens;

    /// <summary>Takes the model over: its weights move into the trainer's buffers, and it is disposed with the trainer.</summary>
    /// <exception cref="PlaygroundException">Model, tokenizer, text and options do not go together, or a number is outside its limits; the model is untouched then.</exception>
    public Trainer(LanguageModel model, Tokenizer tokenizer, TrainingText text, TrainingOptions options)
    {
        TrainingOptionsCheck.Refuse(model, tokenizer, text, options);
        var masking = text.Causal ? null : new Masking(tokenizer, options);
        (this.text, Options, Weights, Steps) = (text, options, model, options.Steps);
        schedule = new LearningRateSchedule(options);
        training = new BatchAhead(text.Batches(validation: false, options, masking, options.Seed), options.BatchSize, options.SequenceLength);
        var standard = text.Causal ? null : new Masking(tokenizer, StandardMasking(options));
        validation = text.Batches(validation: true, options, standard, ValidationSeed);
        validationBatch = new TrainingBatch(ValidationRows(options), options.SequenceLength);
        parameters = new FlatParameters(model, options.DecayAll);
        replicas = new Replicas(
            model, parameters, options, PrecisionChoice.For(options.Precision, model.Configuration.Hidden), Replicas.CountFor(Environment.ProcessorCount, options.BatchSize, parameters.Length));
        Model = new TextModel(model, tokenizer);
    }

    /// <summary>Steps done.</summary>
    public int Step { get; private set; }

    /// <summary>Steps in all: those of the options' schedule, or more, which keep its last rate. No checkpoint insists on them.</summary>
    public int Steps { get; set; }

    public TrainingOptions Options { get; }

    /// <summary>The very model in training, ready to answer between steps. Shares the weights; disposed with the trainer.</summary>
    public TextModel Model { get; }

    /// <summary>The weights, for saving.</summary>
    public LanguageModel Weights { get; }

    /// <summary>What <see cref="Precision.Auto"/> came to: chosen at the first step and kept by every checkpoint.</summary>
    public Precision Precision => replicas.Precision;

    /// <summary>How many threads share a batch's rows: one a core, chosen at the first step and kept by every checkpoint, since sums depend on it in their last digits.</summary>
    public int ReplicaCount => replicas.Count;

    /// <summary>Called between the blocks of a step, there and back, where it may wait for others to go first; on several threads at once.</summary>
    public Action? GiveWay { get; set; }

    /// <summary>Called between two batches of <see cref="Validate"/>, on its thread: at a run's end that goes on for long, and the model can be asked meanwhile.</summary>
    public Action? BetweenValidations { get; set; }

    internal FlatParameters Parameters => parameters;

    internal BatchAhead Batches => training;

    /// <summary>Trains one step. Throws <see cref="TrainingDivergedException"/> on a non-finite loss or gradient and leaves the weights as they were before it.</summary>
    /// <exception cref="InvalidOperationException">All <see cref="Steps"/> are done.</exception>
    public StepResult RunStep()
    {
        if (Step >= Steps)
        {
            throw new InvalidOperationException($"All {Steps} steps are done.");
        }

        var started = Stopwatch.GetTimestamp();
        var before = training.Cursor;
        var batch = training.Next();
        try
        {
            return RunStep(batch, schedule.At(Step + 1), started);
        }
        catch (TrainingDivergedException)
        {
            training.Cursor = before;
            throw;
        }
    }

    /// <summary>Most sequences that validation takes at a time.</summary>
    internal static int ValidationRows(TrainingOptions options) => Math.Max(options.BatchSize, ValidationBatchTokens / options.SequenceLength);

    /// <summary>One step on a given batch at a given rate.</summary>
    internal StepResult RunStep(TrainingBatch given, double rate, long started)
    {
        var (loss, norm) = replicas.Learn(given, Step + 1, GiveWay);
        var mean = loss.Mean;
        if (!double.IsFinite(mean) || !double.IsFinite(norm))
        {
            var what = double.IsFinite(mean) ? "gradient" : "loss";
            throw new TrainingDivergedException(
                $"Training diverged at step {Step + 1}: the {what} is no longer a finite number at learning rate {rate:0.######}. Start again with a smaller learning rate.");
        }

        GiveWay?.Invoke();
        var divisor = Options.ClipNorm > 0 ? Math.Max(1, norm / Options.ClipNorm) : 1;
        replicas.Step(Step + 1, rate, Options.WeightDecay, divisor);

        Step++;
        tokens += given.Tokens;
        var accuracy = (double)loss.Correct / given.Asked;
        return new StepResult(Step, training.Epochs, mean, accuracy, rate, norm, given.Tokens, tokens, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>The steps after the newest change use its peak: for changes that were decided while the run was on.</summary>
    /// <exception cref="PlaygroundException">The changes are out of order, or a rate cannot be used; nothing changed then.</exception>
    public void ChangeLearningRate(IReadOnlyList<RateChange> changes)
    {
        TrainingOptionsCheck.RefuseChanges(changes);
        schedule.Changes = changes;
    }

    /// <summary>
    /// Mean cross-entropy on up to <paramref name="maxSequences"/> sequences of the text set aside: the same ones, drawn from all of it, with the same masks
    /// every time and whatever the batch size is. NaN if no text was set aside.
    /// Masked models are all asked with BERT's masking (15 %, single tokens, 80/10/10) at the same places, however they were
    /// trained: so runs with different masking can be compared.
    /// </summary>
    public double Validate(int maxSequences = 512)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSequences, 1);
        if (text.ValidationTokens == 0)
        {
            return double.NaN;
        }

        validation.Cursor = default;
        var (sum, asked) = (0.0, 0L);
        foreach (var sequences in validation.First(maxSequences).Chunk(validationBatch.Capacity))
        {
            validation.Fill(validationBatch, sequences);
            sum += replicas.Evaluate(validationBatch, GiveWay).Mean * validationBatch.Asked;
            asked += validationBatch.Asked;
            BetweenValidations?.Invoke();
        }

        return sum / asked;
    }

    /// <summary>All sequences that <see cref="Validate"/> can be asked for; 0 if no text was set aside.</summary>
    public int ValidationSequences
    {
        get
        {
            validation.Cursor = default;
            return text.ValidationTokens == 0 ? 0 : validation.Count;
        }
    }

    /// <summary>The first <paramref name="rows"/> sequences of the last step's batch; none before the first step of this trainer.</summary>
    public IReadOnlyList<IReadOnlyList<BatchToken>> PreviewBatch(int rows) => training.Current.Preview(rows);

    /// <summary>Tokens of the last step's whole batch, by what was done to them.</summary>
    public IReadOnlyDictionary<Corruption, int> CountBatch() => training.Current.CountCorruptions();

    /// <summary>Writes weights, optimiser, step, data cursor and random states into one file: temporary file, flush to disk, rename, checksum inside.</summary>
    /// <exception cref="CheckpointException">The file could not be written, for instance on a full disk; an older one at that path is unchanged.</exception>
    public void SaveCheckpoint(string path) => TrainingCheckpoint.Write(path, Header(), parameters);

    /// <summary>Continues bit for bit where the checkpoint was written, if this version of the program wrote it. Refuses a damaged file or one of another model or text with a sentence.</summary>
    /// <exception cref="CheckpointException">The file is missing, damaged or belongs to another model, text or recipe; the trainer is unchanged.</exception>
    public void LoadCheckpoint(string path)
    {
        replicas.WeightsChanged();
        var header = TrainingCheckpoint.Read(path, Header(), parameters);
        Use(header.Precision, Math.Clamp(header.Replicas, 1, Options.BatchSize));
        training.Cursor = new TextCursor(header.Epoch, header.Position);
        (Step, tokens) = (header.Step, header.Tokens);
    }

    public void Dispose()
    {
        replicas.Dispose();
        Model.Dispose();
        parameters.Dispose();
    }

    internal void Use(Precision precision, int count)
    {
        if (precision != Precision || count != ReplicaCount)
        {
            replicas.Dispose();
            replicas = new Replicas(Weights, parameters, Options, precision, count);
        }
    }

    // The defaults of the masking options are the published ones.
    internal static TrainingOptions StandardMasking(TrainingOptions options) => new()
    {
        SequenceLength = options.SequenceLength, BatchSize = options.BatchSize, Steps = options.Steps, LearningRate = options.LearningRate,
    };

    private CheckpointHeader Header() => CheckpointHeader.For(Weights, Options, text, parameters.Length, Step, training.Cursor, tokens, Precision, ReplicaCount);
}
