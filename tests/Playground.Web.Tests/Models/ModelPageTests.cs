using Bunit;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Models;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Models;

public class ModelPageTests : PageTest
{
    private static readonly ClozeCount Animals = new("animals", 20, 11, 16);

    [Fact]
    public void The_card_and_the_cloze_results_are_shown()
    {
        Worker.Details["starter/bert"] = new(FakeWorker.Bert, [new("Seed", "7")], ["Can't count."], new([Animals], Animals with { Name = "all" }, new("held out", 4, 1, 3)));
        var page = Open("starter/bert");
        Assert.Contains(page.FindAll(".md-facts div"), fact => fact.TextContent == "Seed7");
        Assert.Equal("Can't count.", page.Find(".md-list li").TextContent);
        Assert.Equal(["animals 20", "", "55.0 %", "80.0 %"], page.FindAll(".md-cloze tbody tr")[0].Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["held out 4", "", "25.0 %", "75.0 %"], page.FindAll(".md-cloze tfoot tr")[1].Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/?model=starter%2Fbert", page.Find(".md-links a").GetAttribute("href"));
    }

    [Fact]
    public void What_a_model_is_bad_at_and_how_it_was_made_come_before_what_only_experts_ask()
    {
        Worker.Details["starter/bert"] = new(FakeWorker.Bert, [new("SHA-256 of the text", "ab12"), new("Replicas", "2"), new("Steps", "9 of 9")], ["Can't count."], null);
        var page = Open("starter/bert");
        Assert.Equal(["What it is bad at", "How it was made", "What it is", "For whoever wants to make it again"], page.FindAll(".md-page > .pg-stack h2").Select(head => head.TextContent));
        Assert.Equal(["Steps9 of 9"], page.FindAll("[aria-labelledby=md-card] .md-facts div").Select(fact => fact.TextContent));
        Assert.Equal(["ArchitectureBertForMaskedLM", "SHA-256 of the textab12", "Replicas2"], page.FindAll("[aria-labelledby=md-technical] .md-facts div").Select(fact => fact.TextContent));
    }

    [Fact]
    public void A_model_without_results_says_so()
    {
        Worker.Details["starter/gpt"] = new(FakeWorker.Gpt, [], [], null);
        var page = Open("starter/gpt");
        Assert.Empty(page.FindAll(".md-cloze"));
        Assert.Contains("Nobody has asked", page.Find(".pg-empty").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/next?", page.Find(".md-links a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_model_is_refused_with_the_workers_sentence_and_a_way_on()
    {
        var page = Open("gone");
        Assert.Equal("Model gone does not exist", page.Find(".pg-lead").TextContent);
        Assert.NotNull(page.Find("a[href='/models']"));
    }

    [Fact]
    public void Counts_of_the_card_are_written_as_everywhere_else_and_seeds_and_names_as_they_are()
    {
        Worker.Details["starter/bert"] = new(FakeWorker.Bert, [new("Text", "diary 20251004 (800000 lines, 5661681 words)"), new("Steps", "16000 of 16000"), new("Seed", "12345")], [], null);
        Assert.Equal(
            ["Textdiary 20251004 (800,000 lines, 5,661,681 words)", "Steps16,000 of 16,000", "Seed12345"],
            Open("starter/bert").FindAll("section[aria-labelledby=md-card] .md-facts div, section[aria-labelledby=md-technical] .md-facts div:last-child").Select(fact => fact.TextContent));
    }

    [Fact]
    public void The_picker_links_to_the_chosen_models_page() =>
        Assert.Equal("/models/starter/bert", Render<ModelPicker>(picker => picker.Add(p => p.Value, "starter/bert")).Find(".pg-picker-page a").GetAttribute("href"));

    private IRenderedComponent<ModelPage> Open(string id) => Render<ModelPage>(page => page.Add(p => p.Id, id));
}
