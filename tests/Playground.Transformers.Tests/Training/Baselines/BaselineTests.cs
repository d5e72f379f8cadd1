using Playground.Transformers.Text;
using Playground.Transformers.Training;
using Playground.Transformers.Training.Baselines;

namespace Playground.Transformers.Tests.Training.Baselines;

public class BaselineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Kneser_Ney_gives_what_a_sheet_of_paper_gives()
    {
        // a b a b a c, vocabulary of 4. Bigrams: ab 2, ba 2, ac 1.
        // D(bigram) = 1 / (1 + 2·2) = 0.2. Different tokens before a: 1 (b), before b: 1 (a), before c: 1 (a); of 3 pairs.
        // D(places) = 3 / 3 = 1, so that equal shares take it all: 1/4 each.
        var model = new KneserNey([0, 1, 0, 1, 0, 2], 4, Cancellation);
        Assert.Equal(((2 - 0.2) + (0.2 * 2 * 0.25)) / 3, model.Bigram(0, 1), 12);
        Assert.Equal(((1 - 0.2) + (0.2 * 2 * 0.25)) / 3, model.Bigram(0, 2), 12);
        Assert.Equal(0.2 * 2 * 0.25 / 3, model.Bigram(0, 3), 12);
        Assert.Equal(((2 - 0.2) + (0.2 * 1 * 0.25)) / 2, model.Bigram(1, 0), 12);
        Assert.Equal(0.25, model.Bigram(3, 0), 12); // never met: what lies below

        // Trigrams: aba 2, bab 1, bac 1; D = 2 / (2 + 2·1) = 0.5. Places of pairs: ba after {a}: 1; ab after {b}: 1; ac after {b}: 1; D = 1.
        Assert.Equal(((1 - 0.5) + (0.5 * 2 * 0.25)) / 2, model.Trigram(1, 0, 1), 12);
        Assert.Equal(((2 - 0.5) + (0.5 * 1 * 0.25)) / 2, model.Trigram(0, 1, 0), 12);
    }

    [Fact]
    public void All_tokens_together_have_probability_1_in_every_context()
    {
        var random = new CounterRandom(7, RandomPurpose.Order);
        int[] tokens = [.. Enumerable.Range(0, 500).Select(_ => Math.Min(random.Below(9), random.Below(9)))];
        var model = new KneserNey(tokens, 10, Cancellation);
        var unigram = new Unigram(10);
        var neighbours = new NeighbourModel(unigram);
        for (var i = 1; i < tokens.Length - 1; i++)
        {
            unigram.Add(tokens[i]);
            neighbours.Add(tokens[i - 1], tokens[i], tokens[i + 1]);
        }

        neighbours.Close();
        for (var a = 0; a < 10; a++)
        {
            Assert.Equal(1, Enumerable.Range(0, 10).Sum(w => model.Bigram(a, w)), 10);
            for (var b = 0; b < 10; b++)
            {
                Assert.Equal(1, Enumerable.Range(0, 10).Sum(w => model.Trigram(a, b, w)), 10);
                Assert.Equal(1, Enumerable.Range(0, 10).Sum(w => neighbours.Probability(a, w, b)), 10);
            }
        }
    }

    [Fact]
    public void Neighbours_give_what_a_sheet_of_paper_gives()
    {
        // x a y twice, x b y once, x a z once. Frequencies with one added to each of 5: a 4/9, b 2/9.
        var unigram = new Unigram(5);
        var model = new NeighbourModel(unigram);
        foreach (var (left, token, right) in new[] { (2, 0, 3), (2, 0, 3), (2, 1, 3), (2, 0, 4) })
        {
            unigram.Add(token);
            model.Add(left, token, right);
        }

        model.Close();
        // Left x: a 3, b 1; one pair once, none twice: D = 1. Right y: a 2, b 1: D over all of the right (y a 2, y b 1, z a 1) = 2 / (2 + 2) = 0.5.
        var left_a = ((3 - 1) + (1 * 2 * (4 / 9.0))) / 4;
        var right_a = ((2 - 0.5) + (0.5 * 2 * (4 / 9.0))) / 3;
        // Both (x _ y: a 2, b 1; x _ z: a 1): D = 2 / (2 + 2) = 0.5.
        Assert.Equal(((2 - 0.5) + (0.5 * 2 * (left_a + right_a) / 2)) / 3, model.Probability(2, 0, 3), 12);
        Assert.Equal(right_a, model.Probability(1, 0, 3), 12); // nothing is known of the left
        Assert.Equal(4 / 9.0, model.Probability(1, 0, 1), 12);
    }

    [Fact]
    public void A_text_that_repeats_itself_is_easy_for_those_who_look_back_and_ends_in_the_right_order()
    {
        var lines = Enumerable.Repeat("abc abd", 400).ToArray();
        var (text, tokenizer) = Causal(lines, 8);
        var losses = BaselineLosses.Measure(text, tokenizer, Options(8), Cancellation);
        Assert.Equal(Math.Log(tokenizer.VocabularySize), losses.Uniform, 12);
        Assert.Equal([NGramKind.Bigram, NGramKind.Trigram], losses.NGrams.Select(n => n.Kind));
        Assert.True(losses.Uniform > losses.Unigram);
        Assert.True(losses.Unigram > losses.NGrams[0].Loss);
        // After "ab" the trigram still hesitates between c and d, one of eight tokens: ln 2 · 2 / 8.
        Assert.Equal(Math.Log(2) / 4, losses.NGrams[1].Loss, 2);
        Assert.Equal(text.ValidationTokens - 1, losses.MeasuredTokens);
        Assert.Equal(text.TrainingTokens, losses.TrainingTokens);
    }

    [Fact]
    public void Masked_runs_are_measured_at_the_places_of_their_validation()
    {
        var lines = Enumerable.Range(0, 300).Select(i => $"one two w{i % 3} three").ToArray();
        var tokenizer = new WordTokenizer(lines);
        var text = TrainingText.Create(lines, tokenizer, causal: false, 14, 0.1, Cancellation);
        var losses = BaselineLosses.Measure(text, tokenizer, Options(14), Cancellation);
        var (kind, loss) = Assert.Single(losses.NGrams);
        Assert.Equal(NGramKind.Neighbours, kind);
        Assert.True(loss < losses.Unigram && losses.Unigram < losses.Uniform, $"{loss}, {losses.Unigram}, {losses.Uniform}");
        Assert.InRange(losses.MeasuredTokens, 15, 60); // 15 % of 120 tokens, at least one a sequence

        var others = BaselineLosses.Measure(text, tokenizer, Options(14) with { MaskRatio = 0.6, MaskShare = 0.3 }, Cancellation);
        Assert.Equal((losses.MeasuredTokens, losses.Unigram), (others.MeasuredTokens, others.Unigram)); // however the run masks: its validation loss is measured there too
    }

    [Fact]
    public void Without_text_kept_aside_there_is_nothing_to_measure()
    {
        var lines = Enumerable.Repeat("abc abd", 40).ToArray();
        var tokenizer = VocabularyLearning.Begin(VocabularyKind.Characters, masked: false, lines, 20, Cancellation).Finish(Cancellation);
        var text = TrainingText.Create(lines, tokenizer, causal: true, 8, 0, Cancellation);
        Assert.Contains("kept aside", Assert.Throws<PlaygroundException>(() => BaselineLosses.Measure(text, tokenizer, Options(8), Cancellation)).Message, StringComparison.Ordinal);
    }

    private static (TrainingText Text, Tokenizer Tokenizer) Causal(string[] lines, int length)
    {
        var tokenizer = VocabularyLearning.Begin(VocabularyKind.Characters, masked: false, lines, 20, Cancellation).Finish(Cancellation);
        return (TrainingText.Create(lines, tokenizer, causal: true, length, 0.1, Cancellation), tokenizer);
    }

    private static TrainingOptions Options(int length) => new() { SequenceLength = length, BatchSize = 4, Steps = 1, LearningRate = 1 };
}
