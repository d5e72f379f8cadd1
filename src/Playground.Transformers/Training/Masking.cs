using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>Hides tokens of a sequence: most behind the mask token, some behind a random token, some not at all.</summary>
/// <remarks>Devlin et al. 2019, section 3.1 (80 / 10 / 10).</remarks>
internal sealed class Masking
{
    private readonly TrainingOptions options;
    private readonly bool[] isSpecial;
    private readonly int[] ordinary;
    private readonly int mask;
    private readonly int[] candidates;

    public Masking(Tokenizer tokenizer, TrainingOptions options)
    {
        this.options = options;
        var special = tokenizer.Special;
        mask = special.Mask ?? throw Missing("mask");
        Begin = special.Begin ?? throw Missing("begin");
        End = special.End ?? throw Missing("end");
        isSpecial = [.. Enumerable.Range(0, tokenizer.VocabularySize).Select(id => tokenizer.IsSpecialId(id))];
        ordinary = [.. Enumerable.Range(0, isSpecial.Length).Where(id => !isSpecial[id])];
        candidates = new int[options.SequenceLength];
        if (ordinary.Length == 0)
        {
            throw new PlaygroundException($"The vocabulary has {isSpecial.Length} entries and all of them are special tokens; there is no word to learn.");
        }
    }

    public int Begin { get; }

    public int End { get; }

    public bool IsSpecial(int id) => isSpecial[id];

    /// <summary>Chooses round(ratio · ordinary tokens) places, at least one, never a special token, and changes <paramref name="ids"/> there.</summary>
    public void Apply(Span<int> ids, Span<int> labels, Span<Corruption> corruptions, ref CounterRandom random)
    {
        var count = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            if (!isSpecial[ids[i]])
            {
                candidates[count++] = i;
            }
        }

        var asked = Math.Clamp((int)Math.Round(options.MaskRatio * count, MidpointRounding.AwayFromZero), Math.Min(1, count), count);
        random.Shuffle(candidates.AsSpan(0, count), asked);
        foreach (var i in candidates.AsSpan(0, asked))
        {
            labels[i] = ids[i];
            var draw = random.NextDouble();
            corruptions[i] = draw < options.MaskShare ? Corruption.Masked
                : draw < options.MaskShare + options.RandomShare ? Corruption.Random
                : Corruption.Kept;
            ids[i] = corruptions[i] switch
            {
                Corruption.Masked => mask,
                Corruption.Random => ordinary[random.Below(ordinary.Length)],
                _ => ids[i],
            };
        }
    }

    private static PlaygroundException Missing(string token) =>
        new($"This vocabulary has no {token} token, which masked training needs.");
}
