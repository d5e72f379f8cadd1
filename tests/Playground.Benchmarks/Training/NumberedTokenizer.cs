using System.Globalization;
using Playground.Transformers.Text;

namespace Playground.Benchmarks.Training;

/// <summary>A vocabulary of numbers: the text "7 12 7" has the ids 7, 12 and 7. The first ids are special where masking needs them.</summary>
internal sealed class NumberedTokenizer(int vocabulary, bool masked) : Tokenizer
{
    public const int Specials = 5; // padding, unknown, begin, end, mask

    public override int VocabularySize => vocabulary;

    public override SpecialTokens Special => masked ? new(Mask: 4, Pad: 0, Unknown: 1, Begin: 2, End: 3) : new(null, null, null, null, null);

    public override bool IsSpecialId(int id) => masked && id < Specials;

    public override IReadOnlyList<Token> Encode(string text, bool addSpecialTokens = true) =>
        [.. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select((word, i) => new Token(int.Parse(word, CultureInfo.InvariantCulture), word, 0, 0, i, false))];

    public override IReadOnlyList<Token> EncodePair(string text, string pair) => throw new NotSupportedException("Training asks for single texts only.");

    public override string Decode(IEnumerable<int> ids, bool skipSpecialTokens) => string.Join(' ', ids);

    public override string PieceOf(int id) => id.ToString(CultureInfo.InvariantCulture);

    public override int? IdOf(string piece) => int.TryParse(piece, CultureInfo.InvariantCulture, out var id) && id < vocabulary ? id : null;
}
