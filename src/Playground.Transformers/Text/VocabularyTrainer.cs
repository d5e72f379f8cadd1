namespace Playground.Transformers.Text;

/// <summary>Learns a vocabulary from text in one go; <see cref="VocabularyLearning"/> can be watched.</summary>
public static class VocabularyTrainer
{
    /// <summary>A BERT-style lowercase WordPiece tokenizer with [PAD] [UNK] [CLS] [SEP] [MASK] as ids 0..4.</summary>
    /// <exception cref="PlaygroundException">The size leaves no room for the special tokens and one piece.</exception>
    public static Tokenizer WordPiece(IEnumerable<string> lines, int size, CancellationToken cancellation = default) =>
        VocabularyLearning.Begin(VocabularyKind.WordPiece, masked: true, lines, size, cancellation).Finish(cancellation);

    /// <summary>A GPT-2-style byte-level BPE tokenizer with <c>&lt;|endoftext|&gt;</c> as its last id.</summary>
    /// <exception cref="PlaygroundException">The size leaves no room for the 256 bytes and the special token.</exception>
    public static Tokenizer ByteLevelBpe(IEnumerable<string> lines, int size, CancellationToken cancellation = default) =>
        VocabularyLearning.Begin(VocabularyKind.ByteLevelBpe, masked: false, lines, size, cancellation).Finish(cancellation);
}
