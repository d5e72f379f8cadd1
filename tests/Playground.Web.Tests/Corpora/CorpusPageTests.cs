using Bunit;
using Playground.Contracts;
using Playground.Web.Corpora;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Corpora;

public sealed class CorpusPageTests : PageTest
{
    private static readonly CorpusSummary Own = new("corpus-1", "Tales", "uploaded", 100, 20, 2, "the user's own", ["Once upon a time there was a king."]);

    private static readonly CorpusReport Report = new(
        Own, 120, "abc123", 12, 4, 20,
        [new("the", 6, 0.3), new("king", 3, 0.15)],
        [new(" ", 19, 0.2)],
        new PieceCounts(TokenizerKind.WordPiece, 200, 50, [new("##ing", 5, 0.1)]),
        new CorpusSplit(0.1, [new(0.9, 1)], ["Once upon a time there was a king."], ["He lived."]));

    public CorpusPageTests()
    {
        Worker.OnCorpusReport = _ => Task.FromResult(Report);
        Worker.OnCutSentence = r => Task.FromResult<IReadOnlyList<SentenceCut>>([.. r.Kinds.Select(kind => new SentenceCut(null, kind, 400, [new(1, "Ġking", 0, 5, false)], ByteLevel: true))]);
    }

    [Fact]
    public void A_text_shows_what_is_in_it_and_what_is_kept_aside()
    {
        var page = Show();
        Assert.Contains("abc123", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["the", "king"], page.FindAll(".co-bar-text").Select(e => e.TextContent));
        Assert.Contains("one stretch at its end", page.Find(".co-strip").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("He lived.", page.Find(".co-sides").TextContent, StringComparison.Ordinal);
        page.FindAll("button").First(b => b.TextContent == "Pieces").Click();
        Assert.Equal("##ing", page.Find(".co-bar-text").TextContent);
    }

    [Fact]
    public async Task Enter_in_the_name_of_a_text_renames_it_and_leaves_the_page_as_it_is()
    {
        Worker.OnRenameCorpus = (_, name) => Task.FromResult(Own with { Name = name });
        var page = Show();
        await page.Find(".co-own input").InputAsync(new() { Value = "Fables" });
        await page.Find(".co-own form").SubmitAsync();
        Assert.Equal("Fables", page.Find("h1").TextContent);
        Assert.True(page.FindAll(".co-own button").First(button => button.TextContent == "Rename").HasAttribute("disabled")); // it has that name now
    }

    [Fact]
    public void A_text_that_is_left_for_another_one_while_it_is_read_does_not_come_back()
    {
        var slow = new TaskCompletionSource<CorpusReport>();
        Worker.OnCorpusReport = id => id == "slow" ? slow.Task : Task.FromResult(Report);
        var page = Render<CorpusPage>(p => p.Add(c => c.Id, "slow"));
        page.Render(p => p.Add(c => c.Id, "corpus-1"));
        page.WaitForAssertion(() => Assert.Equal("Tales", page.Find("h1").TextContent));
        page.InvokeAsync(() => slow.SetResult(Report with { Corpus = Own with { Id = "slow", Name = "Slow" } }));
        page.Render();
        Assert.Equal("Tales", page.Find("h1").TextContent);
    }

    [Fact]
    public void A_text_that_could_not_be_read_while_the_worker_was_away_is_read_when_it_is_back()
    {
        Worker.OnCorpusReport = _ => throw new WorkerAwayException(new IOException());
        var page = Render<CorpusPage>(p => p.Add(c => c.Id, "corpus-1"));
        Assert.StartsWith("Reading the text", page.Find("[role=status]").TextContent, StringComparison.Ordinal); // the banner says the rest
        Worker.OnCorpusReport = _ => Task.FromResult(Report);
        Worker.Go(connected: true);
        page.WaitForAssertion(() => Assert.Equal("Tales", page.Find("h1").TextContent));
    }

    [Fact]
    public void A_text_too_small_for_so_many_pieces_says_that_there_are_no_more()
    {
        var page = Show(); // of 2,000 pieces that are asked for there are 400
        page.WaitForAssertion(() => Assert.All(page.FindAll(".co-cut-head .pg-note"), note => Assert.Equal("400 pieces known; the text has no more", note.TextContent)));
        Type(page, "Pieces in each vocabulary", "400");
        page.WaitForAssertion(() => Assert.All(page.FindAll(".co-cut-head .pg-note"), note => Assert.Equal("400 pieces known", note.TextContent)));
        Assert.StartsWith("Your file. It begins: “Once", page.Find(".pg-lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_cuts_the_same_sentence_and_the_space_is_visible()
    {
        var page = Show();
        page.WaitForAssertion(() => Assert.Equal(["WordPiece", "Byte-level BPE", "Characters"], page.FindAll(".co-cut-head strong").Select(e => e.TextContent)));
        Assert.Equal("␣king", page.Find(".co-cuts .co-piece").TextContent);
    }

    [Fact]
    public void Merges_are_shown_as_they_come_and_the_slider_goes_back_to_an_earlier_moment()
    {
        Worker.OnLearnVocabulary = (_, _) => Learning();
        var page = Show();
        page.FindAll("button").First(b => b.TextContent == "Learn it").Click();
        page.WaitForAssertion(() => Assert.Contains("Learnt:", page.Markup, StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll(".co-merges li").Count);
        Assert.Equal("1 piece", page.Find(".co-moment .co-count").TextContent);
        page.Find(".co-wide input[type=range]").Input("0");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".co-merges li"))); // the last news of the learning may still be drawn
        Assert.Equal("2 pieces", page.Find(".co-moment .co-count").TextContent);
    }

    [Fact]
    public void A_vocabulary_that_is_being_learnt_has_the_room_of_all_that_will_be_shown_of_it_from_the_beginning()
    {
        var next = new TaskCompletionSource();
        Worker.OnLearnVocabulary = (_, _) => Counting();
        var page = Show();
        page.WaitForElement(".co-cuts li");
        page.FindAll("button").First(b => b.TextContent == "Learn it").Click();
        page.WaitForAssertion(() => Assert.Contains("Counting the words", page.Find(".co-progress").TextContent, StringComparison.Ordinal));
        string[] parts = [".co-moment .co-count", ".co-slider input[disabled]", ".co-merges", "[role=status]", ".co-take"];
        Assert.All(parts, part => Assert.NotNull(page.Find($"[aria-labelledby=co-watch-title] {part}")));
        Assert.Equal(page.Find(".co-controls .co-grow input").GetAttribute("value")!.Length, page.FindAll(".co-moment .co-room .co-piece").Count); // each character, or byte, by itself: never more
        next.SetResult();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".co-take a")));

