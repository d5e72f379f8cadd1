using System.Text;
using Playground.Transformers.Text.Files;
using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Text.Learning;

/// <summary>BERT-style lowercase WordPiece with [PAD] [UNK] [CLS] [SEP] [MASK] as ids 0..4.</summary>
/// <remarks>Learnt by joining the most frequent pairs, as Hugging Face's WordPieceTrainer does; the alphabet is the text's most frequent 1,000 characters.</remarks>
internal sealed class WordPieceLearning : VocabularyLearning
{
    private const int LargestAlphabet = 1000;
    private const string Prefix = "##";

    private readonly VocabularyBuilder _vocabulary = new();
    private readonly PairMerger _merger = new();
    private readonly int _size;

    private WordPieceLearning(List<KeyValuePair<string, long>> words, int size)
        : base(words)
    {
        _size = size;
        foreach (var token in BertTokens)
            _vocabulary.Add(token);
        var all = Alphabet(words);
        var alphabet = all.Take(Math.Min(LargestAlphabet, size - BertTokens.Length)).Order().Select(rune => rune.ToString()).ToList();
        CharactersLeftOut = all.Count - alphabet.Count;
        foreach (var character in alphabet)
            _vocabulary.Add(character);
        foreach (var (word, count) in words)
            _merger.Add(Spell(word), count);
    }

    public override int Vocabulary => _vocabulary.Count;

    public override int Target => _size;

    public override int CharactersLeftOut { get; }

    public static WordPieceLearning Begin(IEnumerable<string> lines, int size, CancellationToken cancellation)
    {
        RequireSize(size, BertTokens.Length + 1);
        return new WordPieceLearning(WordCounts.Of(lines, Normalizers.Bert(true, true, true, true), PreTokenizers.Bert, cancellation), size);
    }

    public override IEnumerable<MergedPair> Merges(CancellationToken cancellation)
    {
        var rank = 0;
        return _merger.Merge((a, b) => _vocabulary.Add(_vocabulary[a] + _vocabulary[b][Prefix.Length..]), () => _vocabulary.Count >= _size, MinimumFrequency, cancellation)
            .Select(merge => new MergedPair(++rank, _vocabulary[merge.Left], _vocabulary[merge.Right], _vocabulary[merge.Made], merge.Count, _vocabulary.Count));
    }

    public override Tokenizer Now() => Build("vocab.txt", Components.Bert(
        BertTokens.Select((token, id) => Components.Added(id, token)), ("[CLS]", 2), ("[SEP]", 3), "[UNK]", lowercase: true, stripAccents: null, separateChinese: true), _vocabulary.Copy(), []);

    private int[] Spell(string word)
    {
        var symbols = new List<int>();
        var first = true;
        foreach (var rune in word.EnumerateRunes())
        {
            var piece = rune.ToString();
            var marked = first ? piece : Prefix + piece;
            first = false;
            // Characters outside the alphabet fall out, as in the reference.
            if (!_vocabulary.Ids.ContainsKey(piece))
                continue;
            if (_vocabulary.Count < _size || _vocabulary.Ids.ContainsKey(marked))
                symbols.Add(_vocabulary.Add(marked));
        }

        return [.. symbols];
    }

    /// <summary>The most frequent characters first.</summary>
    private static List<Rune> Alphabet(List<KeyValuePair<string, long>> words)
    {
        var counts = new Dictionary<Rune, long>();
        foreach (var (word, count) in words)
        {
            foreach (var rune in word.EnumerateRunes())
                counts[rune] = counts.GetValueOrDefault(rune) + count;
        }

        return [.. counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => entry.Key)];
    }
}
