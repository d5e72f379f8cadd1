using System.Runtime.InteropServices;
using System.Text.Json;
using Playground.Transformers.Inference;
using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Models;

/// <summary>A small checkpoint with the numbers that the reference implementation computed for it.</summary>
internal sealed class ModelFixture(string name)
{
    public static readonly string[] Names = ["tiny-bert-mlm", "tiny-distilbert-mlm", "tiny-roberta-mlm", "tiny-gpt2"];

    public string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures", "models", name);

    private byte[] Numbers => field ??= File.ReadAllBytes(Path.Combine(Folder, "expected.bin"));

    public JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file))).RootElement;

    public IEnumerable<Case> Cases => Json("expected.json").GetProperty("cases").EnumerateArray().Select(c => new Case(this, c));

    /// <summary>One batch with its expected tensors.</summary>
    internal sealed class Case(ModelFixture fixture, JsonElement json)
    {
        public long[][] Ids { get; } = Rows(json, "input_ids")!;

        public long[][] Mask { get; } = Rows(json, "attention_mask")!;

        public long[][]? Types { get; } = Rows(json, "token_type_ids");

        public float[] Logits => fixture.Read(json.GetProperty("logits"));

        public IEnumerable<float[]> HiddenStates => json.GetProperty("hidden_states").EnumerateArray().Select(fixture.Read);

        public IEnumerable<float[]> Attentions => json.GetProperty("attentions").EnumerateArray().Select(fixture.Read);

        /// <summary>A row without its padding.</summary>
        public IReadOnlyList<Token> Tokens(int row) =>
            [.. Ids[row].Select((id, i) => Token((int)id, Types is null ? 0 : (int)Types[row][i])).Where((_, i) => Mask[row][i] == 1)];
    }

    public static Token Token(int id, int segment = 0) => new(id, "", 0, 0, null, false, segment);

    public static LogitsQuery Everywhere(IReadOnlyList<Token> tokens) => new(tokens, [.. Enumerable.Range(0, tokens.Count)]);

    private static long[][]? Rows(JsonElement json, string name) =>
        json.TryGetProperty(name, out var rows) ? [.. rows.EnumerateArray().Select(r => r.EnumerateArray().Select(v => v.GetInt64()).ToArray())] : null;

    private float[] Read(JsonElement tensor)
    {
        var count = tensor.GetProperty("shape").EnumerateArray().Aggregate(1, (n, e) => n * e.GetInt32());
        return MemoryMarshal.Cast<byte, float>(Numbers.AsSpan(tensor.GetProperty("offset").GetInt32(), 4 * count)).ToArray();
    }
}
