using Playground.Benchmarks.Cloze;
using Playground.Transformers.Inference;

namespace Playground.Worker.Tests.StarterModels;

public sealed class StarterModelTests(BothStarters models) : IClassFixture<BothStarters>
{
    [Theory]
    [InlineData("The ___ sat on the mat.", "cat", 3)]
    [InlineData("The cat sat on the ___.", "mat", 5)]
    [InlineData("The dog ___ at the stranger.", "barked", 3)]
    [InlineData("I brush my ___ every morning.", "teeth", 3)]
    [InlineData("She drank a ___ of water.", "glass", 3)]
    [InlineData("Two plus two is ___.", "four", 3)]
    [InlineData("The opposite of hot is ___.", "cold", 3)]
    [InlineData("There are seven ___ in a week.", "days", 3)]
    [InlineData("The children ___ playing in the garden.", "are", 3)]
    [InlineData("Once upon a ___ there was a king.", "time", 3)]
    [InlineData("The sky is ___.", "blue", 5)]
    [InlineData("What is your ___?", "name", 5)]
    public void The_masked_model_knows_plain_sentences(string sentence, string word, int among) => Assert.Contains(word, Fill(models.Masked, sentence).Take(among));

    [Theory]
    [InlineData("The cat sat on the ___", "mat")]
    [InlineData("The sun is very ___", "hot")]
    [InlineData("Once upon a ___", "time")]
    [InlineData("She was tired, so she went to ___", "bed")]
    [InlineData("One, two, three, ___", "four")]
    public void The_causal_model_goes_on_with_plain_sentences(string sentence, string word) => Assert.Contains(word, Fill(models.Causal, sentence));

    [Theory]
    [InlineData("Zorblax and Quintarra went to ___.")]
    [InlineData("There are 4711 ___ in the garden.")]
    [InlineData("The xylophonist repaired his ___.")]
    [InlineData("Señor Gómez has a ___ ☃.")]
    public void Numbers_names_and_unknown_words_are_split_and_answered_with_words(string sentence) =>
        Assert.All(Fill(models.Masked, sentence).Take(1), word => Assert.Matches("^[a-z]+$", word));

    [Theory]
    [InlineData("masked")]
    [InlineData("causal")]
    public void A_card_says_over_how_many_steps_its_training_loss_is_a_mean(string kind)
    {
        var losses = File.ReadLines(Path.Combine(BothStarters.Folder(kind), "README.md")).Where(line => line.Contains("raining loss: ", StringComparison.Ordinal));
        Assert.Matches(@"^- Training loss: \d\.\d+ \((of the last step alone|mean of the last \d+ steps)\b", Assert.Single(losses));
    }

    private static List<string> Fill(TextModel model, string sentence) =>
        [.. new ClozeReader(model).Fill(ClozeList.Parse($"[test]\n{sentence} | any", isHeldOut: false)[0]).Select(word => word.Trim().ToLowerInvariant())];
}

/// <summary>Loaded once for the class.</summary>
public sealed class BothStarters : IDisposable
{
    public TextModel Masked { get; } = TextModel.Load(Folder("masked"));

    public TextModel Causal { get; } = TextModel.Load(Folder("causal"));

    public void Dispose()
    {
        Masked.Dispose();
        Causal.Dispose();
    }

    public static string Folder(string kind) => Path.Combine(AppContext.BaseDirectory, "StarterModels", $"simple-english-{kind}");
}
