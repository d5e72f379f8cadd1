using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Predictions;

namespace Playground.Worker.Tests.Catalogue;

public sealed class ModelFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vocabulary_that_was_rounded_up_answers_and_shows_the_numbers_of_ids_without_a_piece()
    {
        var folder = CopyOf("tiny-bert-mlm", "rounded");
        ChangeVocabulary(folder, lines => lines[..300]);
        await using var worker = await TestWorker.Start(models: Path.GetDirectoryName(folder));
        await using var hub = await worker.Connect();
        var answer = await hub.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest("rounded", "a [MASK]", [], 200), Cancellation);
        var nameless = answer.Masks[0].Candidates.Where(candidate => candidate.Id >= 300).ToList();
        Assert.NotEmpty(nameless);
        Assert.All(nameless, candidate => Assert.Equal(($"[id {candidate.Id}]", $"[id {candidate.Id}]"), (candidate.Token, candidate.Text)));
    }

    [Fact]
    public async Task A_tokenizer_with_more_ids_than_the_model_has_rows_is_not_offered_and_says_why()
    {
        var folder = CopyOf("tiny-bert-mlm", "short");
        ChangeVocabulary(folder, lines => [.. lines, "onemore"]);
        await using var worker = await TestWorker.Start(models: Path.GetDirectoryName(folder));
        Assert.Empty((await worker.Http.GetFromJsonAsync<List<ModelDescription>>("/api/models", Cancellation))!);
        var refusal = await worker.Http.PostAsJsonAsync("/models/short", new { inputs = "a [MASK]" }, Cancellation);
        Assert.Contains("934 ids", await refusal.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
    }

    [Fact]
    public async Task A_model_that_was_looked_for_while_it_was_being_copied_is_there_when_its_last_file_is()
    {
        var folder = CopyOf("tiny-bert-mlm", "copied");
        var (vocabulary, aside) = (Path.Combine(folder, "vocab.txt"), Path.Combine(folder, "..", "vocab.aside"));
        foreach (var tokenizer in Directory.GetFiles(folder, "tokenizer.json"))
        {
            File.Delete(tokenizer);
        }

        File.SetLastWriteTimeUtc(vocabulary, DateTime.UtcNow.AddYears(-1)); // as a copy keeps it
        File.Move(vocabulary, aside);
        await using var worker = await TestWorker.Start(models: Path.GetDirectoryName(folder));
        Assert.Empty((await worker.Http.GetFromJsonAsync<List<ModelDescription>>("/api/models", Cancellation))!);
        File.Move(aside, vocabulary);
        Assert.Equal("copied", Assert.Single((await worker.Http.GetFromJsonAsync<List<ModelDescription>>("/api/models", Cancellation))!).Id);
    }

    [Theory]
    [InlineData("pickle", "a Python pickle")]
    [InlineData("truncated", "model.safetensors")]
    [InlineData("unsettled", "config.json")]
    [InlineData("numberless", "its weights are")]
    public async Task A_model_that_cannot_answer_says_why_as_a_conflict_and_not_as_a_failure_of_the_worker(string harm, string fact)
    {
        var folder = CopyOf("tiny-bert-mlm", "broken");
        var weights = Path.Combine(folder, "model.safetensors");
        switch (harm)
        {
            case "pickle":
                File.Move(weights, Path.Combine(folder, "pytorch_model.bin"));
                break;
            case "truncated":
                await File.WriteAllBytesAsync(weights, (await File.ReadAllBytesAsync(weights, Cancellation))[..^10], Cancellation);
                break;
            case "unsettled":
                await File.WriteAllTextAsync(Path.Combine(folder, "config.json"), "{\"model_type\": \"bert\",", Cancellation);
                break;
            default:
                var bytes = await File.ReadAllBytesAsync(weights, Cancellation);
                bytes.AsSpan(8 + BitConverter.ToInt32(bytes)).Fill(0xff);
                await File.WriteAllBytesAsync(weights, bytes, Cancellation);
                break;
        }

        await using var worker = await TestWorker.Start(models: Path.GetDirectoryName(folder));
        foreach (var (path, body) in ((string, object)[])[("/models/broken", new { inputs = "a [MASK]" }), ("/api/models/broken/inspect", new { text = "a", want = new[] { "logits" } })])
        {
            using var refusal = await worker.Http.PostAsJsonAsync(path, body, Cancellation);
            var said = await refusal.Content.ReadAsStringAsync(Cancellation);
            Assert.True(refusal.StatusCode == HttpStatusCode.Conflict, $"{path}: {refusal.StatusCode} {said}");
            Assert.Contains(fact, said, StringComparison.Ordinal);
            Assert.DoesNotContain("generation", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_model_whose_settings_cannot_be_read_is_asked_for_by_name_and_is_a_conflict_there_too()
    {
        var folder = CopyOf("tiny-bert-mlm", "broken");
        await File.WriteAllTextAsync(Path.Combine(folder, "config.json"), "{", Cancellation);
        await using var worker = await TestWorker.Start(models: Path.GetDirectoryName(folder));
        using var broken = await worker.Http.GetAsync(new Uri("/api/models/broken", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, broken.StatusCode);
        Assert.Contains("config.json", await broken.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var unknown = await worker.Http.GetAsync(new Uri("/api/models/nowhere", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_model_that_is_writing_stays_while_many_others_are_loaded()
    {
        var folder = CopyOf("tiny-gpt2", "writing");
        var root = Path.GetDirectoryName(folder)!;
        string[] others = [.. Enumerable.Range(0, 9).Select(i => $"other{i}")];
        foreach (var other in others)
        {
            CopyOf("tiny-gpt2", other, root);
        }

        await using var worker = await TestWorker.Start(models: root);
        var words = worker.Service<GenerationService>().Generate(new GenerateRequest("writing", "The", new SamplingOptions(TopK: 1), 12), Cancellation);
        var written = new List<int>();
        await using var generation = words.GetAsyncEnumerator(Cancellation);
        await generation.MoveNextAsync();
        written.Add(generation.Current.Id);
        foreach (var other in others)
        {
            await worker.Open(other);
        }

        while (await generation.MoveNextAsync())
        {
            written.Add(generation.Current.Id);
        }

        var undisturbed = new List<int>();
        await foreach (var word in words)
        {
            undisturbed.Add(word.Id);
        }

        Assert.Equal(undisturbed, written);
    }

    private static string CopyOf(string fixture, string name, string? root = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root ?? TestFolders.New(), name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestWorker.Fixtures, fixture)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    private static void ChangeVocabulary(string folder, Func<string[], string[]> change)
    {
        File.Delete(Path.Combine(folder, "tokenizer.json"));
        var file = Path.Combine(folder, "vocab.txt");
        File.WriteAllText(file, string.Join('\n', change(File.ReadAllText(file).TrimEnd('\n').Split('\n'))));
    }
}
