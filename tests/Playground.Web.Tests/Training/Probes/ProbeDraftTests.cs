using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public class ProbeDraftTests
{
    private const int Context = 128; // more than any of these sentences has

    private static readonly CorpusSummary Sums = Text("sums", "56 + 65 = 121", "1 + 2 = 3");

    [Fact]
    public void A_text_puts_a_sentence_of_its_own_in_the_place_of_the_first_one_and_takes_its_place_again()
    {
        var draft = new ProbeDraft();
        draft.Suggest(Sums, Context);
        Assert.Equal(("56 + 65 = 121", "56 + 65 ="), (draft.Sentence, draft.TextFor(Objective.Causal)));
        Assert.Equal([new TextSpan(10, 13)], draft.Masked);
        draft.Suggest(Text("french", "Le chat dort sur le tapis."), Context);
        Assert.Equal(("Le chat dort sur le tapis.", "Le chat dort sur le"), (draft.Sentence, draft.TextFor(Objective.Causal)));
        Assert.Equal([new TextSpan(20, 25)], draft.Masked); // without the full stop
        draft.Suggest(Text("simple-english", "There is a seat on the train."), Context);
        Assert.Equal("The cat sat on the mat.", draft.Sentence);
    }

    [Fact]
    public void The_first_hidden_word_can_be_asked_of_a_model_that_reads_from_the_left_unless_nothing_stands_before_it()
    {
        static (string, string)? Gap(string text, params TextSpan[] masked) =>
            new ProbeDraft(text, masked, "").FirstGap("[MASK]") is { } gap ? (gap.Text, string.Join(' ', gap.Masked.Select(span => $"{span.Start}-{span.End}"))) : null;
        Assert.Equal(("The cat sat on the mat.", "4-7"), Gap("The cat sat on the mat.", new(19, 22), new(4, 7)));
        Assert.Equal(("The cat sat", ""), Gap("The cat sat [MASK] the mat.", new TextSpan(23, 26))); // nobody knows which word that was
        Assert.Equal(("The cat [MASK] on the mat.", "4-7"), Gap("The cat [MASK] on the mat.", new TextSpan(4, 7)));
        Assert.Null(Gap("The cat sat."));
        Assert.Null(Gap("The cat sat.", new TextSpan(0, 3)));
        Assert.Null(Gap(""));
    }

    [Fact]
    public void Of_a_sentence_that_is_to_be_continued_one_word_is_hidden_and_the_newest_click_counts()
    {
        var draft = new ProbeDraft();
        draft.Hide(Objective.Causal, [new(4, 7)]);
        Assert.Equal([new TextSpan(4, 7)], draft.Request(Objective.Causal).Masked);
        draft.Hide(Objective.Causal, [new(4, 7), new(8, 11)]);
        Assert.Equal([new TextSpan(8, 11)], draft.HiddenFor(Objective.Causal));
        draft.Hide(Objective.Causal, [new(4, 7), new(8, 11)]);
        Assert.Equal([new TextSpan(4, 7)], draft.HiddenFor(Objective.Causal));
        draft.Hide(Objective.Causal, []);
        Assert.Empty(draft.Request(Objective.Causal).Masked);
        Assert.Equal([new TextSpan(4, 7)], draft.Masked); // the other sentence keeps its own
        draft = new ProbeDraft();
        draft.Take(new RunRecipe { Objective = Objective.Causal, Probe = "The dog ran.", ProbeMasked = [new(8, 11), new(4, 7)] });
        Assert.Equal([new TextSpan(8, 11)], draft.Request(Objective.Causal).Masked);
        draft.Take(new RunRecipe { Objective = Objective.Causal, Probe = "The dog ran." }, new BenchLink("A bird flew away.", [new(3, 6)]));
        Assert.Equal(("A bird flew away.", new TextSpan(2, 6)), (draft.TextFor(Objective.Causal), Assert.Single(draft.HiddenFor(Objective.Causal))));
    }

    [Fact]
    public void Who_has_written_a_sentence_keeps_it_from_run_to_run_of_the_same_text()
    {
        var tales = new RunRecipe { CorpusId = "tales", Probe = "The dog ran.", ProbeMasked = [new(4, 7)] };
        var draft = new ProbeDraft();
        draft.Take(tales);
        Assert.Equal("The dog ran.", draft.Sentence); // nobody has written anything yet
        draft.SetText(Objective.Masked, "My own cat.");
        draft.Hide(Objective.Masked, [new(7, 10)]);
        draft.Take(tales with { Probe = "A bird flew." });
        Assert.Equal(("My own cat.", new TextSpan(7, 10)), (draft.Sentence, Assert.Single(draft.Masked)));
        draft.Take(new RunRecipe { CorpusId = "tales", Objective = Objective.Causal, Probe = "A bird" });
        Assert.Equal(("A bird", "My own cat."), (draft.TextFor(Objective.Causal), draft.Sentence)); // of the two sentences this one was nobody's

        draft.Take(tales with { Probe = "A bird flew." }, new BenchLink("By a link.", [new(5, 9)]));
        Assert.Equal("By a link.", draft.Sentence);
        draft.SetText(Objective.Masked, "My own cat.");
        draft.Take(tales with { CorpusId = "sums", Probe = "1 + 1 = 2" });
        Assert.Equal("1 + 1 = 2", draft.Sentence); // models of another text may know none of these words
        draft.Take(tales);
        Assert.Equal("The dog ran.", draft.Sentence);
    }

    [Fact]
    public void What_was_hidden_behind_the_end_of_a_shorter_sentence_is_not_asked_for()
    {
        var draft = new ProbeDraft("The cat sat.", [new(0, 3), new(8, 11)], "The cat");
        draft.SetText(Objective.Masked, "The cat");
        Assert.Equal([new TextSpan(0, 3)], draft.Request(Objective.Masked).Masked);
        draft.SetText(Objective.Masked, "The cat ran.");
        Assert.Equal([new TextSpan(0, 3), new TextSpan(8, 11)], draft.Request(Objective.Masked).Masked);
    }

    [Fact]
    public void Two_drafts_on_a_page_have_each_their_own_sentence_of_a_text()
    {
        var (probe, board) = (new ProbeDraft(), new ProbeDraft("A dog sat.", [new(2, 5)], "A dog", place: 1));
        var french = Text("french", "Le chat dort sur le tapis.", "Le chien boit de l'eau fraîche.");
        probe.Suggest(french, Context);
        board.Suggest(french, Context);
        Assert.Equal(("Le chien boit de l'eau fraîche.", "Le chat dort sur le tapis."), (probe.Sentence, board.Sentence));
        board.Suggest(Sums, Context);
        Assert.Equal("1 + 2 = 3", board.Sentence);
        board.Suggest(Text("simple-english", "There is a seat on the train."), Context);
        Assert.Equal(("A dog sat.", "A dog"), (board.Sentence, board.TextFor(Objective.Causal)));
    }

    [Theory]
    [InlineData("天之大，人皆知風也。地之小，人皆知雨也。", "天之大，人皆知風也。地之小，人皆知雨也。")]
    [InlineData("The first sentence is short. The second one goes on and on and on without any sign of an end", "The first sentence is short.")]
    [InlineData("a line that goes on and on and on and on and on and on without any sign at all for a very long time", "a line that goes on and on and on and on and on and on without any sign at all for a very")]
    public void Of_a_text_in_long_lines_a_beginning_is_suggested(string line, string expected)
    {
        var draft = new ProbeDraft();
        draft.Suggest(Text("long", line), Context);
        Assert.Equal(expected, draft.Sentence);
    }

    [Fact]
    public void Of_a_text_without_spaces_one_character_is_hidden_and_the_last_one_left_to_say()
    {
        var draft = new ProbeDraft();
        draft.Suggest(Text("chinese", "地之小，人皆知雨也。"), Context);
        Assert.Equal([new TextSpan(1, 2)], draft.Masked);
        Assert.Equal("地之小，人皆知雨", draft.TextFor(Objective.Causal));
    }

    [Fact]
    public void A_line_that_is_just_too_long_has_a_beginning_too()
    {
        var draft = new ProbeDraft();
        draft.Suggest(Text("long", string.Concat(Enumerable.Repeat("abcd efgh ", 9))), Context);
        Assert.Equal(89, draft.Sentence.Length); // of 90
    }

    [Fact]
    public void A_copy_takes_another_texts_sentence_and_leaves_the_first_as_it_is()
    {
        var draft = new ProbeDraft();
        var copy = draft.Copy();
        copy.Suggest(Sums, Context);
        Assert.Equal(("The cat sat on the mat.", "56 + 65 = 121"), (draft.Sentence, copy.Sentence));
        Assert.Equal([new TextSpan(4, 7)], draft.Masked);
    }

    [Theory]
    [InlineData(Objective.Masked)]
    [InlineData(Objective.Causal)]
    public void What_the_user_wrote_stays(Objective objective)
    {
        var draft = new ProbeDraft();
        draft.SetText(objective, "My own words");
        draft.Suggest(Sums, Context);
        Assert.Equal("My own words", draft.TextFor(objective));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("… — …")]
    [InlineData("")]
    public void A_text_without_a_sentence_changes_nothing(string line)
    {
        var draft = new ProbeDraft();
        draft.Suggest(Text("odd", line), Context);
        draft.Suggest(Text("long", new string('a', 5_000)), Context);
        draft.Suggest(Text("empty"), Context);
        draft.Suggest(null, Context);
        Assert.Equal("The cat sat on the mat.", draft.Sentence);
    }

    [Theory]
    [InlineData(1_000, 32, "the only line of a tiny text that goes on for a while", "the only line of a tiny text")] // 28 characters, each of which may be a piece
    [InlineData(1_000, 32, "天之大，人皆知風也。地之小，人皆知雨也。", "天之大，人皆知風也。")] // bytes, at worst
    [InlineData(1_000, 24, "天之大，人皆知風也。地之小，人皆知雨也。", "天之大，人皆知")]
    [InlineData(50_000, 32, "the first line of a long text that goes on for a while and then ends", "the first line of a long text that goes on for a while and")]
    [InlineData(50_000, 32, "天之大，人皆知風也。地之小，人皆知雨也。", "天之大，人皆知風也。地之小，人皆知雨也。")]
    public void A_suggested_sentence_has_no_more_pieces_than_the_model_sees(int characters, int context, string line, string expected)
    {
        var draft = new ProbeDraft();
        draft.Suggest(Text("own", line) with { Characters = characters }, context);
        Assert.Equal(expected, draft.Sentence);
    }

    [Fact]
    public void The_first_sentence_gives_way_to_a_shorter_one_where_the_model_sees_less()
    {
        var draft = new ProbeDraft();
        var simple = Text("simple-english", "There is a seat on the train.") with { Characters = 800_000 };
        draft.Suggest(simple, 8);
        Assert.Equal("There is a", draft.Sentence);
        draft.Suggest(simple, 32);
        Assert.Equal("The cat sat on the mat.", draft.Sentence);
    }

    private static CorpusSummary Text(string id, params string[] sample) => new(id, id, "bundled", 1_000, 200, 10, "own", sample);
}
