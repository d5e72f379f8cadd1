using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>One text as masked training would show it at several passes: the same choices, by the same code, as for a sequence of a batch.</summary>
public static class CorruptedText
{
    /// <param name="options">Ratio, shares, unit, seed, and whether each pass draws anew.</param>
    /// <param name="epochs">Versions, from the first pass on.</param>
    /// <exception cref="PlaygroundException">The vocabulary has no mask token.</exception>
    public static IReadOnlyList<IReadOnlyList<BatchToken>> Versions(string text, Tokenizer tokenizer, TrainingOptions options, int epochs)
    {
        var tokens = tokenizer.Encode(text);
        var begins = tokens.Select((token, i) => i == 0 || token.Word is null || token.Word != tokens[i - 1].Word).ToArray();
        var masking = new Masking(tokenizer, options with { SequenceLength = tokens.Count });
        return [.. Enumerable.Range(0, epochs).Select(epoch =>
        {
            var ids = tokens.Select(token => token.Id).ToArray();
            var (labels, corruptions) = (new int[ids.Length], new Corruption[ids.Length]);
            var random = new CounterRandom(options.Seed, RandomPurpose.Masks, options.DynamicMasking ? (ulong)epoch : 0);
            masking.Apply(ids, begins, labels, corruptions, ref random);
            return (IReadOnlyList<BatchToken>)[.. ids.Select((id, i) => new BatchToken(id, corruptions[i] == Corruption.None ? null : labels[i], corruptions[i], begins[i]))];
        })];
    }
}
