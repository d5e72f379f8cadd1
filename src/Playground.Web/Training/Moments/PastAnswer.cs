namespace Playground.Web.Training;

/// <summary>What a kept moment of a run makes of the reader's sentence.</summary>
/// <param name="IsStale">Another moment or sentence is being asked meanwhile.</param>
public sealed record PastAnswer(int Step, IReadOnlyList<ProbePlace> Places, bool IsStale);
