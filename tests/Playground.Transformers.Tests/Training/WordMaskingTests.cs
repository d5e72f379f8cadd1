using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public class WordMaskingTests
{
    private static readonly WordTokenizer Tokenizer = new(Enumerable.Range(0, 300).Select(i => $"w{i}"));
    private static readonly TrainingOptions Options = new() { SequenceLength = 130, BatchSize = 1, Steps = 1, LearningRate = 1, MaskUnit = MaskUnit.WholeWord };

    [Theory]
    [InlineData(MaskUnit.WholeWord)]
    [InlineData(MaskUnit.Span)]
    public void All_pieces_of_a_word_are_hidden_by_one_rule_or_not_at_all(MaskUnit unit)
    {
        var masking = new Masking(Tokenizer, Options with { MaskUnit = unit });
        for (var sequence = 0UL; sequence < 500; sequence++)
        {
            var (begins, corruptions) = Apply(masking, sequence);
            for (var i = 2; i < corruptions.Length - 1; i++)
            {
                Assert.True(begins[i] || corruptions[i] == corruptions[i - 1], $"The word at {i} of sequence {sequence} was torn apart.");
            }

            Assert.Equal([Corruption.None, Corruption.None], [corruptions[0], corruptions[^1]]);
        }
    }

    [Theory]
    [InlineData(MaskUnit.WholeWord)]
    [InlineData(MaskUnit.Span)]
    public void The_asked_share_of_tokens_is_hidden_and_80_10_10_holds_for_the_units(MaskUnit unit)
    {
        var masking = new Masking(Tokenizer, Options with { MaskUnit = unit });
        var (counts, tokens) = (new int[4], 0);
        for (var sequence = 0UL; sequence < 4_000; sequence++)
        {
            var (begins, corruptions) = Apply(masking, sequence);
            tokens += corruptions.Length - 2;
            foreach (var corruption in corruptions)
            {
                counts[(int)corruption]++;
            }

            Assert.InRange(begins.Zip(corruptions).Count(token => token.First && token.Second != Corruption.None), 7, 8); // 0.15 · 52 words = 7.8
        }

        var hidden = (double)counts[1..].Sum();
        Assert.InRange(hidden / tokens, 0.148, 0.152);
        Assert.InRange(counts[(int)Corruption.Masked] / hidden, 0.78, 0.82);
        Assert.InRange(counts[(int)Corruption.Random] / hidden, 0.085, 0.115);
        Assert.InRange(counts[(int)Corruption.Kept] / hidden, 0.085, 0.115);
    }

    [Theory]
    [InlineData(MaskUnit.WholeWord, 0.145, 0.155)]
    [InlineData(MaskUnit.Span, 0.13, 0.175)] // a span goes on to the right: words at the beginning are hidden less often, those after them more
    public void In_a_short_sentence_a_long_word_is_hidden_as_often_as_a_short_one(MaskUnit unit, double least, double most)
    {
        const int passes = 40_000;
        var masking = new Masking(Tokenizer, Options with { MaskUnit = unit });
        var begins = Enumerable.Range(0, 15).Select(i => i is not (6 or 7 or 8)).ToArray(); // [CLS], ten words of which the fifth has four pieces, [SEP]
        var hits = new int[15];
        for (var pass = 0UL; pass < passes; pass++)
        {
            var corruptions = new Corruption[15];
            var random = new CounterRandom(1, RandomPurpose.Masks, pass);
            masking.Apply([2, .. Enumerable.Range(10, 13), 3], begins, new int[15], corruptions, ref random);
            Assert.Contains(corruptions, c => c != Corruption.None);
            for (var i = 0; i < hits.Length; i++)
            {
                hits[i] += corruptions[i] == Corruption.None ? 0 : 1;
            }
        }

        Assert.InRange(hits[5] / (double)passes, least, most);
        Assert.InRange(hits.Where((_, i) => i is < 5 or > 8).Sum() / 9.0 / passes, least, most);
        Assert.InRange(hits.Sum() / 13.0 / passes, 0.145, 0.155);
    }

    [Fact]
    public void Spans_are_as_long_as_SpanBERT_says()
    {
        var lengths = new SpanLengths(3.797); // p = 0.2: Joshi et al. give 3.8
        var counts = new int[SpanLengths.Longest + 1];
        var random = new CounterRandom(1, RandomPurpose.Masks);
        for (var i = 0; i < 100_000; i++)
        {
            counts[lengths.Draw(ref random)]++;
        }

        Assert.InRange(counts.Select((count, length) => count * length).Sum() / 100_000.0, 3.77, 3.83);
        var total = Enumerable.Range(0, 10).Sum(i => Math.Pow(0.8, i));
        Assert.All(Enumerable.Range(1, 10), length => Assert.InRange(counts[length] / 100_000.0, (Math.Pow(0.8, length - 1) / total) - 0.005, (Math.Pow(0.8, length - 1) / total) + 0.005));
    }

    [Fact]
    public void Spans_hide_words_in_a_row_and_whole_words_hide_them_alone()
    {
        double MeanRun(MaskUnit unit)
        {
            var masking = new Masking(Tokenizer, Options with { MaskUnit = unit, MeanSpanLength = 4, MaskShare = 1, RandomShare = 0 });
            var (runs, words) = (0, 0);
            for (var sequence = 0UL; sequence < 300; sequence++)
            {
                var (begins, corruptions) = Apply(masking, sequence);
                for (var i = 1; i < corruptions.Length; i++)
                {
                    words += corruptions[i] != Corruption.None && begins[i] ? 1 : 0;
                    runs += corruptions[i] != Corruption.None && corruptions[i - 1] == Corruption.None ? 1 : 0;
                }
            }

            return (double)words / runs;
        }

        Assert.InRange(MeanRun(MaskUnit.WholeWord), 1, 1.3);
        Assert.InRange(MeanRun(MaskUnit.Span), 2, 4.5); // the last span of a sequence ends when enough is hidden
    }

    [Fact]
    public void The_only_word_is_hidden_however_long_it_is()
    {
        var masking = new Masking(Tokenizer, Options);
        int[] ids = [2, 10, 11, 12, 3];
        var corruptions = new Corruption[5];
        var random = new CounterRandom(1, RandomPurpose.Masks);
        masking.Apply(ids, [true, true, false, false, true], new int[5], corruptions, ref random);
        Assert.Equal([false, true, true, true, false], corruptions.Select(c => c != Corruption.None));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(6)]
    [InlineData(double.NaN)]
    public void A_mean_that_no_span_can_have_is_refused(double mean) => Assert.Throws<PlaygroundException>(() => new SpanLengths(mean));

    /// <summary>128 tokens in words of 1 to 4 pieces.</summary>
    private static (bool[] Begins, Corruption[] Corruptions) Apply(Masking masking, ulong sequence)
    {
        int[] ids = [2, .. Enumerable.Range(6, 128), 3];
        var begins = new bool[ids.Length];
        for (int i = 1, word = 0; i < begins.Length; i += 1 + (word++ % 4))
        {
            begins[i] = true;
        }

        begins[0] = begins[^1] = true;
        var corruptions = new Corruption[ids.Length];
        var random = new CounterRandom(1, RandomPurpose.Masks, 0, sequence);
        masking.Apply(ids, begins, new int[ids.Length], corruptions, ref random);
        return (begins, corruptions);
    }
}
