using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

public sealed class MemoryRulesTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private const long GigaByte = 1L << 30;

    private static readonly RunRecipe Largest = TinyRecipe.Masked(1) with
    {
        Layers = 12,
        Hidden = 768,
        Heads = 12,
        ContextLength = 512,
        BatchSize = 256,
        Vocabulary = 32_000,
        Precision = TrainingPrecision.Float32,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Objective.Masked)]
    [InlineData(Objective.Causal)]
    public void The_largest_recipe_does_not_fit_a_machine_of_24_GB_and_the_sentence_says_what_it_would_take(Objective objective)
    {
        var refusal = Assert.Throws<PlaygroundException>(() => MemoryRules.Check([Largest with { Objective = objective }], 24 * GigaByte, cores: 2));
        Assert.Matches(
            @"^This training would take about \d{2,3}\.\d GB of memory, and 18\.0 of this machine's 24\.0 GB is the most that is given to training; make the batch, the context, the width or the number of layers smaller\.$",
            refusal.Message);
        MemoryRules.Check([Largest with { Objective = objective }], 512 * GigaByte, cores: 2);
        MemoryRules.Check([Largest with { Objective = objective, BatchSize = 4, ContextLength = 128 }], 24 * GigaByte, cores: 2);
    }

    [Fact]
    public void Runs_side_by_side_share_the_memory()
    {
        var recipe = Largest with { BatchSize = 16 };
        MemoryRules.Check([recipe], 24 * GigaByte, cores: 2);
        Assert.StartsWith(
            "These trainings side by side would take about ",
            Assert.Throws<PlaygroundException>(() => MemoryRules.Check([recipe, recipe, recipe, recipe], 24 * GigaByte, cores: 2)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Objective.Masked)]
    [InlineData(Objective.Causal)]
    public void What_a_page_offers_by_itself_fits_a_machine_of_2_GB(Objective objective) => MemoryRules.Check([new RunRecipe { Objective = objective }], 2 * GigaByte, cores: 8);

    [Fact]
    public async Task A_group_that_does_not_fit_as_a_whole_is_refused_though_each_of_its_runs_does()
    {
        var recipe = Largest;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        while (recipe.BatchSize > 1 && !Fits(recipe, memory))
        {
            recipe = recipe with { BatchSize = recipe.BatchSize / 2 };
        }

        Assert.SkipUnless(Fits(recipe, memory) && !Fits(recipe, memory / 4), "This machine could train four of the largest, or not even one of the smallest.");
        var answer = await shared.Worker.Http.PostAsJsonAsync("/api/runs/group", Enumerable.Repeat(recipe, 4), JsonSerializerOptions.Web, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("These trainings side by side would take about", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        static bool Fits(RunRecipe recipe, long memory)
        {
            try
            {
                MemoryRules.Check([recipe], memory, Environment.ProcessorCount);
                return true;
            }
            catch (PlaygroundException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task A_recipe_that_does_not_fit_is_refused_before_it_starts_over_the_wire_and_on_the_command_line()
    {
        Assert.SkipUnless(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 64 * GigaByte, "This machine could train the largest recipe.");
        var answer = await shared.Worker.Http.PostAsJsonAsync("/api/runs", Largest, JsonSerializerOptions.Web, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("This training would take about", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        var file = Path.Combine(TestFolders.New(), "recipe.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(Largest, JsonSerializerOptions.Web), Cancellation);
        using var said = new StringWriter();
        Assert.Equal(1, TrainCommand.Run(["train", file, "--data", TestFolders.New()], BundledCorpora.All, said));
        Assert.StartsWith("This training would take about", said.ToString(), StringComparison.Ordinal);
    }
}
