using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Mask;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Mask;

public class MaskPageTests : PageTest
{
    [Fact]
    public void The_page_opens_with_a_sentence_already_answered_by_the_starter_model()
    {
        var page = Open();
        var asked = Assert.Single(Worker.Clicks);
        Assert.Equal(("starter/bert", "The [MASK] sat on the mat."), (asked.ModelId, asked.Text));
        Assert.Contains("50.0 %", page.Find(".pg-row").TextContent, StringComparison.Ordinal);
        Assert.Contains("6 of 64", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_a_word_asks_at_once_and_titles_its_bars_by_what_is_hidden()
    {
        var page = await Opened("The cat sat.");
        await page.InvokeAsync(() => Word(page, "cat").ClickAsync(new MouseEventArgs()));
        page.WaitForAssertion(() => Assert.Equal("Mask 1 — was “cat”", page.Find("h2").TextContent));
        Assert.Equal([new TextSpan(4, 7)], Worker.Clicks.Last().Masked);
    }

    [Fact]
    public async Task An_older_answer_that_arrives_late_never_replaces_a_newer_one()
    {
        var first = new TaskCompletionSource<MaskAnswer>();
        var second = new TaskCompletionSource<MaskAnswer>();
        var page = await Opened("The cat sat.");
        Worker.OnFillMask = (r, _) => r.Masked.Count == 1 ? first.Task : second.Task;
        await page.InvokeAsync(() => Word(page, "cat").ClickAsync(new MouseEventArgs()));
        await page.InvokeAsync(() => Word(page, "sat").ClickAsync(new MouseEventArgs()));
        page.WaitForState(() => Worker.Clicks.LastOrDefault()?.Masked.Count == 2);
        await page.InvokeAsync(() => second.SetResult(Answers.Masks(Worker.Clicks.Last())));
        page.WaitForState(() => page.FindAll("h2").Count == 2);
        await page.InvokeAsync(() => first.SetResult(Answers.Masks(new FillMaskRequest("starter/bert", "The cat sat.", [new TextSpan(4, 7)]))));
        Assert.Equal(2, page.FindAll("h2").Count);
        Assert.Empty(page.FindAll(".pg-stale"));
    }

    [Fact]
    public async Task Old_bars_stay_dimmed_until_the_new_ones_are_here()
    {
        var page = Open();
        var answer = new TaskCompletionSource<MaskAnswer>();
        Worker.OnFillMask = (_, _) => answer.Task;
        await page.InvokeAsync(page.FindComponent<SentenceEditor>().Instance.Typing);
        Assert.NotEmpty(page.FindAll(".pg-stale .pg-row"));
        await Type(page, "My [MASK] sat.");
        Assert.NotEmpty(page.FindAll(".pg-stale .pg-row"));
        await page.InvokeAsync(() => answer.SetResult(Answers.Masks(Worker.Clicks.Last())));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".pg-stale")));
    }

    [Fact]
    public async Task A_refusal_is_one_line_and_loses_no_text()
    {
        var page = Open();
        Worker.OnFillMask = (_, _) => throw new WorkerRefusedException("The text has 70 tokens; this model looks at 64 at most.");
        await Type(page, "A very long [MASK] sentence.");
        page.WaitForAssertion(() => Assert.Equal("The text has 70 tokens; this model looks at 64 at most.", page.Find(".pg-refusal").TextContent));
        Assert.Equal("A very long [MASK] sentence.", Bench.Text);
        Assert.DoesNotContain(JSInterop.Invocations, i => i.Identifier == "set");
    }

    [Fact]
    public void A_sentence_that_was_never_answered_says_why_in_place_of_its_bars_and_above_its_words()
    {
        Worker.OnFillMask = (_, _) => throw new WorkerRefusedException("The text has 70 tokens; this model looks at 64 at most.");
        var page = Render<MaskPage>();
        page.WaitForAssertion(() => Assert.Equal("No answer to this: The text has 70 tokens; this model looks at 64 at most.", page.Find(".pg-stack .pg-empty").TextContent));
        Assert.NotNull(page.Find(".pg-refusal[role=alert] ~ div .pg-words")); // of which there may be hundreds
    }

    [Fact]
    public async Task Once_nothing_is_hidden_any_more_nobody_hears_the_last_answer()
    {
        var page = await Opened("The cat sat.");
        await page.InvokeAsync(() => Word(page, "cat").ClickAsync(new MouseEventArgs()));
        page.WaitForState(() => page.FindAll("h2").Count == 1 && page.FindAll(".pg-stale").Count == 0);
        Time.Advance(TimeSpan.FromSeconds(6)); // between two things said
        page.WaitForAssertion(() => Assert.StartsWith("Mask 1: ", page.Find("[aria-live]").TextContent, StringComparison.Ordinal));
        await Type(page, "", 2);
        page.WaitForAssertion(() => Assert.Equal("", page.Find("[aria-live]").TextContent));
        Time.Advance(TimeSpan.FromSeconds(6)); // nor one that waited for its turn
        Assert.Equal("", page.Find("[aria-live]").TextContent);
    }

    [Fact]
    public async Task A_question_that_found_the_worker_away_is_asked_again_when_it_is_back()
    {
        var page = Open();
        Worker.IsConnected = false;
        Worker.OnFillMask = (_, _) => throw new WorkerAwayException(new IOException());
        await Type(page, "My [MASK] sat.");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".pg-stale .pg-row")));
        Worker.OnFillMask = (r, _) => Task.FromResult(Answers.Masks(r));
        Worker.IsConnected = true;
        Worker.SayStateChanged();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".pg-stale")));
        Assert.Equal("My [MASK] sat.", Worker.Clicks.Last().Text);
    }

    [Fact]
    public async Task A_number_puts_a_candidate_in_the_place_of_the_mask()
    {
        var page = Open();
        await page.InvokeAsync(() => Word(page, "[MASK]").KeyDownAsync(new KeyboardEventArgs { Key = "2" }));
        Assert.Equal("The bird sat on the mat.", Bench.Text);
        Assert.Contains(JSInterop.Invocations, i => i.Identifier == "set" && Equals(i.Arguments[1], "The bird sat on the mat."));
    }

    [Fact]
    public async Task A_click_on_a_written_mask_fills_in_the_first_choice()
    {
        var page = Open();
        await page.InvokeAsync(() => Word(page, "[MASK]").ClickAsync(new MouseEventArgs()));
        Assert.Equal("The dog sat on the mat.", Bench.Text);
        Assert.Contains("Nothing is hidden yet", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masks_follow_the_model_s_own_spelling()
    {
        var page = await Opened("The [MASK] saw cats.");
        await page.InvokeAsync(() => Word(page, "cats").ClickAsync(new MouseEventArgs()));
        await page.InvokeAsync(() => page.FindComponent<ModelPicker>().Instance.ValueChanged.InvokeAsync("roberta"));
        Assert.Equal("The <mask> saw cats.", Bench.Text);
        Assert.Equal(["cats"], Bench.Masked.Select(m => Bench.Text[m.Start..m.End]));
    }

    [Fact]
    public async Task When_idle_the_next_clicks_are_asked_ahead_and_answered_without_asking()
    {
        var page = await Opened("The cat sat.");
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForState(() => Worker.MasksAsked.Count(m => m.Background) == 4);
        var asked = Worker.Clicks.Count();
        await page.InvokeAsync(() => Word(page, "cat").ClickAsync(new MouseEventArgs()));
        page.WaitForAssertion(() => Assert.Equal("Mask 1 — was “cat”", page.Find("h2").TextContent));
        Assert.Equal(asked, Worker.Clicks.Count());
    }

    [Fact]
    public async Task A_sentence_that_is_refused_is_not_asked_ahead_word_by_word()
    {
        var page = Open();
        Worker.OnFillMask = (_, _) => throw new WorkerRefusedException("Too long.");
        await Type(page, string.Join(' ', Enumerable.Repeat("word", 100)));
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForState(() => Worker.MasksAsked.Count(m => m.Background) >= 4);
        Assert.Equal(4, Worker.MasksAsked.Count(m => m.Background));
    }

    [Fact]
    public async Task Nothing_is_asked_ahead_of_a_model_in_training()
    {
        Worker.Runs.Add(new RunSummary("r", "r", RunStatus.Running, null, 1, default, "starter/bert", new RunRecipe(), null, null));
        await Opened("The cat sat.");
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(Worker.MasksAsked, m => m.Background);
    }

    [Fact]
    public async Task A_model_in_training_is_asked_again_every_second_without_dimming_until_its_run_is_over()
    {
        var step = 7;
        var run = new RunSummary("r", "r", RunStatus.Running, null, 7, default, "starter/bert", new RunRecipe(), null, null);
        Worker.Runs.Add(run);
        Worker.OnFillMask = (r, _) => Task.FromResult(Answers.Masks(r) with { Step = step });
        var page = Open();
        Assert.Contains("answered at step 7", page.Markup, StringComparison.Ordinal);

        var pending = new TaskCompletionSource<MaskAnswer>();
        Worker.OnFillMask = (_, _) => pending.Task;
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForState(() => Worker.Clicks.Count() == 2);
        Assert.Empty(page.FindAll(".pg-stale"));
        await page.InvokeAsync(() => pending.SetResult(Answers.Masks(Worker.Clicks.Last()) with { Step = 30 }));
        page.WaitForAssertion(() => Assert.Contains("answered at step 30", page.Markup, StringComparison.Ordinal));

        Worker.OnFillMask = (r, _) => Task.FromResult(Answers.Masks(r));
        Worker.SayRunChanged(run with { Status = RunStatus.Completed });
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.DoesNotContain("in training", page.Markup, StringComparison.Ordinal));
        Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(3, Worker.Clicks.Count());
    }

    [Fact]
    public async Task A_model_in_training_is_asked_on_when_the_worker_is_back_and_every_second_after_a_refusal()
    {
        Worker.OnFillMask = (r, _) => Task.FromResult(Answers.Masks(r) with { Step = 7 });
        var page = Open();
        var failed = Fails(new WorkerAwayException(new IOException()));
        Time.Advance(TimeSpan.FromSeconds(1));
        await failed;
        Assert.Empty(page.FindAll(".pg-stale"));

        failed = Fails(new WorkerRefusedException("First has no model yet."));
        var waits = Time.NextSet();
        Worker.Go(connected: true);
        await waits.WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);
        waits = Time.NextSet();
        Time.Advance(TimeSpan.FromSeconds(1));
        await failed;
        await waits.WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);
        Assert.Empty(page.FindAll(".pg-refusal"));

        Worker.OnFillMask = (r, _) => Task.FromResult(Answers.Masks(r) with { Step = 30 });
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("answered at step 30", page.Markup, StringComparison.Ordinal));

        Task Fails(Exception e)
        {
            var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Worker.OnFillMask = (_, _) =>
            {
                asked.TrySetResult();
                throw e;
            };
            return asked.Task.WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_renewed_answer_never_hides_that_something_is_being_typed()
    {
        Worker.Runs.Add(new RunSummary("r", "r", RunStatus.Running, null, 7, default, "starter/bert", new RunRecipe(), null, null));
        Worker.OnFillMask = (r, _) => Task.FromResult(Answers.Masks(r) with { Step = 7 });
        var page = Open();
        var pending = new TaskCompletionSource<MaskAnswer>();
        Worker.OnFillMask = (_, _) => pending.Task;
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForState(() => Worker.Clicks.Count() == 2);
        await page.InvokeAsync(page.FindComponent<SentenceEditor>().Instance.Typing);
        await page.InvokeAsync(() => pending.SetResult(Answers.Masks(Worker.Clicks.Last()) with { Step = 30 }));
        Assert.NotEmpty(page.FindAll(".pg-stale .pg-row"));
        Assert.Contains("answered at step 7", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_restores_sentence_masks_and_model()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?text=A%20cat%20sat&masks=2-5&model=roberta");
        Open();
        var asked = Worker.Clicks.Single();
        Assert.Equal(("roberta", "A cat sat"), (asked.ModelId, asked.Text));
        Assert.Equal([new TextSpan(2, 5)], asked.Masked);
    }

    [Theory]
    [InlineData(RunStatus.Running, "my first run (training)")]
    [InlineData(RunStatus.Paused, "my first run (paused)")]
    [InlineData(RunStatus.Stopped, "my first run")]
    public void Runs_in_training_stand_in_the_list_as_such(RunStatus status, string name)
    {
        Worker.Models.Add(FakeWorker.Bert with { Id = "runs/r", Source = "run" });
        Worker.Runs.Add(new RunSummary("r", "my first run", status, null, 1, default, "runs/r", new RunRecipe(), null, null));
        Assert.Contains(name, Open().FindAll("option").Select(o => o.TextContent));
    }

    [Fact]
    public async Task A_view_that_is_opened_while_the_page_is_there_is_shown_on_it_and_its_bare_address_changes_nothing()
    {
        var page = await Opened("The cat sat.");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?text=A+dog+ran&masks=2-5");
        page.WaitForAssertion(() => Assert.Equal("Mask 1 — was “dog”", page.Find("h2").TextContent));
        Assert.Equal("A dog ran", page.FindComponent<SentenceEditor>().Instance.Text);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/"); // the entry in the bar
        page.WaitForAssertion(() => Assert.Equal("/?text=A dog ran&masks=2-5&model=starter/bert", Uri.UnescapeDataString(Services.GetRequiredService<PageAddress>().Now)));
        Assert.Equal("A dog ran", Bench.Text);
    }

    [Fact]
    public void An_address_of_another_page_is_not_this_ones()
    {
        Open();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/inside?text=A+dog+ran");
        Assert.Equal(Workbench.FirstSentence, Bench.Text);
        Assert.StartsWith("/inside", Services.GetRequiredService<PageAddress>().Now, StringComparison.Ordinal);
    }

    private IRenderedComponent<MaskPage> Open()
    {
        var page = Render<MaskPage>();
        page.WaitForState(() => page.FindAll(".pg-row").Count > 0);
        return page;
    }

    private async Task<IRenderedComponent<MaskPage>> Opened(string text)
    {
        var page = Open();
        await Type(page, text);
        return page;
    }
}
