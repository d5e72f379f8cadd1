using System.Globalization;
using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Models;

/// <summary>Stands in for a tokenizer where a test works with ids alone.</summary>
internal sealed class NumberedTokenizer(int size) : Tokenizer
{
    public override int VocabularySize => size;

    public override SpecialTokens Special { get; } = new(null, null, null, null, null);

    public override bool IsSpecialId(int id) => false;

    public override IReadOnlyList<Token> Encode(string text, bool addSpecialTokens = true) =>
        [.. text.Split(' ').Select(word => ModelFixture.Token(int.Parse(word, CultureInfo.InvariantCulture)))];

    public override IReadOnlyList<Token> EncodePair(string text, string pair) => Encode(text + " " + pair);

    public override string Decode(IEnumerable<int> ids, bool skipSpecialTokens) => string.Join(' ', ids);

    public override string PieceOf(int id) => id.ToString(CultureInfo.InvariantCulture);

    public override int? IdOf(string piece) => int.Parse(piece, CultureInfo.InvariantCulture);
}
