using Playground.Worker.Corpora;
using Playground.Worker.Corpora.SimpleEnglish.Grammar;

namespace Playground.Worker.Tests.Corpora.SimpleEnglish.Grammar;

public sealed class ComposerTests
{
    private const string People = """
        [person table name; g]
        Anna; f
        [deed words]
        wash {p.his} face
        """;

    [Fact]
    public void Pronouns_and_verbs_follow_the_subject() =>
        Assert.Equal("Anna washes her face. She is clean.", Compose(People + "\n[line]\n{p:person} {=v:deed}{v|agree}. {p.he} {p.is} clean."));

    [Fact]
    public void A_draw_can_be_kept_back_and_written_later() =>
        Assert.Equal("The dog barks.", Compose("[animal table name; sound]\ndog; bark\n[line]\n{=x:animal}the {x} {v:x.sound|s}."));

    [Fact]
    public void A_second_draw_can_be_asked_to_differ() =>
        Assert.All(Enumerable.Range(0, 50), seed => Assert.DoesNotContain(Compose("[word words]\na1, b1\n[line]\n{x:word}{y:word!x}", (ulong)seed), new[] { "A1a1", "B1b1" }));

    [Fact]
    public void Weights_decide_how_often_something_is_drawn()
    {
        var composer = new Composer(RuleBook.Parse(["[line]\nrare.\noften. *9"]), new SplitMix64(1));

        Assert.InRange(Enumerable.Range(0, 1000).Count(_ => composer.Line("line") == "Rare."), 60, 140);
    }

    [Fact]
    public void Alternatives_stand_in_place_with_weights_slots_and_an_empty_one()
    {
        var composer = new Composer(RuleBook.Parse(["[pet words]\ncat\n[line]\nI like {the {pet}*8/ /dogs} {very /}much."]), new SplitMix64(1));
        var lines = Enumerable.Range(0, 1000).Select(_ => composer.Line("line")).CountBy(line => line).ToDictionary();

        Assert.Equal(
            ["I like dogs much.", "I like dogs very much.", "I like much.", "I like the cat much.", "I like the cat very much.", "I like very much."],
            lines.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(lines["I like the cat much."] + lines["I like the cat very much."], 740, 860);
    }

    [Fact]
    public void A_weight_after_a_closing_brace_belongs_to_the_whole() =>
        Assert.Equal([("a{b*2/c}", 3), ("a{b*2/c}", 1), ("red", 4)], new[] { "a{b*2/c} *3", "a{b*2/c}", "red*4" }.Select(Weight.Cut));

    [Theory]
    [InlineData("[line]\n{nothing}", "The grammar has no table nothing")]
    [InlineData("[line]\n{open", "A brace is not closed in: {open")]
    [InlineData("[line]\nx\n[line]\ny", "Section line is empty or written twice")]
    [InlineData("[line sometimes]\nx", "Section [line sometimes] is neither templates, words nor a table")]
    [InlineData("[line]\n{x.sound}", "Nothing is remembered as x, so it has no sound")]
    [InlineData("[a words]\nb\n[line]\n{x:a}{x.sound}", "b has no sound")]
    [InlineData("[a words]\nb\n[line]\n{a|loud}", "There is no form loud")]
    public void A_mistake_in_the_rules_is_named(string rules, string message) =>
        Assert.Equal(message, Assert.Throws<GrammarException>(() => Compose(rules)).Message);

    private static string Compose(string rules, ulong seed = 1) => new Composer(RuleBook.Parse([rules]), new SplitMix64(seed)).Line("line");
}
