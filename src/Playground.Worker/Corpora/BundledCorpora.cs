using Playground.Worker.Corpora.SimpleEnglish;

namespace Playground.Worker.Corpora;

/// <summary>The texts that come with the program.</summary>
public static class BundledCorpora
{
    public static IReadOnlyList<IBundledCorpus> All { get; } = [new GeneratedSimpleEnglish()];

    private sealed class GeneratedSimpleEnglish : IBundledCorpus
    {
        private const ulong OwnSeed = 1;
        private const int OwnCount = 20_000;

        public string Id => "simple-english";

        public string Name => "Simple English";

        public string Licence => "cc0-1.0";

        public IEnumerable<string> Lines(ulong? seed = null, int? count = null) => SimpleEnglishCorpus.Lines(seed ?? OwnSeed, count ?? OwnCount);
    }
}
