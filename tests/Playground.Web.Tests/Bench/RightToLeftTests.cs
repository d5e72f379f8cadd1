using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Charts;
using Playground.Web.Corpora;
using Playground.Web.Mask;
using Playground.Web.NextWord;
using Playground.Web.Tests.Fakes;
using Playground.Web.Tests.Training;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Bench;

/// <summary>Words that run from right to left turn nothing around them, and their sentence runs as they do.</summary>
public class RightToLeftTests : PageTest
{
    private const string Sentence = "החתול ישב על השטיח", Cat = "החתול";

    private static readonly TextSpan First = new(0, Cat.Length);

    private static readonly MaskedPosition Place = new(1, 0, Cat.Length, [A.Candidate(5, "שלום", 0.9, 1)], A.Candidate(9, Cat, 0.002, 10), 0.098);

    [Theory]
    [InlineData("cat", "cat")]
    [InlineData("猫 😀", "猫 😀")]
    [InlineData(Cat, "\u2068" + Cat + "\u2069")]
    [InlineData("a قطة b", "\u2068a قطة b\u2069")]
    public void Words_within_a_sentence_stand_apart_where_any_of_them_runs_from_right_to_left(string words, string apart) =>
        Assert.Equal(apart, Figures.Apart(words));

    [Fact]
    public void The_beginning_of_a_text_in_the_list_runs_as_its_words_do_so_that_its_end_is_cut_off_where_it_is_too_long()
    {
        Services.AddHttpClient();
        Services.AddSingleton(new WorkerAddress(new WorkerOptions()));
        Services.AddScoped<CorpusUploads>();
        Worker.Corpora.Add(new("corpus-1", Cat, "pasted", 100, 20, 2, "the user's own", [Sentence]));
        var page = Render<CorporaPage>();
        Assert.Equal("auto", page.Find(".co-first").GetAttribute("dir"));
        Assert.Equal(Cat, page.Find(".pg-entry bdi").TextContent);
    }

    [Fact]
    public void The_words_of_a_sentence_run_as_its_first_word_does_also_while_that_is_hidden_or_behind_a_written_mask()
    {
        const string text = $"{Sentence} [MASK]";
        var editor = Render<SentenceEditor>(p => p.Add(e => e.Text, text).Add(e => e.Masked, [First]));
        Assert.Equal("auto", editor.Find("textarea").GetAttribute("dir"));
        Assert.Equal("auto", editor.Find(".pg-words").GetAttribute("dir"));
        Assert.Equal(["[MASK]", "[MASK]"], editor.FindAll(".pg-words bdi").Select(sign => sign.TextContent)); // the browser asks no bdi which way the row runs
        Assert.Equal(Cat, editor.Find(".pg-word-was").TextContent);
    }

    [Fact]
    public void What_is_said_of_a_hidden_word_is_not_mixed_with_it()
    {
        var word = new HiddenWord(new Word(0, Cat.Length, false), Cat, [Place]);
        Assert.Equal($"Mask 1 — was “\u2068{Cat}\u2069”", word.Title(1, Place, Sentence));
        var place = Assert.Single(ProbePlace.Of(new ProbeAnswer(3, new MaskAnswer("m", [], [Place], "float32"), null, null), Sentence));
        Assert.Equal($"Hidden: “\u2068{Cat}\u2069”", place.Where);
    }

    [Fact]
    public void A_candidate_is_not_mixed_with_what_stands_beside_it()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Place.Candidates).Add(c => c.Truth, Place.Truth).Add(c => c.Rest, Place.Rest));
        Assert.Equal(["שלום", Cat], bars.FindAll(".pg-row-word bdi").Select(word => word.TextContent));
        var table = Render<CandidateTable>(p => p.Add(c => c.Candidates, Place.Candidates).Add(c => c.Truth, Place.Truth));
        Assert.Equal(["שלום", Cat], table.FindAll("th bdi").Select(word => word.TextContent));
        var next = new NextWordAnswer("m", [], [new NextCandidate(Place.Candidates[0], 0.9)], 0.1, 0.1, 0, 0, "float32");
        var pairs = Render<PairedBars>(p => p.Add(c => c.Answer, next));
        Assert.EndsWith("שלום", pairs.Find(".pg-row-word bdi").TextContent, StringComparison.Ordinal);
        Assert.Equal("שלום", Render<PairTable>(p => p.Add(c => c.Answer, next)).Find("th bdi").TextContent);
    }

    [Fact]
    public void A_row_of_a_batch_runs_as_its_first_word_does_whatever_signs_of_the_model_stand_in_it()
    {
        PreviewToken[] row = [new("[CLS]", null, MaskingRule.None), new("[MASK]", Cat, MaskingRule.Masked), new("ישב", null, MaskingRule.None), new("[SEP]", null, MaskingRule.None)];
        var view = Render<BatchPreviewView>(p => p.Add(v => v.Batch, new BatchPreview(7, [row])));
        var shown = view.Find(".tr-rows li");
        Assert.Equal("auto", shown.GetAttribute("dir"));
        Assert.Equal(["[CLS]", "[MASK]", "[SEP]"], shown.QuerySelectorAll("bdi:not(.tr-unseen)").Select(sign => sign.TextContent));
        Assert.All(shown.QuerySelectorAll(".tr-unseen"), said => Assert.Equal("BDI", said.TagName));
    }

    [Fact]
    public void A_runs_name_is_not_mixed_with_what_is_said_of_it()
    {
        var run = A.Run() with { Name = Cat };
        Assert.Equal($"\u2068{Cat}\u2069 waits in line; it begins by itself when the machine is free.", RunsToStart.Waiting([run]));
        var controls = Render<RunControls>(p => p.Add(c => c.Run, run));
        Assert.Equal(Cat, controls.Find("h2 bdi").TextContent);
        var legend = Render<ChartLegend>(p => p.Add(l => l.Name, Cat).Add(l => l.Smoothed, true).Add(l => l.Metric, ChartMetric.All[0]));
        Assert.Equal($"<bdi>{Cat}</bdi>, smoothed", legend.Find("li > span:last-child").InnerHtml); // one part of the row, not two with a gap
    }
}
