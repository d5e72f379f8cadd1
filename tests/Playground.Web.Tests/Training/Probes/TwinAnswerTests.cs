using System.Threading.Channels;
using Bunit;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class TwinAnswerTests : TrainingPageTest
{
    private static readonly RunSummary Masked = A.Run(step: 40, recipe: new RunRecipe { CorpusId = "tales", Group = "g", Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] }) with { Name = "Masked twin" };

    [Fact]
    public void The_newest_answer_to_the_twins_own_sentence_stands_beside_the_runs()
    {
        _worker.Run = Masked;
        var answers = Watched();
        var twin = Render<TwinAnswer>(p => p.Add(t => t.Twin, Masked));
        Assert.Contains("The model answers within a few steps.", twin.Markup, StringComparison.Ordinal);
        answers.TryWrite(new RunActivity(Masked, null, A.Probe(40, truth: 0.125)));
        answers.Complete();
        twin.WaitForAssertion(() => Assert.Equal("step 40", twin.Find(".tr-step-badge").TextContent));
        Assert.Equal("cat", twin.Find(".tr-twin-sentence mark").TextContent);
        Assert.Equal("12.5 %, rank 3", twin.Find(".tr-truth").TextContent);
        Assert.Equal("/training/r1", twin.Find("a.tr-run").GetAttribute("href"));
        Assert.NotEmpty(twin.FindAll(".pg-row"));
    }

    [Fact]
    public void An_answer_to_another_sentence_waits_for_one_to_this()
    {
        _worker.Run = Masked with { Recipe = Masked.Recipe with { Probe = "The dog ran.", ProbeMasked = [new(8, 11)] } };
        var answers = Watched();
        var twin = Render<TwinAnswer>(p => p.Add(t => t.Twin, Masked));
        answers.TryWrite(new RunActivity(_worker.Run, null, A.Probe(41, truth: 0.5)));
        answers.Complete();
        twin.WaitForAssertion(() => Assert.Equal("ran", twin.Find(".tr-twin-sentence mark").TextContent));
        Assert.Empty(twin.FindAll(".tr-place"));
    }

    [Fact]
    public void A_twin_that_ended_under_another_worker_is_asked_once()
    {
        var over = Masked with { Status = RunStatus.Completed };
        _worker.Run = over;
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(40, truth: 0.25).Mask!));
        var answers = Watched();
        var twin = Render<TwinAnswer>(p => p.Add(t => t.Twin, over));
        answers.Complete();
        twin.WaitForAssertion(() => Assert.Equal("25.0 %, rank 3", twin.Find(".tr-truth").TextContent));
    }

    [Fact]
    public void A_twin_that_ended_is_asked_again_when_the_worker_is_back_without_any_news_of_it()
    {
        var over = Masked with { Status = RunStatus.Completed };
        _worker.Run = over;
        _worker.Fillings.Enqueue(Task.FromException<MaskAnswer>(new WorkerAwayException(new IOException("gone"))));
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(40, truth: 0.25).Mask!));
        var answers = Watched();
        var twin = Render<TwinAnswer>(p => p.Add(t => t.Twin, over));
        answers.Complete();
        twin.WaitForAssertion(() => Assert.Single(_worker.Filled)); // it is drawn as it waits
        Assert.Contains("Asking the model…", twin.Markup, StringComparison.Ordinal);
        _worker.Go(connected: true);
        twin.WaitForAssertion(() => Assert.Equal("25.0 %, rank 3", twin.Find(".tr-truth").TextContent));
    }

    [Fact]
    public void A_moment_of_the_twin_is_asked_again_when_the_worker_is_back_and_a_refusal_of_another_does_not_stay()
    {
        var twin = Trained(0, 32, 256);
        _worker.Fillings.Enqueue(Task.FromException<MaskAnswer>(new WorkerRefusedException("That moment was let go.")));
        Move(twin, 0);
        Assert.Equal("That moment was let go.", twin.Find("[role=alert]").TextContent);
        _worker.Fillings.Enqueue(Task.FromException<MaskAnswer>(new WorkerAwayException(new IOException("gone"))));
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(256, truth: 0.25).Mask!));
        Move(twin, 256);
        Assert.Empty(twin.FindAll("[role=alert]"));
        _worker.Go(connected: true);
        twin.WaitForAssertion(() => Assert.Equal(("as at step 256", "25.0 %, rank 3"), (Badge(twin), twin.Find(".tr-truth").TextContent)));
    }

    [Theory]
    [InlineData(2, Objective.Causal, true)]
    [InlineData(2, Objective.Masked, false)] // a lab of two settings
    [InlineData(3, Objective.Causal, false)]
    public void Only_two_runs_that_answer_different_questions_are_twins(int count, Objective other, bool areTwins)
    {
        var runs = new KnownRuns();
        foreach (var i in Enumerable.Range(0, count))
        {
            runs.Put(Masked with { Id = $"r{i}", Recipe = Masked.Recipe with { Objective = i == 1 ? other : Objective.Masked } });
        }

        Assert.Equal(areTwins ? "r1" : null, runs.TwinOf("r0")?.Id);
        Assert.Equal(areTwins ? "r0" : null, runs.TwinOf("r1")?.Id);
        Assert.Null(runs.TwinOf("elsewhere"));
    }

    [Fact]
    public void A_page_of_twins_shows_what_the_other_one_says()
    {
        _worker.Run = Masked;
        _worker.Runs = [Masked with { Id = "r2", Name = "Causal twin", Recipe = Masked.Recipe with { Objective = Objective.Causal, Probe = "The cat", ProbeMasked = [] } }, Masked];
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        page.WaitForAssertion(() => Assert.Equal("Causal twin says what comes next, and sees only what came before:", page.Find(".tr-twin .tr-note").TextContent));
    }

    [Fact]
    public void Back_in_time_it_answers_as_at_its_own_moment_nearest_to_the_one_on_screen_and_is_asked_each_once()
    {
        var twin = Trained(0, 32, 256);
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(0, truth: 0.01).Mask!));
        Move(twin, 4);
        twin.WaitForAssertion(() => Assert.Equal(("as at step 0", "1.0 %, rank 3"), (Badge(twin), twin.Find(".tr-truth").TextContent)));
        Assert.Equal("runs/r1@0", Assert.Single(_worker.Filled).ModelId);

        Move(twin, 12); // its moment is the same
        Assert.Single(_worker.Filled);
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(256, truth: 0.25).Mask!));
        Move(twin, 2048); // later than any of its own
        Assert.Equal(("as at step 256", "25.0 %, rank 3"), (Badge(twin), twin.Find(".tr-truth").TextContent));
        Move(twin, 0);
        Assert.Equal(("as at step 0", "1.0 %, rank 3"), (Badge(twin), twin.Find(".tr-truth").TextContent));
        Assert.Equal(["runs/r1@0", "runs/r1@256"], _worker.Filled.Select(asked => asked.ModelId));

        Move(twin, null);
        Assert.Equal(("step 300", "50.0 %, rank 3"), (Badge(twin), twin.Find(".tr-truth").TextContent));
    }

    [Fact]
    public void An_answer_of_a_moment_that_has_been_left_is_dropped()
    {
        var twin = Trained(0, 32, 256);
        var slow = new TaskCompletionSource<MaskAnswer>();
        _worker.Fillings.Enqueue(slow.Task);
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(256, truth: 0.25).Mask!));
        Move(twin, 0);
        Assert.Equal("as at step 0", Badge(twin));
        Assert.Contains("Asking the model…", twin.Markup, StringComparison.Ordinal);
        Move(twin, 256);
        twin.InvokeAsync(() => slow.SetResult(A.Probe(0, truth: 0.01).Mask!));
        Assert.Equal(("as at step 256", "25.0 %, rank 3"), (Badge(twin), twin.Find(".tr-truth").TextContent));

        _worker.Fillings.Enqueue((slow = new()).Task);
        Move(twin, 32);
        twin.WaitForAssertion(() => Assert.Equal("25.0 %, rank 3", twin.Find(".tr-truth").TextContent)); // greyed meanwhile
        Assert.NotEmpty(twin.FindAll(".pg-stale"));
        Move(twin, null);
        twin.InvokeAsync(() => slow.SetResult(A.Probe(32, truth: 0.02).Mask!));
        Assert.Equal(("step 300", "50.0 %, rank 3"), (Badge(twin), twin.Find(".tr-truth").TextContent));
        Assert.Empty(twin.FindAll(".pg-stale"));
    }

    [Fact]
    public void A_twin_without_moments_says_what_it_says_now_under_its_own_step()
    {
        var twin = Trained();
        Move(twin, 0);
        Assert.Equal("step 300", Badge(twin));
    }

    [Fact]
    public void A_twin_that_reads_from_the_left_can_be_asked_for_the_word_that_is_hidden_on_screen()
    {
        var causal = Masked with { Recipe = Masked.Recipe with { Objective = Objective.Causal, Probe = "The cat sat on the", ProbeMasked = [] } };
        _worker.Run = causal;
        var news = Watched();
        var twin = Render<TwinAnswer>(p => p.Add(t => t.Twin, causal).Add(t => t.Gap, CatHidden));
        var ask = twin.Find("button.tr-ask-gap");
        Assert.Equal("Ask it for the same word: “The …”", ask.TextContent);
        ask.Click();
        Assert.Equal((CatHidden.Text, new TextSpan(4, 7)), (Assert.Single(_worker.Probes).Text, Assert.Single(_worker.Probes[0].Masked)));
        _worker.Run = causal with { Recipe = causal.Recipe with { Probe = CatHidden.Text, ProbeMasked = CatHidden.Masked } };
        news.TryWrite(new RunActivity(_worker.Run, null, Cat(41, "dog")));
        news.Complete();
        twin.WaitForAssertion(() => Assert.Equal(("The cat sat on the mat.", "dog"), (Sentence(twin), twin.Find(".pg-row-word bdi").TextContent)));
        Assert.Equal("Hidden: “cat” 10.0 %, rank 4", twin.Find("h3").TextContent);
        Assert.Equal(("cat", "sat on the mat."), (twin.Find("mark").TextContent, twin.Find(".pg-unseen").TextContent.Trim()));
        Assert.Empty(twin.FindAll("button.tr-ask-gap"));
        twin.Render(p => p.Add(t => t.Gap, new("The cat sat.", [new(8, 11)])));
        Assert.Contains("“The cat …”", twin.Find("button.tr-ask-gap").TextContent, StringComparison.Ordinal);
        twin.Render(p => p.Add(t => t.Gap, null));
        Assert.Empty(twin.FindAll("button.tr-ask-gap"));
    }

    [Fact]
    public void A_twin_that_is_over_answers_for_that_word_here_and_keeps_its_own_sentence()
    {
        var causal = Masked with { Status = RunStatus.Completed, Recipe = Masked.Recipe with { Objective = Objective.Causal, Probe = "The cat sat on the", ProbeMasked = [] } };
        _worker.Run = causal;
        var slow = new TaskCompletionSource<NextWordAnswer>();
        _worker.NextWords.Enqueue(slow.Task);
        var news = Watched();
        var twin = Render<TwinAnswer>(p => p.Add(t => t.Twin, causal).Add(t => t.Gap, CatHidden));
        news.Complete();
        twin.WaitForAssertion(() => Assert.Equal(["The cat sat on the"], _worker.NextAsked));
        _worker.NextWords.Enqueue(Task.FromResult(Cat(40, "dog").Next!));
        twin.Find("button.tr-ask-gap").Click();
        twin.WaitForAssertion(() => Assert.Equal(("The cat sat on the mat.", "dog"), (Sentence(twin), twin.Find(".pg-row-word bdi").TextContent)));
        twin.InvokeAsync(() => slow.SetResult(Next(40, "The cat sat on the", "mat").Next!)); // it was asked before
        twin.Render(p => p.Add(t => t.Gap, CatHidden));
        Assert.Equal("dog", twin.Find(".pg-row-word bdi").TextContent);
        Assert.Empty(_worker.Probes);
    }

    [Fact]
    public void A_twin_that_fills_gaps_is_not_asked_what_comes_next()
    {
        _worker.Run = Masked;
        Watched().Complete();
        Assert.Empty(Render<TwinAnswer>(p => p.Add(t => t.Twin, Masked).Add(t => t.Gap, CatHidden)).FindAll("button.tr-ask-gap"));
    }

    private static readonly ProbeRequest CatHidden = new("The cat sat on the mat.", [new(4, 7)]);

    private static ProbeAnswer Cat(int step, string best) =>
        new(step, null, new NextWordAnswer("runs/r1", [], [new(A.Candidate(1, best, 0.5, 1), 0.5)], 0.4, 0.5, 3, 0, "float32", step, A.Candidate(2, " cat", 0.1, 4), new TextSpan(3, 7)), null);

    private static ProbeAnswer Next(int step, string text, string word) =>
        new(step, null, new NextWordAnswer("runs/r1", [], [new(A.Candidate(1, word, 0.5, 1), 0.5)], 0.5, 0.5, text.Length, 0, "float32", step), null);

    private static string Sentence(IRenderedComponent<TwinAnswer> twin) => string.Join(' ', twin.Find(".tr-twin-sentence").TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A twin that is at step 300, has answered, and keeps its moments after those steps.</summary>
    private IRenderedComponent<TwinAnswer> Trained(params int[] moments)
    {
        var run = Masked with { Step = 300 };
        _worker.Run = run;
        _worker.Snapshots.AddRange(moments.Select(step => new RunSnapshot(step, $"runs/r1@{step}", 1)));
        var answers = Watched();
        var twin = Render<TwinAnswer>(p => p.Add(t => t.Twin, run));
        answers.TryWrite(new RunActivity(run, null, A.Probe(300, truth: 0.5)));
        answers.Complete();
        twin.WaitForAssertion(() => Assert.Equal("step 300", Badge(twin)));
        return twin;
    }

    private static string Badge(IRenderedComponent<TwinAnswer> twin) => twin.Find(".tr-step-badge").TextContent;

    private static void Move(IRenderedComponent<TwinAnswer> twin, int? step) => twin.Render(p => p.Add(t => t.Moment, step));

    /// <summary>For the next who watches. There are no points; when the answers are complete, all that came is handed over.</summary>
    private ChannelWriter<RunActivity> Watched()
    {
        _worker.NextPoints().Complete();
        return _worker.NextActivity();
    }
}
