namespace Playground.Transformers.Text;

/// <summary>Learns a vocabulary from text. The same text and size always give the same vocabulary.</summary>
public static class VocabularyTrainer
{
    /// <summary>A BERT-style lowercase WordPiece tokenizer with [PAD] [UNK] [CLS] [SEP] [MASK] as ids 0..4.</summary>
    public static Tokenizer WordPiece(IEnumerable<string> lines, int size, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>A GPT-2-style byte-level BPE tokenizer with <c>&lt;|endoftext|&gt;</c> as its last id.</summary>
    public static Tokenizer ByteLevelBpe(IEnumerable<string> lines, int size, CancellationToken cancellation = default) => throw new NotImplementedException();
}
