using System.Globalization;
using System.Runtime.CompilerServices;
using Playground.Contracts;
using Playground.Transformers.Text;
using Playground.Worker.Predictions;

namespace Playground.Worker.Corpora;

/// <summary>A vocabulary learnt while somebody watches. Small texts would be over before a page had drawn once, so the first merges come one by one and later ones in growing handfuls.</summary>
public sealed class VocabularyWatch(CorpusLibrary library, Vocabularies vocabularies, TextThread texts, TimeProvider time)
{
    private const double Growth = 1.08; // merges from one look to the next
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMilliseconds(250);

    public IAsyncEnumerable<VocabularyProgress> Learn(LearnVocabularyRequest request, CancellationToken cancellation)
    {
        Runs.RecipeRules.CheckVocabulary(request.Kind, request.Size);
        Questions.Refuse(request.Sentence?.Length > Limits.SentenceCharacters, $"The sentence has {request.Sentence?.Length} characters; at most {Limits.SentenceCharacters} are taken.");
        library.Find(request.CorpusId);
        return Watch(request, cancellation);
    }

    private async IAsyncEnumerable<VocabularyProgress> Watch(LearnVocabularyRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new VocabularyProgress(LearningStage.Counting, 0, request.Size, [], []);
        var key = new VocabularyKey(request.CorpusId, request.Kind, request.Objective, request.Size);
        var learning = await texts.Run(() => vocabularies.Begin(key, cancellation), cancellation);
        using var merges = learning.Merges(cancellation).GetEnumerator();
        var (rank, ended) = (0, false);
        while (!ended)
        {
            var started = time.GetTimestamp();
            var until = Math.Max(rank + 1, (int)(rank * Growth));
            var (progress, last) = await texts.Run(() => Next(learning, merges, until, request.Sentence ?? ""), cancellation);
            (rank, ended) = (progress.Merges.Count > 0 ? progress.Merges[^1].Rank : rank, last);
            yield return progress;
            if (!ended && Pace - time.GetElapsedTime(started) is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause, time, cancellation);
            }
        }

        yield return await texts.Run(() => Finish(key, learning, request.Sentence ?? "", cancellation), cancellation);
    }

    /// <summary>Merges until that rank, or for as long as a viewer should be kept waiting.</summary>
    private (VocabularyProgress Progress, bool IsLast) Next(VocabularyLearning learning, IEnumerator<MergedPair> merges, int until, string sentence)
    {
        var started = time.GetTimestamp();
        var learnt = new List<LearnedPair>();
        var last = false;
        while (!last && (learnt.Count == 0 || (learnt[^1].Rank < until && time.GetElapsedTime(started) < LongestSilence)))
        {
            last = !merges.MoveNext();
            if (!last)
            {
                var merge = merges.Current;
                learnt.Add(new LearnedPair(merge.Rank, merge.Left, merge.Right, merge.Piece, merge.Count, merge.Vocabulary));
            }
        }

        return (new VocabularyProgress(LearningStage.Merging, learning.Vocabulary, learning.Target, learnt, SentenceCuts.Cut(learning.Now(), sentence)), last);
    }

    private VocabularyProgress Finish(VocabularyKey key, VocabularyLearning learning, string sentence, CancellationToken cancellation)
    {
        var learnt = learning.Now();
        vocabularies.Keep(key, learnt);
        var pieces = Vocabularies.CountPieces(key.Kind, learning, learnt, cancellation);
        return new VocabularyProgress(LearningStage.Done, learning.Vocabulary, learning.Target, [], SentenceCuts.Cut(learnt, sentence), Note(learning), pieces);
    }

    private static string? Note(VocabularyLearning learning) =>
        LeftOut(learning)
        ?? (learning.Vocabulary < learning.Target
            ? string.Create(CultureInfo.InvariantCulture, $"Learning ended before there were the {learning.Target:N0} that were asked for: no pair of neighbouring pieces occurs twice any more, so there is nothing left to join.")
            : null);

    /// <summary>That characters of the text are missing from the vocabulary; null where all are there.</summary>
    internal static string? LeftOut(VocabularyLearning learning) =>
        learning.CharactersLeftOut is > 0 and var left ? $"{left} rare {(left == 1 ? "character" : "characters")} did not fit into the vocabulary and {(left == 1 ? "is" : "are")} read as unknown." : null;
}
