using System.Text.Json.Serialization;

namespace Playground.Contracts;

[JsonConverter(typeof(CamelCaseEnumConverter<TokenizerKind>))]
public enum TokenizerKind
{
    WordPiece,
    ByteLevelBpe,

    /// <summary>Every character that the corpus holds is a piece of its own.</summary>
    Characters,
}

/// <summary>What the masked objective hides at one go.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MaskingUnit>))]
public enum MaskingUnit
{
    /// <summary>Single tokens (BERT).</summary>
    Token,

    /// <summary>All tokens of a word together.</summary>
    WholeWord,

    /// <summary>Several words in a row (SpanBERT).</summary>
    Span,
}

/// <summary>The arithmetic of a training step; weights and optimiser stay float32.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TrainingPrecision>))]
public enum TrainingPrecision
{
    /// <summary>bfloat16 where the processor has instructions for it and the model is at least 64 wide: narrower ones gain less, and are quick anyway. float32 elsewhere.</summary>
    Auto,
#pragma warning disable CA1720 // the field's own name for it
    Float32,
#pragma warning restore CA1720
    BFloat16,
}

/// <summary>The bend between the two layers of a feed-forward block, by the names that published configurations use.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActivationFunction>))]
public enum ActivationFunction
{
    /// <summary>Exact GELU: <c>gelu</c>.</summary>
    Gelu,

    /// <summary>GELU by tanh: <c>gelu_new</c>.</summary>
    GeluTanh,
    Relu,
}

/// <summary>From the step after <see cref="AfterStep"/> on, the schedule climbs to and falls from another peak.</summary>
public sealed record LearningRateChange(int AfterStep, double LearningRate);

/// <summary>Everything that decides how a run trains. Body of <c>POST /api/runs</c>; what is left out keeps its default.</summary>
public sealed record RunRecipe
{
    public string? Name { get; init; }
    public Objective Objective { get; init; } = Objective.Masked;

    /// <summary>A corpus from <c>GET /api/corpora</c>. Give this or <c>corpusText</c>.</summary>
    public string? CorpusId { get; init; }

    /// <summary>Text to train on, stored as a corpus of its own.</summary>
    public string? CorpusText { get; init; }

    /// <summary>Null: WordPiece for masked models, byte-level BPE for causal ones.</summary>
    public TokenizerKind? Tokenizer { get; init; }

    /// <summary>The kind of vocabulary that <see cref="Tokenizer"/> comes to.</summary>
    [JsonIgnore]
    public TokenizerKind Pieces => Tokenizer ?? (Objective is Objective.Masked ? TokenizerKind.WordPiece : TokenizerKind.ByteLevelBpe);

    /// <summary>Null: what the family was published with: exact GELU in masked models, the one by tanh in causal ones.</summary>
    public ActivationFunction? Activation { get; init; }

    /// <summary>auto: bfloat16 where the processor has instructions for it and the model is at least 64 wide, float32 elsewhere.</summary>
    public TrainingPrecision Precision { get; init; } = TrainingPrecision.Auto;

    /// <summary>Largest vocabulary that is trained on the corpus.</summary>
    public int Vocabulary { get; init; } = 2_000;

    public int Layers { get; init; } = 2;
    public int Heads { get; init; } = 4;
    public int Hidden { get; init; } = 128;

    /// <summary>Tokens a sequence, special ones included; also the model's context length.</summary>
    public int ContextLength { get; init; } = 32;

    /// <summary>Sequences a step.</summary>
    public int BatchSize { get; init; } = 64;

    public int Steps { get; init; } = 3_000;
    public double LearningRate { get; init; } = 2e-3;

    /// <summary>The cosine ends at this share of the learning rate.</summary>
    public double FinalLearningRateShare { get; init; } = 0.1;

    /// <summary>Steps over which the rate climbs from 0; null: 5 % of all steps of its schedule.</summary>
    public int? WarmupSteps { get; init; }

    public double WeightDecay { get; init; } = 0.1;
    public double Beta1 { get; init; } = 0.9;
    public double Beta2 { get; init; } = 0.99;

    /// <summary>Gradients longer than this are shortened to it; 0 leaves them.</summary>
    public double ClipNorm { get; init; } = 1.0;

    public double Dropout { get; init; }

    /// <summary>Standard deviation of the first weights; null: BERT's and GPT-2's 0.02, scaled from their 768 to this width as 0.02·√(768/hidden).</summary>
    public double? InitializerRange { get; init; }

    /// <summary>Share of tokens that the masked objective hides.</summary>
    public double MaskRatio { get; init; } = 0.15;

    /// <summary>Of the hidden ones, the share that becomes the mask token.</summary>
    public double MaskShare { get; init; } = 0.8;

    /// <summary>Of the hidden ones, the share that becomes a random token; the remainder stays as it is.</summary>
    public double RandomShare { get; init; } = 0.1;

    /// <summary>New masks at every pass over the text, or the same ones each time.</summary>
    public bool DynamicMasking { get; init; } = true;

    public MaskingUnit MaskUnit { get; init; } = MaskingUnit.Token;

