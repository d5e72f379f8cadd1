using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using Playground.Contracts;
using Playground.Worker.Runs;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>Training states that no export writes: refused with one sentence, and nothing is left of them.</summary>
public sealed class HostileStateTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private const string Bias = "state.cls.predictions.bias.exp_avg", Squares = "state.cls.predictions.bias.exp_avg_sq";

    private static Dictionary<string, byte[]>? sound;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_tensor_of_another_name_is_refused() => IsRefused(Renamed(Bias, "state.other.exp_avg"), "optimizer.safetensors holds the tensor state.other.exp_avg, which is no moment of a weight of the run's model.");

    [Fact]
    public Task A_missing_tensor_is_named() => IsRefused(WithoutLast, "optimizer.safetensors has no tensor state.");

    [Fact]
    public Task A_tensor_of_another_shape_is_refused() => IsRefused(
        Changed(Bias, entry => entry["shape"] = new JsonArray(1, entry["shape"]![0]!.GetValue<long>())), $"The tensor {Bias} in optimizer.safetensors has the shape [1, ");

    [Fact]
    public Task A_tensor_of_another_type_is_refused() => IsRefused(
        Changed(Bias, entry => entry["dtype"] = "I32"), $"The tensor {Bias} in optimizer.safetensors has the type I32; a run goes on only from F32.");

    [Fact]
    public Task A_tensor_that_says_it_is_huge_is_refused() => IsRefused(
        Changed(Bias, entry => entry["shape"] = new JsonArray(long.MaxValue, 4)), $"The tensor {Bias} in optimizer.safetensors says that it is larger than any file.");

    [Theory]
    [InlineData(Bias, float.NaN, "not finite")]
    [InlineData(Squares, float.PositiveInfinity, "not finite")]
    [InlineData(Squares, -1e-9f, "below 0, which no mean of squares is")]
    public Task A_number_that_no_training_leaves_is_refused(string tensor, float number, string sentence) => IsRefused(
        file =>
        {
            var (start, end) = PlaceOf(file, tensor);
            MemoryMarshal.Cast<byte, float>(file.AsSpan((int)start, (int)(end - start)))[1] = number;
            return file;
        },
        $"The tensor {tensor} in optimizer.safetensors holds a number that is {sentence}.");

    [Theory]
    [InlineData("step", "5", "optimizer.safetensors is of step 5; the run in the zip is at step 8.")]
    [InlineData("step", "30", "optimizer.safetensors is of step 30; the run in the zip is at step 8.")]
    [InlineData("step", "2000000000", "of a recipe with 30 steps nothing goes on from there")]
    [InlineData("step", "-1", "optimizer.safetensors says that its `step` is “-1”; it must be a whole number from 1 to 2147483647.")]
    [InlineData("step", "0", "its `step` is “0”")]
    [InlineData("step", "99999999999999999999", "its `step` is “99999999999999999999”")]
    [InlineData("step", null, "optimizer.safetensors does not say its `step`.")]
    [InlineData("tokens", "1", "optimizer.safetensors says that 1 tokens were seen; points.csv says ")]
    [InlineData("precision", "float8", "its `precision` is “float8”; it must be float32 or bfloat16.")]
    [InlineData("replicas", "4000", "its `replicas` is “4000”; it must be a whole number from 1 to 8.")]
    [InlineData("position", "2000000000", "optimizer.safetensors can't go on in its text: ")]
    [InlineData("epoch", "-3", "its `epoch` is “-3”")]
    [InlineData("text_sha256", "../../etc", "its `text_sha256` is “../../etc”; it must be a SHA-256 in 64 hexadecimal digits.")]
    [InlineData("text_sha256", "0000000000000000000000000000000000000000000000000000000000000000", "corpus.txt is not the text that optimizer.safetensors goes on with")]
    [InlineData("text_fingerprint", "0000000000000000000000000000000000000000000000000000000000000000", "optimizer.safetensors belongs to another text")]
    [InlineData("text_name", "two\nlines", "it must be a name in one line")]
    [InlineData("text_characters", "many", "its `text_characters` is “many”")]
    public Task What_the_file_says_of_itself_must_fit(string key, string? value, string sentence) => IsRefused(file => TakenStates.WithMetadata(file, key, value), sentence);

    [Fact]
    public Task What_is_no_safetensors_file_is_refused() => IsRefused(_ => "not one"u8.ToArray(), "optimizer.safetensors has 7 bytes");

    [Fact]
    public Task A_cut_file_is_refused() => IsRefused(file => file[..^100], "lies beyond the end of optimizer.safetensors");

    [Fact]
    public async Task A_state_without_the_texts_file_needs_the_id_of_one()
    {
        var files = TakenStates.WithoutText(await Sound());
        files["recipe.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["recipe.json"]).Replace("\"corpusId\"", "\"note\"", StringComparison.Ordinal));
        await Refused(files, "\"note\", which does not exist");
    }

    [Fact]
    public async Task A_zip_without_state_and_without_its_text_is_refused_as_before()
    {
        var files = TakenStates.WithoutText(await Sound());
        files.Remove(TakenStates.File);
        await Refused(files, "trains on corpus.txt, which can't be read: there is no such file.");
    }

    [Fact]
    public async Task A_state_whose_text_turns_out_to_be_cut_otherwise_ends_the_run_with_a_sentence_and_the_worker_goes_on()
    {
        await using var elsewhere = await TestWorker.Start();
        var files = TakenStates.WithoutText(await Sound());
        files[TakenStates.File] = TakenStates.WithMetadata(files[TakenStates.File], "text_fingerprint", new string('0', 64));
        var run = await TakenStates.Import(elsewhere, files);
        using var body = new StringContent(TinyRecipe.Corpus, Encoding.UTF8, "text/plain");
        using var added = await elsewhere.Http.PostAsync(new Uri("/api/corpora", UriKind.Relative), body, Cancellation);
        using var resumed = await elsewhere.Http.PostAsync(new Uri($"/api/runs/{run.Id}/resume", UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.OK, resumed.StatusCode);
        await elsewhere.Service<TrainingRuns>().Find(run.Id).Ended;
        var ended = elsewhere.Service<TrainingRuns>().Get(run.Id);
        Assert.Equal((RunStatus.Failed, "The checkpoint at step 8 belongs to another text; it can only continue the run that wrote it."), (ended.Status, ended.Message));
    }

    private async Task IsRefused(Func<byte[], byte[]> harm, string sentence)
    {
        var files = await Sound();
        files[TakenStates.File] = harm([.. files[TakenStates.File]]);
        await Refused(files, sentence);
    }

    private async Task Refused(Dictionary<string, byte[]> files, string sentence)
    {
        var before = Left();
        Assert.Contains(sentence, await TakenStates.Refusal(TakeAwayTests.Import(shared.Worker.Http, TakeAwayTests.Zip(files)), HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(before, Left());
    }

    private string[] Left() =>
    [
        .. ((string[])["models/runs", "runs", "corpora"]).Select(folder => Path.Combine(shared.Worker.DataFolder, folder)).Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFileSystemEntries).Order(StringComparer.Ordinal),
    ];

    private async Task<Dictionary<string, byte[]>> Sound()
    {
        sound ??= await TakenStates.Export(shared.Worker, (await TakenStates.Stopped(shared.Worker, TinyRecipe.Masked(30), 8)).Id);
        return new Dictionary<string, byte[]>(sound);
    }

    private static Func<byte[], byte[]> Changed(string tensor, Action<JsonObject> change) => file => TakenStates.WithHeader(file, header => change(header[tensor]!.AsObject()));

    private static Func<byte[], byte[]> Renamed(string tensor, string name) => file => TakenStates.WithHeader(file, header =>
    {
        var entry = header[tensor]!.DeepClone();
        header.Remove(tensor);
        header[name] = entry;
    });

    private static byte[] WithoutLast(byte[] file)
    {
        var bytes = 0L;
        var changed = TakenStates.WithHeader(file, header =>
        {
            var last = header.MaxBy(End);
            bytes = End(last) - last.Value!["data_offsets"]![0]!.GetValue<long>();
            header.Remove(last.Key);
        });
        return changed[..^(int)bytes];
    }

    private static long End(KeyValuePair<string, JsonNode?> entry) => entry.Value!["data_offsets"]?[1]!.GetValue<long>() ?? 0;

    private static (long Start, long End) PlaceOf(byte[] file, string tensor)
    {
        var length = BitConverter.ToInt64(file);
        var offsets = JsonNode.Parse(Encoding.UTF8.GetString(file, 8, (int)length))![tensor]!["data_offsets"]!;
        return (8 + length + offsets[0]!.GetValue<long>(), 8 + length + offsets[1]!.GetValue<long>());
    }
}
