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
            var next = NextWordQuestion.Ask(id, model.Tokenizer, model.Configuration, probe.Text, new SamplingOptions(), LinesBesideTruth + 1);
            return new BoardQuestion(next.Query, logits =>
            {
                var answer = next.Answer(logits, null);
                return [new BoardPlace(answer.ContinuesAt, answer.ContinuesAt, [.. answer.Candidates.Select(candidate => Line(candidate.Candidate, isTruth: false))])];
            });
        }

        var masks = MaskQuestion.Ask(id, model.Tokenizer, probe.Text, probe.Masked, LinesBesideTruth + 1);
        Questions.CheckContext(masks.Tokens.Count, model.Configuration);
        return new BoardQuestion(masks.Query, logits => [.. masks.Answer(logits, null).Masks.Select(mask => new BoardPlace(mask.Start, mask.End, Lines(mask)))]);
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

    private static IReadOnlyList<BoardLine> Lines(MaskedPosition mask) =>
    [
        .. mask.Truth is { } truth ? [Line(truth, isTruth: true)] : Array.Empty<BoardLine>(),
        .. mask.Candidates.Where(candidate => candidate.Id != mask.Truth?.Id).Take(mask.Truth is null ? LinesBesideTruth + 1 : LinesBesideTruth).Select(candidate => Line(candidate, isTruth: false)),
    ];

    private static BoardLine Line(Candidate word, bool isTruth) => new(word, isTruth, []);
}