    /// <summary>Mean length of a hidden span, in words; only <see cref="MaskingUnit.Span"/> asks.</summary>
    public double MeanSpanLength { get; init; } = 3;

    /// <summary>Changes of the learning rate's peak during the run, in order.</summary>
    public IReadOnlyList<LearningRateChange> LearningRateChanges { get; init; } = [];

    /// <summary>
    /// Steps that were the run's last one before it was given more, in order. The learning rate's schedule is over at the first of them: behind it the rate stays
    /// where it has come to. At each the validation loss is asked of as much text as at the last step.
    /// </summary>
    public IReadOnlyList<int> EarlierEnds { get; init; } = [];

    /// <summary>The steps of the learning rate's schedule.</summary>
    [JsonIgnore]
    public int ScheduledSteps => EarlierEnds is [var first, ..] ? first : Steps;

    /// <summary>The run stops by itself after this step, before all its <c>steps</c> are done; null: it doesn't.</summary>
    public int? StopAtStep { get; init; }

    /// <summary>The run stops by itself when a validation loss is at or below this; null: it doesn't.</summary>
    public double? StopAtValidationLoss { get; init; }

    /// <summary>Runs of one group (twins, a masking lab) train side by side; null: the run is alone. Given when the group is started: whoever starts runs leaves it out.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// Share of the corpus kept aside for the validation loss: not its last part but the ends of 20 equal parts, or of fewer where the text is short,
    /// so that what is measured comes from the whole text and is still read in one piece.
    /// </summary>
    public double ValidationShare { get; init; } = 0.1;

    /// <summary>Steps between validation losses.</summary>
    public int EvaluateEvery { get; init; } = 50;

    public ulong Seed { get; init; } = 1;

    /// <summary>A sentence that the model answers every few steps while it trains.</summary>
    public string? Probe { get; init; }

    /// <summary>Stretches of the probe that are hidden.</summary>
    public IReadOnlyList<TextSpan> ProbeMasked { get; init; } = [];

    /// <summary>Further sentences, whose answers are followed over all steps.</summary>
    public IReadOnlyList<ProbeRequest> Board { get; init; } = [];
}

[JsonConverter(typeof(CamelCaseEnumConverter<RunStatus>))]
public enum RunStatus
{
    /// <summary>Waits until another run leaves the machine free.</summary>
    Queued,

    /// <summary>Reads the corpus and trains its vocabulary.</summary>
    Preparing,
    Running,
    Paused,

    /// <summary>All steps done; the model is in every picker.</summary>
    Completed,

    /// <summary>Stopped by the user; the model as it was is in every picker.</summary>
    Stopped,

    /// <summary>Ended by itself, for the reason in <see cref="RunSummary.Message"/>.</summary>
    Failed,
}

/// <param name="Message">One sentence when there is something to say of its state now: why it failed, stopped or is paused. What happened on the way stands in <paramref name="Marks"/>.</param>
/// <param name="ModelId">The model's id in every picker, from the first step on.</param>
/// <param name="Latest">The newest point; null before the first step.</param>
/// <param name="QueuePosition">1 for the next in line; null when not waiting.</param>
/// <param name="Note">What the user wrote down about it.</param>
/// <param name="Marks">What happened to it on the way, in order of steps: for the chart.</param>
/// <param name="ValidationLoss">The newest one; null before the first.</param>
/// <param name="Deleted">When it was deleted; null for a run that is there.</param>
/// <param name="Recent">How well it does now, over its last steps: <paramref name="Latest"/> tells one batch's luck. Null before the first step.</param>
/// <param name="Asked">The sentence that it answers at each step, where somebody has asked another one than the recipe's.</param>
/// <param name="Pace">
/// How many steps a second it trains at most; null: as many as the machine can. No part of the recipe, and none of the run's numbers depends on it. It stays when the run
/// is paused, or its worker begins anew; steps that are done once more after a kill are done at full speed.
/// </param>
public sealed record RunSummary(
    string Id,
    string Name,
    RunStatus Status,
    string? Message,
    int Step,
    DateTimeOffset Created,
    string ModelId,
    RunRecipe Recipe,
    TrainingPoint? Latest,
    int? QueuePosition,
    string? Note = null,
    IReadOnlyList<RunMark>? Marks = null,
    DateTimeOffset? Deleted = null,
    double? ValidationLoss = null,
    RecentSteps? Recent = null,
    ProbeRequest? Asked = null,
    double? Pace = null);

[JsonConverter(typeof(CamelCaseEnumConverter<RunMarkKind>))]
public enum RunMarkKind
{
    /// <summary>The learning rate was changed.</summary>
    LearningRate,

    /// <summary>The run went back to its checkpoint after its worker had ended; the steps between are done twice.</summary>
    Resumed,

    /// <summary>Something could not be saved; the run paused.</summary>
    Trouble,

    /// <summary>Its steps ended there before it was given more.</summary>
    MoreSteps,

    /// <summary>Something worth knowing that changes nothing, such as characters that the vocabulary lacks.</summary>
    Note,
}

