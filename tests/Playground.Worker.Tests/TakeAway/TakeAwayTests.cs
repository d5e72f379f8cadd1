using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.TakeAway;

public sealed class TakeAwayTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static readonly RunRecipe Bundled = TinyRecipe.Masked(2) with { CorpusText = null, CorpusId = "simple-english", Vocabulary = 300 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exported_run_holds_its_model_recipe_text_points_and_a_card_with_the_texts_hash()
    {
        var run = await TrainOne(TinyRecipe.Masked(20) with { Name = "To go" });
        var files = Unzip(await Export(run.Id));
        Assert.Equal(
            ["README.md", "config.json", "corpus.txt", "model.safetensors", "points.csv", "recipe.json", "run.json", "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json", "vocab.txt"],
            files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(TinyRecipe.Corpus, Encoding.UTF8.GetString(files["corpus.txt"]));
        var card = Encoding.UTF8.GetString(files["README.md"]);
        Assert.Contains($"SHA-256 of the text: {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(files["corpus.txt"]))}", card, StringComparison.Ordinal);
        Assert.Contains("Seed: 5", card, StringComparison.Ordinal);
        Assert.Contains("Precision: float32", card, StringComparison.Ordinal); // 16 wide is too narrow for bfloat16 anywhere
        Assert.Matches("- Replicas: [1-4], ", card); // as many as there are cores, at most one a row
        var points = await shared.Worker.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{run.Id}/points", Cancellation);
        Assert.Equal(points, Rows(Encoding.UTF8.GetString(files["points.csv"])));
        Assert.Equal(Encoding.UTF8.GetString(files["points.csv"]), await shared.Worker.Http.GetStringAsync(new Uri($"/api/runs/{run.Id}/points.csv", UriKind.Relative), Cancellation));
        Assert.Equal(points, await shared.Worker.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{run.Id}/points.json", Cancellation));
    }

    [Theory]
    [InlineData(Objective.Masked)]
    [InlineData(Objective.Causal)]
    public async Task The_exported_recipe_trains_the_same_losses_to_the_last_bit_on_the_command_line(Objective objective)
    {
        var run = await TrainOne(objective == Objective.Masked ? TinyRecipe.Masked(30) : TinyRecipe.Causal(30));
        var folder = TestFolders.New();
        using var zip = new ZipArchive(new MemoryStream(await Export(run.Id)));
        zip.ExtractToDirectory(folder);

        using var output = new StringWriter();
        var code = TrainCommand.Run(["train", Path.Combine(folder, "recipe.json"), "--out", Path.Combine(folder, "again"), "--data", Path.Combine(folder, "data")], BundledCorpora.All, output);
        Assert.True(code == 0, output.ToString());
        var theirs = Rows(await File.ReadAllTextAsync(Path.Combine(folder, "points.csv"), Cancellation));
        var again = Rows(await File.ReadAllTextAsync(Path.Combine(folder, "again", "points.csv"), Cancellation));
        Assert.Equal(30, again.Length);
        Assert.Equal(theirs.Select(Learnt), again.Select(Learnt));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder, "model.safetensors"), Cancellation), await File.ReadAllBytesAsync(Path.Combine(folder, "again", "model.safetensors"), Cancellation));
    }

    [Fact]
    public async Task The_card_of_a_run_that_was_stopped_by_hand_says_its_latest_validation_loss()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000) with { EvaluateEvery = 5 }, Cancellation);
        await RunTests.Reach(hub, run.Id, 6);
        run = await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        while (run.Step % 5 == 0)
        {
            run = await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation);
        }

        run = await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        var line = string.Create(CultureInfo.InvariantCulture, $"\n- Validation loss: {run.ValidationLoss:0.0000} (perplexity {Math.Exp(run.ValidationLoss!.Value):0.00})");
        var card = Path.Combine(shared.Worker.Service<DataFolder>().RunModel(run.Id), "README.md");
        var written = await File.ReadAllTextAsync(card, Cancellation);
        Assert.Contains(line, written, StringComparison.Ordinal);

        await File.WriteAllTextAsync(card, written.Replace(line, "", StringComparison.Ordinal), Cancellation); // as earlier versions wrote it
        Assert.Equal(
            written.Replace("\"stopAtStep\": null", $"\"stopAtStep\": {run.Step}", StringComparison.Ordinal), // the exported recipe makes this model again
            Encoding.UTF8.GetString(Unzip(await Export(run.Id))["README.md"]));
    }

    [Fact]
    public async Task The_training_loss_on_the_card_is_that_of_several_steps_wherever_the_card_was_written()
    {
        var run = await TrainOne(TinyRecipe.Masked(30));
        var card = Path.Combine(shared.Worker.Service<DataFolder>().RunModel(run.Id), "README.md");
        var points = (await shared.Worker.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{run.Id}/points", Cancellation))!;
        var loss = points[^20..].Average(point => point.Loss);
        var line = string.Create(CultureInfo.InvariantCulture, $"\n- Training loss: {loss:0.0000} (mean of the last 20 steps; perplexity {Math.Exp(loss):0.00})");
        var written = await File.ReadAllTextAsync(card, Cancellation);
        Assert.Contains(line, written, StringComparison.Ordinal);

        await File.WriteAllTextAsync(card, written.Replace(line, "\n- Last training loss: 1.2345", StringComparison.Ordinal), Cancellation); // as earlier versions wrote it
        Assert.Equal(written, Encoding.UTF8.GetString(Unzip(await Export(run.Id))["README.md"]));

        var folder = TestFolders.New();
        using var zip = new ZipArchive(new MemoryStream(await Export(run.Id)));
        zip.ExtractToDirectory(folder);
        using var output = new StringWriter();
        Assert.Equal(0, TrainCommand.Run(["train", Path.Combine(folder, "recipe.json"), "--out", Path.Combine(folder, "again"), "--data", Path.Combine(folder, "data")], BundledCorpora.All, output));
        Assert.Contains(line, await File.ReadAllTextAsync(Path.Combine(folder, "again", "README.md"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_renamed_takes_its_new_name_along_in_every_file()
    {
        var run = await TrainOne(Bundled with { Name = "The first name" });
        await shared.Worker.Http.PatchAsJsonAsync($"/api/runs/{run.Id}", new { name = "Another one" }, Cancellation);
        var files = Unzip(await Export(run.Id));
        foreach (var (name, line) in ((string, string)[])[("README.md", "# "), ("README.md", "  \"name\": \""), ("recipe.json", "  \"name\": \""), ("run.json", "  \"name\": \""), ("run.json", "    \"name\": \"")])
        {
            var text = Encoding.UTF8.GetString(files[name]);
            Assert.Contains($"\n{line}Another one", text, StringComparison.Ordinal);
            Assert.DoesNotContain("The first name", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_recipe_with_a_file_keeps_the_id_of_its_text_for_the_form_that_it_was_made_with()
    {
        var run = await TrainOne(TinyRecipe.Masked(2));
        using var recipe = JsonDocument.Parse(Unzip(await Export(run.Id))["recipe.json"]);
        Assert.Equal((run.Recipe.CorpusId, "corpus.txt"), (recipe.RootElement.GetProperty("corpusId").GetString(), recipe.RootElement.GetProperty("corpusFile").GetString()));
        var folder = TestFolders.New();
        await File.WriteAllTextAsync(Path.Combine(folder, "recipe.json"), """{"corpusId":"simple-english","corpusFile":"corpus.txt"}""", Cancellation);
        Assert.Contains("choose one", Assert.Throws<PlaygroundException>(() => CommandRecipe.Read(Path.Combine(folder, "recipe.json"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_that_was_unpacked_and_packed_again_on_a_mac_comes_back_too()
    {
        var files = Unzip(await Export((await TrainOne(TinyRecipe.Masked(2))).Id));
        var packed = files.ToDictionary(file => $"my run/{file.Key}", file => file.Value);
        (packed["my run/"], packed["my run/.DS_Store"], packed["__MACOSX/my run/._recipe.json"]) = ([], [1], [2]);
        using var answer = await Import(shared.Worker.Http, Zip(packed));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task A_recipe_of_a_bundled_text_needs_no_file_beside_it()
    {
        var run = await TrainOne(Bundled);
        var files = Unzip(await Export(run.Id));
        Assert.DoesNotContain("corpus.txt", files.Keys);
        using var recipe = JsonDocument.Parse(files["recipe.json"]);
        Assert.Equal("simple-english", recipe.RootElement.GetProperty("corpusId").GetString());
        Assert.False(recipe.RootElement.TryGetProperty("corpusFile", out _));
    }

    [Fact]
    public async Task A_bundled_text_has_one_hash_on_its_page_on_the_card_of_an_export_and_on_that_of_the_command_line()
    {
        var run = await TrainOne(Bundled);
        var files = Unzip(await Export(run.Id));
        var folder = TestFolders.New();
        await File.WriteAllBytesAsync(Path.Combine(folder, "recipe.json"), files["recipe.json"], Cancellation);
        using var output = new StringWriter();
        var code = TrainCommand.Run(["train", Path.Combine(folder, "recipe.json"), "--out", Path.Combine(folder, "again"), "--data", Path.Combine(folder, "data")], BundledCorpora.All, output);
        Assert.True(code == 0, output.ToString());
        var page = (await shared.Worker.Http.GetFromJsonAsync<CorpusReport>("/api/corpora/simple-english", Cancellation))!;
        Assert.Contains($"SHA-256 of the text: {page.Sha256}", Encoding.UTF8.GetString(files["README.md"]), StringComparison.Ordinal);
        Assert.Contains($"SHA-256 of the text: {page.Sha256}", await File.ReadAllTextAsync(Path.Combine(folder, "again", "README.md"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_taken_along_comes_back_with_its_curve_its_text_and_the_same_answers()
    {
        var run = await TrainOne(TinyRecipe.Masked(20) with { Name = "There and back" });
        var zip = await Export(run.Id);
        await using var elsewhere = await TestWorker.Start();
        using var answer = await Import(elsewhere.Http, zip);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var imported = (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
        Assert.Equal(("There and back", RunStatus.Completed, 20), (imported.Name, imported.Status, imported.Step));
        Assert.NotNull(imported.ValidationLoss);
        Assert.Equal(run.Recent, imported.Recent);
        Assert.Equal(
            await shared.Worker.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{run.Id}/points", Cancellation),
            await elsewhere.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{imported.Id}/points", Cancellation));

        var text = await elsewhere.Http.GetFromJsonAsync<CorpusSummary[]>("/api/corpora", Cancellation);
        Assert.Contains(text!, corpus => corpus.Id == imported.Recipe.CorpusId);
        await using var here = await shared.Worker.Connect();
        await using var there = await elsewhere.Connect();
        var question = new FillMaskRequest(run.ModelId, "the dog sat", [new(4, 7)]);
        var ours = await here.InvokeAsync<MaskAnswer>("FillMask", question, Cancellation);
        var theirs = await there.InvokeAsync<MaskAnswer>("FillMask", question with { ModelId = imported.ModelId }, Cancellation);
        Assert.Equal(ours.Masks.Single().Candidates, theirs.Masks.Single().Candidates);
        Assert.Equal(RunStatus.Completed, (await there.InvokeAsync<List<RunSummary>>("GetRuns", Cancellation)).Single().Status);
        Assert.Equal(Unzip(zip).Keys, Unzip(await elsewhere.Http.GetByteArrayAsync(new Uri($"/api/runs/{imported.Id}/export", UriKind.Relative), Cancellation)).Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_was_brought_in_has_the_same_baselines_as_where_it_came_from(bool bundled)
    {
        var run = await TrainOne(bundled ? Bundled : TinyRecipe.Masked(2) with { ValidationShare = 0.2 });
        await using var elsewhere = await TestWorker.Start();
        using var answer = await Import(elsewhere.Http, await Export(run.Id));
        var imported = (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
        Assert.Equal(
            await shared.Worker.Http.GetStringAsync(new Uri($"/api/runs/{run.Id}/baselines", UriKind.Relative), Cancellation),
            await elsewhere.Http.GetStringAsync(new Uri($"/api/runs/{imported.Id}/baselines", UriKind.Relative), Cancellation));
    }

    [Fact]
    public async Task A_run_that_is_brought_in_where_its_text_is_uses_the_one_that_is_there()
    {
        var corpora = shared.Worker.Service<CorpusLibrary>();
        var run = await TrainOne(TinyRecipe.Masked(2) with { CorpusText = $"{TinyRecipe.Corpus}\na line of its own", Name = "At home" });
        await corpora.Rename(run.Recipe.CorpusId!, "Animals and places", Cancellation);
        var zip = await Export(run.Id);
        var before = corpora.List();
        Assert.Equal(run.Recipe.CorpusId, (await Imported(shared.Worker, zip)).Recipe.CorpusId);
        Assert.Equal(before, corpora.List(), SameId);

        await using var elsewhere = await TestWorker.Start();
        var first = await Imported(elsewhere, zip);
        Assert.Equal("At home: its text", elsewhere.Service<CorpusLibrary>().Find(first.Recipe.CorpusId!).Name);
        Assert.Equal(first.Recipe.CorpusId, (await Imported(elsewhere, zip)).Recipe.CorpusId);
    }

    [Fact]
    public async Task A_run_that_is_brought_in_with_a_bundled_text_as_its_own_uses_the_bundled_one()
    {
        var corpora = shared.Worker.Service<CorpusLibrary>();
        var files = Unzip(await Export((await TrainOne(TinyRecipe.Masked(2))).Id));
        ChangeText(files, corpora.Text("sums")); // as a machine has it whose program does not come with that text
        var before = corpora.List();
        var imported = await Imported(shared.Worker, Zip(files));
        Assert.Equal("sums", imported.Recipe.CorpusId);
        Assert.Equal(before, corpora.List(), SameId);
        Assert.DoesNotContain("corpus.txt", Unzip(await Export(imported.Id)).Keys);
    }

    [Fact]
    public async Task A_run_whose_text_is_not_here_says_so_where_baselines_are_asked_for()
    {
        var own = Unzip(await Export((await TrainOne(TinyRecipe.Masked(2))).Id));
        own.Remove("corpus.txt");
        Change(own, "recipe.json", "\"corpusFile\": \"corpus.txt\"", "\"corpusId\": \"corpus-gone\"");
        Assert.Contains("is not on this machine", await RefusedBaselines(own), StringComparison.Ordinal);

        var bundled = Unzip(await Export((await TrainOne(Bundled)).Id));
        Change(bundled, "README.md", "SHA-256 of the text: ", "SHA-256 of the text: 00"); // as if another version of the program had written it
        Assert.Contains("another version of Simple English", await RefusedBaselines(bundled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_exported_in_training_comes_back_as_far_as_it_was()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 10);
        var zip = await Export(run.Id);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        using var answer = await Import(shared.Worker.Http, zip);
        var imported = (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
        Assert.Equal(RunStatus.Stopped, imported.Status);
        Assert.True(imported.Step >= 10);
        Assert.Equal($"{run.Name}, imported", imported.Name); // the first one is still here
        Assert.Equal($"Brought in from a zip, as it was at step {imported.Step} of 100,000.", imported.Message);
    }

    [Fact]
    public async Task A_run_whose_board_an_earlier_version_filled_comes_in_with_the_sentences_that_can_be_asked()
    {
        var files = Unzip(await Export((await TrainOne(TinyRecipe.Masked(2) with { Board = [new("the dog sat", [new(4, 7)]), new("the [MASK] sat", [])] })).Id));
        Change(files, "recipe.json", "\"text\": \"the dog sat\",", "\"text\": \"the cat\", \"masked\": [] }, { \"text\": \"the dog sat\",");
        Assert.Equal(["the dog sat", "the [MASK] sat"], (await Imported(shared.Worker, Zip(files))).Recipe.Board.Select(sentence => sentence.Text));
    }

    private static bool SameId(CorpusSummary first, CorpusSummary second) => first.Id == second.Id;

    private static async Task<RunSummary> Imported(TestWorker worker, byte[] zip)
    {
        using var answer = await Import(worker.Http, zip);
        return (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
    }

    internal static async Task<HttpResponseMessage> Import(HttpClient http, byte[] zip)
    {
        using var body = new ByteArrayContent(zip) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        return await http.PostAsync(new Uri("/api/runs/import", UriKind.Relative), body, Cancellation);
    }

    internal static Dictionary<string, byte[]> Unzip(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    internal static byte[] Zip(Dictionary<string, byte[]> files, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>As if the run had been trained on this one: its card says the hash.</summary>
    internal static void ChangeText(Dictionary<string, byte[]> files, string text)
    {
        Change(files, "README.md", CorpusText.Hash(Encoding.UTF8.GetString(files["corpus.txt"])), CorpusText.Hash(text));
        files["corpus.txt"] = Encoding.UTF8.GetBytes(text);
    }

    private static void Change(Dictionary<string, byte[]> files, string name, string old, string changed)
    {
        var text = Encoding.UTF8.GetString(files[name]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        files[name] = Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal));
    }

    private async Task<string> RefusedBaselines(Dictionary<string, byte[]> files)
    {
        using var answer = await Import(shared.Worker.Http, Zip(files));
        var imported = (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
        using var refusal = await shared.Worker.Http.GetAsync(new Uri($"/api/runs/{imported.Id}/baselines", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, refusal.StatusCode);
        return (await refusal.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("error").GetString()!;
    }

    private static TrainingPoint[] Rows(string csv) => [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => TrainingPointCsv.TryRead(row, out var point) ? point : throw new InvalidDataException(row))];

    /// <summary>All that does not depend on how fast the machine is.</summary>
    private static TrainingPoint Learnt(TrainingPoint point) => point with { Seconds = 0, TokensPerSecond = 0 };

    private async Task<RunSummary> TrainOne(RunRecipe recipe)
    {
        await using var hub = await shared.Worker.Connect();
        return await SnapshotTests.RunToTheEnd(hub, recipe);
    }

    private Task<byte[]> Export(string id) => shared.Worker.Http.GetByteArrayAsync(new Uri($"/api/runs/{id}/export", UriKind.Relative), Cancellation);
}
