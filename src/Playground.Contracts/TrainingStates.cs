namespace Playground.Contracts;

/// <summary>What a run that has not done all its steps goes on from, here or where its zip is brought to. Body of <c>GET /api/runs/{id}/training-state</c>.</summary>
/// <param name="Step">The last step that it holds.</param>
/// <param name="Bytes">About how much larger an export with it is.</param>
/// <param name="Needs">The text that has to be added before the run can go on here; null where it is here.</param>
public sealed record TrainingStateSummary(int Step, long Bytes, NeededText? Needs);

/// <param name="Name">What it was called where the run was trained.</param>
/// <param name="Sha256">Of the text in UTF-8: the one that its page and the model's card say.</param>
/// <param name="Characters">Unicode code points.</param>
public sealed record NeededText(string Name, string Sha256, long Characters);
