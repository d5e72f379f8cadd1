using System.Text.Json;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;
using Playground.Transformers.Tests.Checkpoints;
using Playground.Transformers.Tests.Models;

namespace Playground.Transformers.Tests.Inference;

/// <summary>From text to answer, against what the reference's pipelines answered.</summary>
public class PublishedAnswersTests
{
    [Theory]
    [InlineData("tiny-bert-mlm")]
    [InlineData("tiny-distilbert-mlm")]
    [InlineData("tiny-roberta-mlm")]
    public void Masks_are_filled_with_the_same_tokens_and_scores(string name)
    {
        var fixture = new ModelFixture(name);
        using var model = TextModel.Load(fixture.Folder);
        foreach (var asked in fixture.Json("fill_mask.json").EnumerateArray())
        {
            var response = asked.GetProperty("response");
            var masks = response[0].ValueKind == JsonValueKind.Array ? response.EnumerateArray().ToArray() : [response];
            AssertFilled(model, asked.GetProperty("inputs").GetString()!, masks);
        }
    }

    private static void AssertFilled(TextModel model, string text, JsonElement[] masks)
    {
        var tokens = model.Tokenizer.Encode(text);
        var positions = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Id == model.Tokenizer.Special.Mask).ToArray();
        Assert.Equal(masks.Length, positions.Length);
        var logits = model.Logits([new LogitsQuery(tokens, positions)])[0];
        foreach (var (row, answers) in logits.Zip(masks))
        {
            var top = new Distribution(row).Top(answers.GetArrayLength());
            foreach (var (candidate, answer) in top.Zip(answers.EnumerateArray()))
            {
                Assert.Equal(answer.GetProperty("token").GetInt32(), candidate.Id);
                Assert.Equal(answer.GetProperty("score").GetDouble(), candidate.Probability, 1e-5);
            }
        }
    }

    [Fact]
    public void Greedy_text_is_the_same_from_prompt_to_words()
    {
        var fixture = new ModelFixture("tiny-gpt2");
        using var model = TextModel.Load(fixture.Folder);
        foreach (var expected in fixture.Json("greedy.json").GetProperty("cases").EnumerateArray())
        {
            var prompt = model.Tokenizer.Encode(expected.GetProperty("prompt").GetString()!).Select(t => t.Id).ToList();
            using var generation = model.Generate(prompt);
            for (var left = expected.GetProperty("new_ids").GetArrayLength(); left > 0; left--)
            {
                prompt.Add(new Distribution(generation.NextLogits).Top(1)[0].Id);
                generation.Append(prompt[^1]);
            }

            Assert.Equal(expected.GetProperty("generated_text").GetString(), model.Tokenizer.Decode(prompt, skipSpecialTokens: true));
        }
    }

    [Theory]
    [InlineData("tiny-bert-mlm", false)]
    [InlineData("tiny-distilbert-mlm", false)]
    [InlineData("tiny-roberta-mlm", true)]
    [InlineData("tiny-gpt2", false)]
    public void A_saved_model_answers_like_the_one_it_was_saved_from(string name, bool half)
    {
        using var folder = new TemporaryFolder();
        var fixture = new ModelFixture(name);
        using var original = TextModel.Load(fixture.Folder);
        using (var weights = ModelFolder.ReadModel(fixture.Folder))
        {
            ModelFolder.Write(folder.PathOf("saved"), weights, original.Tokenizer, half);
            ModelFolder.Write(folder.PathOf("saved"), weights, original.Tokenizer, half);
        }

        using var saved = TextModel.Load(folder.PathOf("saved"));
        Assert.Equal(original.Configuration, saved.Configuration);
        Assert.Equal(original.Parameters, saved.Parameters);
        var tokens = original.Tokenizer.Encode("the quick brown fox");
        Assert.Equal(tokens, saved.Tokenizer.Encode("the quick brown fox"));
        var query = new LogitsQuery(tokens, [1]);
        Assert.All(original.Logits([query])[0][0].Zip(saved.Logits([query])[0][0]), pair => Assert.Equal(pair.First, pair.Second, half ? 0.1f : 0));
    }

    [Fact]
    public void A_tokenizer_with_more_ids_than_the_model_is_refused()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(new ModelFixture("tiny-bert-mlm").Folder))
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        var settings = File.ReadAllText(folder.PathOf("config.json"));
        File.WriteAllText(folder.PathOf("config.json"), settings.Replace("\"vocab_size\": 933", "\"vocab_size\": 900", StringComparison.Ordinal));
        Assert.Contains("933", Assert.Throws<PlaygroundException>(() => TextModel.Load(folder.Path)).Message, StringComparison.Ordinal);
    }
}
