using System.Threading.Channels;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Playground.Contracts;
using Playground.Web.Shell;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class ProbeBoardTests : BunitContext
{
    private static readonly ProbeRequest Cat = new("The cat sat.", [new(4, 7)]);
    private static readonly ProbeRequest Both = new("The dog ran away.", [new(4, 7), new(8, 11)]);

    private readonly ScriptedWorker _worker = new();
    private readonly ProbeDraft _draft = new("The dog sat.", [new(4, 7)], "The dog");
    private readonly List<int> _picked = [];
    private IRenderedComponent<ProbeBoard>? _board;

    public ProbeBoardTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        Services.AddSingleton<IWorkerClient>(_worker);
    }

    [Fact]
    public void An_empty_board_says_what_to_do()
    {
        Assert.StartsWith("Write a sentence, click the words to hide, and add it", Show().Find(".mo-empty").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Write the beginning of a sentence and add it", Show(Objective.Causal).Find(".mo-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_is_added_joins_those_on_the_board_and_leaves_the_field_empty()
    {
        var board = Show(Objective.Masked, Cat);
        Add(board);
        Assert.Equal(["The cat sat.", "The dog sat."], Assert.Single(_worker.Boards).Select(probe => probe.Text));
        Assert.Equal(new TextSpan(4, 7), Assert.Single(_worker.Boards[0][1].Masked));
        Assert.Equal(2, board.FindAll(".mo-sentence").Count);
        Assert.Equal(("", 0), (_draft.Sentence, _draft.Masked.Count));
    }

    [Fact]
    public void The_sentence_that_the_page_asks_is_added_as_it_stands_there_and_the_field_keeps_what_is_being_written()
    {
        var board = Show(Objective.Masked, Cat);
        var asked = Both;
        board.Render(p => p.Add(b => b.Asked, () => asked).Add(b => b.Moment, 1));
        board.FindAll(".mo-add-buttons button")[1].Click();
        Assert.Equal([Cat.Text, Both.Text], Assert.Single(_worker.Boards).Select(probe => probe.Text));
        Assert.Equal(("The dog sat.", 1), (_draft.Sentence, _draft.Masked.Count));
        board.FindAll(".mo-add-buttons button")[1].Click();
        Assert.StartsWith("This sentence stands on the board already", board.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        asked = Both with { Masked = [] };
        board.FindAll(".mo-add-buttons button")[1].Click();
        Assert.StartsWith("Click a word to hide it first", board.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Single(_worker.Boards);
    }

    [Fact]
    public void A_causal_run_takes_the_beginning_of_a_sentence_without_masks()
    {
        Add(Show(Objective.Causal));
        var probe = Assert.Single(Assert.Single(_worker.Boards));
        Assert.Equal(("The dog", 0), (probe.Text, probe.Masked.Count));
    }

    [Fact]
    public async Task A_causal_run_takes_a_sentence_with_the_word_that_is_asked_for()
    {
        var board = Show(Objective.Causal);
        await board.FindAll("button").First(word => word.TextContent.Contains("dog", StringComparison.Ordinal)).ClickAsync(new());
        Add(board);
        var probe = Assert.Single(Assert.Single(_worker.Boards));
        Assert.Equal(("The dog", new TextSpan(4, 7)), (probe.Text, Assert.Single(probe.Masked)));
        Assert.Equal("dog", board.Find(".mo-sentence mark").TextContent);
        Assert.Empty(_draft.HiddenFor(Objective.Causal));
    }

    [Fact]
    public void A_refusal_is_the_workers_sentence_and_what_was_typed_stays()
    {
        var board = Show();
        _worker.Refusal = new WorkerRefusedException("13 sentences are too many for one board; at most 12 fit.");
        Add(board);
        Assert.Equal("13 sentences are too many for one board; at most 12 fit.", board.Find("[role=alert]").TextContent);
        Assert.Equal(("The dog sat.", 1), (_draft.Sentence, _draft.Masked.Count));
    }

    [Fact]
    public void A_sentence_with_nothing_hidden_asks_for_a_word_to_hide()
    {
        _draft.Hide(Objective.Masked, []);
        var board = Show();
        Add(board);
        Assert.StartsWith("Click a word to hide it first", board.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(_worker.Boards);
        Assert.Equal("The dog sat.", _draft.Sentence);
    }

    [Theory]
    [InlineData(Objective.Masked, "The dog ran away.", "This sentence stands on the board already, with the same words hidden.")]
    [InlineData(Objective.Causal, "The dog ran", "This beginning of a sentence stands on the board already.")]
    public async Task A_sentence_that_stands_on_the_board_is_not_added_again(Objective objective, string text, string problem)
    {
        var masked = objective is Objective.Masked;
        var board = Show(objective, new ProbeRequest(text, masked ? [new(4, 7), new(8, 11)] : []));
        _draft.SetText(objective, text);
        _draft.Hide(Objective.Masked, masked ? [new(8, 11), new(4, 7)] : []);
        await board.Find(".mo-add-buttons button").ClickAsync(new());
        Assert.Equal(problem, board.Find("[role=alert]").TextContent);
        Assert.Empty(_worker.Boards);
        if (masked)
        {
            await board.FindAll("button").First(word => word.TextContent.Contains("dog", StringComparison.Ordinal)).ClickAsync(new()); // another question
            Assert.Empty(board.FindAll("[role=alert]"));
            await board.Find(".mo-add-buttons button").ClickAsync(new());
            Assert.Equal(2, Assert.Single(_worker.Boards).Count);
        }
    }

    [Fact]
    public async Task A_removed_sentence_can_be_brought_back_to_its_place()
    {
        var board = Show(Objective.Masked, Both, Cat);
        board.Find("button[aria-label='Remove “The dog ran away.”']").Click();
        Assert.Equal(["The cat sat."], _worker.Boards[^1].Select(probe => probe.Text));
        Assert.StartsWith("“The dog ran away.” has left the board.", board.Find(".mo-sentences > :first-child").TextContent.Trim(), StringComparison.Ordinal); // at its place, where the focus of who works with the keys goes
        await board.Find(".mo-left button").ClickAsync(new());
        Assert.Empty(board.FindAll(".mo-left"));
        Assert.Equal(["The dog ran away.", "The cat sat."], _worker.Boards[^1].Select(probe => probe.Text));
        Assert.Equal(2, board.FindAll(".mo-sentence").Count);
    }

    [Fact]
    public void A_sentence_of_an_earlier_version_that_hides_nothing_leaves_without_being_offered_back()
    {
        var board = Show(Objective.Masked, new ProbeRequest("The dog sat.", []), Cat);
        board.Find("button[aria-label='Remove “The dog sat.”']").Click();
        Assert.Contains("has left the board", board.Markup, StringComparison.Ordinal);
        Assert.Equal("The cat sat.", Assert.Single(_worker.Boards[^1]).Text);
        Assert.DoesNotContain("Undo", board.Markup, StringComparison.Ordinal); // it would be refused
    }

    [Fact]
    public void Each_hidden_word_has_a_chart_of_its_own_that_grows_while_the_run_trains()
    {
        var curves = _worker.NextCurves(Both.Text);
        var board = Show(Objective.Masked, Both);
        Assert.Empty(board.FindAll("svg.mo-plot"));
        Send(curves, board, [0, 1], [0.1, 0.2], [0.3, 0.1]);
        Assert.Equal(["Hidden: “dog”", "Hidden: “ran”"], board.FindAll(".mo-multiple h4").Select(name => name.TextContent));
        Assert.Equal("Hidden: “dog”. From step 0 to step 1: dog from 10.0 % to 20.0 %; other from 0 % to 10.0 %", board.Find("svg.mo-plot").GetAttribute("aria-label"));
        Send(curves, board, [0, 1, 2], [0.1, 0.2, 0.9], [0.3, 0.1, 0.2]);
        Assert.Contains("to step 2: dog from 10.0 % to 90.0 %", board.Find("svg.mo-plot").GetAttribute("aria-label")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_of_the_run_and_of_one_sentence_do_not_render_the_charts_of_the_others()
    {
        var (cat, both) = (_worker.NextCurves(Cat.Text), _worker.NextCurves(Both.Text));
        var board = Show(Objective.Masked, Cat, Both);
        Send(cat, board, [0, 1], [0.1, 0.2]);
        Send(both, board, [0, 1], [0.1, 0.2], [0.3, 0.1]);
        await board.InvokeAsync(() => { }); // what the last news set going is done
        var charts = board.FindComponents<BoardChart>();
        var before = charts.Select(chart => chart.RenderCount).ToArray();
        var boardBefore = board.RenderCount;

        Tell(board, _worker.Run with { Step = 7, Recipe = _worker.Run.Recipe with { Board = [.. _worker.Run.Recipe.Board.Select(p => p with { Masked = [.. p.Masked] })] } });
        Assert.Equal(boardBefore, board.RenderCount);
        Send(cat, board, [0, 1, 2], [0.1, 0.2, 0.3]);
        await board.InvokeAsync(() => { });
        Assert.Equal([before[0] + 1, before[1], before[2]], charts.Select(chart => chart.RenderCount));
    }

    [Fact]
    public void All_charts_of_a_sentence_have_one_top_above_its_own_lines_however_sure_the_model_is_of_another_sentence()
    {
        var (cat, both) = (_worker.NextCurves(Cat.Text), _worker.NextCurves(Both.Text));
        var board = Show(Objective.Masked, Cat, Both);
        Send(cat, board, [0, 1], [0.003, 0.01]);
        Assert.Equal(["2 %"], Tops());
        Send(both, board, [0, 1], [0.1, 0.2], [0.3, 0.1]);
        board.WaitForAssertion(() => Assert.Equal(["2 %", "50 %", "50 %"], Tops()));
        Send(cat, board, [0, 1, 2], [0.003, 0.01, 0.04]);
        board.WaitForAssertion(() => Assert.Equal(["5 %", "50 %", "50 %"], Tops()));

        IEnumerable<string> Tops() => board.FindAll(".mo-across span:last-child").Select(top => top.TextContent);
    }

    [Fact]
    public async Task The_steps_are_spread_out_at_first_or_lie_evenly_in_all_charts()
    {
        var curves = _worker.NextCurves(Both.Text);
        var board = Show(Objective.Masked, Both);
        Send(curves, board, [0, 30, 100], [0.1, 0.2, 0.3], [0.1, 0.2, 0.3]);
        Assert.Equal(["0", "1", "10", "100"], board.FindAll(".mo-along")[1].Children.Select(tick => tick.TextContent));
        await board.Find(".mo-axis-choice select").ChangeAsync("even");
        Assert.All(board.FindAll(".mo-along"), along => Assert.Equal(["0", "20", "40", "60", "80", "100"], along.Children.Select(tick => tick.TextContent)));
        Assert.Contains("\"places\":[0,0.3,1]", board.Find(".mo-stage").GetAttribute("data-board"), StringComparison.Ordinal); // what is read out follows
    }

    [Fact]
    public async Task A_step_that_is_picked_in_a_chart_is_the_moment_of_the_page()
    {
        var curves = _worker.NextCurves(Cat.Text);
        var board = Show(Objective.Masked, Cat);
        Send(curves, board, [0, 1, 8], [0.1, 0.2, 0.5]);
        await board.Find(".mo-pick").ChangeAsync("8");
        Assert.Equal([8], _picked);
        Assert.Contains(JSInterop.Invocations, call => call.Identifier == "import" && ((string)call.Arguments[0]!).EndsWith("js/charts/board.js", StringComparison.Ordinal));
    }

    [Fact]
    public void The_moment_of_the_page_is_marked_in_every_chart_and_in_the_table()
    {
        var curves = _worker.NextCurves(Cat.Text);
        var board = Show(Objective.Masked, Cat);
        Send(curves, board, [0, 1, 8], [0.1, 0.2, 0.5]);
        Assert.Empty(board.FindAll(".mo-mark"));
        board.Render(p => p.Add(b => b.Moment, 2));
        Assert.Equal("step 1", board.Find(".mo-mark-name").TextContent);
        board.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.Equal(["8", "1", "0"], board.FindAll(".mo-table tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["1", "20.0 %", "10.0 %"], board.Find(".tr-run-current").Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_sentence_that_cannot_be_asked_says_why_and_the_board_stays()
    {
        var curves = _worker.NextCurves(Cat.Text);
        var board = Show(Objective.Masked, Cat);
        curves.TryWrite(new BoardCurves([], 0, [], "The sentence is longer than the model's context."));
        board.WaitForAssertion(() => Assert.Equal("The sentence is longer than the model's context.", board.Find("[role=alert]").TextContent));
        Assert.Single(board.FindAll("button[aria-label^='Remove']"));
    }

    [Fact]
    public void A_run_that_came_in_without_its_moments_says_so()
    {
        var curves = _worker.NextCurves(Cat.Text);
        var board = Show(Objective.Masked, Cat);
        Assert.Contains("begin with the run's first kept moment", board.Find(".mo-sentence").TextContent, StringComparison.Ordinal);
        curves.Complete();
        board.WaitForAssertion(() => Assert.Contains("No moment of this run is kept", board.Find(".mo-sentence").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void When_the_worker_comes_back_the_curves_go_on()
    {
        var (lost, next) = (_worker.NextCurves(Cat.Text), _worker.NextCurves(Cat.Text));
        var board = Show(Objective.Masked, Cat);
        Send(lost, board, [0, 1], [0.1, 0.2]);
        _worker.Go(false);
        lost.Complete(new IOException("connection reset"));
        Assert.Single(board.FindAll("svg.mo-plot")); // what was there stays
        _worker.Go(true);
        Send(next, board, [0, 1, 2], [0.1, 0.2, 0.4]);
        Assert.Equal(2, _worker.BoardsWatched.Count);
    }

    private IRenderedComponent<ProbeBoard> Show(Objective objective = Objective.Masked, params ProbeRequest[] sentences)
    {
        _worker.Run = A.Run(recipe: new RunRecipe { CorpusId = "tales", Objective = objective, Board = sentences });
        return _board = Render<ProbeBoard>(p => p.Add(b => b.Run, _worker.Run).Add(b => b.Draft, _draft).Add(b => b.OnStep, _picked.Add).Add(b => b.OnChanged, run => Tell(_board!, run)));
    }

    private static void Tell(IRenderedComponent<ProbeBoard> board, RunSummary run) => board.Render(p => p.Add(b => b.Run, run));

    private static void Add(IRenderedComponent<ProbeBoard> board) => board.Find(".mo-add-buttons button").Click();

    /// <summary>Sends curves and waits until they are drawn. Each place has the hidden word and another one at half its probability of before.</summary>
    private static void Send(ChannelWriter<BoardCurves> stream, IRenderedComponent<ProbeBoard> board, int[] steps, params double[][] truths)
    {
        var isBoth = truths.Length == 2;
        BoardPlace Place(int i, int start, int end, string word) =>
            new(start, end, [new(A.Candidate(9, word, truths[i][^1], 1), true, truths[i]), BoardPlotTests.Line("other", [0, .. truths[i].SkipLast(1)])]);
        stream.TryWrite(new BoardCurves(steps, 0, isBoth ? [Place(0, 4, 7, "dog"), Place(1, 8, 11, "ran")] : [Place(0, 4, 7, "cat")]));
        board.WaitForAssertion(() => Assert.Contains(
            board.FindAll("svg.mo-plot"), svg => svg.GetAttribute("aria-label")!.StartsWith($"Hidden: “{(isBoth ? "dog" : "cat")}”. From step 0 to step {steps[^1]}:", StringComparison.Ordinal)));
    }
}
