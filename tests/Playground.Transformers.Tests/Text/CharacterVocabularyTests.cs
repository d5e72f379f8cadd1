using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Text;

public class CharacterVocabularyTests
{
    private static readonly string[] Lines = ["Speak, speak.", "", "  We know't: we know't!", "Żółw 😀 “so”\ttab"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_vocabulary_of_a_causal_model_is_the_characters_of_the_text_and_the_unknown_token()
    {
        var tokenizer = Learn(["ab b", "a!"], 100, masked: false);
        Assert.Equal(["<unk>", "\n", " ", "!", "a", "b"], Pieces(tokenizer));
        Assert.Equal([4, 5, 1], tokenizer.Encode("ab\n").Select(t => t.Id));
    }

    [Fact]
    public void A_masked_model_gets_the_special_tokens_of_BERT()
    {
        var tokenizer = Learn(["ab"], 100, masked: true);
        Assert.Equal(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "\n", "a", "b"], Pieces(tokenizer));
        Assert.Equal(["[CLS]", "a", "[MASK]", "[SEP]"], tokenizer.Encode("a[MASK]").Select(t => t.Piece));
        Assert.Equal(new SpecialTokens(Mask: 4, Pad: 0, Unknown: 1, Begin: 2, End: 3), tokenizer.Special);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_files_give_the_same_ids_offsets_and_text_again(bool masked)
    {
        var learnt = Learn(Lines, 100, masked);
        using var folder = new TemporaryFolder();
        TokenizerFolder.Write(folder.Path, learnt, modelMaxLength: 64);
        var read = TokenizerFolder.Read(folder.Path);
        Assert.Equal(Pieces(learnt), Pieces(read));
        Assert.Equal(learnt.Special, read.Special);
        foreach (var text in Lines.Append(string.Join('\n', Lines)))
        {
            Assert.Equal(learnt.Encode(text), read.Encode(text));
            Assert.Equal(text, read.Decode(read.Encode(text).Select(t => t.Id), skipSpecialTokens: true));
        }

        var again = Path.Combine(folder.Path, "again");
        TokenizerFolder.Write(again, read);
        Assert.Equal(File.ReadAllText(Path.Combine(folder.Path, "tokenizer.json")), File.ReadAllText(Path.Combine(again, "tokenizer.json")));
    }

    [Fact]
    public void Characters_of_one_word_share_its_index_and_a_space_goes_with_the_word_after_it()
    {
        var tokens = Learn(Lines, 100, masked: false).Encode("We know\nso");
        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 2, 3, 3], tokens.Select(t => t.Word));
    }

    [Fact]
    public void The_rarest_characters_fall_out_when_the_size_is_reached_and_each_is_one_unknown_token()
    {
        var learning = VocabularyLearning.Begin(VocabularyKind.Characters, masked: false, ["aaa bb c"], 3, Cancellation);
        var tokenizer = learning.Finish(Cancellation);
        Assert.Equal(["<unk>", " ", "a", "b"], Pieces(tokenizer));
        Assert.Equal(2, learning.CharactersLeftOut); // c and the line end
        Assert.Equal([2, 0, 0, 2], tokenizer.Encode("acca").Select(t => t.Id));
    }

    [Fact]
    public void Another_pattern_to_split_by_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        TokenizerFolder.Write(folder.Path, Learn(Lines, 100, masked: false));
        var file = Path.Combine(folder.Path, "tokenizer.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Isolated", "Removed", StringComparison.Ordinal));
        Assert.Contains("Split", Assert.Throws<PlaygroundException>(() => TokenizerFolder.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Byte_pairs_for_a_masked_model_carry_the_special_tokens_of_RoBERTa_and_survive_their_folder()
    {
        var learnt = VocabularyLearning.Begin(VocabularyKind.ByteLevelBpe, masked: true, Lines, 280, Cancellation).Finish(Cancellation);
        Assert.Equal(["<s>", "<pad>", "</s>", "<unk>"], Pieces(learnt)[..4]);
        Assert.Equal("<mask>", Pieces(learnt)[^1]);
        Assert.Equal(["<s>", "W", "e", "<mask>", "</s>"], learnt.Encode("We <mask>").Select(t => t.Piece));
        using var folder = new TemporaryFolder();
        TokenizerFolder.Write(folder.Path, learnt);
        var read = TokenizerFolder.Read(folder.Path);
        Assert.Equal(Pieces(learnt), Pieces(read));
        Assert.Equal(learnt.Special, read.Special);
        Assert.Equal(learnt.Encode("We <mask>, speak"), read.Encode("We <mask>, speak"));
    }

    [Theory]
    [InlineData(VocabularyKind.WordPiece, 40)]
    [InlineData(VocabularyKind.ByteLevelBpe, 270)]
    public void What_is_learnt_can_be_watched_and_cuts_a_sentence_at_every_moment(VocabularyKind kind, int size)
    {
        var lines = Enumerable.Repeat("the cat sat on the mat with the hat", 3);
        var learning = VocabularyLearning.Begin(kind, masked: false, lines, size, Cancellation);
        var lengths = new List<int>();
        var merges = new List<MergedPair>();
        foreach (var merge in learning.Merges(Cancellation))
        {
            merges.Add(merge);
            lengths.Add(learning.Now().Encode("the cat", addSpecialTokens: false).Count);
        }

        Assert.Equal(Enumerable.Range(1, merges.Count), merges.Select(m => m.Rank));
        Assert.Equal(merges.Select(m => m.Count).OrderDescending(), merges.Select(m => m.Count));
        Assert.Equal(lengths.OrderDescending(), lengths);
        Assert.True(lengths[^1] < lengths[0]);
        var tokenizer = learning.Now();
        var counts = learning.CountPieces(tokenizer, Cancellation);
        Assert.Equal(lines.Sum(line => tokenizer.Encode(line, addSpecialTokens: false).Count), counts.Sum(c => c.Value));
    }

    private static Tokenizer Learn(IEnumerable<string> lines, int size, bool masked) =>
        VocabularyLearning.Begin(VocabularyKind.Characters, masked, lines, size, Cancellation).Finish(Cancellation);

    private static string[] Pieces(Tokenizer tokenizer) => [.. Enumerable.Range(0, tokenizer.VocabularySize).Select(tokenizer.PieceOf)];
}
