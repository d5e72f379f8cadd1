using Playground.Transformers.Text;

namespace Playground.Worker.Predictions;

/// <summary>Turns tokens into text as they come, holding back what is not yet a whole character.</summary>
public sealed class StreamedText(Tokenizer tokenizer, IReadOnlyList<int> prompt)
{
    private const int Context = 5; // enough for the spaces around a piece to come out as in the whole text

    private readonly List<int> ids = [.. prompt.Skip(Math.Max(0, prompt.Count - Context))];
    private int from;
    private int read = Math.Min(prompt.Count, Context);

    /// <summary>What the token adds; empty while a character is still incomplete.</summary>
    public string Add(int id)
    {
        ids.Add(id);
        return Read(evenIfIncomplete: false);
    }

    /// <summary>What was held back at the end: an incomplete character shows as the replacement character.</summary>
    public string Finish() => Read(evenIfIncomplete: true);

    private string Read(bool evenIfIncomplete)
    {
        var before = tokenizer.Decode(ids.Take(read).Skip(from), skipSpecialTokens: true);
        var after = tokenizer.Decode(ids.Skip(from), skipSpecialTokens: true);
        if (after.Length <= before.Length || (!evenIfIncomplete && after.EndsWith('\uFFFD')))
        {
            return "";
        }

        from = read;
        read = ids.Count;
        return after[before.Length..];
    }
}
