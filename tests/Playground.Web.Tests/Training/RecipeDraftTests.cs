using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class RecipeDraftTests
{
    [Fact]
    public void Opens_with_a_small_model_that_is_ready_to_start()
    {
        var draft = new RecipeDraft();
        Assert.Empty(draft.Problems());
        var recipe = draft.ToRecipe();
        Assert.Equal((2, 128, 4, 64, 32, 1000, 2e-3), (recipe.Layers, recipe.Hidden, recipe.Heads, recipe.BatchSize, recipe.ContextLength, recipe.Steps, recipe.LearningRate));
        Assert.Equal("Small", draft.Size?.Name);
    }

    [Fact]
    public void Says_back_every_setting_of_a_recipe_it_was_made_from()
    {
        var recipe = new RunRecipe
        {
            Objective = Objective.Masked, CorpusId = "c", Layers = 3, Heads = 6, Hidden = 96, ContextLength = 48, Vocabulary = 900,
            BatchSize = 7, Steps = 12, LearningRate = 0.00025, MaskRatio = 0.225, Seed = ulong.MaxValue,
        };
        Assert.True(RecipeDifferences.Same(recipe, new RecipeDraft(recipe).ToRecipe()));
    }

    [Theory]
    [InlineData(nameof(RecipeDraft.LearningRate), "0", "The learning rate is 0; it must be above 0 and at most 1.")]
    [InlineData(nameof(RecipeDraft.LearningRate), "1e6", "The learning rate is 1e6; it must be above 0 and at most 1.")]
    [InlineData(nameof(RecipeDraft.LearningRate), "NaN", "The learning rate is “NaN”; it must be above 0 and at most 1.")]
    [InlineData(nameof(RecipeDraft.LearningRate), "", "The learning rate is empty; it must be above 0 and at most 1.")]
    [InlineData(nameof(RecipeDraft.Layers), "40", "The number of layers is 40; it must be from 1 to 12.")]
    [InlineData(nameof(RecipeDraft.Heads), "3", "The width is 128, which 3 heads cannot share evenly; choose a multiple of 3.")]
    [InlineData(nameof(RecipeDraft.Batch), "two", "The batch is “two”; it must be a whole number from 1 to 256.")]
    [InlineData(nameof(RecipeDraft.Steps), "", "The number of steps is empty; give a whole number from 1 to 1,000,000.")]
    [InlineData(nameof(RecipeDraft.Steps), "99999999999999999999", "The number of steps is “99999999999999999999”; it must be a whole number from 1 to 1,000,000.")]
    [InlineData(nameof(RecipeDraft.MaskPercent), "0", "The share of hidden words is 0 %; it must be from 1 to 90 %.")]
    [InlineData(nameof(RecipeDraft.Seed), "-1", "The seed is -1; it must be a whole number from 0 on.")]
    public void Names_the_fact_and_the_limit(string field, string typed, string sentence)
    {
        var draft = new RecipeDraft();
        typeof(RecipeDraft).GetProperty(field)!.SetValue(draft, typed);
        Assert.Equal(sentence, Assert.Single(draft.Problems()).Value);
    }

    [Fact]
    public void The_masked_share_is_not_asked_of_a_causal_model()
    {
        var draft = new RecipeDraft { Objective = Objective.Causal, MaskPercent = "lots" };
        Assert.Empty(draft.Problems());
    }

    [Fact]
    public void A_preset_sets_every_size()
    {
        var draft = new RecipeDraft { Size = ModelSize.All[2] };
        Assert.Equal(("4", "4", "256", "64", "4000"), (draft.Layers, draft.Heads, draft.Hidden, draft.Context, draft.Vocabulary));
        draft.Layers = "5";
        Assert.Null(draft.Size);
    }

    [Theory] // bert-base-uncased and gpt2 as published, without BERT's pooler
    [InlineData(Objective.Masked, 12, 768, 512, 30_522, 109_514_298)]
    [InlineData(Objective.Causal, 12, 768, 1024, 50_257, 124_439_808)]
    public void Counts_the_parameters_of_the_well_known_models(Objective objective, int layers, int hidden, int context, int vocabulary, long parameters) =>
        Assert.Equal(parameters, ModelSize.Parameters(objective, layers, hidden, context, vocabulary));

    [Fact]
    public void A_run_is_described_by_what_differs()
    {
        RunRecipe[] all = [new() { LearningRate = 0.01 }, new() { Steps = 50 }];
        Assert.Equal("lr 0.01 · 1,000 steps", RecipeDifferences.Describe(all[0], all));
        Assert.Equal("masked · 2 layers · 128 wide · 50 steps", RecipeDifferences.Describe(all[1], [all[1]]));
    }
}
