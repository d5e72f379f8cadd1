using System.Collections.Concurrent;
using Playground.Contracts;
using Playground.Transformers.Text;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Corpora;

/// <summary>Which vocabulary: all that decides what it holds.</summary>
public sealed record VocabularyKey(string CorpusId, TokenizerKind Kind, Objective Objective, int Size);

/// <summary>Vocabularies learnt from corpora to be looked at. Each is learnt once and kept as a folder that Hugging Face tokenizers open.</summary>
public sealed class Vocabularies(CorpusLibrary library, DataFolder folder, TextThread texts)
{
    private const int MostFrequent = 50;
    private const int MostInMemory = 16;
    private readonly ConcurrentDictionary<string, Tokenizer> opened = new();

    /// <summary>Learns it now if nobody has.</summary>
    public async Task<Tokenizer> Get(VocabularyKey key, CancellationToken cancellation)
    {
        var path = await Folder(key, cancellation);
        if (opened.Count >= MostInMemory)
        {
            opened.Clear();
        }

        return opened.GetOrAdd(path, TokenizerFolder.Read);
    }

    /// <summary>The folder with its files, learnt now if nobody has.</summary>
    public async Task<string> Folder(VocabularyKey key, CancellationToken cancellation)
    {
        RecipeRules.CheckVocabulary(key.Kind, key.Size);
        var path = PathOf(key);
        if (!Directory.Exists(path))
        {
            await texts.Run(
                () =>
                {
                    if (!Directory.Exists(path)) // another caller may have learnt it meanwhile
                    {
                        Keep(key, Begin(key, cancellation).Finish(cancellation));
                    }

                    return true;
                },
                cancellation);
        }

        return path;
    }

    /// <summary>Counts the corpus; the rest is the caller's. Long work, for the text thread.</summary>
    public VocabularyLearning Begin(VocabularyKey key, CancellationToken cancellation) =>
        VocabularyLearning.Begin((VocabularyKind)key.Kind, key.Objective == Objective.Masked, library.Lines(key.CorpusId, key.Kind), key.Size, cancellation);

    /// <summary>Keeps what was learnt for those who ask next.</summary>
    public void Keep(VocabularyKey key, Tokenizer learnt)
    {
        var path = PathOf(key);
        if (Directory.Exists(path))
        {
            return;
        }

        var unfinished = Directory.CreateDirectory($"{path}.{Guid.NewGuid():n}");
        TokenizerFolder.Write(unfinished.FullName, learnt);
        unfinished.MoveTo(path);
    }

    /// <summary>What a vocabulary of this kind makes of the corpus. Long work, for the text thread.</summary>
    public PieceCounts CountPieces(string corpusId, TokenizerKind kind, int size, CancellationToken cancellation)
    {
        var key = new VocabularyKey(corpusId, kind, Objective.Masked, size);
        var learning = Begin(key, cancellation);
        var learnt = learning.Finish(cancellation);
        Keep(key, learnt);
        return CountPieces(kind, learning, learnt, cancellation);
    }

    public static PieceCounts CountPieces(TokenizerKind kind, VocabularyLearning learning, Tokenizer learnt, CancellationToken cancellation)
    {
        var counts = learning.CountPieces(learnt, cancellation);
        var total = Math.Max(1, counts.Sum(entry => entry.Value));
        return new PieceCounts(
            kind, learnt.VocabularySize, total, [.. counts.Take(MostFrequent).Select(entry => new CountedText(learnt.PieceOf(entry.Key), entry.Value, (double)entry.Value / total))]);
    }

    /// <summary>Removes all that was learnt from an own text, which may be gone already.</summary>
    public void Forget(CorpusSummary own)
    {
        var path = Path.Combine(folder.Vocabularies, own.Id);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private string FolderOf(string corpusId) => Path.Combine(folder.Vocabularies, library.Version(corpusId));

    private string PathOf(VocabularyKey key) => Path.Combine(FolderOf(key.CorpusId), $"{key.Kind}-{key.Objective}-{key.Size}".ToLowerInvariant());
}
