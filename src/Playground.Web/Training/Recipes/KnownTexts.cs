using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>The texts that a run can be started on.</summary>
public sealed class KnownTexts
{
    private readonly NewsMeanwhile<CorpusSummary> _meanwhile = new();

    public IReadOnlyList<CorpusSummary> All { get; private set; } = [];

    /// <summary>Takes the list when it comes, and the texts that came while it was on its way.</summary>
    public async Task Load(Task<IReadOnlyList<CorpusSummary>> list)
    {
        (All, var heard) = await _meanwhile.Until(list);
        foreach (var corpus in heard)
        {
            Place(corpus);
        }
    }

    public void Put(CorpusSummary corpus)
    {
        _meanwhile.Add(corpus);
        Place(corpus);
    }

    private void Place(CorpusSummary corpus) => All = [.. All.Where(c => c.Id != corpus.Id), corpus];

    public CorpusSummary? Find(string? id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>The text that is asked for, if there is one of that id; otherwise one that comes with the program.</summary>
    public string? ToBeginWith(string? asked) => (Find(asked) ?? All.FirstOrDefault(c => c.Source == "bundled") ?? (All.Count > 0 ? All[0] : null))?.Id;
}
