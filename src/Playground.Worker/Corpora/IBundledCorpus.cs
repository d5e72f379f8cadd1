namespace Playground.Worker.Corpora;

/// <summary>A text to train on that comes with the program.</summary>
public interface IBundledCorpus
{
    string Id { get; }

    string Name { get; }

    string Licence { get; }

    /// <summary>The corpus's lines; null keeps its own length and seed. The same seed and count always give the same lines.</summary>
    IEnumerable<string> Lines(ulong? seed = null, int? count = null);
}
