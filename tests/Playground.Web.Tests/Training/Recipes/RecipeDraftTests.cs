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
        Assert.Equal((2, 128, 4, 64, 32, 3000, 2e-3), (recipe.Layers, recipe.Hidden, recipe.Heads, recipe.BatchSize, recipe.ContextLength, recipe.Steps, recipe.LearningRate));
        Assert.Equal("Small", draft.Size?.Name);
    }

    [Fact]
    public void Says_back_every_setting_of_a_recipe_it_was_made_from()
    {
        var recipe = new RunRecipe
        {
            Objective = Objective.Masked, CorpusId = "c", Layers = 3, Heads = 6, Hidden = 96, ContextLength = 48, Vocabulary = 900,
            BatchSize = 7, Steps = 12, LearningRate = 0.00025, MaskRatio = 0.225, Seed = ulong.MaxValue, MaskShare = 0.7, RandomShare = 0.2,
            DynamicMasking = false, MaskUnit = MaskingUnit.Span, MeanSpanLength = 3.8, Activation = ActivationFunction.Relu, Precision = TrainingPrecision.BFloat16,
            WarmupSteps = 3, FinalLearningRateShare = 0.05, WeightDecay = 0.01, Beta1 = 0.8, Beta2 = 0.95, ClipNorm = 0.5, Dropout = 0.1, InitializerRange = 0.03,
            ValidationShare = 0.2, EvaluateEvery = 4, StopAtStep = 9, StopAtValidationLoss = 2.5, LearningRateChanges = [new(5, 0.001)], EarlierEnds = [8],
        };
        Assert.Equal(recipe, new RecipeDraft(recipe).ToRecipe() with { ProbeMasked = recipe.ProbeMasked, Board = recipe.Board });
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
    [InlineData(nameof(RecipeDraft.Warmup), "3001", "The warm-up is 3,001; it must be from 0 to 3,000.")]
    [InlineData(nameof(RecipeDraft.FinalPercent), "101", "The share of the learning rate at the end is 101 %; it must be from 0 to 100 %.")]
    [InlineData(nameof(RecipeDraft.WeightDecay), "-1", "The weight decay is -1; it must be from 0 to 10.")]
    [InlineData(nameof(RecipeDraft.Dropout), "1", "The dropout is 1; it must be at least 0 and below 1.")]
    [InlineData(nameof(RecipeDraft.ClipNorm), "-0.1", "The clipping length is -0.1; it must be 0 (no clipping) or more.")]
    [InlineData(nameof(RecipeDraft.ValidationPercent), "51", "The share kept aside is 51 %; it must be from 0 to 50 %.")]
    [InlineData(nameof(RecipeDraft.Beta1), "1", "Beta 1 is 1; it must be at least 0 and below 1.")]
    [InlineData(nameof(RecipeDraft.Beta2), "", "Beta 2 is empty; it must be at least 0 and below 1.")]
    [InlineData(nameof(RecipeDraft.FirstWeights), "-0.02", "The first weights' deviation is -0.02; it must be above 0 and at most 1.")]
    [InlineData(nameof(RecipeDraft.EvaluateEvery), "0", "The distance between validation losses is 0; it must be from 1 to 1,000,000.")]
    [InlineData(nameof(RecipeDraft.StopAtStep), "3001", "The step to stop at is 3,001; it must be from 1 to 3,000.")]
    [InlineData(nameof(RecipeDraft.StopAtLoss), "0", "The loss to stop at is 0; it must be a number above 0.")]
    [InlineData(nameof(RecipeDraft.Seed), "-1", "The seed is -1; it must be a whole number from 0 to 18,446,744,073,709,551,615.")]
    [InlineData(nameof(RecipeDraft.Seed), "99999999999999999999", "The seed is 99999999999999999999; it must be a whole number from 0 to 18,446,744,073,709,551,615.")]
    public void Names_the_fact_and_the_limit(string field, string typed, string sentence)
    {
        var draft = new RecipeDraft();
        typeof(RecipeDraft).GetProperty(field)!.SetValue(draft, typed);
        Assert.Equal(sentence, Assert.Single(draft.Problems()).Value);
    }

    [Theory]
    [InlineData(nameof(MaskingDraft.MaskPercent), "0", "The share of hidden words is 0 %; it must be from 1 to 90 %.")]
    [InlineData(nameof(MaskingDraft.MaskTokenPercent), "101", "The share behind the mask is 101 %; it must be from 0 to 100 %.")]
    [InlineData(nameof(MaskingDraft.RandomPercent), "30", "The mask and random words take 80 % and 30 %; together they can take at most 100 %.")]
    [InlineData(nameof(MaskingDraft.MeanSpanLength), "0.5", "The mean length of a span is 0.5; it must be from 1 to 5 words.")]
    public void Names_the_fact_and_the_limit_of_how_words_are_hidden(string field, string typed, string sentence)
    {
        var draft = new RecipeDraft();
        draft.Masking.Unit = MaskingUnit.Span;
        typeof(MaskingDraft).GetProperty(field)!.SetValue(draft.Masking, typed);
        Assert.Equal(sentence, Assert.Single(draft.Problems()).Value);
    }

    [Fact]
    public void How_words_are_hidden_is_not_asked_of_a_causal_model()
    {
        var draft = new RecipeDraft { Objective = Objective.Causal };
        draft.Masking.MaskPercent = "lots";
        Assert.Empty(draft.Problems());
        Assert.Equal(new RunRecipe().MaskRatio, draft.ToRecipe().MaskRatio);
    }

    [Fact]
    public void A_run_of_a_group_is_duplicated_as_a_run_alone() =>
        Assert.Null(new RecipeDraft(new RunRecipe { Group = "g" }).ToRecipe().Group);

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
        Assert.Equal(["learning rate 0.01", "3,000 steps"], Texts(RecipeDifferences.Telling(all[0], all)));
        Assert.Equal(["fills gaps", "2 layers", "128 wide", "50 steps"], Texts(RecipeDifferences.Telling(all[1], [all[1]])));
        Assert.Equal(["learning rate 0.01", "3,000 steps"], Texts(RecipeDifferences.Between(all[0], all[1])));
    }

    [Fact]
    public void What_each_objective_usually_has_is_said_with_the_objective()
    {
        RunRecipe causal = new() { Objective = Objective.Causal }, masked = new(), more = masked with { MaskRatio = 0.4 }, letters = masked with { Tokenizer = TokenizerKind.Characters };
        Assert.Equal(["says the next word"], Texts(RecipeDifferences.Between(causal, masked)));
        Assert.Equal(["fills gaps"], Texts(RecipeDifferences.Between(masked, causal)));
        Assert.Equal(["fills gaps", "hidden 40 %"], Texts(RecipeDifferences.Between(more, causal)));
        Assert.Equal(["fills gaps", "pieces single characters"], Texts(RecipeDifferences.Between(letters, causal)));
        Assert.Equal(["says the next word", "pieces byte-level BPE"], Texts(RecipeDifferences.Between(causal, letters)));
        Assert.Equal(["fills gaps"], Texts(RecipeDifferences.Telling(masked, [masked, causal])));
    }

    [Fact]
    public void In_a_list_of_many_a_run_is_told_by_what_is_rare_in_it_beside_what_it_learns_and_its_text()
    {
        RunRecipe usual = new() { CorpusId = "tales" }, quick = usual with { LearningRate = 0.01 }, other = usual with { CorpusId = "sums", Seed = 2 };
        RunRecipe[] all = [usual, usual, quick, other];
        var telling = RecipeDifferences.Among(all, withCommon: false);
        Assert.Equal(["text tales"], Texts(telling(usual)));
        Assert.Equal(["text tales", "learning rate 0.01"], Texts(telling(quick)));
        Assert.Equal(["text sums", "seed 2"], Texts(telling(other)));
        Assert.Equal(["the usual settings"], Texts(RecipeDifferences.Among([usual, usual, quick], withCommon: false)(usual)));
        Assert.Equal(["learning rate 0.01"], Texts(RecipeDifferences.Among([usual, quick], withCommon: false)(quick)));
        Assert.Equal(["text tales", "learning rate 0.01", "seed 1"], Texts(RecipeDifferences.Telling(quick, all))); // by all of these it is found
    }

    [Fact]
    public void What_only_the_other_run_has_is_told_in_words_too()
    {
        var plain = new RunRecipe();
        var steered = plain with { StopAtStep = 7, StopAtValidationLoss = 2.5, LearningRateChanges = [new(1_000, 0.0005)] };
        Assert.Equal(["learning rate changed to 0.0005 after step 1,000", "stops at step 7 or validation loss 2.5"], Texts(RecipeDifferences.Between(steered, plain)));
        Assert.Equal(["learning rate not changed", "no stop before the end"], Texts(RecipeDifferences.Between(plain, steered)));
        var longer = plain with { Steps = 4_000, EarlierEnds = [3_000] };
        Assert.Equal(["4,000 steps", "planned 3,000 steps"], Texts(RecipeDifferences.Between(longer, plain)));
        Assert.Equal(["3,000 steps", "all steps planned at once"], Texts(RecipeDifferences.Between(plain, longer)));
        Assert.Equal(" The learning rate's schedule ends at step 3,000 of 4,000.", longer.Steering());
    }

    [Fact]
    public void Steps_that_were_given_later_are_kept_planned_as_one_or_missed_in_a_sentence()
    {
        var draft = new RecipeDraft(new RunRecipe { Steps = 4_000, EarlierEnds = [3_000, 3_500] }) { Steps = "3500", Warmup = "3001" };
        Assert.Equal("The learning rate's schedule ends at step 3000, and more steps were given after step 3500, but there are 3500 steps; give more steps or plan all as one.", draft.Problems()[nameof(RecipeDraft.EarlierEnds)]);
        Assert.Equal("The warm-up is 3,001; it must be from 0 to 3,000.", draft.Problems()[nameof(RecipeDraft.Warmup)]); // the schedule is that of the first steps
        draft.EarlierEnds = [];
        Assert.DoesNotContain(draft.Problems().Keys, field => field is nameof(RecipeDraft.EarlierEnds) or nameof(RecipeDraft.Warmup));
    }

    [Fact]
    public void However_small_two_learning_rates_are_they_differ()
    {
        var slow = new RunRecipe { LearningRate = 1e-7 };
        Assert.Equal(["learning rate 0.0000001"], Texts(RecipeDifferences.Between(slow, slow with { LearningRate = 2e-7 })));
    }

    [Fact]
    public void The_known_recipe_for_characters_can_be_typed()
    {
        var draft = new RecipeDraft
        {
            Objective = Objective.Causal, CorpusId = "shakespeare", Tokenizer = TokenizerKind.Characters, Activation = ActivationFunction.Gelu, Layers = "4", Heads = "4", Hidden = "128", Context = "64", Vocabulary = "100",
            Batch = "12", Steps = "2000", LearningRate = "0.001", FinalPercent = "10", Warmup = "100", WeightDecay = "0.1", ClipNorm = "1", Beta1 = "0.9", Beta2 = "0.99", FirstWeights = "0.02",
        };
        Assert.Empty(draft.Problems());
        var recipe = draft.ToRecipe();
        Assert.Equal((0.9, 0.99, 0.02, TokenizerKind.Characters), (recipe.Beta1, recipe.Beta2, recipe.InitializerRange, recipe.Tokenizer));
        Assert.True(RecipeDifferences.Same(recipe, new RecipeDraft(recipe).ToRecipe()));
    }

    private static IEnumerable<string> Texts(IEnumerable<RecipeDifferences.Told> told) => told.Select(one => one.Text);

    [Theory]
    [InlineData(Objective.Masked, TokenizerKind.Characters, TokenizerKind.Characters)]
    [InlineData(Objective.Masked, TokenizerKind.WordPiece, TokenizerKind.WordPiece)]
    [InlineData(Objective.Causal, TokenizerKind.WordPiece, null)] // chosen before the objective was changed
    public void Each_objective_keeps_the_pieces_that_it_can_have(Objective objective, TokenizerKind chosen, TokenizerKind? kept) =>
        Assert.Equal(kept, new RecipeDraft { Objective = objective, Tokenizer = chosen }.ToRecipe().Tokenizer);
}
