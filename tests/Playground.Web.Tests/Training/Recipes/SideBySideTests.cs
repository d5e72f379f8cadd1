using Bunit;
using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class SideBySideTests : TrainingPageTest
{
    [Fact]
    public async Task Of_equal_settings_the_lab_says_that_their_curves_cover_each_other_and_starts_them_all_the_same()
    {
        List<RunsToStart> started = [];
        var lab = Render<SideBySide>(p => p.Add(s => s.Recipe, () => Task.FromResult<RunRecipe?>(new RunRecipe())).Add(s => s.OnStart, order => started.Add(order)));
        Assert.Equal("", Said());
        await lab.FindAll("fieldset")[1].QuerySelectorAll("input")[0].InputAsync(new() { Value = "15.0" }); // as the first, typed otherwise
        Assert.Equal("Settings 1 and 2 are the same: their runs have the same numbers, and one curve covers the other.", Said());
        await lab.FindAll("fieldset")[2].QuerySelectorAll("select")[0].ChangeAsync(new() { Value = "Token" });
        Assert.StartsWith("Settings 1, 2 and 3 are the same", Said(), StringComparison.Ordinal);
        await lab.FindAll("button").Single(button => button.TextContent == "Train these 4 side by side").ClickAsync(new());
        Assert.Equal(4, Assert.Single(started).Recipes.Count);

        await lab.FindAll("fieldset")[1].QuerySelectorAll("input")[0].InputAsync(new() { Value = "40" });
        await lab.FindAll("fieldset")[2].QuerySelectorAll("input")[0].InputAsync(new() { Value = "?" }); // what cannot be used equals nothing
        Assert.Equal("", Said());

        string Said() => lab.Find("[role=status]").TextContent;
    }
}
