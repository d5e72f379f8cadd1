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

    /// <summary>A byte-level vocabulary has a letter for every byte; those for bytes without a sign of their own are U+0100 to U+0143.</summary>
    private static bool SpellsBytes(Tokenizer tokenizer) => Enumerable.Range(0x100, 0x44).All(letter => tokenizer.IdOf(((char)letter).ToString()) is not null);

    /// <summary>Each kind as the models have it that it is known from.</summary>
    public static Objective ObjectiveOf(TokenizerKind kind) => kind == TokenizerKind.WordPiece ? Objective.Masked : Objective.Causal;
}
