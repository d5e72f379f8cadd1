using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;
using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <summary>What a recipe may say. Each refusal is one sentence that names the setting, its value and the limit.</summary>
public static class RecipeRules
{
    private const int SmallestWordPiece = 100;
    private const int SmallestByteLevel = 300; // 256 bytes, the special tokens, and something to learn
    private const int SmallestCharacters = 10;
    private const string Mask = "[MASK]", ByteLevelMask = "<mask>";
    private const int ShownCharacters = 40;

    /// <summary>Whether it can be trained here.</summary>
    public static void Check(RunRecipe recipe)
    {
        CheckSettings(recipe);
        MemoryRules.Check(recipe);
    }

    /// <summary>Whether it could be trained somewhere: all but what depends on this machine.</summary>
    public static void CheckSettings(RunRecipe recipe)
    {
        Range("Layers", recipe.Layers, 1, Limits.MaxLayers);
        Range("Heads", recipe.Heads, 1, Limits.MaxHeads);
        Range("Hidden", recipe.Hidden, 4, Limits.MaxHidden);
        Range("Context length", recipe.ContextLength, 8, Limits.MaxContext);
        Range("Batch size", recipe.BatchSize, 1, Limits.MaxBatch);
        Range("Steps", recipe.Steps, 1, Limits.MaxSteps);
        Range("Evaluate every", recipe.EvaluateEvery, 1, Limits.MaxSteps);
        Refuse(recipe.Hidden % recipe.Heads != 0, $"Hidden is {recipe.Hidden}, which {recipe.Heads} heads can't share evenly; choose a multiple of {recipe.Heads}.");
        Refuse(!(recipe.LearningRate > 0 && recipe.LearningRate <= Limits.MaxLearningRate), $"The learning rate is {recipe.LearningRate}; it must be above 0 and at most {Limits.MaxLearningRate}.");
        Refuse(recipe.WarmupSteps is { } warmup && (warmup < 0 || warmup > recipe.ScheduledSteps), $"Warm-up is {recipe.WarmupSteps} steps; it must be between 0 and {recipe.ScheduledSteps}, the number of steps{(recipe.EarlierEnds is [_, ..] ? " before the run was given more" : "")}.");
        Share("The final share of the learning rate", recipe.FinalLearningRateShare);
        Refuse(!(recipe.WeightDecay >= 0 && recipe.WeightDecay <= 10), $"Weight decay is {recipe.WeightDecay}; it must be between 0 and 10.");
        Below1("Beta 1", recipe.Beta1);
        Below1("Beta 2", recipe.Beta2);
        Below1("Dropout", recipe.Dropout);
        Refuse(recipe.InitializerRange is { } range && !(range > 0 && range <= 1), $"The first weights' deviation is {recipe.InitializerRange}; it must be above 0 and at most 1.");
        Refuse(!(recipe.ClipNorm >= 0 && double.IsFinite(recipe.ClipNorm)), $"The clipping norm is {recipe.ClipNorm}; it must be 0 (no clipping) or more.");
        Refuse(!(recipe.ValidationShare >= 0 && recipe.ValidationShare <= 0.5), $"The validation share is {recipe.ValidationShare}; it must be between 0 and 0.5.");
        CheckMasking(recipe);
        CheckVocabulary(recipe);
        CheckTexts(recipe);
        SteeringRules.Check(recipe);
    }

    /// <summary>The corpus as a whole; whether it fills its sequences is found out when it has been cut into tokens.</summary>
    public static void CheckCorpus(CorpusSummary corpus) => Refuse(corpus.Words < Limits.MinCorpusWords, Limits.TooFewWords(corpus.Words));

    private static void CheckMasking(RunRecipe recipe)
    {
        Refuse(!(recipe.MaskRatio > 0 && recipe.MaskRatio <= 0.9), $"The mask ratio is {recipe.MaskRatio}; it must be above 0 and at most 0.9.");
        Share("The mask share", recipe.MaskShare);
        Share("The random share", recipe.RandomShare);
        Refuse(recipe.MaskShare + recipe.RandomShare > 1 + 1e-9, $"The mask share and the random share make {recipe.MaskShare + recipe.RandomShare:0.####}; together they can be at most 1.");
        Refuse(!Enum.IsDefined(recipe.MaskUnit), $"{recipe.MaskUnit} is not something to hide; there are token, wholeWord and span.");
        Refuse(
            !(recipe.MeanSpanLength >= 1 && recipe.MeanSpanLength <= Limits.MeanSpanWords),
            $"The mean span length is {recipe.MeanSpanLength} words; it must be between 1 and {Limits.MeanSpanWords}.");
    }

    private static void CheckVocabulary(RunRecipe recipe)
    {
        var kind = recipe.Pieces;
        Refuse(recipe.Objective == Objective.Causal && kind == TokenizerKind.WordPiece, "A causal model writes text on, for which its vocabulary must keep spaces; choose byte-level BPE or characters.");
        CheckVocabulary(kind, recipe.Vocabulary);
    }

    /// <summary>For characters the size is how many of them, without the special tokens; they may be as few as the text has.</summary>
    public static void CheckVocabulary(TokenizerKind kind, int size)
    {
        Refuse(!Enum.IsDefined(kind), $"{kind} is not a kind of vocabulary; there are wordPiece, byteLevelBpe and characters.");
        var smallest = kind switch
        {
            TokenizerKind.WordPiece => SmallestWordPiece,
            TokenizerKind.ByteLevelBpe => SmallestByteLevel,
            _ => SmallestCharacters,
        };
        Range("Vocabulary", size, smallest, Limits.MaxVocabulary);
    }

