using System.Text.Json.Nodes;
using Playground.Transformers.Text.Files;
using Playground.Transformers.Text.Learning;
using Playground.Transformers.Text.Pipeline;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text;

/// <summary>How a vocabulary cuts.</summary>
public enum VocabularyKind
{
    WordPiece,
    ByteLevelBpe,
    Characters,
}

/// <summary>Two pieces that became one.</summary>
/// <param name="Rank">1 is the first.</param>
/// <param name="Count">How often the two stood side by side.</param>
/// <param name="Vocabulary">Pieces, this one included.</param>
public readonly record struct MergedPair(int Rank, string Left, string Right, string Piece, long Count, int Vocabulary);

/// <summary>A vocabulary in the making: the corpus is counted, then piece after piece is learnt while the caller watches.</summary>
/// <remarks>One thread at a time. Pairs that occur only once are never joined, so a small text gives a smaller vocabulary than asked for.</remarks>
public abstract class VocabularyLearning
{
    private protected const int MinimumFrequency = 2;
    private protected static readonly string[] BertTokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    private protected VocabularyLearning(List<KeyValuePair<string, long>> words) => Words = words;

    /// <summary>Pieces so far, special ones included.</summary>
    public abstract int Vocabulary { get; }

    /// <summary>Pieces asked for.</summary>
    public abstract int Target { get; }

    /// <summary>Different characters that did not fit and are read as the unknown token.</summary>
    public virtual int CharactersLeftOut => 0;

    /// <summary>The words of the corpus as the model cuts them, with their counts.</summary>
    private protected List<KeyValuePair<string, long>> Words { get; }

    /// <summary>Counts the corpus. The same text, size and kind always give the same vocabulary.</summary>
    /// <param name="masked">With the special tokens that a masked model needs.</param>
    /// <exception cref="PlaygroundException">The size leaves no room for the special tokens and the first pieces.</exception>
    public static VocabularyLearning Begin(VocabularyKind kind, bool masked, IEnumerable<string> lines, int size, CancellationToken cancellation = default) => kind switch
    {
        VocabularyKind.WordPiece => WordPieceLearning.Begin(lines, size, cancellation),
        VocabularyKind.ByteLevelBpe => BytePairLearning.Begin(lines, size, masked, cancellation),
        _ => CharacterLearning.Begin(lines, size, masked, cancellation),
    };

    /// <summary>Most pieces, special ones included, that a vocabulary of that size comes to: a size of characters counts them alone.</summary>
    public static int MostPieces(VocabularyKind kind, bool masked, int size) => kind == VocabularyKind.Characters ? size + CharacterLearning.SpecialTokensOf(masked).Length : size;

    /// <summary>Joins the next pair each time it is asked for one.</summary>
    public abstract IEnumerable<MergedPair> Merges(CancellationToken cancellation = default);

    /// <summary>A tokenizer that knows what has been learnt up to now.</summary>
    public abstract Tokenizer Now();

    /// <summary>Learns all that is left.</summary>
    public Tokenizer Finish(CancellationToken cancellation = default)
    {
        foreach (var _ in Merges(cancellation))
        {
        }

        return Now();
    }

    /// <summary>How often each piece occurs in the corpus, the most frequent first; equally frequent ones by id.</summary>
    /// <param name="tokenizer">Of this learning.</param>
    public IReadOnlyList<KeyValuePair<int, long>> CountPieces(Tokenizer tokenizer, CancellationToken cancellation = default)
    {
        var model = ((PipelineTokenizer)tokenizer).Model;
        var counts = new long[tokenizer.VocabularySize];
        var parts = new List<Part>();
        foreach (var (word, count) in Words)
        {
            cancellation.ThrowIfCancellationRequested();
            parts.Clear();
            model.Cut(AlignedText.Of(word), parts);
            foreach (var part in parts)
                counts[part.Id] += count;
        }

        return [.. counts.Select((count, id) => KeyValuePair.Create(id, count)).Where(entry => entry.Value > 0).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key)];
    }

    private protected static PipelineTokenizer Build(string source, JsonObject components, Dictionary<string, int> vocabulary, IReadOnlyList<(string, string)> merges) =>
        TokenizerBuilder.Build(new TokenizerDescription(
            source, TokenizerDescription.ToElement(components), vocabulary, merges, TokenizerDescription.NoSettings, TokenizerDescription.NoSettings));

    private protected static void RequireSize(int size, int smallest)
    {
        if (size < smallest || size > VocabularyReader.LargestVocabulary)
            throw new PlaygroundException($"A vocabulary of {size} pieces was asked for; it may have {smallest} to {VocabularyReader.LargestVocabulary}.");
    }
}
