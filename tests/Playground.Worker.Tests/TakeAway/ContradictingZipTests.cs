using System.Globalization;
using System.Net;
using System.Text;
using Playground.Contracts;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>Files that are each in order, and not of one run.</summary>
public sealed class ContradictingZipTests(SharedWorker shared) : RefusedZips(shared)
{
    [Theory]
    [InlineData("layers", "1", "5")]
    [InlineData("heads", "2", "4")]
    [InlineData("hidden", "16", "32")]
    [InlineData("contextLength", "16", "32")]
    public Task A_recipe_of_another_size_than_the_model_is_refused_with_both_sizes(string setting, string ours, string other) => IsRefused(
        files => Change(files, "recipe.json", $"\"{setting}\": {ours}", $"\"{setting}\": {other}"),
        $"recipe.json and config.json are not of one model: `{setting}` is {other} in the recipe and {ours} in the model.");

    [Fact]
    public Task A_recipe_with_another_activation_than_the_model_is_refused() => IsRefused(
        files => Change(files, "recipe.json", "\"layers\": 1", "\"layers\": 1, \"activation\": \"relu\""), "`activation` is Relu in the recipe and Gelu in the model.");

    [Fact]
    public Task A_model_with_more_pieces_than_the_recipe_allows_is_refused() => IsRefused(
        files => Change(files, "recipe.json", "\"vocabulary\": 120", "\"tokenizer\": \"characters\", \"vocabulary\": 10"), "the recipe's vocabulary has at most 15 pieces, the model's has ");

