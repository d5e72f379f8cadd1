using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Charts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class TrainingPageTests : TrainingPageTest
{
    [Fact]
    public async Task Who_looks_at_another_page_meanwhile_finds_the_settings_and_the_sentence_again()
    {
        var page = Render<TrainingPage>();
        page.WaitForElement(".pg-sentence-field");
        await page.InvokeAsync(() => page.FindComponent<SentenceEditor>().Instance.Typed("My own cat sat.", 1));
        page.FindComponent<RecipeForm>().Instance.Draft.Steps = "77";
        await DisposeComponentsAsync();
        page = Render<TrainingPage>();
        page.WaitForElement(".pg-sentence-field");
        Assert.Equal(("My own cat sat.", "77"), (page.FindComponent<SentenceEditor>().Instance.Text, page.FindComponent<RecipeForm>().Instance.Draft.Steps));
    }

    [Fact]
    public async Task Start_trains_the_bundled_text_asks_it_a_sentence_of_its_own_and_shows_the_run()
    {
        var page = Render<TrainingPage>();
        await page.Find("form").SubmitAsync();
        var recipe = Assert.Single(_worker.Started);
        Assert.Equal(("tales", "Once upon a time.", new TextSpan(5, 9)), (recipe.CorpusId, recipe.Probe, Assert.Single(recipe.ProbeMasked)));
        Assert.EndsWith("/training/r1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".tr-active")); // it is no other run, on the way to its address
    }

    [Fact]
    public async Task A_refused_start_is_a_sentence_and_keeps_the_form()
    {
        var page = Render<TrainingPage>();
        _worker.Refusal = new WorkerRefusedException("The corpus has 1 word; training needs at least 20.");
        await page.Find("form").SubmitAsync();
        Assert.Equal("The corpus has 1 word; training needs at least 20.", page.Find("[role=alert]").TextContent);
        Assert.Equal("Start", page.Find(".tr-start-button:not([aria-disabled])").TextContent);
    }

    [Fact]
    public void A_run_that_trains_while_another_is_on_screen_is_asked_how_far_it_is()
    {
        _worker.Runs = [A.Run(step: 20) with { Id = "r2", Name = "Another" }];
        var page = Render<TrainingPage>();
        Assert.Contains("Another, step 20", page.Find(".tr-active").TextContent, StringComparison.Ordinal);
        _worker.Run = _worker.Runs[0] with { Step = 4_000 };
        ((CrankedTime)Services.GetRequiredService<TimeProvider>()).Pass(TimeSpan.FromSeconds(3));
        page.WaitForAssertion(() => Assert.Contains("Another, step 4,000", page.Find(".tr-active").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("4,000", page.Find(".tr-runs tbody").TextContent, StringComparison.Ordinal));

        var asked = _worker.Asked.Count;
        _worker.Refusal = new WorkerRefusedException("Run r2 does not exist.");
        ((CrankedTime)Services.GetRequiredService<TimeProvider>()).Pass(TimeSpan.FromSeconds(3));
        page.WaitForAssertion(() => Assert.True(_worker.Asked.Count > asked));
        _worker.Refusal = null;
        _worker.Run = _worker.Runs[0] with { Step = 5_000 };
        ((CrankedTime)Services.GetRequiredService<TimeProvider>()).Pass(TimeSpan.FromSeconds(3));
        page.WaitForAssertion(() => Assert.Contains("step 5,000", page.Find(".tr-active").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_works_with_the_keys_can_go_past_the_form_to_the_run()
    {
        var page = Render<TrainingPage>();
        Assert.Equal(["Skip to the sentence"], page.FindAll("h1 ~ a.pg-skip").Select(link => link.TextContent));
        page.Render(p => p.Add(t => t.RunId, "r1"));
        await page.InvokeAsync(() => page.Find("h1 + a.pg-skip").Click()); // the heading has the focus when the page opens
        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke());
    }

    [Theory]
    [InlineData(null, "/training#sentence")]
    [InlineData("r1", "/training/r1#sentence")]
    public async Task Who_works_with_the_keys_can_go_to_the_sentence_whether_there_is_a_run_or_not(string? run, string address)
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, run));
        var link = page.FindAll("h1 ~ a.pg-skip")[^1];
        Assert.Equal(address, link.GetAttribute("href"));
        await link.ClickAsync(new());
        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke());
        Assert.Equal("-1", page.Find("#sentence.tr-probe").GetAttribute("tabindex"));
    }

    [Fact]
    public async Task A_refused_restart_leaves_the_run_on_screen_alone()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(recipe: new RunRecipe { CorpusId = "tales" }));
        page.FindAll("input[name=objective]")[1].Change(true);
        _worker.Refusal = new WorkerRefusedException("Too many runs wait.");
        await page.Find("form").SubmitAsync();
        Assert.Equal("Too many runs wait.", page.Find(".tr-form [role=alert]").TextContent);
        Assert.Equal("r1", Assert.Single(Assert.Single(_worker.Replaced))); // the worker stops it only with a yes
        Assert.DoesNotContain("StopRun", _worker.Asked);
    }

    [Fact]
    public async Task A_run_that_is_queued_leaves_the_one_on_screen_alone_and_says_so()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(recipe: new RunRecipe { CorpusId = "tales" }));
        page.FindAll("input[name=objective]")[1].Change(true);
        _worker.Run = A.Run(RunStatus.Queued) with { Id = "r2", Name = "Run 2" };
        page.FindAll("button").First(button => button.TextContent.StartsWith("Let it wait in line", StringComparison.Ordinal)).Click();
        Assert.Empty(_worker.Replaced);
        Assert.Contains("StartRun", _worker.Asked);
        Assert.Equal("Run 2 waits in line; it begins by itself when the machine is free.", page.Find(".tr-told").TextContent);
    }

    [Fact]
    public async Task A_run_started_beside_a_paused_one_is_shown_and_the_paused_one_left_as_it_is()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(RunStatus.Paused, recipe: new RunRecipe { CorpusId = "tales" }));
        page.FindAll("input[name=objective]")[1].Change(true);
        _worker.Run = A.Run(RunStatus.Preparing) with { Id = "r2", Name = "Run 2" };
        page.FindAll("button").First(button => button.TextContent == "Start it and leave this run paused").Click();
        Assert.Empty(_worker.Replaced);
        Assert.EndsWith("/training/r2", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".tr-told"));
    }

    [Fact]
    public async Task The_form_tells_which_run_comes_first_and_leaves_out_the_one_that_a_restart_stops()
    {
        _worker.Runs = [A.Run() with { Id = "r2", Name = "Another" }, A.Run(RunStatus.Paused)];
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(RunStatus.Paused, recipe: new RunRecipe { CorpusId = "tales" }));
        page.FindAll("input[name=objective]")[1].Change(true);
        Assert.Contains("“Another” comes first", page.Find(".tr-start").TextContent, StringComparison.Ordinal);
        _worker.Announce(_worker.Runs[0] with { Status = RunStatus.Completed });
        page.WaitForAssertion(() => Assert.DoesNotContain("comes first", page.Find(".tr-start").TextContent, StringComparison.Ordinal));
        _worker.Announce(A.Run(recipe: new RunRecipe { CorpusId = "tales" }));
        page.WaitForAssertion(() => Assert.Contains("Let it wait in line instead", page.Find(".tr-start").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("comes first", page.Find(".tr-start").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_words_of_a_replaced_run_do_not_touch_the_settings_of_the_new_one()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(recipe: new RunRecipe { CorpusId = "tales" }));
        page.FindAll("input[name=objective]")[1].Change(true);
        _worker.Run = A.Run() with { Id = "r2", Recipe = new RunRecipe { CorpusId = "tales", Objective = Objective.Causal } };
        await page.Find("form").SubmitAsync();
        await Tell(page, A.Run(RunStatus.Stopped));

        Assert.Equal("r1", Assert.Single(Assert.Single(_worker.Replaced)));
        Assert.True(page.FindAll("input[name=objective]")[1].HasAttribute("checked"));
    }

    [Fact]
    public async Task Whoever_opens_a_run_by_its_address_finds_its_settings_in_the_form()
    {
        _worker.Run = A.Run(recipe: new RunRecipe { CorpusId = "tales", Steps = 77, Probe = "A dog ran.", ProbeMasked = [new(2, 5)] });
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, _worker.Run);
        Assert.Contains(page.FindAll(".tr-field input"), i => i.GetAttribute("value") == "77");
        Assert.Equal("A dog ran.", page.FindComponent<ProbePanel>().Instance.Draft.Sentence);
    }

    [Fact]
    public async Task The_settings_of_a_run_that_answers_before_the_lists_do_are_found_in_the_form_too()
    {
        var slow = new TaskCompletionSource<IReadOnlyList<CorpusSummary>>();
        _worker.OnGetCorpora = () => slow.Task;
        _worker.Run = A.Run(RunStatus.Completed, recipe: new RunRecipe { CorpusId = "tales", Steps = 77, Probe = "A dog ran.", ProbeMasked = [new(2, 5)] });
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, _worker.Run); // all that a finished run ever tells
        await page.InvokeAsync(() => slow.SetResult(_worker.Corpora));
        Assert.Contains(page.FindAll(".tr-field input"), i => i.GetAttribute("value") == "77");
        Assert.Equal("A dog ran.", page.FindComponent<ProbePanel>().Instance.Draft.Sentence);
    }

    [Fact]
    public void One_click_trains_twins_of_the_same_size_text_and_seed()
    {
        var page = Render<TrainingPage>();
        page.FindAll(".tr-side button").First(b => b.TextContent.StartsWith("Twins", StringComparison.Ordinal)).Click();
        var twins = Assert.Single(_worker.Groups);
        Assert.Equal([Objective.Masked, Objective.Causal], twins.Select(t => t.Objective));
        Assert.Equal(twins[0], twins[1] with { Name = twins[0].Name, Objective = Objective.Masked, Probe = twins[0].Probe, ProbeMasked = twins[0].ProbeMasked });
        Assert.EndsWith("/training/g1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Twins_asked_for_before_the_texts_have_come_are_no_order_and_nothing_is_wrong()
    {
        _worker.Corpora = [];
        var page = Render<TrainingPage>();
        foreach (var name in new[] { "Twins", "Train these" })
        {
            page.FindAll(".tr-side button[aria-disabled=true]:not([disabled])").First(b => b.TextContent.StartsWith(name, StringComparison.Ordinal)).Click();
        }

        Assert.Empty(_worker.Groups);
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task Twins_can_wait_in_the_queue_while_the_run_on_screen_goes_on()
    {
        Assert.Empty(Render<TrainingPage>().FindAll(".tr-side .tr-check")); // nothing on screen to wait for
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run());
        _worker.Run = A.Run(RunStatus.Queued);
        page.Find(".tr-side .tr-check input").Change(true);
        page.FindAll(".tr-side button").First(b => b.TextContent.StartsWith("Twins", StringComparison.Ordinal)).Click();
        Assert.Single(_worker.Groups);
        Assert.Empty(_worker.Replaced);
        Assert.EndsWith("wait in line; they begin by themselves when the machine is free.", page.Find(".tr-told").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/training/g1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twins_in_place_of_a_group_stop_those_of_it_that_are_not_over()
    {
        var group = A.Run(recipe: new RunRecipe { CorpusId = "tales", Group = "old" });
        _worker.Runs = [group with { Id = "g3", Status = RunStatus.Paused }, group with { Id = "g2", Status = RunStatus.Completed }, group with { Id = "g1" }];
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "g1"));
        page.FindAll(".tr-side button").First(b => b.TextContent.StartsWith("Twins", StringComparison.Ordinal)).Click();
        Assert.Equal(["g1", "g3"], Assert.Single(_worker.Replaced).Order());
        Assert.Single(_worker.Groups);
    }

    [Fact]
    public void The_twins_page_shows_both_in_one_chart_and_says_that_their_losses_answer_different_questions()
    {
        var page = Render<TrainingPage>();
        page.FindAll(".tr-side button").First(b => b.TextContent.StartsWith("Twins", StringComparison.Ordinal)).Click();
        page.Render(p => p.Add(t => t.RunId, "g1"));
        Assert.Contains("answer different questions", page.Find(".tr-group-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".tr-group-panel tbody tr").Count);
        Assert.Equal("g2", Assert.Single(page.FindComponent<RunView>().Instance.Compared).Id);
    }

    [Fact]
    public void A_run_of_a_lab_looks_the_same_in_the_labs_table_in_the_chart_below_it_and_where_all_answer()
    {
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(1, truth: 0.1).Mask!));
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(1, truth: 0.1).Mask!));
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(1, truth: 0.1).Mask!));
        _worker.Runs = [.. Enumerable.Range(1, 4).Reverse().Select(i => A.Run(step: 1, recipe: new RunRecipe { CorpusId = "tales", Group = "g" }) with { Id = $"g{i}", Name = $"Setting {i}", Created = DateTimeOffset.UnixEpoch.AddSeconds(i) })];
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "g2"));
        var inTable = page.FindAll(".tr-group-panel tbody tr").Select(row => (row.QuerySelector("a")!.TextContent, row.QuerySelector(".tr-lab-key path")!.ClassName!.Split("tr-lab-")[^1])).ToList();
        Assert.Equal([("Setting 1", "1"), ("Setting 2", "0"), ("Setting 3", "2"), ("Setting 4", "3")], inTable);
        var answering = page.FindAll(".tr-beside tbody").Select(row => (row.QuerySelector("a")!.TextContent, row.QuerySelector(".tr-lab-key path")!.ClassName!.Split("tr-lab-")[^1]));
        Assert.Equal(inTable, answering.OrderBy(row => row.TextContent, StringComparer.Ordinal));
        var inChart = page.FindComponent<LiveChart>().Instance.Others.Select(run => (run.Name, $"{run.Place}"));
        Assert.Equal(inTable.Where(row => row.Item2 != "0"), inChart.OrderBy(row => row.Name, StringComparer.Ordinal));

        _worker.Announce(_worker.Runs.Single(run => run.Id == "g1") with { Deleted = DateTimeOffset.UnixEpoch });
        page.WaitForAssertion(() => Assert.Equal(["0", "2", "3"], page.FindAll(".tr-group-panel tbody tr").Select(row => row.QuerySelector(".tr-lab-key path")!.ClassName!.Split("tr-lab-")[^1])));
    }

    [Fact]
    public void The_masking_lab_trains_its_settings_on_what_the_form_says()
    {
        var page = Render<TrainingPage>();
        page.FindAll(".tr-side button").First(b => b.TextContent.StartsWith("Train these", StringComparison.Ordinal)).Click();
        var lab = Assert.Single(_worker.Groups);
        Assert.Equal([(0.15, MaskingUnit.Token, true), (0.4, MaskingUnit.Token, true), (0.15, MaskingUnit.WholeWord, true), (0.15, MaskingUnit.Token, false)], lab.Select(r => (r.MaskRatio, r.MaskUnit, r.DynamicMasking)));
        Assert.Single(lab.Select(r => (r.Seed, r.CorpusId, r.Hidden, r.Steps)).Distinct());
    }

    [Fact]
    public void A_setting_of_the_lab_that_cannot_be_used_is_named()
    {
        var page = Render<TrainingPage>();
        var hidden = page.FindAll(".tr-side label").Where(l => l.TextContent == "Hidden, %").ElementAt(1);
        page.Find($"#{hidden.GetAttribute("for")}").Input("95");
        page.FindAll(".tr-side button").First(b => b.TextContent.StartsWith("Train these", StringComparison.Ordinal)).Click();
        Assert.Equal("Setting 2: The share of hidden words is 95 %; it must be from 1 to 90 %.", page.Find(".tr-side [role=alert]").TextContent);
        Assert.Empty(_worker.Groups);
    }

    [Fact]
    public async Task Duplicate_puts_a_runs_settings_into_the_form()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(RunStatus.Completed, recipe: new RunRecipe { CorpusId = "tales" }));
        var other = A.Run(RunStatus.Completed) with { Id = "r9", Recipe = new RunRecipe { CorpusId = "tales", Steps = 4321, StopAtStep = 402, Dropout = 0.25, Name = "Old" } };
        await page.InvokeAsync(() => page.FindComponent<RunTable>().Instance.OnDuplicate.InvokeAsync(other));
        var recipe = page.FindComponent<RecipeForm>().Instance.Draft.ToRecipe();
        Assert.Equal((4321, 0.25, null), (recipe.Steps, recipe.Dropout, recipe.Name));
        Assert.Equal("The form holds the settings of First; change them and press start. They stop the run at step 402 of 4,321.", page.Find(".tr-told").TextContent);
        await Tell(page, A.Run(RunStatus.Completed, recipe: new RunRecipe { CorpusId = "tales" })); // news of the run on screen do not take it away
        Assert.Equal("4321", page.FindComponent<RecipeForm>().Instance.Draft.Steps);
    }

    [Fact]
    public async Task An_imported_run_is_in_the_table_and_on_screen()
    {
        var page = Render<TrainingPage>();
        var run = A.Run(RunStatus.Completed, 5) with { Id = "r7", Name = "From a zip" };
        await page.InvokeAsync(() => page.FindComponent<ImportRun>().Instance.OnImported.InvokeAsync(run));
        Assert.EndsWith("/training/r7", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.Render(p => p.Add(t => t.RunId, "r7"));
        Assert.Equal("From a zip", page.Find("a.tr-run[aria-current=true]").TextContent);
    }

    [Fact]
    public async Task The_next_run_answers_the_sentences_on_the_board_of_the_one_before()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(RunStatus.Completed, recipe: new RunRecipe { CorpusId = "tales", Board = [new("Of an earlier version.", []), new("A dog ran.", [new(2, 5)])] })); // the first would be refused: it hides nothing
        await page.Find("form").SubmitAsync();
        Assert.Equal("A dog ran.", Assert.Single(_worker.Started[^1].Board).Text);
        page.FindAll("input[name=objective]")[1].Change(true);
        await page.Find("form").SubmitAsync();
        Assert.Empty(_worker.Started[^1].Board); // masks mean nothing to a model that says the next word
    }

    [Fact]
    public void A_sentence_added_to_the_board_of_a_run_that_is_over_is_there_at_once()
    {
        _worker.Run = A.Run(RunStatus.Stopped);
        _worker.NextPoints().Complete();
        _worker.NextActivity().Complete();
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        page.WaitForElement(".mo-add-buttons button").Click();
        page.WaitForAssertion(() => Assert.Equal("Once upon a time.", page.Find(".mo-sentence h3").TextContent.Trim()));
    }

    [Fact]
    public void A_chart_without_baselines_says_why()
    {
        _worker.Run = A.Run(step: 5);
        _worker.OnBaselines = _ => Task.FromException<Baselines>(new WorkerRefusedException("The text of First is not on this machine."));
        _worker.NextPoints();
        _worker.NextActivity().TryWrite(new RunActivity(_worker.Run, null, null));
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        page.WaitForAssertion(() => Assert.Equal("The text of First is not on this machine.", page.Find(".tr-curves .chart-none p").TextContent));
        Assert.Equal("Baselines", page.Find(".chart-tool.chart-to-come").TextContent.Trim()); // what is not there keeps its room: nothing moves when it is refused
        Assert.Single(page.FindAll(".chart-legend .chart-to-come"));
        Assert.Single(page.FindAll(".chart-notes-room .chart-to-come"));
    }

    [Theory]
    [InlineData("moment=12&with=r2", 12, 1)]
    [InlineData("moment=-2147483648&with=r1+r2+r2+gone+r3", null, 2)]
    [InlineData("moment=5000000000", null, 0)]
    [InlineData("moment=soon&with=", null, 0)]
    public void A_link_to_a_view_brings_its_moment_and_the_runs_that_there_are(string query, int? moment, int compared)
    {
        _worker.Runs = [A.Run(), A.Run() with { Id = "r2" }, A.Run() with { Id = "r3" }];
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/training/r1?{query}");
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        page.WaitForAssertion(() => Assert.Equal((moment, compared), (page.FindComponent<RunView>().Instance.Moment, page.FindComponent<RunView>().Instance.Compared.Count)));
    }

    [Fact]
    public void A_run_that_was_in_the_chart_is_there_again_when_its_deletion_is_undone()
    {
        _worker.Runs = [A.Run(), A.Run() with { Id = "r2" }];
        Services.GetRequiredService<NavigationManager>().NavigateTo("/training/r1?with=r2");
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        page.WaitForAssertion(() => Assert.Equal((1, 1), InChart()));
        _worker.Announce(_worker.Runs[1] with { Deleted = DateTimeOffset.UnixEpoch });
        page.WaitForAssertion(() => Assert.Equal((0, 0), InChart()));
        _worker.Announce(_worker.Runs[1]);
        page.WaitForAssertion(() => Assert.Equal((1, 1), InChart()));

        (int Drawn, int Ticked) InChart() => (page.FindComponent<RunView>().Instance.Compared.Count, page.FindComponent<RunTable>().Instance.Compared.Count);
    }

    [Fact]
    public async Task A_run_that_goes_on_after_it_was_stopped_is_followed_anew()
    {
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(40, 0.5).Mask!)); // a model that is over is asked at once
        _worker.Run = A.Run(RunStatus.Stopped, 40);
        _worker.Runs = [_worker.Run];
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        page.WaitForAssertion(() => Assert.Contains("Resume", page.FindAll(".tr-right .tr-controls button:not([aria-disabled])").Select(b => b.TextContent)));
        var before = page.FindComponent<RunView>().Instance;
        _worker.Run = A.Run(RunStatus.Running, 50);
        await Tell(page, _worker.Run); // a command's answer may come before the news
        _worker.Announce(_worker.Run);
        page.WaitForAssertion(() => Assert.NotSame(before, page.FindComponent<RunView>().Instance));
        page.WaitForAssertion(() => Assert.Contains("Pause", page.FindAll(".tr-right .tr-controls button:not([aria-disabled])").Select(b => b.TextContent)));
    }
}
