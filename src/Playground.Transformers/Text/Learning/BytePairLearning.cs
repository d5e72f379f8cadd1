using System.Text;
using System.Text.Json.Nodes;
using Playground.Transformers.Text.Files;
using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Text.Learning;

/// <summary>
/// Byte-level BPE. For causal models as GPT-2 has it, with <c>&lt;|endoftext|&gt;</c> as its last id; for masked ones as
/// RoBERTa has it, with <c>&lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt;</c> as ids 0..3 and <c>&lt;mask&gt;</c> as the last.
/// </summary>
internal sealed class BytePairLearning : VocabularyLearning
{
    private const string EndOfText = "<|endoftext|>";
    private const string Mask = "<mask>";
    private static readonly string[] RobertaTokens = ["<s>", "<pad>", "</s>", "<unk>"];

    private readonly VocabularyBuilder _vocabulary = new();
    private readonly PairMerger _merger = new();
    private readonly List<(string Left, string Right)> _merges = [];
    private readonly bool _masked;

    private BytePairLearning(List<KeyValuePair<string, long>> words, int size, bool masked)
        : base(words)
    {
        (Target, _masked) = (size, masked);
        foreach (var token in masked ? RobertaTokens : [])
            _vocabulary.Add(token);
        foreach (var letter in ByteLevel.Letters.Order())
            _vocabulary.Add(new Rune(letter).ToString());
        foreach (var (word, count) in words)
            _merger.Add([.. word.EnumerateRunes().Select(rune => _vocabulary.Ids[rune.ToString()])], count);
    }

    /// <summary>The last token, which has its id when all else is learnt, counts from the beginning.</summary>
    public override int Vocabulary => _vocabulary.Count + 1;

    public override int Target { get; }

    public static BytePairLearning Begin(IEnumerable<string> lines, int size, bool masked, CancellationToken cancellation)
    {
        RequireSize(size, ByteLevel.Letters.Count + 1 + (masked ? RobertaTokens.Length : 0));
        return new BytePairLearning(WordCounts.Of(lines, Normalizers.None, ByteLevel.PreTokenizer(addPrefixSpace: false, useRegex: true), cancellation), size, masked);
    }

    public override IEnumerable<MergedPair> Merges(CancellationToken cancellation)
    {
        foreach (var merge in _merger.Merge((a, b) => _vocabulary.Add(_vocabulary[a] + _vocabulary[b]), () => Vocabulary >= Target, MinimumFrequency, cancellation))
        {
            var (left, right) = (_vocabulary[merge.Left], _vocabulary[merge.Right]);
            _merges.Add((left, right));
            yield return new MergedPair(_merges.Count, left, right, _vocabulary[merge.Made], merge.Count, Vocabulary);
        }
    }

    public override Tokenizer Now()
    {
        var vocabulary = _vocabulary.Copy();
        var last = _masked ? Mask : EndOfText;
        vocabulary.Add(last, vocabulary.Count);
        return Build("merges.txt", _masked ? Roberta(vocabulary) : Components.Gpt2([Components.Added(vocabulary[last], last)], addPrefixSpace: false), vocabulary, [.. _merges]);
    }

    private static JsonObject Roberta(Dictionary<string, int> vocabulary) => Components.Roberta(
        [.. RobertaTokens.Select(token => Components.Added(vocabulary[token], token)), Components.Added(vocabulary[Mask], Mask, leftStrip: true)],
        ("<s>", 0), ("</s>", 2), addPrefixSpace: false);
}
