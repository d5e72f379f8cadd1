using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public class MaskingTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 500).Select(i => $"w{i}")];
    private static readonly WordTokenizer Tokenizer = new(Words);
    private static readonly TrainingOptions Options = new() { SequenceLength = 66, BatchSize = 1, Steps = 1, LearningRate = 1 };

    [Fact]
    public void Of_the_chosen_tokens_80_percent_are_masked_10_random_and_10_kept()
    {
        var masking = new Masking(Tokenizer, Options);
        var counts = new Dictionary<Corruption, int>();
        for (var sequence = 0; sequence < 2_000; sequence++)
        {
            var (ids, _, corruptions) = Apply(masking, 64, (ulong)sequence);
            foreach (var corruption in corruptions)
            {
                counts[corruption] = counts.GetValueOrDefault(corruption) + 1;
            }

            Assert.Equal(10, corruptions.Count(c => c != Corruption.None)); // round(0.15 · 64)
            Assert.Equal(corruptions.Count(c => c == Corruption.Masked), ids.Count(id => id == 4));
        }

        Assert.InRange(counts[Corruption.Masked] / 20_000.0, 0.79, 0.81);
        Assert.InRange(counts[Corruption.Random] / 20_000.0, 0.09, 0.11);
        Assert.InRange(counts[Corruption.Kept] / 20_000.0, 0.09, 0.11);
    }

    [Fact]
    public void Special_tokens_are_never_chosen_and_never_drawn_as_random_tokens()
    {
        var masking = new Masking(Tokenizer, Options with { MaskRatio = 1, MaskShare = 0, RandomShare = 1 });
        var drawn = new HashSet<int>();
        for (var sequence = 0; sequence < 200; sequence++)
        {
            var (ids, _, corruptions) = Apply(masking, 64, (ulong)sequence);
            Assert.Equal([2, 3], [ids[0], ids[^1]]);
            Assert.Equal([Corruption.None, Corruption.None], [corruptions[0], corruptions[^1]]);
            Assert.All(ids[1..^1], id => Assert.InRange(id, 5, Tokenizer.VocabularySize - 1));
            drawn.UnionWith(ids[1..^1]);
        }

        Assert.Equal(Tokenizer.VocabularySize - 5, drawn.Count); // and every ordinary token is drawn now and then
    }

    [Fact]
    public void Every_place_is_chosen_equally_often()
    {
        var masking = new Masking(Tokenizer, Options);
        var hits = new int[64];
        for (var sequence = 0; sequence < 6_400; sequence++)
        {
            var (_, _, corruptions) = Apply(masking, 64, (ulong)sequence);
            for (var i = 0; i < hits.Length; i++)
            {
                hits[i] += corruptions[i + 1] == Corruption.None ? 0 : 1;
            }
        }

        Assert.All(hits, h => Assert.InRange(h, 850, 1_150)); // 1,000 expected, deviation 29
    }

    [Fact]
    public void A_single_word_is_asked_for_even_when_the_ratio_rounds_to_none()
    {
        var (_, labels, corruptions) = Apply(new Masking(Tokenizer, Options with { MaskRatio = 0 }), 1, 1);
        Assert.NotEqual(Corruption.None, corruptions[1]);
        Assert.Equal(6, labels[1]);
    }

    [Fact]
    public void Labels_are_the_tokens_as_they_were()
    {
        var (_, labels, corruptions) = Apply(new Masking(Tokenizer, Options), 64, 9);
        Assert.All(Enumerable.Range(0, 66).Where(i => corruptions[i] != Corruption.None), i => Assert.Equal(5 + i, labels[i]));
    }

    /// <summary>[CLS] 6 7 8 … [SEP]: at place i stands id 5 + i.</summary>
    private static (int[] Ids, int[] Labels, Corruption[] Corruptions) Apply(Masking masking, int words, ulong sequence)
    {
        int[] ids = [2, .. Enumerable.Range(6, words), 3];
        var (labels, corruptions) = (new int[ids.Length], new Corruption[ids.Length]);
        var random = new CounterRandom(1, RandomPurpose.Masks, 0, sequence);
        masking.Apply(ids, [], labels, corruptions, ref random);
        return (ids, labels, corruptions);
    }
}
