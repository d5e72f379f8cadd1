using Playground.Contracts;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;

namespace Playground.Worker.Corpora;

/// <summary>One sentence as several vocabularies cut it.</summary>
public sealed class SentenceCuts(Vocabularies vocabularies, IModelHost models)
{
    private const int MostAtOnce = 12;

    public async Task<IReadOnlyList<SentenceCut>> Cut(CutSentenceRequest request, CancellationToken cancellation)
    {
        var (kinds, ids) = (request.Kinds ?? [], request.ModelIds ?? []);
        Questions.CheckText(request.Text);
        Questions.Refuse(kinds.Count + ids.Count is 0 or > MostAtOnce, $"{kinds.Count + ids.Count} vocabularies were asked for; it must be between 1 and {MostAtOnce}.");
        Questions.Refuse(kinds.Count > 0 && request.CorpusId is null, "Vocabularies are learnt from a corpus; name one.");
        var cuts = new List<SentenceCut>();
        foreach (var kind in kinds)
        {
            var tokenizer = await vocabularies.Get(new VocabularyKey(request.CorpusId!, kind, ObjectiveOf(kind), request.Size), cancellation);
            cuts.Add(new SentenceCut(null, kind, tokenizer.VocabularySize, Cut(tokenizer, request.Text), kind == TokenizerKind.ByteLevelBpe));
        }

        foreach (var id in ids)
        {
            var tokenizer = await models.OpenTokenizer(id, cancellation);
            cuts.Add(new SentenceCut(id, null, tokenizer.VocabularySize, Cut(tokenizer, request.Text), SpellsBytes(tokenizer)));
        }

        return cuts;
    }

    public static IReadOnlyList<CutPiece> Cut(Tokenizer tokenizer, string sentence) =>
        [.. tokenizer.Encode(sentence, addSpecialTokens: false).Select(token => new CutPiece(token.Id, token.Piece, token.Start, token.End, token.Id == tokenizer.Special.Unknown && tokenizer.Special.Unknown != tokenizer.Special.End))];

    /// <summary>Only a vocabulary of bytes has the letters that stand for a space and a line's end there.</summary>
    private static bool SpellsBytes(Tokenizer tokenizer) => tokenizer.IdOf("Ġ") is not null && tokenizer.IdOf("Ċ") is not null;

    /// <summary>Each kind as the models have it that it is known from.</summary>
    public static Objective ObjectiveOf(TokenizerKind kind) => kind == TokenizerKind.WordPiece ? Objective.Masked : Objective.Causal;
}
