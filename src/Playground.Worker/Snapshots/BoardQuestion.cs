using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Worker.Predictions;

namespace Playground.Worker.Snapshots;

/// <summary>A sentence of the board as the query that all moments of a run answer, and the way from their logits to curves.</summary>
public sealed class BoardQuestion
{
    private const int LinesBesideTruth = 3;

    private readonly Func<float[][], IReadOnlyList<BoardPlace>> newest;

    private BoardQuestion(LogitsQuery query, Func<float[][], IReadOnlyList<BoardPlace>> newest) => (Query, this.newest) = (query, newest);

    public LogitsQuery Query { get; }

    /// <summary>Refuses with a sentence what can't be asked.</summary>
    public static BoardQuestion Ask(SnapshotModel model, ProbeRequest probe)
    {
        var id = model.Description.Id;
        if (model.Configuration.IsCausal)
        {
            var next = NextWordQuestion.Ask(new(id, probe.Text, new SamplingOptions(), LinesBesideTruth + 1, probe.Gap), model.Tokenizer, model.Configuration);
            return new BoardQuestion(next.Query, logits =>
            {
                var answer = next.Answer(logits, null);
                var at = answer.TruthAt ?? new TextSpan(answer.ContinuesAt, answer.ContinuesAt);
                return [new BoardPlace(at.Start, at.End, Lines(answer.Truth, [.. answer.Candidates.Select(candidate => candidate.Candidate)]))];
            });
        }

        var masks = MaskQuestion.Ask(id, model.Tokenizer, probe.Text, probe.Masked, LinesBesideTruth + 1);
        Questions.CheckContext(masks.Tokens.Count, model.Configuration);
        var places = masks.Query.Positions.Count;
        Questions.Refuse(places > Limits.BoardPlaces, $"{places} pieces of the sentence are hidden; at most {Limits.BoardPlaces} can be followed over time, so hide fewer words.");
        return new BoardQuestion(masks.Query, logits => [.. masks.Answer(logits, null).Masks.Select(mask => new BoardPlace(mask.Start, mask.End, Lines(mask.Truth, mask.Candidates)))]);
    }

    /// <summary>The curves of what the newest moment likes best, and of the truth, over all moments that answered.</summary>
    /// <param name="answers">Logits <c>[place][vocab]</c> by step.</param>
    public IReadOnlyList<BoardPlace> Curves(SortedDictionary<int, float[][]> answers)
    {
        var distributions = answers.Values.Select(logits => logits.Select(row => new Distribution(row)).ToArray()).ToArray();
        return [.. newest(answers.Last().Value).Select((place, i) => place with
        {
            Lines = [.. place.Lines.Select(line => line with { Probabilities = [.. distributions.Select(moment => moment[i].ProbabilityOf(line.Word.Id))] })],
        })];
    }

    private static IReadOnlyList<BoardLine> Lines(Candidate? truth, IReadOnlyList<Candidate> candidates) =>
    [
        .. truth is not null ? [Line(truth, isTruth: true)] : Array.Empty<BoardLine>(),
        .. candidates.Where(candidate => candidate.Id != truth?.Id).Take(truth is null ? LinesBesideTruth + 1 : LinesBesideTruth).Select(candidate => Line(candidate, isTruth: false)),
    ];

    private static BoardLine Line(Candidate word, bool isTruth) => new(word, isTruth, []);
}
