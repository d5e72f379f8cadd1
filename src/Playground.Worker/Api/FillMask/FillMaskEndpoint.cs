using Playground.Transformers.Text;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.FillMask;

/// <summary>The fill-mask dialect of <c>POST /models/{id}</c>, after Hugging Face's <c>FillMaskPipeline</c>.</summary>
internal static class FillMaskEndpoint
{
    /// <summary>Most candidates in one answer: each carries the whole text, so that they multiply.</summary>
    private const int MostCandidates = 50_000;

    /// <summary>Texts of one request that wait at the model together.</summary>
    private const int TextsAtOnce = 16;

    public static async Task Answer(HttpContext http, IOpenModel model, JsonMembers body)
    {
        var request = FillMaskRequest.Read(body);
        var targets = request.Parameters.Targets is { } words ? TargetIds(model.Tokenizer, words) : null;
        var topK = TopK(request.Parameters.TopK, targets, model.Configuration.VocabularySize);
        MaskedText[] texts = [.. request.Inputs.Select(text => new MaskedText(model, text))];
        CheckSize(texts.Sum(text => (long)text.Masks) * topK);

        var answers = new List<object>();
        foreach (var together in texts.Chunk(TextsAtOnce))
        {
            answers.AddRange(await Task.WhenAll(together.Select(async text =>
                text.Answer(await model.Logits(text.Query, background: false, http.RequestAborted), targets, topK))));
        }

        // The published pipeline unwraps a list of one text.
        await ApiJson.Answer(http, answers.Count == 1 ? answers[0] : answers);
    }

    /// <summary>With targets, no more candidates than there are of them; without, no more than the vocabulary holds.</summary>
    private static int TopK(int wanted, int[]? targets, int vocabulary) =>
        targets is not null ? Math.Min(wanted, targets.Length)
        : wanted <= vocabulary ? wanted
        : throw ApiRefusal.Invalid($"`top_k` must be <= {vocabulary}. Given: {wanted}");

    private static int[] TargetIds(Tokenizer tokenizer, IReadOnlyList<string> words) =>
        [.. words.Select(word => TargetId(tokenizer, word)).Distinct()];

    private static int TargetId(Tokenizer tokenizer, string word)
    {
        TextLimits.CheckText("targets", word);
        if (tokenizer.IdOf(word) is { } id)
        {
            return id;
        }

        var pieces = tokenizer.Encode(word, addSpecialTokens: false);
        return pieces.Count > 0 ? pieces[0].Id : throw ApiRefusal.Invalid($"`targets` holds a text without any token: '{word}'");
    }

    private static void CheckSize(long candidates)
    {
        if (candidates > MostCandidates)
        {
            throw ApiRefusal.Invalid($"`top_k` times the masks of all `inputs` must be <= {MostCandidates}. Given: {candidates}");
        }
    }
}
