using Bunit;
using Playground.Contracts;
using Playground.Web.Models;
using Playground.Web.Tests.Fakes;
using Playground.Web.Tests.Training;

namespace Playground.Web.Tests.Models;

public class ModelsPageTests : PageTest
{
    [Fact]
    public void Every_model_has_an_entry_and_the_newest_run_stands_first_among_the_runs()
    {
        foreach (var (id, day) in new[] { ("b", 2), ("c", 3), ("a", 1) })
        {
            Worker.Models.Insert(0, FakeWorker.Bert with { Id = $"runs/{id}", Source = "run" });
            Worker.Runs.Add(A.Run(RunStatus.Completed) with { Id = id, ModelId = $"runs/{id}", Name = $"Run {id}", Created = DateTimeOffset.UnixEpoch.AddDays(day) });
        }

        var page = Render<ModelsPage>();
        Assert.Equal(["starter/bert", "roberta", "starter/gpt", "Run c", "Run b", "Run a"], page.FindAll(".pg-entry strong").Select(name => name.TextContent));
        Assert.Equal("/models/runs/c", page.FindAll(".pg-entry")[3].GetAttribute("href"));
        Assert.Equal(["starter model", "from a folder"], page.FindAll(".pg-entry-source").Take(2).Select(source => source.TextContent));
    }
}
