using System.Text;
using System.Text.Json.Nodes;
using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Text;

public class HostileTokenizerFolderTests
{
    [Theory]
    [InlineData("tokenizer.json", "{", "tokenizer.json")]
    [InlineData("tokenizer.json", "[]", "tokenizer.json")]
    [InlineData("tokenizer.json", """{"model":{"type":"Unigram","vocab":[]}}""", "Unigram")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"a":0,"b":0},"merges":[]}}""", "\"a\"")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"a":0,"b":2},"merges":[]}}""", "missing")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"a":0,"a":1},"merges":[]}}""", "twice")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"a":-1},"merges":[]}}""", "whole number")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"a":2000000000},"merges":[]}}""", "whole number")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"a":0},"merges":["a b"]}}""", "lacks \"b\"")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"a":0},"merges":[7]}}""", "merge")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"a":0},"merges":[],"dropout":0.1}}""", "dropout")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":{"\ud800":0},"merges":[]}}""", "Unicode")]
    [InlineData("tokenizer.json", """{"model":{"type":"WordPiece","vocab":{"a":0},"unk_token":"[UNK]"}}""", "[UNK]")]
    [InlineData("tokenizer.json", """{"normalizer":{"type":"Nmt"},"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}""", "Nmt")]
    [InlineData("tokenizer.json", """{"pre_tokenizer":{"type":"Metaspace"},"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}""", "Metaspace")]
    [InlineData("tokenizer.json", """{"post_processor":{"type":"Other"},"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}""", "Other")]
    [InlineData("tokenizer.json", """{"post_processor":{"type":"BertProcessing","cls":["a",9],"sep":["a",0]},"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}""", "outside the vocabulary")]
    [InlineData("tokenizer.json", """{"decoder":{"type":"CTC"},"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}""", "CTC")]
    [InlineData("tokenizer.json", """{"added_tokens":[{"id":5,"content":"a"}],"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}""", "two ids")]
    [InlineData("tokenizer.json", """{"model":{"type":"BPE","vocab":"a","merges":[]}}""", "vocab")]
    [InlineData("vocab.txt", "[UNK]\n[CLS]\n[SEP]\na\na\n", "twice")]
    [InlineData("vocab.txt", "a\nb\n", "[UNK]")]
    [InlineData("vocab.txt", "", "vocab.txt")]
    [InlineData("vocab.json", """{"a":0}""", "tokenizer")]
    [InlineData("tokenizer_config.json", """{"a":0,"a":1}""", "twice")]
    public void A_broken_file_is_refused_with_one_sentence(string name, string text, string fact)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, text);
        var error = Assert.Throws<PlaygroundException>(() => TokenizerFolder.Read(folder.Path));
        Assert.Contains(fact, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "vocab.txt"), [.. Encoding.ASCII.GetBytes("[UNK]\n"), 0xFF, 0xFE]);
        Assert.Contains("UTF-8", Assert.Throws<PlaygroundException>(() => TokenizerFolder.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(Path.Combine(folder.Path, "tokenizer.json")))
            file.SetLength(65L << 20);
        Assert.Contains("64 MB", Assert.Throws<PlaygroundException>(() => TokenizerFolder.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merges_may_be_written_as_pairs()
    {
        using var folder = new TemporaryFolder();
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(TokenizerFixture.Folder("tiny-gpt2"), "tokenizer.json")))!;
        var merges = json["model"]!["merges"]!.AsArray();
        json["model"]!["merges"] = new JsonArray([.. merges.Select(m => new JsonArray([.. ((string)m!).Split(' ').Select(p => (JsonNode)JsonValue.Create(p)!)]))]);
        folder.Write("tokenizer.json", json.ToJsonString());
        var tokenizer = TokenizerFolder.Read(folder.Path);
        Assert.All(TokenizerFixture.Cases("tiny-gpt2"), c => Assert.Equal(c.Ids, tokenizer.Encode(c.Text).Select(t => t.Id)));
    }
}
