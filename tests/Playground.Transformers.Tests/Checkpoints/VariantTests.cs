using System.Text;
using System.Text.Json.Nodes;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Tests.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Tests.Checkpoints;

/// <summary>The same model in the spellings and layouts that published checkpoints have.</summary>
public sealed class VariantTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Models => [.. ModelFixture.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void Older_names_without_prefix_and_with_extras_load_the_same(string name)
    {
        Write(name, weights => weights.Select(w => Copy(w, OldSpelling(w.Name)))
            .Append(new Weight("h.0.attn.bias", [1, 1, 2, 2], WeightInit.Zeros, zeros(1, 1, 2, 2)))
            .Append(new Weight("h.0.attn.masked_bias", [], WeightInit.Zeros, tensor(-1e4f)))
            .Append(new Weight("pooler.dense.weight", [3], WeightInit.Zeros, zeros(3)))
            .Append(new Weight("cls.seq_relationship.bias", [2], WeightInit.Zeros, zeros(2))));
        AssertSame(name, 0);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Half_precision_loads_within_its_precision(string name)
    {
        Write(name, weights => weights, half: true);
        AssertSame(name, 0.1f);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Brain_floats_load_within_their_precision(string name)
    {
        using var scope = NewDisposeScope();
        using var model = ModelFolder.ReadModel(new ModelFixture(name).Folder);
        CopyConfiguration(name);
        var path = _folder.PathOf("model.safetensors");
        SafetensorsWriter.Write(path, model.Weights, half: true);
        var written = File.ReadAllBytes(path);
        var header = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(written, 8, (int)BitConverter.ToInt64(written)).Replace("F16", "BF16", StringComparison.Ordinal));
        File.WriteAllBytes(path, [.. BitConverter.GetBytes((long)header.Length), .. header, .. model.Weights.SelectMany(w => w.Value.to(ScalarType.BFloat16).bytes.ToArray())]);
        AssertSame(name, 0.5f);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Several_files_with_an_index_load_the_same(string name)
    {
        using var model = ModelFolder.ReadModel(new ModelFixture(name).Folder);
        CopyConfiguration(name);
        var map = new JsonObject();
        var half = model.Weights.Count / 2;
        foreach (var (file, weights) in new[] { ("model-00001-of-00002.safetensors", model.Weights.Take(half)), ("model-00002-of-00002.safetensors", model.Weights.Skip(half)) })
        {
            SafetensorsWriter.Write(_folder.PathOf(file), [.. weights], half: false);
            foreach (var weight in weights)
                map[weight.Name] = file;
        }

        WriteIndex(map);
        AssertSame(name, 0);

        map[model.Weights[^1].Name + ".more"] = "model-00002-of-00002.safetensors";
        WriteIndex(map);
        Assert.Contains(".more", Assert.Throws<PlaygroundException>(() => ModelFolder.ReadModel(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../model.safetensors")]
    [InlineData("/etc/model.safetensors")]
    [InlineData("c:\\model.safetensors")]
    [InlineData("pytorch_model.bin")]
    [InlineData("missing.safetensors")]
    public void An_index_cannot_lead_out_of_the_folder(string shard)
    {
        CopyConfiguration("tiny-gpt2");
        WriteIndex(new JsonObject { ["transformer.wte.weight"] = shard });
        Assert.ThrowsAny<PlaygroundException>(() => ModelFolder.ReadModel(_folder.Path));
    }

    [Theory]
    [InlineData("tiny-bert-mlm", "cls.predictions.decoder.weight")]
    [InlineData("tiny-distilbert-mlm", "vocab_projector.weight")]
    [InlineData("tiny-roberta-mlm", "lm_head.decoder.weight")]
    [InlineData("tiny-gpt2", "lm_head.weight")]
    public void An_output_matrix_of_its_own_counts_only_where_the_settings_untie_it(string name, string output)
    {
        using var scope = NewDisposeScope();
        Write(name, weights => weights.Append(new Weight(output, weights.First(w => w.Shape.Length == 2).Shape, WeightInit.Normal,
            zeros_like(weights.First(w => w.Shape.Length == 2).Value))));
        AssertSame(name, 0);

        var settings = new ModelFixture(name).Json("config.json");
        var untied = JsonNode.Parse(settings.GetRawText())!.AsObject();
        untied["tie_word_embeddings"] = false;
        File.WriteAllText(_folder.PathOf("config.json"), untied.ToJsonString());
        using var model = ModelFolder.ReadModel(_folder.Path);
        Assert.Contains(model.Weights, w => w.Name == output);
        var logits = model.Head(zeros(1, model.Configuration.Hidden));
        var bias = model.Weights.FirstOrDefault(w => w.Shape is [var only] && only == model.Configuration.VocabularySize);
        Assert.Equal(bias is null ? zeros(logits.shape[1]).data<float>().ToArray() : bias.Value.data<float>().ToArray(), logits[0].data<float>().ToArray());
    }

    [Fact]
    public void A_missing_or_misshapen_tensor_is_refused_by_name()
    {
        Write("tiny-bert-mlm", weights => weights.Where(w => w.Name != "cls.predictions.bias"));
        Assert.Contains("cls.predictions.bias", Assert.Throws<PlaygroundException>(() => ModelFolder.ReadModel(_folder.Path)).Message, StringComparison.Ordinal);
        Write("tiny-bert-mlm", weights => weights.Select(w => w.Name == "cls.predictions.bias" ? new Weight(w.Name, [932], w.Init, w.Value.narrow(0, 0, 932)) : w));
        var refusal = Assert.Throws<PlaygroundException>(() => ModelFolder.ReadModel(_folder.Path));
        Assert.Contains("[932]", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("[933]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bias_stored_on_the_decoder_is_found()
    {
        Write("tiny-bert-mlm", weights => weights.Select(w => w.Name == "cls.predictions.bias" ? Copy(w, "cls.predictions.decoder.bias") : w));
        AssertSame("tiny-bert-mlm", 0);
    }

    [Theory]
    [InlineData("tiny-bert-mlm", "bert.embeddings.word_embeddings.weight", "cls.predictions.decoder.weight")]
    [InlineData("tiny-distilbert-mlm", "distilbert.embeddings.word_embeddings.weight", "vocab_projector.weight")]
    [InlineData("tiny-roberta-mlm", "roberta.embeddings.word_embeddings.weight", "lm_head.decoder.weight")]
    [InlineData("tiny-gpt2", "transformer.wte.weight", "lm_head.weight")]
    public void Tied_embeddings_that_a_file_stores_only_as_the_output_matrix_are_found(string name, string words, string output)
    {
        Write(name, weights => weights.Select(w => w.Name == words ? Copy(w, output) : w));
        AssertSame(name, 0);
    }

    [Theory]
    [InlineData("tiny-bert-mlm", "cls.predictions.bias", "cls.predictions.decoder.bias")]
    [InlineData("tiny-roberta-mlm", "lm_head.bias", "lm_head.decoder.bias")]
    public void Of_two_output_biases_the_one_on_the_decoder_counts_as_the_reference_reads_it_last(string name, string bias, string decoder)
    {
        Write(name, weights => weights.SelectMany(w => w.Name == bias ? [new Weight(bias, w.Shape, w.Init, ones_like(w.Value)), Copy(w, decoder)] : (Weight[])[w]));
        AssertSame(name, 0);
    }

    [Theory]
    [InlineData("pytorch_model.bin", "safe_serialization=True")]
    [InlineData("model.pt", "safe_serialization=True")]
    [InlineData("other.txt", "neither")]
    public void Pickles_are_refused_with_the_way_to_convert_them(string file, string word)
    {
        CopyConfiguration("tiny-gpt2");
        File.WriteAllText(_folder.PathOf(file), "");
        Assert.Contains(word, Assert.Throws<PlaygroundException>(() => ModelFolder.ReadModel(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_refused() =>
        Assert.Throws<PlaygroundException>(() => ModelFolder.ReadModel(_folder.PathOf("none")));

    [Theory]
    [MemberData(nameof(Models))]
    public void What_is_written_is_read_back_bit_for_bit(string name)
    {
        using var model = ModelFolder.ReadModel(new ModelFixture(name).Folder);
        Write(name, weights => weights);
        using var again = ModelFolder.ReadModel(_folder.Path);
        Assert.All(model.Weights.Zip(again.Weights), pair =>
        {
            Assert.Equal(pair.First.Name, pair.Second.Name);
            Assert.Equal(pair.First.Value.bytes.ToArray(), pair.Second.Value.bytes.ToArray());
        });
    }

    private static string OldSpelling(string name)
    {
        foreach (var prefix in new[] { "bert.", "roberta.", "distilbert.", "transformer." })
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                name = name[prefix.Length..];
                break;
            }
        }

        return name.Replace("LayerNorm.weight", "LayerNorm.gamma", StringComparison.Ordinal).Replace("LayerNorm.bias", "LayerNorm.beta", StringComparison.Ordinal);
    }

    private static Weight Copy(Weight weight, string name) => new(name, weight.Shape, weight.Init, weight.Value);

    private void Write(string name, Func<IReadOnlyList<Weight>, IEnumerable<Weight>> change, bool half = false)
    {
        using var scope = NewDisposeScope();
        using var model = ModelFolder.ReadModel(new ModelFixture(name).Folder);
        CopyConfiguration(name);
        SafetensorsWriter.Write(_folder.PathOf("model.safetensors"), [.. change(model.Weights)], half);
    }

    private void CopyConfiguration(string name) =>
        File.Copy(Path.Combine(new ModelFixture(name).Folder, "config.json"), _folder.PathOf("config.json"), overwrite: true);

    private void WriteIndex(JsonObject map) =>
        File.WriteAllText(_folder.PathOf("model.safetensors.index.json"), new JsonObject { ["weight_map"] = map.DeepClone() }.ToJsonString());

    private void AssertSame(string name, float tolerance)
    {
        var fixture = new ModelFixture(name);
        using var expected = ParityTests.Load(fixture);
        var read = ModelFolder.ReadModel(_folder.Path);
        using var actual = new TextModel(read, new NumberedTokenizer(read.Configuration.VocabularySize));
        var query = ModelFixture.Everywhere(fixture.Cases.First().Tokens(0));
        foreach (var (one, other) in expected.Logits([query])[0].Zip(actual.Logits([query])[0]))
            Assert.All(one.Zip(other), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }

    public void Dispose() => _folder.Dispose();
}
