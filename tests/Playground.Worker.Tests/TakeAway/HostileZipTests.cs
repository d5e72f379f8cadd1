using System.Net;
using System.Text;
using Playground.Contracts;

namespace Playground.Worker.Tests.TakeAway;

public sealed class HostileZipTests(SharedWorker shared) : RefusedZips(shared)
{
    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/evil.txt")]
    [InlineData("folder/config.json")]
    [InlineData("..\\evil.txt")]
    [InlineData("evil.sh")]
    public Task A_file_that_no_export_has_is_refused_by_name(string name) =>
        IsRefused(files => files[name] = [1], "which no exported run has");

    [Theory]
    [InlineData("run.json")]
    [InlineData("recipe.json")]
    [InlineData("points.csv")]
    [InlineData("config.json")]
    [InlineData("model.safetensors")]
    [InlineData("tokenizer.json")]
    public Task A_missing_file_is_named(string name) => IsRefused(files => files.Remove(name), $"The zip has no {name}");

    [Fact]
    public Task A_bomb_is_refused_before_it_is_unpacked() =>
        IsRefused(files => files["README.md"] = new byte[20 * 1024 * 1024], "unpacks to more than 100 times its size");

    [Fact]
    public Task A_text_beyond_its_limit_is_refused() =>
        IsRefused(files => files["corpus.txt"] = Noise(Limits.CorpusBytes + 1), "corpus.txt is larger than the 20 MB");

    [Fact]
    public async Task A_zip_that_is_said_to_be_above_the_limit_is_too_large_before_it_is_sent()
    {
        await using var zip = new FileStream(Path.Combine(TestFolders.New(), "large.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        zip.SetLength(Limits.ImportBytes + 1); // takes no room
        using var body = new StreamContent(zip) { Headers = { ContentType = new("application/zip") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/runs/import") { Content = body, Headers = { ExpectContinue = true } };
        using var answer = await Http.SendAsync(request, Cancellation);
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, $$"""{"error":"{{Limits.ImportTooLarge}}","error_type":"validation"}"""),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
    }

    [Fact]
    public Task A_setting_that_does_not_exist_is_refused() => IsRefused(files => files["recipe.json"] = "{\"colour\":1}"u8.ToArray(), "\"colour\", which does not exist");

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"\ud800":1}""")]
    public Task A_recipe_that_is_none_is_refused(string recipe) => IsRefused(files => files["recipe.json"] = Encoding.UTF8.GetBytes(recipe), "recipe.json can't be read");

    [Fact]
    public Task A_recipe_that_reads_another_file_of_this_machine_is_refused() =>
        IsRefused(files => files["recipe.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["recipe.json"]).Replace("corpus.txt", "/etc/hostname", StringComparison.Ordinal)), "only corpus.txt");

    /// <summary>Each moment may be as large as it says; a zip whose directory says less than what it holds would fill the disk.</summary>
    [Fact]
    public Task A_file_that_is_larger_than_the_zip_says_is_refused() => IsRefused(
        files => files["moments/4.safetensors"] = Noise(3_000_000), "moments/4.safetensors is larger than the zip says that it is", files => Claim(TakeAwayTests.Zip(files, System.IO.Compression.CompressionLevel.NoCompression), "moments/4.safetensors", 1_000));

    /// <summary>Weights, points and moments stay readable with another bit: only the zip's checksum tells.</summary>
    [Theory]
    [InlineData("model.safetensors")]
    [InlineData("points.csv")]
    [InlineData("moments/4.safetensors")]
    public Task A_file_with_one_other_bit_is_refused_by_name(string name) => IsRefused(
        _ => { },
        $"The zip is damaged: {name} is not what was packed.",
        files =>
        {
            var zip = TakeAwayTests.Zip(files, System.IO.Compression.CompressionLevel.NoCompression);
            var start = zip.AsSpan().IndexOf(files[name]);
            zip[start + files[name].AsSpan().LastIndexOfAnyInRange((byte)'0', (byte)'9')] ^= 1; // a digit stays one, and a weight a number
            return zip;
        });

    /// <summary>Writes another size into the directory at the zip's end.</summary>
    private static byte[] Claim(byte[] zip, string name, int size)
    {
        const int SizeToName = 22; // in a file's entry of the directory
        var named = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(name));
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(named - SizeToName), size);
        return zip;
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"x\":1}")]
    [InlineData("null")]
    public Task A_state_that_is_no_state_is_refused(string state) => IsRefused(files => files["run.json"] = Encoding.UTF8.GetBytes(state), "run.json can't be read");

    [Fact]
    public Task A_recipe_of_another_kind_of_model_is_refused() =>
        IsRefused(files => files["recipe.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["recipe.json"]).Replace("\"masked\"", "\"causal\"", StringComparison.Ordinal).Replace("\"vocabulary\": 120", "\"vocabulary\": 300", StringComparison.Ordinal)), "of different kinds");

    [Theory]
    [InlineData("1,", "7,")]
    [InlineData("1,", "x,")]
    [InlineData("step,", "schritt,")]
    public Task A_curve_that_is_none_is_refused(string old, string changed) =>
        IsRefused(files => files["points.csv"] = Encoding.UTF8.GetBytes(ReplaceLineStart(Encoding.UTF8.GetString(files["points.csv"]), old, changed)), "points.csv");

    [Fact]
    public Task Broken_weights_are_refused() => IsRefused(files => files["model.safetensors"] = files["model.safetensors"][..^10], "model.safetensors");

    [Fact]
    public async Task What_is_no_zip_is_refused()
    {
        using var answer = await TakeAwayTests.Import(Http, "not a zip"u8.ToArray());
        await Refused(answer, "not a zip file");
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static string ReplaceLineStart(string text, string old, string changed) =>
        string.Join('\n', text.Split('\n').Select(line => line.StartsWith(old, StringComparison.Ordinal) ? changed + line[old.Length..] : line));
}