    private static void CheckTexts(RunRecipe recipe)
    {
        Refuse(recipe.CorpusId is null == recipe.CorpusText is null, "Choose one text to train on: a corpus or a text of your own.");
        Refuse(recipe.Name?.Length > Limits.RunNameCharacters, $"The name has {recipe.Name?.Length} characters; at most {Limits.RunNameCharacters} fit.");
        NameRules.CheckLine(recipe.Name);
        CheckLength(recipe.Probe);
        Refuse(recipe.ProbeMasked is null, "The probe's hidden stretches are null; leave them out or give a list.");
        CheckSpans(recipe.ProbeMasked!, recipe.Probe ?? "", "the probe sentence");
        CheckOneGap(recipe.Objective, recipe.ProbeMasked!, "The probe sentence");
        CheckBoard(recipe, recipe.Board, []);
    }

    /// <summary>A sentence for a run that is on.</summary>
    public static void CheckProbe(Objective objective, ProbeRequest probe)
    {
        Questions.CheckText(probe.Text);
        CheckSpans(probe.Masked, probe.Text, "the probe sentence");
        CheckOneGap(objective, probe.Masked, "The probe sentence");
        Questions.CheckTopK(probe.TopK);
    }

    private static void CheckLength(string? probe) => Refuse(
        probe?.Length > Limits.SentenceCharacters, $"The probe sentence has {probe?.Length} characters; at most {Limits.SentenceCharacters} are taken.");

    private static void CheckSpans(IReadOnlyList<TextSpan> spans, string text, string where)
    {
        foreach (var span in spans)
        {
            Refuse(span.Start < 0 || span.End <= span.Start || span.End > text.Length, $"The stretch {span.Start}..{span.End} is not inside {where}, which has {text.Length} characters.");
        }
    }

    /// <summary>Sentences for the board of such a run: a masked model has no answer to one that hides nothing.</summary>
    /// <param name="already">What stands on the board: earlier versions took sentences that hide nothing, which must go one by one without the others being refused.</param>
    public static void CheckBoard(RunRecipe recipe, IReadOnlyList<ProbeRequest>? sentences, IReadOnlyList<ProbeRequest> already)
    {
        CheckBoard(sentences);
        var stored = already.Where(sentence => sentence.HidesNothing).Select(sentence => sentence.Text).ToList();
        if (recipe.Objective == Objective.Masked && sentences!.FirstOrDefault(sentence => sentence.HidesNothing && !stored.Remove(sentence.Text)) is { } open)
        {
            var mask = recipe.Pieces == TokenizerKind.ByteLevelBpe ? ByteLevelMask : Mask;
            throw new PlaygroundException($"The board's sentence {CorpusText.Beginning(open.Text, ShownCharacters)} hides nothing, and a masked model answers only what is hidden; give a stretch to hide, or write {mask}.");
        }
    }

    /// <summary>A causal run says what follows, once a sentence.</summary>
    /// <param name="already">What stands on its board: earlier versions took any number of stretches to hide there.</param>
    public static void CheckGaps(RunRecipe recipe, IEnumerable<ProbeRequest> sentences, IReadOnlyList<ProbeRequest> already)
    {
        foreach (var sentence in sentences.Where(sentence => !already.Any(known => known.Text == sentence.Text && known.Masked.SequenceEqual(sentence.Masked))))
        {
            CheckOneGap(recipe.Objective, sentence.Masked, $"The board's sentence {CorpusText.Beginning(sentence.Text, ShownCharacters)}");
        }
    }

    private static void CheckOneGap(Objective objective, IReadOnlyList<TextSpan> masked, string sentence) => Refuse(
        objective == Objective.Causal && masked.Count > 1, $"{sentence} hides {masked.Count} stretches, but a causal model says once what comes next; hide one.");

    public static void CheckBoard(IReadOnlyList<ProbeRequest>? sentences)
    {
        Refuse(sentences is null, "The board's sentences are missing; an empty list clears it.");
        Refuse(sentences!.Count > Limits.BoardSentences, $"{sentences.Count} sentences are too many for one board; at most {Limits.BoardSentences} fit.");
        foreach (var sentence in sentences)
        {
            Refuse(string.IsNullOrWhiteSpace(sentence?.Text), "One of the sentences to follow over time is empty; write one, or leave it out.");
            CheckLength(sentence!.Text);
            CheckSpans(sentence.Masked, sentence.Text, "the board's sentence");
            Questions.CheckTopK(sentence.TopK);
        }
    }

    private static void Range(string name, int value, int least, int most) =>
        Refuse(value < least || value > most, $"{name} is {value}; it must be between {least} and {most}.");

    private static void Share(string name, double value) => Refuse(!(value >= 0 && value <= 1), $"{name} is {value}; it must be between 0 and 1.");

    private static void Below1(string name, double value) => Refuse(!(value >= 0 && value < 1), $"{name} is {value}; it must be at least 0 and below 1.");

    private static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
        {
            throw new PlaygroundException(sentence);
        }
    }
}
