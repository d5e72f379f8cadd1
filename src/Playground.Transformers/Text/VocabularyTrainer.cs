using System.Text;
using System.Text.Json.Nodes;
using Playground.Transformers.Text.Files;
using Playground.Transformers.Text.Learning;
using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Text;

/// <summary>Learns a vocabulary from text. The same text and size always give the same vocabulary.</summary>
/// <remarks>Pairs that occur only once are never joined, so a small text gives a smaller vocabulary than asked for.</remarks>
public static class VocabularyTrainer
{
    private const int MinimumFrequency = 2;
    private const int LargestAlphabet = 1000;
    private const string Prefix = "##";
    private const string EndOfText = "<|endoftext|>";
    private static readonly string[] BertTokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    /// <summary>A BERT-style lowercase WordPiece tokenizer with [PAD] [UNK] [CLS] [SEP] [MASK] as ids 0..4.</summary>
    /// <remarks>Learned by joining the most frequent pairs, as Hugging Face's WordPieceTrainer does; the alphabet is the text's most frequent 1,000 characters.</remarks>
    /// <exception cref="PlaygroundException">The size leaves no room for the special tokens and one piece.</exception>
    public static Tokenizer WordPiece(IEnumerable<string> lines, int size, CancellationToken cancellation = default)
    {
        RequireSize(size, BertTokens.Length + 1);
        var vocabulary = new VocabularyBuilder();
        foreach (var token in BertTokens)
            vocabulary.Add(token);
        var components = Components.Bert(
            BertTokens.Select((token, id) => Components.Added(id, token)), ("[CLS]", 2), ("[SEP]", 3), "[UNK]", lowercase: true, stripAccents: null, separateChinese: true);
        var words = WordCounts.Of(lines, Normalizers.Bert(true, true, true, true), PreTokenizers.Bert, cancellation);
        var room = Math.Min(LargestAlphabet, size - BertTokens.Length);
        foreach (var character in Alphabet(words, room))
            vocabulary.Add(character);
        var merger = new PairMerger();
        foreach (var (word, count) in words)
        {
            var symbols = new List<int>();
            var first = true;
            foreach (var rune in word.EnumerateRunes())
            {
                var piece = rune.ToString();
                var marked = first ? piece : Prefix + piece;
                first = false;
                // Characters outside the alphabet fall out, as in the reference.
                if (!vocabulary.Ids.ContainsKey(piece))
                    continue;
                if (vocabulary.Count < size || vocabulary.Ids.ContainsKey(marked))
                    symbols.Add(vocabulary.Add(marked));
            }

            merger.Add([.. symbols], count);
        }

        foreach (var _ in merger.Merge((a, b) => vocabulary.Add(vocabulary[a] + vocabulary[b][Prefix.Length..]), () => vocabulary.Count >= size, MinimumFrequency, cancellation))
        {
        }

        return Build("vocab.txt", components, vocabulary, []);
    }

    /// <summary>A GPT-2-style byte-level BPE tokenizer with <c>&lt;|endoftext|&gt;</c> as its last id.</summary>
    /// <exception cref="PlaygroundException">The size leaves no room for the 256 bytes and the special token.</exception>
    public static Tokenizer ByteLevelBpe(IEnumerable<string> lines, int size, CancellationToken cancellation = default)
    {
        RequireSize(size, 257);
        var vocabulary = new VocabularyBuilder();
        foreach (var letter in ByteLevel.Letters.Order())
            vocabulary.Add(new Rune(letter).ToString());
        var merger = new PairMerger();
        foreach (var (word, count) in WordCounts.Of(lines, Normalizers.None, ByteLevel.PreTokenizer(addPrefixSpace: false, useRegex: true), cancellation))
            merger.Add([.. word.EnumerateRunes().Select(rune => vocabulary.Ids[rune.ToString()])], count);
        var merges = merger.Merge((a, b) => vocabulary.Add(vocabulary[a] + vocabulary[b]), () => vocabulary.Count >= size - 1, MinimumFrequency, cancellation)
            .Select(merge => (vocabulary[merge.Left], vocabulary[merge.Right])).ToList();
        var end = vocabulary.Add(EndOfText);
        return Build("merges.txt", Components.Gpt2([Components.Added(end, EndOfText)], addPrefixSpace: false), vocabulary, merges);
    }

    /// <summary>The most frequent characters, in the order of their code points.</summary>
    private static IEnumerable<string> Alphabet(List<KeyValuePair<string, long>> words, int room)
    {
        var counts = new Dictionary<Rune, long>();
        foreach (var (word, count) in words)
        {
            foreach (var rune in word.EnumerateRunes())
                counts[rune] = counts.GetValueOrDefault(rune) + count;
        }

        return counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(room).Select(entry => entry.Key).Order().Select(rune => rune.ToString());
    }

    private static PipelineTokenizer Build(string source, JsonObject components, VocabularyBuilder vocabulary, IReadOnlyList<(string, string)> merges) =>
        TokenizerBuilder.Build(new TokenizerDescription(
            source, TokenizerDescription.ToElement(components), vocabulary.Ids, merges, TokenizerDescription.NoSettings, TokenizerDescription.NoSettings));

    private static void RequireSize(int size, int smallest)
    {
        if (size < smallest || size > VocabularyReader.LargestVocabulary)
            throw new PlaygroundException($"A vocabulary of {size} pieces was asked for; it may have {smallest} to {VocabularyReader.LargestVocabulary}.");
    }
}
