using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Transformers.Models;
using Playground.Transformers.Training;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

public class PreparationTests
{
    [Theory]
    [InlineData(Objective.Masked, null, Activation.Gelu)]
    [InlineData(Objective.Causal, null, Activation.GeluTanh)]
    [InlineData(Objective.Causal, ActivationFunction.Gelu, Activation.Gelu)]
    [InlineData(Objective.Masked, ActivationFunction.GeluTanh, Activation.GeluTanh)]
    [InlineData(Objective.Masked, ActivationFunction.Relu, Activation.Relu)]
    public void The_model_bends_as_the_recipe_says_or_else_as_its_family_does(Objective objective, ActivationFunction? asked, Activation expected)
    {
        var recipe = TinyRecipe.Masked(1) with { Objective = objective, Activation = asked, Vocabulary = 300 };
        var folder = Directory.CreateTempSubdirectory("playground-preparation-");
        var tokenizer = Preparation.Vocabulary(recipe, TinyRecipe.Corpus.Split('\n'), Path.Combine(folder.FullName, "tokenizer"), TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        Assert.Equal(expected, Preparation.Configuration(recipe, tokenizer).Activation);
    }

    [Theory]
    [InlineData(TokenizerKind.Characters, 10, "rare characters did not fit into the vocabulary and are read as unknown.")]
    [InlineData(TokenizerKind.Characters, 300, null)]
    [InlineData(TokenizerKind.ByteLevelBpe, 300, null)]
    public async Task A_text_with_characters_beyond_the_vocabulary_is_said_to_have_them_along_the_run(TokenizerKind kind, int size, string? expected)
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Causal(2) with { Tokenizer = kind, Vocabulary = size }, TestContext.Current.CancellationToken);
        await RunTests.Watch(hub, run.Id, 0, slow: false);
        var marks = (await hub.InvokeAsync<RunSummary>("GetRun", run.Id, TestContext.Current.CancellationToken)).Marks ?? [];
        Assert.Equal(expected is null ? 0 : 1, marks.Count);
        Assert.All(marks, mark => Assert.Equal(RunMarkKind.Note, mark.Kind));
        Assert.All(marks, mark => Assert.EndsWith(expected!, mark.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TrainingPrecision.Auto, Precision.Auto)]
    [InlineData(TrainingPrecision.Float32, Precision.Float32)]
    [InlineData(TrainingPrecision.BFloat16, Precision.BFloat16)]
    public void The_trainer_computes_in_the_precision_that_the_recipe_asks_for(TrainingPrecision asked, Precision expected) =>
        Assert.Equal(expected, Preparation.Options(TinyRecipe.Masked(1) with { Precision = asked }).Precision);

    [Fact]
    public void Only_the_last_validation_reads_all_that_was_set_aside_and_the_others_the_same_sample_whatever_the_batch_size()
    {
        var recipe = TinyRecipe.Causal(2_000) with { ContextLength = 64, BatchSize = 12 };
        Assert.Equal((128, 6_000), (TrainingSession.ValidationSequences(recipe, 1_950), TrainingSession.ValidationSequences(recipe, 2_000)));
        Assert.Equal(128, TrainingSession.ValidationSequences(recipe with { BatchSize = 256 }, 1_950));
        Assert.Equal(256, TrainingSession.ValidationSequences(recipe with { Objective = Objective.Masked }, 1_950)); // fewer places of each are asked
        Assert.Equal(128, TrainingSession.ValidationSequences(recipe with { Steps = 10 }, 10));
        Assert.Equal(1_500, TrainingSession.ValidationSequences(recipe with { StopAtStep = 500 }, 500));
    }
}