    [Theory]
    [InlineData(TokenizerKind.Characters, Objective.Masked, 10)]
    [InlineData(TokenizerKind.Characters, Objective.Causal, 10)]
    [InlineData(TokenizerKind.Characters, Objective.Causal, 1_000)]
    [InlineData(TokenizerKind.ByteLevelBpe, Objective.Masked, 300)]
    public async Task An_export_with_any_kind_of_vocabulary_that_it_may_have_comes_in(TokenizerKind kind, Objective objective, int size)
    {
        await using var hub = await Connect();
        var recipe = objective == Objective.Masked ? TinyRecipe.Masked(2) : TinyRecipe.Causal(2);
        var run = await SnapshotTests.RunToTheEnd(hub, recipe with { Tokenizer = kind, Vocabulary = size, Activation = ActivationFunction.Relu });
        Assert.Equal(RunStatus.Completed, run.Status);
        using var answer = await TakeAwayTests.Import(Http, await Http.GetByteArrayAsync(new Uri($"/api/runs/{run.Id}/export", UriKind.Relative), Cancellation));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public Task A_text_that_is_not_the_one_of_the_models_card_is_refused() => IsRefused(
        files => files["corpus.txt"] = [.. files["corpus.txt"], .. "\nanother line"u8], "corpus.txt is not the text that the model was trained on: README.md says that its SHA-256 is");

    [Fact]
    public Task A_text_named_by_what_is_no_id_is_refused() => IsRefused(
        files =>
        {
            Change(files, "recipe.json", "\"corpusFile\": \"corpus.txt\"", "\"seed\": 5");
            Change(files, "recipe.json", "\"corpusId\": \"corpus-", "\"corpusId\": \"corpus-../../../etc/passwd");
        },
        "recipe.json names the text “corpus-../../../etc/passwd");

    [Theory]
    [InlineData("perplexity", 3, "7", "points.csv has the perplexity 7 in line 3; with the loss")]
    [InlineData("loss", 2, "-0.5", "points.csv has the loss -0.5 in line 3; it can't be below 0.")]
    [InlineData("accuracy", 4, "1.5", "points.csv has the accuracy 1.5 in line 3; it is a share between 0 and 1.")]
    [InlineData("gradient norm", 6, "-1", "points.csv has the gradient norm -1 in line 3; it can't be below 0.")]
    [InlineData("tokens", 8, "1", "points.csv has 1 tokens in line 3 after")]
    [InlineData("seconds", 9, "0", "points.csv has 0 seconds in line 3 after")]
    [InlineData("validation loss", 10, "-2", "points.csv has the validation loss -2 in line 3; it can't be below 0.")]
    public Task A_curve_whose_numbers_no_training_writes_is_refused_by_its_line(string number, int column, string value, string sentence)
    {
        Assert.NotEmpty(number);
        return IsRefused(files => ChangeCell(files, 3, column, value), sentence);
    }

    [Fact]
    public async Task The_time_may_have_gone_back_where_an_earlier_version_resumed_the_run_and_where_it_told_nothing_of_that()
    {
        Assert.Equal(HttpStatusCode.Created, await StatusOf(files =>
        {
            ChangeCell(files, 5, 9, "0");
            Change(files, "run.json", "\"marks\": []", "\"marks\": [{\"step\": 0, \"kind\": \"resumed\", \"text\": \"The worker had ended.\"}]");
        }));
        Assert.Equal(HttpStatusCode.Created, await StatusOf(files =>
        {
            ChangeCell(files, 5, 9, "0");
            Change(files, "run.json", "\"marks\": []", "\"marks\": null");
        }));
    }

    [Fact]
    public async Task A_loss_beyond_what_a_perplexity_can_be_written_for_comes_in_and_so_does_one_that_is_0_but_for_rounding()
    {
        Assert.Equal(HttpStatusCode.Created, await StatusOf(files =>
        {
            ChangeCell(files, 3, 2, "900");
            ChangeCell(files, 3, 3, Math.Exp(700).ToString("R", CultureInfo.InvariantCulture));
            ChangeCell(files, 4, 2, "-1E-08");
            ChangeCell(files, 4, 3, "0.99999999");
        }));
    }

    [Theory]
    [InlineData("model.safetensors", float.NaN)]
    [InlineData("model.safetensors", float.PositiveInfinity)]
    [InlineData("moments/4.safetensors", float.NaN)]
    public Task Weights_that_are_no_numbers_are_refused_by_file_and_name(string file, float number) => IsRefused(
        files =>
        {
            var half = file != "model.safetensors";
            var weights = files[file].ToArray();
            var header = 8 + BitConverter.ToInt32(weights);
            byte[] one = half ? BitConverter.GetBytes((Half)number) : BitConverter.GetBytes(number);
            one.CopyTo(weights, header + (one.Length * 3));
            files[file] = weights;
        },
        $"{file} holds a number in bert.embeddings.word_embeddings.weight that is not finite");

    [Theory]
    [InlineData("recipe.json", "\"name\"", "\"name\": 5, \"name\"", "The recipe recipe.json can't be read: `name` has a value of the wrong kind; it must be a text.")]
    [InlineData("recipe.json", "\"layers\": 1", "\"layers\": 1.5", "The recipe recipe.json can't be read: `layers` has a value of the wrong kind; it must be a whole number in digits.")]
    [InlineData("recipe.json", "\"layers\": 1", "\"layers\": null", "The recipe recipe.json can't be read: `layers` is null; it must be a whole number in digits.")]
    [InlineData("recipe.json", "\"layers\": 1", "\"colour\": 1", "The recipe recipe.json has a setting \"colour\", which does not exist.")]
    [InlineData("recipe.json", "\"topK\": 10", "\"colour\": 1", "The recipe recipe.json can't be read: `board[0].colour` is not a setting; there are ")]
    [InlineData("recipe.json", "}", "", "The recipe recipe.json can't be read: it breaks off or goes wrong at line ")]
    [InlineData("run.json", "\"step\": 5", "\"step\": \"5.\"", "run.json can't be read: `step` has a value of the wrong kind; it must be a whole number in digits.")]
    [InlineData("run.json", "\"created\": \"", "\"created\": \"the year ", "run.json can't be read: `created` has a value of the wrong kind; it must be a date and time.")]
    public async Task What_is_wrong_in_a_file_is_said_with_its_place_and_without_the_words_of_the_machine(string file, string old, string changed, string sentence)
    {
        var said = await IsRefused(
            files =>
            {
                Change(files, "recipe.json", "\"board\": []", "\"board\": [{ \"text\": \"the [MASK] sat\", \"masked\": [], \"topK\": 10 }]");
                Change(files, file, old, changed);
            },
            sentence);
        Assert.DoesNotContain("System.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public Task A_recipe_that_is_no_object_is_refused_as_such(string recipe) => IsRefused(
        files => files["recipe.json"] = Encoding.UTF8.GetBytes(recipe), "The recipe recipe.json can't be read: it is no JSON object with the settings of a run.");

    [Fact]
    public async Task A_text_that_the_zip_lacks_is_named_without_the_folder_of_the_machine()
    {
        var said = await IsRefused(files => files.Remove("corpus.txt"), "The recipe recipe.json trains on corpus.txt, which can't be read: there is no such file.");
        Assert.DoesNotContain("/", said, StringComparison.Ordinal);
    }

    private static void ChangeCell(Dictionary<string, byte[]> files, int line, int column, string value)
    {
        var rows = Text(files, "points.csv").Split('\n');
        var cells = rows[line - 1].Split(',');
        cells[column] = value;
        rows[line - 1] = string.Join(',', cells);
        files["points.csv"] = Encoding.UTF8.GetBytes(string.Join('\n', rows));
    }
}
