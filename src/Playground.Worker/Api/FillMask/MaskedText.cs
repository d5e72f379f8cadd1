using Playground.Transformers.Inference;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.FillMask;

/// <summary>A text with masks, cut into tokens and checked: nothing has reached the model yet.</summary>
internal sealed class MaskedText
{
    private readonly Tokenizer tokenizer;
    private readonly int[] ids;
    private readonly int[] masks;

    public MaskedText(IOpenModel model, string text)
    {
        tokenizer = model.Tokenizer;
        var mask = tokenizer.Special.Mask ?? throw ApiRefusal.Invalid($"model {model.Description.Id} has no mask token");
        var tokens = tokenizer.Encode(text);
        TextLimits.CheckTokens("inputs", tokens.Count, model.Configuration.ContextLength);

        ids = [.. tokens.Select(token => token.Id)];
        masks = [.. Enumerable.Range(0, ids.Length).Where(i => ids[i] == mask)];
        if (masks.Length == 0)
        {
            throw new ApiRefusal(StatusCodes.Status400BadRequest, $"No mask_token ({tokenizer.PieceOf(mask)}) found on the input", null);
        }

        Query = new LogitsQuery(tokens, masks);
    }

    /// <summary>Asks for the logits at the masks, in text order.</summary>
    public LogitsQuery Query { get; }

    public int Masks => masks.Length;

    /// <summary>A list of candidates for one mask, a list of such lists for several, as the published pipeline answers.</summary>
    /// <param name="logits"><c>[mask][vocab]</c></param>
    /// <param name="targets">Ids to choose from; null for all.</param>
    public object Answer(float[][] logits, int[]? targets, int topK)
    {
        var answers = masks.Select((position, i) => Candidates(position, new Distribution(logits[i]), targets, topK)).ToArray();
        return answers.Length == 1 ? answers[0] : answers;
    }

    private FilledMask[] Candidates(int position, Distribution distribution, int[]? targets, int topK)
    {
        var best = targets is null
            ? distribution.Top(topK).Select(candidate => candidate.Id)
            : targets.OrderByDescending(distribution.ProbabilityOf).ThenBy(id => id).Take(topK);
        return [.. best.Select(id => Candidate(position, id, distribution.ProbabilityOf(id)))];
    }

    private FilledMask Candidate(int position, int id, double probability)
    {
        var filled = (int[])ids.Clone();
        filled[position] = id;
        // With several masks the others must stay visible, and with them all special tokens; padding never shows.
        var sequence = tokenizer.Decode(filled.Where(token => token != tokenizer.Special.Pad), skipSpecialTokens: masks.Length == 1);
        return new FilledMask(Finite.Checked(probability), id, tokenizer.Decode([id], skipSpecialTokens: false), sequence);
    }
}
