using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Training;

/// <summary>Whole words and single characters of white space; enough to see what the trainer does with ids.</summary>
internal sealed class WordTokenizer : Tokenizer
{
    private static readonly string[] Specials = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];
    private readonly List<string> pieces;
    private readonly Dictionary<string, int> ids;

    public WordTokenizer(IEnumerable<string> lines)
    {
        pieces = [.. Specials, "\n", .. lines.SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        ids = pieces.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => x.i);
    }

    public override int VocabularySize => pieces.Count;

    public override SpecialTokens Special { get; } = new(Mask: 4, Pad: 0, Unknown: 1, Begin: 2, End: 3);

    public override bool IsSpecialId(int id) => id < Specials.Length;

    public override IReadOnlyList<Token> Encode(string text, bool addSpecialTokens = true)
    {
        var tokens = text.Replace("\n", " \n ").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((word, i) => new Token(ids.GetValueOrDefault(word, 1), word, 0, 0, i, false));
        return addSpecialTokens ? [new Token(2, "[CLS]", 0, 0, null, true), .. tokens, new Token(3, "[SEP]", 0, 0, null, true)] : [.. tokens];
    }

    public override IReadOnlyList<Token> EncodePair(string text, string pair) => throw new NotSupportedException();

    public override string Decode(IEnumerable<int> ids, bool skipSpecialTokens) => string.Join(' ', ids.Select(PieceOf));

    public override string PieceOf(int id) => pieces[id];

    public override int? IdOf(string piece) => ids.TryGetValue(piece, out var id) ? id : null;
}
