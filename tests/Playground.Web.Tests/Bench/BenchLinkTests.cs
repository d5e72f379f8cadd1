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
    public void The_address_of_a_view_with_such_a_text_has_all_but_the_text() =>
        Assert.Equal("/inside?model=org%2Fmodel&layer=3", new BenchLink(new string('é', 2_000), [new(0, 1)], "org/model", new Dictionary<string, string> { ["layer"] = "3" }).ToAddress("/inside"));

    [Fact]
    public void A_text_that_servers_would_refuse_in_an_address_makes_no_link() => Assert.Null(new BenchLink(new string('é', 2_000)).ToPath("/"));
}
