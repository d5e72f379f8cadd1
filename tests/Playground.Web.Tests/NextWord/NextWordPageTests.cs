using System.Threading.Channels;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.NextWord;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.NextWord;

public class NextWordPageTests : PageTest
{
    private readonly Channel<GeneratedToken> _tokens = Channel.CreateUnbounded<GeneratedToken>();

    [Fact]
    public void Each_candidate_has_the_model_s_own_bar_and_the_changed_one()
    {
        var page = Open();
        Assert.Equal(2, page.Find(".pg-row").QuerySelectorAll(".pg-fill").Length);
        Assert.Contains("50.0 %", page.Find(".pg-row").TextContent, StringComparison.Ordinal);
        Assert.Contains("30.0 %", page.Find(".pg-row").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_cut_off_are_seen_to_be_cut_off()
    {
        var cut = Open().FindAll(".pg-row-cut");
        Assert.Equal(7, cut.Count);
        Assert.All(cut, row => Assert.Contains("cut off", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_click_or_a_number_writes_the_word()
    {
        var page = Open();
        await page.InvokeAsync(() => page.FindAll("button.pg-row")[1].ClickAsync(new MouseEventArgs()));
        Assert.Equal("Once upon a time bird", Bench.Prompt);
        page.WaitForState(() => Worker.NextAsked.Last().Text == "Once upon a time bird");
        await page.InvokeAsync(() => page.Find("h1").ParentElement!.KeyDownAsync(new KeyboardEventArgs { Key = "1" }));
        Assert.Equal("Once upon a time bird dog", Bench.Prompt);
    }

    [Fact]
    public async Task Below_each_word_stands_how_well_it_was_expected_until_another_text_stands_there()
    {
        var page = Open();
        Assert.Equal([null, "90%", "80%", "70%"], page.FindAll(".pg-word").Select(word => word.GetAttribute("style")?["--pg-read:".Length..])); // 1/2, 1/4, 1/8 of 1,024
        Assert.Equal("“time”: 12.5 %, rank 3", page.FindAll(".pg-word")[3].GetAttribute("title"));
        Assert.Contains("is 1.386", page.Find(".pg-reading-numbers").TextContent, StringComparison.Ordinal);
        Assert.Contains("Least expected: “time”, 12.5 %.", page.Find(".pg-reading-numbers").TextContent, StringComparison.Ordinal);

        var late = new TaskCompletionSource<TextReading>();
        Worker.OnReadText = (_, _) => late.Task;
        await Type(page, "Once there was a");
        Assert.Empty(page.FindAll(".pg-word-read"));
        Assert.Equal("", page.Find(".pg-reading-numbers").TextContent.Trim());
        late.SetResult(Answers.Reading(Worker.ReadAsked[^1]));
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".pg-word-read").Count));
    }

    [Fact]
    public async Task A_clicked_word_is_asked_for_and_a_candidate_takes_its_place()
    {
        Worker.OnNextWord = (r, _) => Task.FromResult(r.Hidden is { } hidden
            ? Answers.Next(r) with { ContinuesAt = hidden.Start - 1, Truth = new Candidate(7, "Ġupon", " upon", 0.0005, -2, 40), TruthAt = new(hidden.Start - 1, hidden.End), TruthChanged = 0 }
            : Answers.Next(r));
        var page = Open();
        var read = Worker.ReadAsked.Count;
        await Word(page, "upon").ClickAsync(new MouseEventArgs());
        page.WaitForState(() => page.FindAll(".pg-row-badge").Count > 0);
        Assert.Equal((new TextSpan(5, 9), "After “Once”"), (Worker.NextAsked[^1].Hidden, page.Find("h2").TextContent));
        Assert.Equal("stands there, rank 40", page.Find(".pg-row-apart .pg-row-badge").TextContent);
        Assert.Equal(["a", "time"], page.FindAll(".pg-word.pg-unseen").Select(word => word.TextContent.Trim()));
        Assert.Equal(read, Worker.ReadAsked.Count); // the text is the same
        await Word(page, "time").ClickAsync(new MouseEventArgs()); // another one takes its place
        page.WaitForAssertion(() => Assert.Equal(new TextSpan(12, 16), Worker.NextAsked[^1].Hidden));
        await Word(page, "upon").ClickAsync(new MouseEventArgs());
        page.WaitForState(() => page.Find("h2").TextContent == "After “Once”");
        await page.FindAll("button.pg-row")[1].ClickAsync(new MouseEventArgs());
        Assert.Equal(("Once bird a time", 0), (Bench.Prompt, Bench.Gap.Count));
        page.WaitForAssertion(() => Assert.Null(Worker.NextAsked[^1].Hidden));
    }

    [Fact]
    public void A_link_brings_the_word_that_is_asked_for()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/next?text=Once%20upon%20a%20time&masks=5-9,10-11");
        Open();
        Assert.Equal(new TextSpan(5, 9), Worker.NextAsked[^1].Hidden);
    }

    [Fact]
    public void A_view_that_is_opened_while_the_page_is_there_is_shown_on_it()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/next");
        var page = Open();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/next?text=A+dog+ran&masks=2-5&temperature=0.5");
        page.WaitForAssertion(() => Assert.Equal(("A dog ran", new TextSpan(2, 5), 0.5), (Worker.NextAsked[^1].Text, Worker.NextAsked[^1].Hidden, Worker.NextAsked[^1].Sampling.Temperature)));
        Assert.Equal("A dog ran", page.FindComponent<SentenceEditor>().Instance.Text);
    }

