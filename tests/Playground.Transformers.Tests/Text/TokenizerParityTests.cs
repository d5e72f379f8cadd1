using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Text;

public class TokenizerParityTests
{
    public static TheoryData<string> Names => [.. TokenizerFixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_case_of_the_reference_comes_out_exactly(string name)
    {
        AssertAll(TokenizerFixture.Read(name), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_older_files_say_the_same_as_tokenizer_json(string name)
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(TokenizerFixture.Folder(name), "vocab.txt", "vocab.json", "merges.txt", "tokenizer_config.json", "special_tokens_map.json");
        AssertAll(TokenizerFolder.Read(folder.Path), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_written_folder_reads_back_the_same(string name)
    {
        using var folder = new TemporaryFolder();
        TokenizerFolder.Write(folder.Path, TokenizerFixture.Read(name));
        AssertAll(TokenizerFolder.Read(folder.Path), name);

        File.Delete(Path.Combine(folder.Path, "tokenizer.json"));
        AssertAll(TokenizerFolder.Read(folder.Path), name);
    }

    private static void AssertAll(Tokenizer tokenizer, string name)
    {
        var cases = TokenizerFixture.Cases(name);
        Assert.Equal(155, cases.Count);
        var differences = cases.SelectMany(c => TokenizerFixture.Differences(tokenizer, c)).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n" + string.Join('\n', differences));
    }
}
