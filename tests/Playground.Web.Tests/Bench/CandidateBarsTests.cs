using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Bench;

public class CandidateBarsTests : PageTest
{
    private static readonly Candidate Hidden = new(57, "cat", "cat", 0.0004, -3, 57);

    [Fact]
    public void The_hidden_word_and_everything_else_always_have_a_bar()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Truth, Hidden).Add(c => c.Rest, 0.0006));
        var truth = bars.Find(".pg-row-truth");
        Assert.Contains("cat", truth.TextContent, StringComparison.Ordinal);
        Assert.Contains("rank 57", truth.TextContent, StringComparison.Ordinal);
        Assert.Contains("< 0.1 %", truth.TextContent, StringComparison.Ordinal);
        Assert.Contains("< 0.1 %", bars.Find(".pg-rest-wide").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_word_can_be_put_in_no_row_is_a_button_and_the_keys_find_the_numbers_in_the_table()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Truth, Hidden));
        Assert.Empty(bars.FindAll("ol button"));
        Assert.Equal("Point at a bar for its numbers; “Numbers” has them all.", bars.Find(".pg-with-mouse").TextContent);
        bars.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.Contains("logit", bars.Find("details table").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_hidden_word_that_the_vocabulary_lacks_is_not_given_the_rank_of_the_unknown()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Truth, new Candidate(100, "[UNK]", "[UNK]", 1e-6, -9, 5_975)));
        Assert.Equal("your word is not in its vocabulary", bars.Find(".pg-row-badge").TextContent);
    }

    [Fact]
    public void New_numbers_for_the_same_words_send_the_browser_no_button_anew()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Truth, Hidden).Add(c => c.OnAccept, _ => { }));
        var before = Handlers(bars.Markup);
        bars.Render(p => p.Add(c => c.Candidates, [.. Answers.Top().Select(c => c with { Probability = c.Probability / 2 })]).Add(c => c.Stale, true));
        Assert.NotEmpty(before);
        Assert.Equal(before, Handlers(bars.Markup));
    }

    [Fact]
    public void Hiding_a_word_sends_the_browser_no_other_word_anew()
    {
        var row = Render<WordRow>(p => p.Add(r => r.Text, "a b c").Add(r => r.Words, Words.Of("a b c", "[MASK]")).Add(r => r.Masked, []));
        var before = Handlers(row.Markup);
        row.Render(p => p.Add(r => r.Masked, [new TextSpan(2, 3)]));
        Assert.Single(row.FindAll(".pg-word-hidden"));
        Assert.Equal(before, Handlers(row.Markup));
    }

    [Fact]
    public void A_hidden_word_among_the_candidates_has_one_bar_only()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Truth, Answers.Candidate(4)).Add(c => c.Rest, 0.001));
        Assert.Single(bars.FindAll(".pg-row-truth"));
        Assert.Equal(10, bars.FindAll("li:not(.pg-rest) .pg-row").Count);
    }

    [Fact]
    public void Five_bars_on_a_phone_leave_the_others_to_everything_else()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Rest, 0.001));
        Assert.Equal(5, bars.FindAll(".pg-row-beyond").Count);
        var rest = Answers.Top().Skip(5).Sum(c => c.Probability) + 0.001;
        Assert.Contains(Figures.Percent(rest), bars.Find(".pg-rest-phone").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "pg-row-room", false)]
    [InlineData(8, "pg-row-room pg-row-room-wide", false)] // which a phone shows there in any case
    [InlineData(57, "pg-row-apart", true)]
    public void In_training_the_hidden_word_comes_last_or_leaves_its_room_there(int rank, string last, bool isShown)
    {
        var truth = Answers.Top().FirstOrDefault(c => c.Rank == rank) ?? Hidden;
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Truth, truth).Add(c => c.Steady, true));
        var row = bars.Find(".pg-rows").LastElementChild!;
        Assert.Equal(last, row.ClassName!.Trim());
        Assert.Equal(isShown, row.QuerySelector(".pg-row-truth") is not null);
        Assert.Single(bars.FindAll(".pg-row-truth"));
    }

    [Fact]
    public async Task Bars_stand_on_0_to_100_percent_unless_they_are_fitted()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Rest, 0.001));
        Assert.Equal("width:50%", bars.Find(".pg-fill").GetAttribute("style"));
        await bars.Find("button[title]").ClickAsync(new MouseEventArgs());
        Assert.Equal("width:100%", bars.Find(".pg-fill").GetAttribute("style"));
    }

    [Fact]
    public async Task A_click_or_a_number_accepts_a_candidate()
    {
        var accepted = new List<string>();
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.OnAccept, c => accepted.Add(c.Text)));
        await bars.FindAll("button.pg-row")[1].ClickAsync(new MouseEventArgs());
        await bars.Find(".pg-bars").KeyDownAsync(new KeyboardEventArgs { Key = "3" });
        Assert.Equal(["bird", "man"], accepted);
    }

    [Fact]
    public async Task The_numbers_are_a_table_too()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, Answers.Top()).Add(c => c.Truth, Hidden).Add(c => c.Rest, 0.25));
        await bars.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Equal(["1", "dog", "9.00", "0.5000", "−1.00"], bars.FindAll("tbody tr")[0].Children.Select(c => c.TextContent));
        Assert.Equal(["", "everything else", "", "0.2500", "−2.00"], bars.FindAll("tbody tr")[^1].Children.Select(c => c.TextContent));
    }

    [Fact]
    public void Words_from_a_model_are_shown_as_text()
    {
        var bars = Render<CandidateBars>(p => p.Add(c => c.Candidates, [Answers.Candidate(1, "<script>alert(1)</script>")]));
        Assert.Empty(bars.FindAll("script"));
        Assert.Contains("&lt;script&gt;", bars.Markup, StringComparison.Ordinal);
    }

    /// <summary>The numbers under which the browser knows the handlers: a handler that is sent anew gets a new one.</summary>
    private static string[] Handlers(string markup) => [.. Regex.Matches(markup, "blazor:on\\w+=\"(\\d+)\"").Select(match => match.Value)];
}
