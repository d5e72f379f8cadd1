using Playground.Web.Inside;

namespace Playground.Web.Tests.Inside;

public class TokenNamesTests
{
    [Fact]
    public void Byte_level_pieces_read_as_the_text_they_cover()
    {
        var names = TokenNames.Of(
            [new(1, "The", 0, 3, 0, false), new(2, "Ġmu", 3, 6, 1, false), new(3, "ddy", 6, 9, 1, false), new(4, "Ċ", 9, 10, 2, false), new(5, "café", 10, 14, 3, false), new(6, ".", 14, 15, 4, false)],
            "The muddy\ncafé.");
        Assert.Equal(["The", "mu", "…ddy", "⏎", "café", "."], names);
    }

    [Fact]
    public void Word_pieces_go_on_after_three_dots_and_special_tokens_stay()
    {
        var names = TokenNames.Of([new(1, "[CLS]", 0, 0, null, true), new(2, "run", 0, 3, 0, false), new(3, "##ning", 3, 7, 0, false)], "Running");
        Assert.Equal(["[CLS]", "run", "…ning"], names);
    }
}
