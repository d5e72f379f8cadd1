using Playground.Contracts;

namespace Playground.Web.Corpora;

/// <summary>A vocabulary's learning as it was watched: every merge, and the moments at which a sentence was cut.</summary>
internal sealed class VocabularyHistory
{
    private readonly List<LearnedPair> _merges = [];
    private readonly List<VocabularyProgress> _moments = [];
    private readonly List<int> _ranks = [];

    /// <summary>The newest of all, also while the corpus is still being counted.</summary>
    public VocabularyProgress? Latest { get; private set; }

    /// <summary>Each with the sentence as it was cut then; without the counting before.</summary>
    public IReadOnlyList<VocabularyProgress> Moments => _moments;

    public void Add(VocabularyProgress progress)
    {
        Latest = progress;
        if (progress.Stage is not LearningStage.Counting)
        {
            _merges.AddRange(progress.Merges);
            _moments.Add(progress);
            _ranks.Add(_merges.Count);
        }
    }

    /// <summary>Merges up to that moment.</summary>
    public int RankAt(int moment) => moment < 0 ? 0 : _ranks[moment];

    /// <summary>The last ones up to that moment, the newest first.</summary>
    public IEnumerable<LearnedPair> MergesUntil(int moment, int most) => _merges.Take(RankAt(moment)).TakeLast(most).Reverse();
}
