using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>Hides tokens of a sequence: most behind the mask token, some behind a random token, some not at all.</summary>
/// <remarks>
/// Devlin et al. 2019, section 3.1 (80 / 10 / 10), token by token; or whole words, or spans of words as in Joshi et al. 2020,
/// section 3.1, where one draw decides for all tokens of a unit, so that a part that stays cannot give the rest away.
/// </remarks>
internal sealed class Masking
{
    private readonly TrainingOptions options;
    private readonly bool[] isSpecial;
    private readonly int[] ordinary;
    private readonly int mask;
    private readonly int[] candidates;
    private readonly bool[] isOrdinary;
    private readonly WordMasking? words;

    public Masking(Tokenizer tokenizer, TrainingOptions options)
    {
        this.options = options;
        var special = tokenizer.Special;
        mask = special.Mask ?? throw Missing("mask");
        Begin = special.Begin ?? throw Missing("begin");
        End = special.End ?? throw Missing("end");
        isSpecial = [.. Enumerable.Range(0, tokenizer.VocabularySize).Select(id => tokenizer.IsSpecialId(id))];
        ordinary = [.. Enumerable.Range(0, isSpecial.Length).Where(id => !isSpecial[id])];
        (candidates, isOrdinary) = (new int[options.SequenceLength], new bool[options.SequenceLength]);
        words = options.MaskUnit == MaskUnit.Token ? null
            : new WordMasking(options.SequenceLength, options.MaskUnit == MaskUnit.Span ? new SpanLengths(options.MeanSpanLength) : null);
        if (ordinary.Length == 0)
        {
            throw new PlaygroundException($"The vocabulary has {isSpecial.Length} entries and all of them are special tokens; there is no word to learn.");
        }
    }

    public int Begin { get; }

    public int End { get; }

    public bool IsSpecial(int id) => isSpecial[id];

    /// <summary>
    /// Chooses round(ratio · ordinary tokens) places, or as many of the words, at least one, never a special token, and changes
    /// <paramref name="ids"/> there.
    /// </summary>
    /// <param name="begins">Where words begin; only whole words and spans ask.</param>
    public void Apply(Span<int> ids, ReadOnlySpan<bool> begins, Span<int> labels, Span<Corruption> corruptions, ref CounterRandom random)
    {
        var count = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            isOrdinary[i] = !isSpecial[ids[i]];
            if (isOrdinary[i])
            {
                candidates[count++] = i;
            }
        }

        if (words is not null)
        {
            foreach (var unit in words.Choose(begins, isOrdinary.AsSpan(0, ids.Length), options.MaskRatio, ref random))
            {
                var rule = DrawRule(ref random);
                for (var i = unit.Start; i < unit.End; i++)
                {
                    Hide(i, rule, ids, labels, corruptions, ref random);
                }
            }

            return;
        }

        var asked = Math.Clamp((int)Math.Round(options.MaskRatio * count, MidpointRounding.AwayFromZero), Math.Min(1, count), count);
        random.Shuffle(candidates.AsSpan(0, count), asked);
        foreach (var i in candidates.AsSpan(0, asked))
        {
            Hide(i, DrawRule(ref random), ids, labels, corruptions, ref random);
        }
    }

    private Corruption DrawRule(ref CounterRandom random)
    {
        var draw = random.NextDouble();
        return draw < options.MaskShare ? Corruption.Masked
            : draw < options.MaskShare + options.RandomShare ? Corruption.Random
            : Corruption.Kept;
    }

    private void Hide(int place, Corruption rule, Span<int> ids, Span<int> labels, Span<Corruption> corruptions, ref CounterRandom random)
    {
        labels[place] = ids[place];
        corruptions[place] = rule;
        ids[place] = rule switch
        {
            Corruption.Masked => mask,
            Corruption.Random => ordinary[random.Below(ordinary.Length)],
            _ => ids[place],
        };
    }

    private static PlaygroundException Missing(string token) =>
        new($"This vocabulary has no {token} token, which masked training needs.");
}
