using System.Runtime.InteropServices;
using Playground.Transformers.Text.Files;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>The parts of a tokenizer in the order in which a text passes through them.</summary>
internal sealed record PipelineParts(Normalizer Normalizer, PreTokenizer PreTokenizer, IWordModel Model, PostProcessor PostProcessor, Decoder Decoder);

/// <summary>A tokenizer as <c>tokenizer.json</c> describes it: normalise, cut into words, cut words into pieces, put special tokens around.</summary>
internal sealed class PipelineTokenizer : Tokenizer
{
    private readonly PipelineParts _parts;
    private readonly AddedTokens _addedTokens;
    private readonly string?[] _pieces;
    private readonly Dictionary<string, int> _added = new(StringComparer.Ordinal);
    private readonly HashSet<int> _special;

    public PipelineTokenizer(TokenizerDescription description, PipelineParts parts, IReadOnlyList<AddedToken> added, SpecialTokens special)
    {
        Description = description;
        _parts = parts;
        _addedTokens = new AddedTokens(added, parts.Normalizer);
        _special = [.. added.Where(token => token.Special).Select(token => token.Id)];
        _pieces = new string?[description.Vocabulary.Values.Concat(added.Select(token => token.Id)).Max() + 1];
        foreach (var (piece, id) in description.Vocabulary)
            _pieces[id] = piece;
        foreach (var token in added)
        {
            _pieces[token.Id] = token.Content;
            _added[token.Content] = token.Id;
        }

        Special = special;
    }

    public TokenizerDescription Description { get; }

    public IWordModel Model => _parts.Model;

    public override int VocabularySize => _pieces.Length;

    public override SpecialTokens Special { get; }

    public override bool IsSpecialId(int id) => _special.Contains(id);

    public override IReadOnlyList<Token> Encode(string text, bool addSpecialTokens = true) =>
        Named(_parts.PostProcessor.Process([Pieces(text)], addSpecialTokens));

    public override IReadOnlyList<Token> EncodePair(string text, string pair) =>
        Named(_parts.PostProcessor.Process([Pieces(text), Pieces(pair)], addSpecialTokens: true));

    public override string Decode(IEnumerable<int> ids, bool skipSpecialTokens)
    {
        var pieces = ids.Where(id => HasPiece(id) && !(skipSpecialTokens && _special.Contains(id)))
            .Select(id => _pieces[id]!);
        return string.Concat(_parts.Decoder([.. pieces]));
    }

    public override bool HasPiece(int id) => id >= 0 && id < _pieces.Length && _pieces[id] is not null;

    public override string PieceOf(int id) =>
        HasPiece(id)
            ? _pieces[id]!
            : throw new PlaygroundException($"The vocabulary has no token {id}; its ids go from 0 to {_pieces.Length - 1}.");

    public override int? IdOf(string piece) =>
        _added.TryGetValue(piece, out var id) || Description.Vocabulary.TryGetValue(piece, out id) ? id : null;

    private List<Token> Pieces(string text)
    {
        var tokens = new List<Token>(text.Length / 3 + 4);
        var parts = new List<Part>();
        var word = 0;
        foreach (var stretch in _addedTokens.Split(text))
        {
            if (stretch.Token is { } added)
            {
                // The text as written, spaces included: the trimming of offsets counts them.
                tokens.Add(new Token(added.Id, AlignedText.ToText(stretch.Text), stretch.Text[0].Start, stretch.Text[^1].End, word++, false));
                continue;
            }

            foreach (var runes in _parts.PreTokenizer(stretch.Text))
            {
                parts.Clear();
                _parts.Model.Cut(runes, parts);
                foreach (var part in parts)
                    tokens.Add(new Token(part.Id, _pieces[part.Id]!, runes[part.Start].Start, runes[part.End - 1].End, word, false));
                word++;
            }
        }

        _parts.PostProcessor.TrimOffsets(tokens);
        if (AlignedText.Utf16Offsets(text) is { } offsets)
        {
            foreach (ref var token in CollectionsMarshal.AsSpan(tokens))
                token = token with { Start = offsets[token.Start], End = offsets[token.End] };
        }

        return tokens;
    }

    private List<Token> Named(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsSpecial)
                tokens[i] = tokens[i] with { Piece = _pieces[tokens[i].Id]! };
        }

        return tokens;
    }
}
