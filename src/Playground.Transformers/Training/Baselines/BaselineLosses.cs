using Playground.Transformers.Text;

namespace Playground.Transformers.Training.Baselines;

/// <summary>A model of neighbouring tokens.</summary>
public enum NGramKind
{
    /// <summary>Sees the token before.</summary>
    Bigram,

    /// <summary>Sees the two tokens before.</summary>
    Trigram,

    /// <summary>Sees the token before and the one after.</summary>
    Neighbours,
}

/// <summary>Validation losses, in nats per predicted token, of models that only count: learnt from a run's training text, measured where the run is.</summary>
/// <param name="Uniform">ln(vocabulary).</param>
/// <param name="NGrams">The one that sees least first.</param>
/// <param name="TrainingTokens">Tokens that were counted.</param>
/// <param name="MeasuredTokens">Validation tokens that were predicted.</param>
public sealed record BaselineLosses(
    double Uniform, double Unigram, IReadOnlyList<(NGramKind Kind, double Loss)> NGrams, int Vocabulary, long TrainingTokens, long MeasuredTokens)
{
    /// <summary>Causal: every validation token that has one before it. Masked: every place of the validation text that a model's validation loss asks for, however the run masks.</summary>
    /// <exception cref="PlaygroundException">Nothing is kept aside.</exception>
    public static BaselineLosses Measure(TrainingText text, Tokenizer tokenizer, TrainingOptions options, CancellationToken cancellation = default)
    {
        if (text.ValidationTokens == 0)
        {
            throw new PlaygroundException("Nothing of this text is kept aside, so there is nothing to measure baselines on; train with a validation share above 0.");
        }

        return text.Causal ? Causal(text, tokenizer.VocabularySize, cancellation) : Masked(text, tokenizer, options, cancellation);
    }

    private static BaselineLosses Causal(TrainingText text, int vocabulary, CancellationToken cancellation)
    {
        var unigram = new Unigram(vocabulary);
        foreach (var token in text.Training.All)
        {
            unigram.Add(token);
        }

        var model = new KneserNey(text.Training.All, vocabulary, cancellation);
        var (frequency, bigram, trigram) = (0.0, 0.0, 0.0);
        var tokens = text.Validation.All;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (i % 100_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            frequency -= Math.Log(unigram.Probability(tokens[i]));
            var two = model.Bigram(tokens[i - 1], tokens[i]);
            bigram -= Math.Log(two);
            trigram -= Math.Log(i > 1 ? model.Trigram(tokens[i - 2], tokens[i - 1], tokens[i]) : two);
        }

        var measured = tokens.Length - 1;
        return new BaselineLosses(
            Math.Log(vocabulary), frequency / measured, [(NGramKind.Bigram, bigram / measured), (NGramKind.Trigram, trigram / measured)], vocabulary, text.TrainingTokens, measured);
    }

    private static BaselineLosses Masked(TrainingText text, Tokenizer tokenizer, TrainingOptions options, CancellationToken cancellation)
    {
        var masking = new Masking(tokenizer, options);
        var unigram = new Unigram(tokenizer.VocabularySize);
        var neighbours = new NeighbourModel(unigram);
        foreach (var row in FirstPass(text, validation: false, options, masking, options.Seed, cancellation))
        {
            var tokens = row.Select(token => token.Label ?? token.Input).ToArray(); // as they were before masking
            for (var i = 1; i < tokens.Length - 1; i++)
            {
                unigram.Add(tokens[i]);
                neighbours.Add(tokens[i - 1], tokens[i], tokens[i + 1]);
            }
        }

        neighbours.Close();
        var (frequency, beside, measured) = (0.0, 0.0, 0L);
        foreach (var row in FirstPass(text, validation: true, options, new Masking(tokenizer, Trainer.StandardMasking(options)), Trainer.ValidationSeed, cancellation))
        {
            for (var i = 1; i < row.Count - 1; i++)
            {
                if (row[i].Label is { } label)
                {
                    frequency -= Math.Log(unigram.Probability(label));
                    beside -= Math.Log(neighbours.Probability(row[i - 1].Input, label, row[i + 1].Input));
                    measured++;
                }
            }
        }

        return new BaselineLosses(
            Math.Log(tokenizer.VocabularySize), frequency / measured, [(NGramKind.Neighbours, beside / measured)], tokenizer.VocabularySize, text.TrainingTokens, measured);
    }

    private static IEnumerable<IReadOnlyList<BatchToken>> FirstPass(
        TrainingText text, bool validation, TrainingOptions options, Masking masking, ulong seed, CancellationToken cancellation)
    {
        var source = text.Batches(validation, options, masking, seed);
        var batch = new TrainingBatch(options.BatchSize, options.SequenceLength);
        for (var left = source.Count; left > 0; left -= batch.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            source.Fill(batch, Math.Min(left, options.BatchSize));
            foreach (var row in batch.Preview(batch.Rows))
            {
                yield return row;
            }
        }
    }
}