/// <param name="Step">The last step before it happened.</param>
/// <param name="Text">One sentence.</param>
public sealed record RunMark(int Step, RunMarkKind Kind, string Text);

/// <summary>One step of a run. Steps count from 1.</summary>
/// <param name="Epoch">Passes over the training text so far.</param>
/// <param name="Loss">Mean cross-entropy of the batch, in nats.</param>
/// <param name="Perplexity">e^loss: among how many equally likely words the model hesitates.</param>
/// <param name="Accuracy">Share of the predicted positions (masks, or next tokens) where the first candidate was right.</param>
/// <param name="GradientNorm">Length of the gradient before clipping.</param>
/// <param name="TokensPerSecond">How fast this step was trained; what a run with a pace waits between two steps is not counted.</param>
/// <param name="Tokens">Tokens seen since the start.</param>
/// <param name="Seconds">Time spent training since the start, without what a run with a pace waits between two steps.</param>
/// <param name="ValidationLoss">On text kept aside; only at the steps that evaluate.</param>
public sealed record TrainingPoint(
    int Step,
    double Epoch,
    double Loss,
    double Perplexity,
    double Accuracy,
    double LearningRate,
    double GradientNorm,
    double TokensPerSecond,
    long Tokens,
    double Seconds,
    double? ValidationLoss);

/// <summary>What a run reached on text kept aside, at a step that evaluates.</summary>
/// <param name="TrainingLoss">Mean over the steps since the measurement before it.</param>
public sealed record ValidationMeasurement(int Step, double Loss, double TrainingLoss);

/// <summary>What a run is doing now. Only the newest matters: a slow reader skips some.</summary>
public sealed record RunActivity(RunSummary Run, BatchPreview? Batch, ProbeAnswer? Probe);

/// <summary>The first sequences of the batch that the step was trained on.</summary>
/// <param name="Counts">Tokens of the whole batch by rule; padding is left out.</param>
public sealed record BatchPreview(int Step, IReadOnlyList<IReadOnlyList<PreviewToken>> Rows, IReadOnlyList<RuleCount>? Counts = null);

public sealed record RuleCount(MaskingRule Rule, int Tokens);

/// <param name="Input">What the model saw.</param>
/// <param name="Label">What it had to say there; null where nothing is asked.</param>
/// <param name="Rule">What the corruption did.</param>
/// <param name="BeginsWord">False for the later pieces of a word.</param>
public sealed record PreviewToken(string Input, string? Label, MaskingRule Rule, bool BeginsWord = true);

[JsonConverter(typeof(CamelCaseEnumConverter<MaskingRule>))]
public enum MaskingRule
{
    /// <summary>Not asked.</summary>
    None,

    /// <summary>Hidden behind the mask token.</summary>
    Masked,

    /// <summary>Replaced by a random token.</summary>
    Random,

    /// <summary>Left as it is, but asked.</summary>
    Kept,

    /// <summary>Causal: the label is the next token.</summary>
    Next,
}

/// <summary>The sentence that a training model answers again and again.</summary>
/// <param name="Masked">
/// Stretches that are hidden; none where it is left out. A causal model has at most one: it reads what stands before it, and says what comes next.
/// </param>
public sealed record ProbeRequest(string Text, IReadOnlyList<TextSpan> Masked, int TopK = 10)
{
    /// <summary>What is hidden from a model that reads from the left; null where it reads the whole text.</summary>
    [JsonIgnore]
    public TextSpan? Gap => Masked.Count > 0 ? Masked[0] : null;

    /// <summary>Left out by who hides nothing, or writes the mask into the text.</summary>
    public IReadOnlyList<TextSpan> Masked { get; init; } = Masked ?? [];

    /// <summary>
    /// No stretch, and neither way of writing a mask, whichever of the two it is here: sentences go on from one run's board to the next one's, whose
    /// vocabulary may be of another kind. A masked model has no answer to such a sentence.
    /// </summary>
    [JsonIgnore]
    public bool HidesNothing => Masked.Count == 0 && !Text.Contains("[MASK]", StringComparison.Ordinal) && !Text.Contains("<mask>", StringComparison.Ordinal);
}

/// <summary>The probe at one step: <see cref="Mask"/> for masked models, <see cref="Next"/> for causal ones, or why there is none.</summary>
/// <param name="Asked">What the run was asked: of several pages that ask one run it answers the last.</param>
/// <param name="Reading">For causal models: the whole text as the model reads it.</param>
public sealed record ProbeAnswer(int Step, MaskAnswer? Mask, NextWordAnswer? Next, string? Error, ProbeRequest? Asked = null, TextReading? Reading = null);

/// <summary>A text to train on.</summary>
/// <param name="Source"><c>bundled</c>, <c>pasted</c> or <c>uploaded</c>.</param>
/// <param name="Characters">Unicode code points, line breaks among them: see <see cref="TextCharacters"/>.</param>
public sealed record CorpusSummary(string Id, string Name, string Source, long Characters, long Words, long Lines, string Licence, IReadOnlyList<string> Sample);
