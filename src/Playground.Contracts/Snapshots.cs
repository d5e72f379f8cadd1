namespace Playground.Contracts;

/// <summary>The weights of a run as they were after one of its steps: a model of its own.</summary>
/// <param name="Step">0: before training.</param>
/// <param name="ModelId"><c>runs/{run id}@{step}</c>; every question about a model can be asked of it.</param>
public sealed record RunSnapshot(int Step, string ModelId, long Bytes);

/// <summary>The moments of a run that were kept, in order of steps. Body of <c>GET /api/runs/{id}/snapshots</c>.</summary>
/// <param name="Note">One sentence when some are missing: thinned out to stay within the quota, or not written; else null.</param>
/// <param name="Model">What they all are, under the run's own model id; null while there is none.</param>
public sealed record RunSnapshots(IReadOnlyList<RunSnapshot> Snapshots, string? Note, ModelDescription? Model);

/// <summary>How a run's answer to one sentence changed over its moments.</summary>
/// <param name="Steps">The moments that have answered so far, in order.</param>
/// <param name="Waiting">How many have still to answer.</param>
/// <param name="Places">One for every hidden piece; one for the word that follows in a causal run.</param>
/// <param name="Error">Why there is no answer to this sentence; null when there is.</param>
public sealed record BoardCurves(IReadOnlyList<int> Steps, int Waiting, IReadOnlyList<BoardPlace> Places, string? Error = null);

/// <param name="Start">Where in the sentence the hidden piece stands; where a causal run goes on.</param>
/// <param name="Lines">The true piece first where it is known, then what the newest moment likes best.</param>
public sealed record BoardPlace(int Start, int End, IReadOnlyList<BoardLine> Lines);

/// <param name="Word">The piece with its numbers at the newest moment.</param>
/// <param name="Probabilities">One for every step of <see cref="BoardCurves.Steps"/>.</param>
public sealed record BoardLine(Candidate Word, bool IsTruth, IReadOnlyList<double> Probabilities);
