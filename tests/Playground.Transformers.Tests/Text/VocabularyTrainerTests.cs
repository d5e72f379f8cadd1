using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Text;

public class VocabularyTrainerTests
{
    private static readonly string[] Lines = ["The cat sat on the mat.", "The café cat sat!", "A mat, a cat; a hat 😀 😀"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void WordPiece_joins_the_most_frequent_pairs_first()
    {
        // low 5, lower 2, newest 6, widest 3 (the example of Sennrich et al., 2016): "es" and then "est" come up 9 times.
        var lines = Enumerable.Repeat("low", 5).Concat(Enumerable.Repeat("lower", 2)).Concat(Enumerable.Repeat("newest", 6)).Concat(Enumerable.Repeat("widest", 3));
        var tokenizer = VocabularyTrainer.WordPiece(lines, 28, Cancellation);
        var pieces = Enumerable.Range(0, tokenizer.VocabularySize).Select(tokenizer.PieceOf).ToList();
        Assert.Equal(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"], pieces[..5]);
        Assert.Equal(["d", "e", "i", "l", "n", "o", "r", "s", "t", "w"], pieces[5..15]);
        Assert.Contains("##est", pieces);
        Assert.True(pieces.IndexOf("##es") < pieces.IndexOf("##est") || pieces.IndexOf("##st") < pieces.IndexOf("##est"));
    }

    [Fact]
    public void The_same_text_gives_the_same_vocabulary()
    {
        foreach (var train in (Func<Tokenizer>[])[() => VocabularyTrainer.WordPiece(Lines, 60, Cancellation), () => VocabularyTrainer.ByteLevelBpe(Lines, 270, Cancellation)])
        {
            var (a, b) = (train(), train());
            Assert.Equal(Enumerable.Range(0, a.VocabularySize).Select(a.PieceOf), Enumerable.Range(0, b.VocabularySize).Select(b.PieceOf));
        }
    }

    [Fact]
    public void Bytes_bring_back_any_text_and_end_of_text_is_last()
    {
        var tokenizer = VocabularyTrainer.ByteLevelBpe(Lines, 270, Cancellation);
        const string unseen = "Żółw 🐢\tsat on\r\n  the mat";
        Assert.Equal(unseen, tokenizer.Decode(tokenizer.Encode(unseen).Select(t => t.Id), skipSpecialTokens: false));
        Assert.Equal("<|endoftext|>", tokenizer.PieceOf(tokenizer.VocabularySize - 1));
        Assert.Equal(tokenizer.VocabularySize - 1, tokenizer.Special.End);
        Assert.True(tokenizer.Encode(" cat sat").Count < 8, "Nothing was learned.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_learned_tokenizer_survives_its_folder(bool wordPiece)
    {
        var learned = wordPiece ? VocabularyTrainer.WordPiece(Lines, 60, Cancellation) : VocabularyTrainer.ByteLevelBpe(Lines, 270, Cancellation);
        using var folder = new TemporaryFolder();
        TokenizerFolder.Write(folder.Path, learned, modelMaxLength: 64);
        Assert.Contains("\"model_max_length\": 64", File.ReadAllText(Path.Combine(folder.Path, "tokenizer_config.json")), StringComparison.Ordinal);
        AssertSame(learned, TokenizerFolder.Read(folder.Path));
        File.Delete(Path.Combine(folder.Path, "tokenizer.json"));
        AssertSame(learned, TokenizerFolder.Read(folder.Path));
    }

    [Fact]
    public void A_corpus_of_one_word_is_enough_here()
    {
        Assert.Equal("word", VocabularyTrainer.WordPiece(["word word"], 2000, Cancellation).Encode("word", false).Single().Piece);
        Assert.Single(VocabularyTrainer.ByteLevelBpe(["word word word"], 2000, Cancellation).Encode("word"), t => t.Piece == "word");
    }

    [Fact]
    public void A_size_without_room_is_refused_and_cancelling_stops()
    {
        Assert.Contains("257", Assert.Throws<PlaygroundException>(() => VocabularyTrainer.ByteLevelBpe(Lines, 100, Cancellation)).Message, StringComparison.Ordinal);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => VocabularyTrainer.WordPiece(Lines, 60, cancelled.Token));
    }

    private static void AssertSame(Tokenizer expected, Tokenizer found)
    {
        Assert.Equal(expected.VocabularySize, found.VocabularySize);
        Assert.Equal(expected.Special, found.Special);
        foreach (var text in Lines.Append("[MASK] dog <|endoftext|> 😀x"))
        {
            Assert.Equal(expected.Encode(text), found.Encode(text));
            var ids = expected.Encode(text).Select(t => t.Id).ToList();
            Assert.Equal(expected.Decode(ids, true), found.Decode(ids, true));
        }
    }
}
