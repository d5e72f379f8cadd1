using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>The texts that a run can be started on.</summary>
public sealed class KnownTexts
{
    public IReadOnlyList<CorpusSummary> All { get; private set; } = [];

    public void Load(IReadOnlyList<CorpusSummary> corpora) => All = corpora;

    public void Put(CorpusSummary corpus) => All = [.. All.Where(c => c.Id != corpus.Id), corpus];

    public CorpusSummary? Find(string? id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>The text that is asked for, if there is one of that id; otherwise one that comes with the program.</summary>
    public string? ToBeginWith(string? asked) => (Find(asked) ?? All.FirstOrDefault(c => c.Source == "bundled") ?? (All.Count > 0 ? All[0] : null))?.Id;
}
