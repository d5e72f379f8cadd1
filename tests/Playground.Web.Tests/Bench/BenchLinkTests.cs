using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Tests.Bench;

public class BenchLinkTests
{
    [Fact]
    public void A_link_restores_the_view()
    {
        var path = new BenchLink("Is 1 & 1 = 2? 日本", [new TextSpan(0, 2), new TextSpan(5, 6)], "org/model", new Dictionary<string, string> { ["layer"] = "3" }).ToPath("/inside");
        var link = BenchLink.Of("http://here" + path);
        Assert.Equal("Is 1 & 1 = 2? 日本", link.Text);
        Assert.Equal([new TextSpan(0, 2), new TextSpan(5, 6)], link.Masked);
        Assert.Equal("org/model", link.Model);
        Assert.Equal(3, link.Number("layer"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?text=abc&masks=9-99")]
    [InlineData("?text=abc&masks=2-1,x-y,-,1,0-1-2,99999999999-3")]
    [InlineData("?masks=0-2")]
    public void What_makes_no_sense_in_a_link_is_left_out(string query) => Assert.Empty(BenchLink.Of("http://here/" + query).Masked ?? []);

    [Fact]
    public void Parts_that_a_link_leaves_out_are_named_so_that_an_older_address_loses_them() =>
        Assert.Equal(["text", "masks", "model"], new BenchLink().Query.Where(part => part.Value is null).Select(part => part.Key));

    [Fact]
    public void The_address_of_a_view_with_such_a_text_has_all_but_the_text_which_lies_beside_it_with_its_hidden_words()
    {
        var view = new BenchLink("Die Straße\n" + new string('é', 2_000), [new(4, 10), new(0, 3)], "org/model", new Dictionary<string, string> { ["layer"] = "3" });
        var (address, beside) = view.ToAddress("/inside");
        Assert.Equal("/inside?model=org%2Fmodel&layer=3&beside=text", address);
        var again = BenchLink.Of("http://here" + address).With(beside);
        Assert.Equal((view.Text, "org/model", 3), (again.Text, again.Model, again.Number("layer")));
        Assert.Equal(view.Masked, again.Masked);
        Assert.Null(new BenchLink("A cat").ToAddress("/").Beside);
    }

    [Theory]
    [InlineData("?text=A+cat", "0-1\nA dog", "A cat")] // the address counts more
    [InlineData("?text=&beside=text", "0-1\nA dog", "")]
    [InlineData("", "0-1\nA dog", null)] // it says nothing of one
    [InlineData("?beside=text", null, null)] // copied, or gone to by a lesson
    [InlineData("?beside=text", "what anybody may have put there", null)]
    [InlineData("?beside=text", "\nA dog", "A dog")]
    public void What_lies_beside_an_address_is_its_text_where_it_says_so_and_has_none(string query, string? beside, string? text) =>
        Assert.Equal(text, BenchLink.Of("http://here/" + query).With(beside).Text);

    [Fact]
    public void What_lies_beside_an_address_is_read_as_carefully_as_the_address()
    {
        var link = BenchLink.Of("http://here/?beside=text").With("0-1,5-99999,x\n" + new string('a', Limits.SentenceCharacters + 1));
        Assert.Equal((Limits.SentenceCharacters, new TextSpan(0, 1)), (link.Text!.Length, Assert.Single(link.Masked!)));
    }

    [Fact]
    public void A_text_that_servers_would_refuse_in_an_address_makes_no_link() => Assert.Null(new BenchLink(new string('é', 2_000)).ToPath("/"));
}
