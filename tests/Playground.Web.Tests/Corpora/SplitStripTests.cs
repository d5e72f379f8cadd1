using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Corpora;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Corpora;

public sealed class SplitStripTests : BunitContext
{
    public SplitStripTests() => Services.AddSingleton<IWorkerClient>(new FakeWorker());

    [Fact]
    public void Nothing_is_kept_aside_only_where_the_strip_shows_nothing() =>
        Assert.Equal("Nothing: there will be no validation loss.", Note(Show(new(0, [], ["All of it."], []))));

    [Fact]
    public void Of_a_stretch_too_short_for_a_word_it_is_said_that_it_is_there() =>
        Assert.Equal("Too little to show a whole word of.", Note(Show(new(0.1, [new(0.9, 1)], ["One short line."], []))));

    [Fact]
    public void Lines_that_are_kept_aside_need_no_sentence() =>
        Assert.Null(Note(Show(new(0.1, [new(0.9, 1)], ["All else."], ["The last line."]))));

    private IRenderedComponent<SplitStrip> Show(CorpusSplit split) => Render<SplitStrip>(p => p.Add(s => s.CorpusId, "c").Add(s => s.First, split));

    private static string? Note(IRenderedComponent<SplitStrip> strip) => strip.FindAll(".co-sides .pg-note").SingleOrDefault()?.TextContent;
}
