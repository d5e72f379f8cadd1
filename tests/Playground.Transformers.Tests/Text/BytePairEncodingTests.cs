using System.Text.Json;
using Microsoft.ML.Tokenizers;
using Playground.Transformers.Text.Pipeline;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Tests.Text;

public class BytePairEncodingTests
{
    private static readonly JsonElement Model = JsonDocument.Parse(File.ReadAllText(Path.Combine(TokenizerFixture.Folder("tiny-gpt2"), "tokenizer.json"))).RootElement.GetProperty("model");
    private static readonly Dictionary<string, int> Vocabulary = Model.GetProperty("vocab").Deserialize<Dictionary<string, int>>()!;
    private static readonly string[] Merges = Model.GetProperty("merges").Deserialize<string[]>()!;

    [Fact]
    public void Words_of_any_length_are_cut_as_Microsoft_ML_Tokenizers_cuts_them()
    {
        var reference = BpeTokenizer.Create(new BpeOptions(Vocabulary) { Merges = Merges });
        var ours = new BytePairEncoding(
            Vocabulary,
            [.. Merges.Select(m => m.Split(' ')).Select(m => (Vocabulary[m[0]], Vocabulary[m[1]], Vocabulary[m[0] + m[1]]))],
            new BytePairOptions(null, false, false, false, "", ""));
        var random = new Random(7);
        for (var n = 0; n < 2000; n++)
        {
            // Below and above the length at which the queue takes over.
            var word = string.Concat(Enumerable.Range(0, 1 + random.Next(n % 10 == 0 ? 300 : 20)).Select(_ => "etaoinshrĠ"[random.Next(10)]));
            var parts = new List<Part>();
            ours.Cut(AlignedText.Of(word), parts);
            var expected = reference.EncodeToTokens(word, out _, considerPreTokenization: false, considerNormalization: false);
            Assert.Equal(expected.Select(t => (t.Id, t.Offset.Start.Value, t.Offset.End.Value)), parts.Select(p => (p.Id, p.Start, p.End)));
        }
    }

    [Fact]
    public void Byte_fallback_gives_every_byte_the_range_of_its_character()
    {
        var vocabulary = new Dictionary<string, int> { ["a"] = 0, ["<0xC3>"] = 1, ["<0xA9>"] = 2 };
        var parts = new List<Part>();
        new BytePairEncoding(vocabulary, [], new BytePairOptions(null, false, ByteFallback: true, false, "", "")).Cut(AlignedText.Of("aéa"), parts);
        Assert.Equal([new Part(0, 0, 1), new Part(1, 1, 2), new Part(2, 1, 2), new Part(0, 2, 3)], parts);
    }

    [Fact]
    public void Unknown_characters_become_one_token_each_or_one_together()
    {
        var vocabulary = new Dictionary<string, int> { ["a"] = 0, ["?"] = 1 };
        foreach (var (fuse, count) in new[] { (false, 2), (true, 1) })
        {
            var parts = new List<Part>();
            new BytePairEncoding(vocabulary, [], new BytePairOptions(1, fuse, false, false, "", "")).Cut(AlignedText.Of("xya"), parts);
            Assert.Equal(count + 1, parts.Count);
            Assert.Equal(new Part(0, 2, 3), parts[^1]);
        }
    }
}
