using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>What a kept moment of a run makes of the reader's sentence.</summary>
/// <param name="IsStale">Another moment or sentence is being asked meanwhile.</param>
/// <param name="Problem">Why it has no answer; null where it has one.</param>
/// <param name="Reading">The sentence as a causal model read it then.</param>
/// <param name="Asked">The sentence that it is an answer to.</param>
public sealed record PastAnswer(int Step, IReadOnlyList<ProbePlace> Places, bool IsStale, string? Problem = null, ReadSentence? Reading = null, ProbeRequest? Asked = null);
