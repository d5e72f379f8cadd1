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

    [Theory]
    [InlineData(Objective.Masked, TokenizerKind.Characters, TokenizerKind.Characters, TokenizerKind.Characters)]
    [InlineData(Objective.Causal, TokenizerKind.Characters, TokenizerKind.Characters, TokenizerKind.Characters)]
    [InlineData(Objective.Masked, TokenizerKind.ByteLevelBpe, TokenizerKind.ByteLevelBpe, TokenizerKind.ByteLevelBpe)]
    [InlineData(Objective.Masked, TokenizerKind.WordPiece, TokenizerKind.WordPiece, TokenizerKind.ByteLevelBpe)]
    [InlineData(Objective.Causal, TokenizerKind.ByteLevelBpe, TokenizerKind.WordPiece, TokenizerKind.ByteLevelBpe)]
    [InlineData(Objective.Causal, null, TokenizerKind.WordPiece, TokenizerKind.ByteLevelBpe)]
    public async Task Pieces_that_the_form_was_told_are_both_twins_and_the_labs_too_else_each_reads_its_own_usual_ones(Objective objective, TokenizerKind? chosen, TokenizerKind masked, TokenizerKind causal)
    {
        List<RunsToStart> started = [];
        var form = new RunRecipe { Objective = objective, Tokenizer = chosen };
        var side = Render<SideBySide>(p => p.Add(s => s.Recipe, () => Task.FromResult<RunRecipe?>(form)).Add(s => s.OnStart, order => started.Add(order)));
        await side.FindAll("button").Single(button => button.TextContent.StartsWith("Twins", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal([masked, causal], started[0].Recipes.Select(recipe => recipe.Pieces));
        await side.FindAll("button").Single(button => button.TextContent == "Train these 4 side by side").ClickAsync(new());
        Assert.All(started[1].Recipes, recipe => Assert.Equal(masked, recipe.Pieces));
    }
}
