namespace Playground.Contracts;

/// <summary>Sizes that are checked before anything is allocated. Every default is written here once.</summary>
public static class Limits
{
    /// <summary>Longest text of one prediction or inspection, in UTF-16 units; the model's context is shorter still.</summary>
    public const int SentenceCharacters = 20_000;

    /// <summary>Largest corpus, in bytes of UTF-8.</summary>
    public const int CorpusBytes = 20 * 1024 * 1024;

    /// <summary>What is said of a larger one, by whoever notices first.</summary>
    public static string CorpusTooLarge => $"The text is larger than {CorpusBytes / 1024 / 1024} MB, the largest that is taken; cut it down.";

    /// <summary>Fewest words that a run trains on.</summary>
    public const int MinCorpusWords = 20;

    public static string TooFewWords(long words) => $"The text has {words} {(words == 1 ? "word" : "words")}; training needs at least {MinCorpusWords}.";

    /// <summary>Most candidates that one request may ask for.</summary>
    public const int TopK = 200;

    /// <summary>Most new tokens in one generation.</summary>
    public const int NewTokens = 512;

    /// <summary>Largest hub message from a client, in bytes.</summary>
    public const int HubMessageBytes = 256 * 1024;

    /// <summary>Most runs that train at the same time; further ones wait in a queue. The runs of a group count as one.</summary>
    public const int RunsAtOnce = 1;

    /// <summary>Most runs that wait for the machine. The runs of a group count as one.</summary>
    public const int QueuedRuns = 20;

    /// <summary>Most runs that train side by side.</summary>
    public const int GroupRuns = 4;

    /// <summary>Longest mean length of a hidden span.</summary>
    public const int MeanSpanWords = 5;

    /// <summary>Most changes of the learning rate in one run.</summary>
    public const int LearningRateChanges = 200;

    /// <summary>How often one run can be given more steps.</summary>
    public const int EarlierEnds = 100;

    /// <summary>The slowest pace, in steps a second.</summary>
    public const double MinPace = 0.1;

    /// <summary>The fastest pace, in steps a second.</summary>
    public const double MaxPace = 1_000;

    public const int RunNameCharacters = 80;
    public const int CorpusNameCharacters = 80;
    public const int RunNoteCharacters = 2_000;

    /// <summary>How long a deleted run can be brought back.</summary>
    public const int DeletedRunDays = 7;

    /// <summary>Most bytes of one run's snapshots; beyond, they are thinned out evenly.</summary>
    public const long SnapshotBytesPerRun = 256L * 1024 * 1024;

    /// <summary>Most bytes of all runs' snapshots together.</summary>
    public const long SnapshotBytesInAll = 2048L * 1024 * 1024;

    /// <summary>Most sentences on a run's probe board.</summary>
    public const int BoardSentences = 12;

    /// <summary>Most hidden pieces of a sentence whose curves are followed: each has logits of the whole vocabulary at every moment, and a chart.</summary>
    public const int BoardPlaces = 24;

    /// <summary>Largest exported run that is taken back in, in bytes of its zip.</summary>
    public const long ImportBytes = 1024L * 1024 * 1024;

    /// <summary>What is said of a larger one, by whoever notices first.</summary>
    public static string ImportTooLarge => $"The zip is larger than {ImportBytes / 1024 / 1024} MB, the largest that is taken.";

    public const int MaxSteps = 1_000_000;
    public const int MaxLayers = 12;
    public const int MaxHidden = 768;
    public const int MaxHeads = 12;
    public const int MaxContext = 512;
    public const int MaxBatch = 256;
    public const int MaxVocabulary = 32_000;
    public const double MaxLearningRate = 1.0;
}
