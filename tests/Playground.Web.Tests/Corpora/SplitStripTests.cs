using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Corpora;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Corpora;

public sealed class SplitStripTests : BunitContext
{
    private readonly FakeWorker _worker = new();

    public SplitStripTests() => Services.AddSingleton<IWorkerClient>(_worker);

    [Fact]
    public void Nothing_is_kept_aside_only_where_the_strip_shows_nothing() =>
        Assert.Equal("Nothing: there will be no validation loss.", Note(Show(new(0, [], ["All of it."], []))));

    [Fact]
    public void Of_a_stretch_too_short_for_a_word_it_is_said_that_it_is_there() =>
        Assert.Equal("Too little to show a whole word of.", Note(Show(new(0.1, [new(0.9, 1)], ["One short line."], []))));

    [Fact]
    public void Lines_that_are_kept_aside_need_no_sentence() =>
        Assert.Null(Note(Show(new(0.1, [new(0.9, 1)], ["All else."], ["The last line."]))));

    [Fact]
    public void A_share_that_was_chosen_while_the_worker_was_away_is_shown_when_it_is_back()
    {
        var strip = Show(new(0.1, [new(0.9, 1)], [], []));
        _worker.Go(connected: false);
        strip.Find("input").Change("20");
        Assert.StartsWith("The worker is restarting", strip.Find(".pg-refusal").TextContent, StringComparison.Ordinal);
        _worker.Go(connected: true);
        strip.WaitForAssertion(() => Assert.Equal("20.0 %", strip.Find("output").TextContent));
        Assert.Empty(strip.FindAll(".pg-refusal"));
    }

    [Fact]
    public async Task The_answer_to_an_older_share_does_not_replace_that_to_the_newest()
    {
        var older = new TaskCompletionSource<CorpusSplit>();
        var strip = Show(new(0.1, [new(0.9, 1)], [], []));
        _worker.OnSplitCorpus = (_, share) => share < 0.3 ? older.Task : Task.FromResult(new CorpusSplit(share, [], [], []));
        strip.Find("input").Change("20");
        strip.Find("input").Change("40");
        strip.WaitForAssertion(() => Assert.Equal("40.0 %", strip.Find("output").TextContent));
        await strip.InvokeAsync(() => older.SetResult(new(0.2, [], [], [])));
        strip.Render();
        Assert.Equal("40.0 %", strip.Find("output").TextContent);
    }

    private IRenderedComponent<SplitStrip> Show(CorpusSplit split) => Render<SplitStrip>(p => p.Add(s => s.CorpusId, "c").Add(s => s.First, split));

    private static string? Note(IRenderedComponent<SplitStrip> strip) => strip.FindAll(".co-sides .pg-note").SingleOrDefault()?.TextContent;
}
