using Playground.Transformers;
using Playground.Transformers.Inference;
using Playground.Worker.Predictions;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>Decides the next token of one continuation from the model's logits.</summary>
internal sealed class TokenChooser(GenerationOptions options)
{
    private readonly SeededRandom? random = options.Samples ? new SeededRandom(options.Seed ?? SeededRandom.NewSeed()) : null;

    /// <summary>The seed in use; null where the most probable token is taken.</summary>
    public ulong? Seed => random?.Seed;

    /// <param name="logits"><c>[vocab]</c>, as the model computed them.</param>
    /// <param name="sequence">All tokens so far, the prompt's included.</param>
    public int Choose(float[] logits, IEnumerable<int> sequence)
    {
        var penalised = Penalised(logits, sequence);
        if (random is null)
        {
            return new Distribution(penalised).Top(1)[0].Id;
        }

        var topK = Math.Min(options.TopK ?? 0, logits.Length);
        var probabilities = new Distribution(penalised).Changed(options.Temperature ?? 1, topK, options.TopP ?? 1);
        if (options.TypicalP is { } mass)
        {
            TypicalSampling.Keep(probabilities, mass);
        }

        return Distribution.Draw(probabilities, random);
    }

    /// <summary>Keskar et al. 2019 (CTRL): a logit of a token that already stands there is divided by the penalty, or multiplied if negative.</summary>
    private float[] Penalised(float[] logits, IEnumerable<int> sequence)
    {
        if (options.RepetitionPenalty is not { } penalty || penalty == 1)
        {
            return logits;
        }

        var changed = (float[])logits.Clone();
        foreach (var id in sequence.Distinct())
        {
            changed[id] = (float)(changed[id] < 0 ? changed[id] * penalty : changed[id] / penalty);
            if (!float.IsFinite(changed[id]))
            {
                throw new PlaygroundException($"A `repetition_penalty` of {penalty} is outside what float32 can hold.");
            }
        }

        return changed;
    }
}
