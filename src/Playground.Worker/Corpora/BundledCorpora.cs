namespace Playground.Worker.Corpora;

/// <summary>The texts that come with the program.</summary>
public static class BundledCorpora
{
    public static IReadOnlyList<IBundledCorpus> All { get; } = [];
}
