using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Bench;

public class SentenceEditorTests : PageTest
{
    private string _text = "The cat sat.";
    private IReadOnlyList<TextSpan> _masked = [];
    private readonly List<(int, TextSpan)> _digits = [];

    private IEnumerable<string> Hidden => _masked.Select(m => _text[m.Start..m.End]);

    [Fact]
    public void Every_word_is_a_button_that_says_whether_it_is_hidden()
    {
        var editor = Editor();
        Assert.Equal(["The", "cat", "sat", "."], editor.FindAll("button.pg-word").Select(b => b.TextContent.Trim()));
        Assert.All(editor.FindAll("button.pg-word"), b => Assert.Equal("false", b.GetAttribute("aria-pressed")));
    }

    [Theory]
    [InlineData("The cat (and she) sat.", "she )|sat .")]
    [InlineData("Say “no”! Go", "no ” !")]
    [InlineData("What?!... Go", "What ? ! .|. .")] // a row of signs may be broken
    [InlineData("He said \"go\" .", "go \"")]
    [InlineData("- one - two", "")]
    public void No_line_begins_with_a_sign_that_closes_a_word(string sentence, string together)
    {
        var row = Render<WordRow>(p => p.Add(r => r.Text, sentence).Add(r => r.Words, Words.Of(sentence, null)).Add(r => r.Masked, []));
        Assert.Equal(together, string.Join('|', row.FindAll(".pg-word-and-signs").Select(group => string.Join(' ', group.Children.Select(b => b.TextContent.Trim())))));
        Assert.Equal(Words.Of(sentence, null).Select(w => sentence[w.Start..w.End]), row.FindAll("button.pg-word").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task A_click_hides_a_word_and_the_next_one_shows_it_again()
    {
        var editor = Editor();
        await Word(editor, "cat").ClickAsync(new MouseEventArgs());
        Assert.Equal(["cat"], Hidden);
        Assert.Equal("true", Word(editor, "cat").GetAttribute("aria-pressed"));
        await Word(editor, "cat").ClickAsync(new MouseEventArgs());
        Assert.Empty(_masked);
    }

    [Fact]
    public async Task Shift_and_click_hides_all_words_up_to_there()
    {
        var editor = Editor();
        await Word(editor, "sat").ClickAsync(new MouseEventArgs());
        await Word(editor, "The").ClickAsync(new MouseEventArgs { ShiftKey = true });
        Assert.Equal(["The", "cat", "sat"], Hidden);
    }

    [Fact]
    public async Task A_number_on_a_word_is_passed_on_with_that_word()
    {
        var editor = Editor();
        await Word(editor, "cat").KeyDownAsync(new KeyboardEventArgs { Key = "3" });
        await Word(editor, "cat").KeyDownAsync(new KeyboardEventArgs { Key = "3", CtrlKey = true });
        Assert.Equal([(3, new TextSpan(4, 7))], _digits);
    }

    [Fact]
    public async Task Only_one_word_is_a_stop_for_the_Tab_key()
    {
        var editor = Editor();
        Assert.Equal(["0", "-1", "-1", "-1"], editor.FindAll("button.pg-word").Select(b => b.GetAttribute("tabindex")));
        await editor.InvokeAsync(() => editor.Instance.Typed("The cat sat down.", 1));
        Assert.Single(editor.FindAll("button.pg-word[tabindex='0']"));
    }

    [Fact]
    public async Task What_is_typed_moves_the_hidden_words_along()
    {
        var editor = Editor();
        await Word(editor, "sat").ClickAsync(new MouseEventArgs());
        await Type(editor, "The black cat sat.");
        Assert.Equal(["sat"], Hidden);
        Assert.Equal("The black cat sat.", _text);
    }

    [Fact]
    public async Task A_mask_in_small_letters_is_taken_as_the_model_spells_it()
    {
        var editor = Editor();
        await Type(editor, "The [mask] sat.");
        Assert.Equal("The [MASK] sat.", _text);
        await Type(editor, "The [Mask] sat.", version: 2); // to its owner this is the text it had
        Assert.Equal("The [MASK] sat.", _text);
        await Type(editor, "A <mask> and a [masked] word.", version: 3);
        Assert.Equal("A [MASK] and a [masked] word.", _text);
    }

    [Fact]
    public async Task What_was_typed_is_not_sent_back_to_the_browser()
    {
        var editor = Editor();
        await Type(editor, "The dog sat.");
        Assert.DoesNotContain(JSInterop.Invocations, i => i.Identifier == "set");
        editor.Render(p => p.Add(e => e.Text, "The cow sat."));
        var set = Assert.Single(JSInterop.Invocations, i => i.Identifier == "set");
        Assert.Equal("The cow sat.", set.Arguments[1]);
        Assert.Equal(1, set.Arguments[2]); // the last text it heard: the browser ignores it if it has a newer one
    }

    [Fact]
    public async Task A_text_that_was_cut_is_said_with_both_numbers()
    {
        var editor = Editor();
        await editor.InvokeAsync(() => editor.Instance.Trimmed(10_000_000));
        Assert.Contains("10,000,000", editor.Find(".pg-note").TextContent, StringComparison.Ordinal);
        Assert.Contains("20,000", editor.Find(".pg-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clicked_mask_that_stands_in_the_text_goes_when_nobody_fills_it()
    {
        _text = "The [MASK] sat.";
        var editor = Editor();
        await Word(editor, "[MASK]").ClickAsync(new MouseEventArgs());
        Assert.Equal("The sat.", _text);
    }

    [Fact]
    public void Hundreds_of_words_come_on_demand()
    {
        _text = string.Join(' ', Enumerable.Repeat("word", 1_000));
        var editor = Editor();
        Assert.Equal(300, editor.FindAll("button.pg-word").Count);
        editor.Find(".pg-word-rest").Click();
        Assert.Equal(1_000, editor.FindAll("button.pg-word").Count);
    }

    private IRenderedComponent<SentenceEditor> Editor()
    {
        IRenderedComponent<SentenceEditor>? editor = null;
        editor = Render<SentenceEditor>(p => p
            .Add(e => e.Text, _text).Add(e => e.Masked, _masked).Add(e => e.MaskToken, "[MASK]")
            .Add(e => e.TextChanged, text => editor!.Render(q => q.Add(e => e.Text, _text = text)))
            .Add(e => e.MaskedChanged, masked => editor!.Render(q => q.Add(e => e.Masked, _masked = masked)))
            .Add(e => e.OnDigit, _digits.Add));
        return editor;
    }
}
