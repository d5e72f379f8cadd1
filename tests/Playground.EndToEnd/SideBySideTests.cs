using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class SideBySideTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe Twin = new()
    {
        CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 3, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)],
    };

    private const string LayoutIs = """
        layout => {
            const [own, twin, curve] = [".tr-probe", ".tr-twin", ".tr-curves"].map(part => document.querySelector(part).getBoundingClientRect());
            return layout === (own.left === twin.left && own.bottom < twin.top ? "below"
                : own.top !== twin.top || own.right >= twin.left ? "neither"
                : curve.top > own.bottom ? "beside, curve below" : curve.right < own.left && curve.top === own.top ? "beside, curve beside" : "covered");
        }
        """;

    [Fact]
    public async Task Twins_are_trained_by_one_click_steered_alone_and_one_is_deleted_and_brought_back()
    {
        var page = await playground.Open("/training");
        await page.GetByLabel("Steps").First.FillAsync("5000");
        await page.GetByText("Tiny", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Twins" }).ClickAsync();
        var rows = page.Locator(".tr-group-panel tbody tr");
        await Expect(rows).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await Expect(page.Locator(".tr-group-panel")).ToContainTextAsync("answer different questions");
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.tr-group-panel tbody tr td:nth-child(3)')].every(cell => parseInt(cell.textContent.replaceAll(/\\D/g, '') || '0') >= 3)",
            null,
            new() { Timeout = 120_000 });

        await page.Locator(".tr-steering summary").ClickAsync();
        await page.GetByLabel("New learning rate").FillAsync("0.0005");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change", Exact = true }).ClickAsync();
        await Expect(page.Locator(".chart-notes").Last).ToContainTextAsync("happened on the way");
        for (var i = 0; i < 2; i++)
        {
            await rows.Nth(i).GetByText("Stop", new() { Exact = true }).ClickAsync();
            await Expect(rows.Nth(i)).ToContainTextAsync("stopped", new() { Timeout = 30_000 });
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Twin: says the next word" }).First.ClickAsync();
        await Expect(page.Locator(".tr-group-panel")).ToHaveCountAsync(0); // one alone is no pair
        await page.GetByText("Undo", new() { Exact = true }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_model_that_reads_from_the_left_is_asked_for_the_word_that_is_clicked_in_the_readers_own_sentence()
    {
        var run = await playground.Server.StartRun(Twin with { Objective = Objective.Causal, Probe = "The cat sat on the", ProbeMasked = [] });
        var page = await playground.Open($"/training/{run}");
        var (probe, field) = (page.Locator(".tr-probe"), page.Locator(".tr-probe textarea"));
        await Expect(probe.Locator("h3")).ToHaveTextAsync("What comes next ", new() { Timeout = 30_000 });
        await field.FillAsync("The dog sat near the tree.");
        await probe.GetByRole(AriaRole.Button, new() { Name = "tree", Exact = true }).ClickAsync();
        await Expect(probe.Locator("h3")).ToContainTextAsync("Hidden: “tree”");
        await probe.GetByRole(AriaRole.Button, new() { Name = "dog", Exact = true }).ClickAsync();
        await Expect(probe.Locator("h3")).ToContainTextAsync("Hidden: “dog”");
        await Expect(probe.Locator(".pg-row-truth")).ToContainTextAsync("hidden word, rank");
        await Expect(probe.Locator(".pg-word.pg-unseen")).ToHaveTextAsync(["sat", "near", "the", "tree", "."]);

        await page.Locator(".mo-add textarea").FillAsync("The cat is here.");
        await page.Locator(".mo-add .pg-word").Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to the board" }).ClickAsync();
        await Expect(page.Locator(".mo-sentence")).ToContainTextAsync("Hidden: “cat”");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Each_model_of_a_lab_says_what_it_makes_of_the_readers_own_sentence_now_and_at_its_own_kept_moment()
    {
        var lab = await playground.Server.StartGroup(Twin with { Name = "Few" }, Twin with { Name = "Many", MaskRatio = 0.4 });
        var page = await playground.Open($"/training/{lab[0]}", width: 390);
        var (table, rows) = (page.Locator(".tr-beside table"), page.Locator(".tr-beside tbody"));
        await Expect(rows.Last).ToContainTextAsync("step 3", new() { Timeout = 30_000 });
        await page.Locator(".tr-probe textarea").FillAsync("The dog sat near the tree.");
        await page.Locator(".tr-probe").GetByRole(AriaRole.Button, new() { Name = "tree", Exact = true }).ClickAsync();
        await Expect(table.Locator("caption")).ToHaveTextAsync("Hidden: “tree”");
        foreach (var row in new[] { rows.First, rows.Last })
        {
            await Expect(row.Locator("td.pg-row-truth").Last).ToContainTextAsync("rank");
        }

        await page.Locator(".mo-slider").PressAsync("Home");
        await Expect(rows.Last).ToContainTextAsync("step 0");
        await page.SetViewportSizeAsync(320, 844);
        await page.AddStyleTagAsync(new() { Content = "html { font-size: 200% }" });
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_answers_of_twins_stand_side_by_side_where_there_is_room_and_one_below_the_other_elsewhere()
    {
        var twins = await playground.Server.StartGroup(Twin, Twin with { Objective = Objective.Causal, Probe = "The cat sat on the", ProbeMasked = [] });
        var page = await playground.Open($"/training/{twins[0]}");
        foreach (var answer in new[] { ".tr-probe", ".tr-twin" })
        {
            await Expect(page.Locator($"{answer} .pg-row").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        }

        foreach (var (width, layout) in new[] { (1440, "beside, curve below"), (1280, "beside, curve below"), (1279, "below"), (768, "below"), (390, "below") })
        {
            await Stands(width, layout);
        }

        await page.SetViewportSizeAsync(1900, 900);
        await page.GetByText("Hide settings").ClickAsync();
        await Stands(1900, "beside, curve beside");
        await page.CloseAsync();

        async Task Stands(int width, string layout)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.WaitForFunctionAsync(LayoutIs, layout);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"At {width} the page is wider than the screen.");
        }
    }
}