        async IAsyncEnumerable<VocabularyProgress> Counting()
        {
            yield return new(LearningStage.Counting, 0, 300, [], []);
            await next.Task;
            yield return new(LearningStage.Done, 259, 300, [], [new(3, "king", 0, 4, false)]);
        }
    }

    [Fact]
    public async Task A_text_that_runs_read_says_so_before_anybody_tries_to_delete_it_and_for_as_long_as_they_do()
    {
        Worker.OnDeleteCorpus = _ => throw new InvalidOperationException("It was asked.");
        Worker.Runs.AddRange([Reader("r1", "First"), Reader("r2", "Second"), Reader("r3", "Of another text") with { Recipe = new() { CorpusId = "sums" } }]);
        var page = Show();
        await Delete(page).ClickAsync(new());
        Assert.Equal("true", Delete(page).GetAttribute("aria-disabled")); // and nothing to be confirmed
        Assert.Equal(
            "This text cannot be deleted: 2 runs read it, whose export, baselines and copies need it. Delete those runs first:", page.Find($"#{Delete(page).GetAttribute("aria-describedby")}").TextContent);
        Assert.Equal(["/training/r1", "/training/r2"], page.FindAll(".co-readers a").Select(link => link.GetAttribute("href")).Order());

        foreach (var run in Worker.Runs[..2])
        {
            Worker.SayRunChanged(run with { Deleted = DateTimeOffset.UnixEpoch });
        }

        page.WaitForAssertion(() => Assert.StartsWith(
            $"This text cannot be deleted yet: 2 runs that read it were deleted but can be brought back for {Limits.DeletedRunDays} days after that:", page.Find(".co-needed").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_no_run_reads_is_deleted_after_one_question()
    {
        var deleted = new List<string>();
        Worker.OnDeleteCorpus = id =>
        {
            deleted.Add(id);
            return Task.CompletedTask;
        };
        Worker.DeletedRuns.Add(Reader("r3", "Of another text") with { Recipe = new() { CorpusId = "sums" } });
        var page = Show();
        Assert.False(Delete(page).HasAttribute("aria-disabled"));
        await Delete(page).ClickAsync(new());
        Assert.Empty(deleted);
        await page.FindAll("button").First(b => b.TextContent == "Yes, delete").ClickAsync(new());
        Assert.Equal(["corpus-1"], deleted);
    }

    [Fact]
    public void A_refused_deletion_is_a_sentence_and_the_text_stays()
    {
        Worker.OnDeleteCorpus = _ => Task.FromException(new WorkerRefusedException("Tales is the text of Run 3, whose export, baselines and copies need it; delete that run first."));
        var page = Show();
        page.FindAll("button").First(b => b.TextContent == "Delete…").Click();
        page.FindAll("button").First(b => b.TextContent == "Yes, delete").Click();
        Assert.StartsWith("Tales is the text of Run 3", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".co-facts"));
    }

    [Theory]
    [InlineData("many", "The number of pieces is “many”; it must be a whole number from 300 to 32,000.")]
    [InlineData("99999", "The number of pieces is 99,999; it must be from 300 to 32,000.")]
    public void A_number_of_pieces_that_cannot_be_learnt_is_refused_beside_its_field_and_nothing_is_asked(string typed, string problem)
    {
        Worker.OnLearnVocabulary = (_, _) => throw new InvalidOperationException("It was asked.");
        var page = Show();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".co-cuts li")));
        Worker.OnCutSentence = _ => throw new InvalidOperationException("It was asked.");
        foreach (var label in new[] { "Pieces", "Pieces in each vocabulary" })
        {
            Type(page, label, typed);
        }

        page.FindAll("button").First(b => b.TextContent == "Learn it").Click();
        Assert.Equal([problem, problem], page.FindAll(".tr-problem").Select(p => p.TextContent));
        Assert.NotEmpty(page.FindAll(".co-cuts.pg-stale")); // they answer another question
    }

    [Fact]
    public void Cuts_above_which_a_refusal_stands_are_dimmed_also_as_a_table()
    {
        var page = Show();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".co-cuts:not(.pg-stale) li")));
        Worker.OnCutSentence = _ => throw new WorkerRefusedException("The text is empty.");
        page.FindComponent<CutComparison>().Find("input").Input("");
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Equal("The text is empty.", page.Find("[role=alert]").TextContent));
        Assert.NotEmpty(page.FindAll(".co-cuts.pg-stale"));
        Assert.NotEmpty(page.FindAll(".pg-scroll.pg-stale"));
    }

    [Fact]
    public void A_sentence_that_could_not_be_cut_while_the_worker_was_away_is_cut_when_it_is_back()
    {
        var page = Show();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".co-cuts:not(.pg-stale) li")));
        Worker.Go(connected: false);
        page.FindComponent<CutComparison>().Find("input").Input("Another one.");
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.StartsWith("The worker is restarting", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Worker.Go(connected: true);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".co-cuts:not(.pg-stale) li")));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void A_vocabulary_whose_learning_broke_off_with_the_worker_is_learnt_from_its_beginning_when_that_is_back()
    {
        Worker.OnLearnVocabulary = (_, _) => BreaksOff();
        var page = Show();
        page.FindAll("button").First(b => b.TextContent == "Learn it").Click();
        page.WaitForAssertion(() => Assert.StartsWith("The worker is restarting", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Worker.OnLearnVocabulary = (_, _) => Learning();
        Worker.Go(connected: true);
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), b => b.TextContent == "Learn it")); // all of it has come
        Assert.Contains("Learnt:", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".co-merges li").Count);
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void A_vocabulary_that_waits_for_the_worker_can_be_given_up()
    {
        Worker.OnLearnVocabulary = (_, _) => BreaksOff();
        var page = Show();
        page.FindAll("button").First(b => b.TextContent == "Learn it").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=alert]")));
        page.FindAll("button").First(b => b.TextContent == "Stop").Click();
        Worker.OnLearnVocabulary = (_, _) => throw new InvalidOperationException("It was asked.");
        Worker.Go(connected: true);
        Assert.Empty(page.FindAll("[role=alert]"));
        Assert.Contains(page.FindAll("button"), b => b.TextContent == "Learn it");
    }

    [Fact]
    public async Task A_fault_of_the_program_is_not_kept_quiet_because_a_newer_sentence_was_typed_meanwhile()
    {
        var (older, there) = (new TaskCompletionSource<IReadOnlyList<SentenceCut>>(), Worker.OnCutSentence);
        Worker.OnCutSentence = _ => older.Task;
        var page = Show();
        Worker.OnCutSentence = there;
        page.FindComponent<CutComparison>().Find("input").Input("Another one.");
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".co-cuts:not(.pg-stale) li")));
        older.SetException(new NotSupportedException("A fault."));
        var fault = await Renderer.UnhandledException.WaitAsync(TimeSpan.FromSeconds(5), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal("A fault.", fault.Message);
    }

    private static RunSummary Reader(string id, string name) => new(id, name, RunStatus.Completed, null, 5, DateTimeOffset.UnixEpoch, $"runs/{id}", new() { CorpusId = "corpus-1" }, null, null);

    private static AngleSharp.Dom.IElement Delete(IRenderedComponent<CorpusPage> page) => page.FindAll("button").First(b => b.TextContent == "Delete…");

    private void Type(IRenderedComponent<CorpusPage> page, string label, string number)
    {
        page.Find($"#{page.FindAll("label").First(l => l.TextContent == label).GetAttribute("for")}").Input(number);
        Time.Advance(TimeSpan.FromSeconds(1));
    }

    private IRenderedComponent<CorpusPage> Show() => Render<CorpusPage>(p => p.Add(c => c.Id, "corpus-1"));

    private static async IAsyncEnumerable<VocabularyProgress> BreaksOff()
    {
        await Task.Yield();
        yield return new(LearningStage.Merging, 258, 300, [new(1, "k", "i", "ki", 9, 258)], [new(1, "ki", 0, 2, false)]);
        throw new WorkerAwayException(new IOException("gone"));
    }

    private static async IAsyncEnumerable<VocabularyProgress> Learning()
    {
        await Task.Yield();
        yield return new(LearningStage.Counting, 0, 300, [], []);
        yield return new(LearningStage.Merging, 258, 300, [new(1, "k", "i", "ki", 9, 258)], [new(1, "ki", 0, 2, false), new(2, "ng", 2, 4, false)]);
        yield return new(LearningStage.Merging, 259, 300, [new(2, "ki", "ng", "king", 5, 259)], [new(3, "king", 0, 4, false)]);
        yield return new(LearningStage.Done, 259, 300, [], [new(3, "king", 0, 4, false)], "No pair is left.");
    }
}
