using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class BoardPlotTests
{
    [Fact]
    public void Each_doubling_of_the_steps_takes_the_same_room_and_step_0_has_a_place()
    {
        var plot = new BoardPlot([0, 1, 3, 7, 15], [Line("cat", 0, 0, 0.5, 0.5, 1)], null);
        Assert.All(new[] { 0, 1, 3, 7, 15 }.Index(), step => Assert.Equal(step.Index * BoardPlot.Width / 4, plot.X(step.Item), 9));
        Assert.Equal("M0 134L50 134L100 67L150 67L200 0", plot.Lines[0].Path);
    }

    [Fact]
    public void On_an_even_axis_every_step_takes_the_same_room()
    {
        var plot = new BoardPlot([0, 10, 25, 100], [Line("cat", 0, 0, 0.5, 1)], 30, even: true);
        Assert.Equal("M0 134L20 134L50 67L200 0", plot.Lines[0].Path);
        Assert.Equal((25, 50.0), (plot.Mark!.Step, plot.Mark.X));
        Assert.Equal([0, 20, 40, 60, 80, 100], Steps(100, even: true));
        Assert.Equal([0, 500, 1000, 1500, 2000], Steps(2000, even: true));
        Assert.Equal([0, 2000, 4000, 7000], Steps(7000, even: true));
        Assert.Equal([0, 1], Steps(1, even: true));
    }

    [Fact]
    public void Labels_of_lines_that_end_together_stand_apart_in_the_order_of_the_lines()
    {
        var plot = new BoardPlot([0, 1], [Line("cat", 0, 0.5), Line("dog", 0, 0.51), Line("bird", 0, 0.49), Line("sun", 0, 0.001)], null);
        var places = plot.Lines.OrderByDescending(line => line.Of.Probabilities[^1]).Select(line => line.LabelY).ToArray();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15 - 1e-9));
        Assert.Equal(BoardPlot.Height, places[3], 0);
        Assert.Equal(plot.Lines[0].EndY, places[1], 0); // pushed apart to both sides, not all downwards
    }

    [Fact]
    public void Labels_stay_within_their_bounds_even_when_there_is_no_room_for_the_distance()
    {
        Assert.Equal([70, 100, 85], LabelPlaces.Spread([99, 100, 99.5], 15, 0, 100));
        Assert.Equal([0, 15, 30], LabelPlaces.Spread([-5, 0, 0], 15, 0, 100));
        Assert.Equal([0, 10, 20], LabelPlaces.Spread([5, 5, 5], 15, 0, 20));
        Assert.Equal([40], LabelPlaces.Spread([40], 15, 0, 100));
        Assert.Empty(LabelPlaces.Spread([], 15, 0, 100));
    }

    [Fact]
    public void The_mark_stands_at_the_kept_moment_nearest_to_the_step_of_the_page()
    {
        var plot = new BoardPlot([0, 1, 3, 7], [Line("cat", 0, 0, 0.5, 1)], 4);
        Assert.Equal((3, plot.X(3), 67), (plot.Mark!.Step, plot.Mark.X, plot.Mark.Ys[0]));
    }

    [Fact]
    public void Ticks_are_round_steps_and_the_last_one_with_room_between_them()
    {
        Assert.Equal([0, 1, 10, 100, 2000], Steps(2000));
        Assert.Equal([0, 1, 10, 120], Steps(120)); // 100 would touch it
        Assert.Equal([0, 1, 10, 100, 1000, 10_000, 100_000], Steps(100_000));
        Assert.Equal([0], new BoardPlot([0], [Line("cat", 0.1)], null).Ticks.Select(tick => tick.Step).Where(step => step < 1));
        Assert.Equal(["0", "1,000", "10k", "12,345", "1M"], new[] { 0, 1_000, 10_000, 12_345, 1_000_000 }.Select(BoardPlot.TickName));
    }

    [Fact]
    public void A_long_word_is_cut_to_the_room_of_its_label()
    {
        var plot = new BoardPlot([0], [Line("extraordinary", 0.1), Line("squirrel", 0.1), Line("tortoi🐢🐢", 0.1)], null);
        Assert.Equal(["extraor…", "squirrel", "tortoi…"], plot.Lines.Select(line => line.Name));
    }

    [Fact]
    public void The_same_sentence_twice_on_a_board_is_told_apart()
    {
        var board = BoardSentence.Of([new("a cat", [new(2, 5)]), new("a cat", [new(2, 5)]), new("a cat", [])]);
        Assert.Equal(3, board.Select(sentence => sentence.Key).Distinct().Count());
        Assert.Equal(board.Select(sentence => sentence.Key), BoardSentence.Of([.. board.Select(sentence => sentence.Probe with { Masked = [.. sentence.Probe.Masked] })]).Select(sentence => sentence.Key));
        Assert.Equal([("a ", false), ("cat", true)], board[0].Parts);
    }

    [Theory]
    [InlineData(0.003, 0.02)]
    [InlineData(0.02, 0.02)]
    [InlineData(0.05, 0.05)]
    [InlineData(0.14, 0.25)]
    [InlineData(0.51, 1)]
    public void The_axis_ends_at_the_smallest_round_share_above_all_curves(double highest, double full)
    {
        Assert.Equal(full, BoardPlot.FullFor([new(0, 3, [Line("cat", 0, highest)]), new(4, 7, [Line("dog", 0, 0.001)])]));
        var plot = new BoardPlot([0, 1], [Line("cat", 0, full)], null, full);
        Assert.Equal(0, plot.Lines[0].EndY, 9);
    }

    private static IEnumerable<int> Steps(int last, bool even = false) => new BoardPlot([0, last], [], null, even: even).Ticks.Select(tick => tick.Step);

    internal static BoardLine Line(string word, params double[] probabilities) => new(A.Candidate(word.Length, word, probabilities[^1], 1), false, probabilities);
}