    [Fact]
    public void A_model_in_training_is_asked_again_every_second()
    {
        var step = 7;
        Worker.OnNextWord = (r, _) => Task.FromResult(Answers.Next(r) with { Step = step });
        var page = Open();
        Assert.Contains("answered at step 7", page.Markup, StringComparison.Ordinal);
        step = 30;
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("answered at step 30", page.Markup, StringComparison.Ordinal));
        Assert.Equal(2, Worker.NextAsked.Count);
    }

    [Fact]
    public async Task The_settings_go_along_with_the_question()
    {
        var page = Open();
        await page.InvokeAsync(() => page.Find("input[aria-label=Temperature]").InputAsync("0.5"));
        page.WaitForAssertion(() => Assert.Equal(0.5, Worker.NextAsked.Last().Sampling.Temperature));
    }

    [Fact]
    public async Task Words_stream_in_one_by_one_and_can_be_taken_back()
    {
        Worker.OnGenerate = (_, ct) => FakeWorker.Feed(_tokens.Reader, ct);
        var page = Open();
        await page.InvokeAsync(() => Button(page, "Generate").ClickAsync(new MouseEventArgs()));
        _tokens.Writer.TryWrite(new GeneratedToken(0, 1, " there", 0.4, 0.6, null));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".pg-chip")));
        Assert.Contains("40.0 %, drawn with 60.0 %", page.Find(".pg-chip").TextContent, StringComparison.Ordinal);
        _tokens.Writer.TryWrite(new GeneratedToken(1, 2, " was", 0.4, 0.4, "length"));
        _tokens.Writer.Complete();
        page.WaitForState(() => page.FindAll("button").Any(b => b.TextContent.Contains("Undo", StringComparison.Ordinal)));
        Assert.Equal("Once upon a time there was", Bench.Prompt);
        await page.InvokeAsync(() => Button(page, "Undo").ClickAsync(new MouseEventArgs()));
        Assert.Equal("Once upon a time", Bench.Prompt);
    }

    [Fact]
    public async Task Generation_stops_when_told_and_keeps_what_is_written()
    {
        var stopped = new TaskCompletionSource();
        Worker.OnGenerate = (_, ct) =>
        {
            ct.Register(() => stopped.SetResult());
            return FakeWorker.Feed(_tokens.Reader, ct);
        };
        var page = Open();
        await page.InvokeAsync(() => Button(page, "Generate").ClickAsync(new MouseEventArgs()));
        _tokens.Writer.TryWrite(new GeneratedToken(0, 1, " there", 0.4, 0.4, null));
        page.WaitForState(() => page.FindAll(".pg-chip").Count == 1);
        await page.InvokeAsync(() => Button(page, "Stop").ClickAsync(new MouseEventArgs()));
        await stopped.Task;
        page.WaitForAssertion(() => Assert.NotNull(Button(page, "Generate")));
        Assert.Equal("Once upon a time there", Bench.Prompt);
        Assert.Contains("Stopped after 1 tokens", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_goes_away_in_the_middle_loses_no_word()
    {
        Worker.OnGenerate = (_, ct) => FakeWorker.Feed(_tokens.Reader, ct);
        var page = Open();
        await page.InvokeAsync(() => Button(page, "Generate").ClickAsync(new MouseEventArgs()));
        _tokens.Writer.TryWrite(new GeneratedToken(0, 1, " there", 0.4, 0.4, null));
        _tokens.Writer.Complete(new WorkerAwayException(new IOException()));
        page.WaitForAssertion(() => Assert.Contains("what it had written is kept", page.Markup, StringComparison.Ordinal));
        Assert.Equal("Once upon a time there", Bench.Prompt);
    }

    [Theory]
    [InlineData("7", 7ul)]
    [InlineData("", null)]
    public async Task A_seed_makes_the_words_repeatable(string seed, ulong? expected)
    {
        var page = Open();
        await page.InvokeAsync(() => page.Find("input[inputmode=numeric]").ChangeAsync(seed));
        await page.InvokeAsync(() => Button(page, "Generate").ClickAsync(new MouseEventArgs()));
        page.WaitForAssertion(() => Assert.Equal(expected, Worker.GenerationsAsked.Single().Seed));
    }

    [Fact]
    public async Task A_seed_that_is_no_number_is_said_so_and_nothing_is_asked()
    {
        var page = Open();
        await page.InvokeAsync(() => page.Find("input[inputmode=numeric]").ChangeAsync("lucky"));
        await page.InvokeAsync(() => Button(page, "Generate").ClickAsync(new MouseEventArgs()));
        Assert.Contains("“lucky” is not", page.Find(".pg-refusal").TextContent, StringComparison.Ordinal);
        Assert.Empty(Worker.GenerationsAsked);
    }

    [Fact]
    public async Task What_was_written_for_one_text_does_not_stand_under_another()
    {
        Worker.OnGenerate = (_, _) => throw new WorkerRefusedException("The text is empty; write a sentence first.");
        var page = Open();
        await page.InvokeAsync(() => Button(page, "Generate").ClickAsync(new MouseEventArgs()));
        page.WaitForAssertion(() => Assert.Contains("The text is empty", page.Markup, StringComparison.Ordinal));
        await Type(page, "I like");
        Assert.DoesNotContain("The text is empty", page.Markup, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<NextWordPage> page, string text) =>
        page.FindAll("button").First(b => b.TextContent.Trim() == text);

    private IRenderedComponent<NextWordPage> Open()
    {
        var page = Render<NextWordPage>();
        page.WaitForState(() => page.FindAll(".pg-row").Count > 0);
        return page;
    }
}
