using System.Net;
using System.Text.Json;

namespace Playground.Worker.Tests.Api;

public sealed class FillMaskTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Paris = "the capital of france is [MASK] .";
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData(FixtureModels.Bert)]
    [InlineData(FixtureModels.DistilBert)]
    [InlineData(FixtureModels.Roberta)]
    public async Task Every_fixture_text_gets_the_answer_of_the_published_pipeline(string model)
    {
        foreach (var example in Fixture.FillMask(model))
        {
            var answer = await server.Post($"/models/{model}", JsonSerializer.Serialize(new { inputs = example.GetProperty("inputs").GetString() }));
            AssertSame(example.GetProperty("response"), answer);
        }
    }

    [Fact]
    public async Task Several_texts_get_a_list_with_one_answer_each_and_a_list_of_one_is_unwrapped()
    {
        var examples = Fixture.FillMask(FixtureModels.Bert);
        var texts = examples.Select(example => example.GetProperty("inputs").GetString());
        var answers = await server.Post("/models/tiny-bert-mlm", JsonSerializer.Serialize(new { inputs = texts }));

        Assert.Equal(examples.Length, answers.GetArrayLength());
        Assert.All(examples.Zip(answers.EnumerateArray()), pair => AssertSame(pair.First.GetProperty("response"), pair.Second));

        var one = await server.Post("/models/tiny-bert-mlm", JsonSerializer.Serialize(new { inputs = new[] { Paris } }));
        AssertSame(examples[0].GetProperty("response"), one);
    }

    [Fact]
    public async Task More_texts_than_wait_at_the_model_together_keep_their_order()
    {
        var examples = Fixture.FillMask(FixtureModels.Bert).Take(3).ToArray();
        var many = Enumerable.Range(0, 40).Select(i => examples[i % 3]).ToArray();
        var answers = await server.Post(
            "/models/tiny-bert-mlm", JsonSerializer.Serialize(new { inputs = many.Select(example => example.GetProperty("inputs").GetString()) }));

        Assert.All(many.Zip(answers.EnumerateArray()), pair => AssertSame(pair.First.GetProperty("response"), pair.Second));
    }

    [Fact]
    public async Task Top_k_decides_how_many_and_may_be_the_whole_vocabulary_whose_scores_sum_to_one()
    {
        var three = await server.Post("/models/tiny-bert-mlm", Body(Paris, """{"top_k":3}"""));
        Assert.Equal(3, three.GetArrayLength());

        var all = await server.Post("/models/tiny-bert-mlm", Body(Paris, """{"top_k":933}"""));
        Assert.Equal(933, all.GetArrayLength());
        Assert.Equal(1, Scores(all).Sum(), 1e-4);
        Assert.Equal(Scores(all).OrderDescending(), Scores(all));

        var (status, text) = await server.PostText("/models/tiny-bert-mlm", Body(Paris, """{"top_k":934}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("""{"error":"Input validation error: `top_k` must be <= 933. Given: 934","error_type":"validation"}""", text);
    }

    [Fact]
    public async Task Targets_keep_their_scores_in_the_whole_vocabulary_merge_duplicates_and_cap_top_k()
    {
        var all = (await server.Post("/models/tiny-bert-mlm", Body(Paris, """{"top_k":933}"""))).EnumerateArray()
            .ToDictionary(candidate => candidate.GetProperty("token").GetInt32(), candidate => candidate.GetProperty("score").GetDouble());
        var answer = await server.Post("/models/tiny-bert-mlm", Body(Paris, """{"targets":["later","taken","later","##j"],"top_k":50}"""));

        Assert.Equal([706, 617, 209], Tokens(answer));
        Assert.All(answer.EnumerateArray(), candidate =>
            Assert.Equal(all[candidate.GetProperty("token").GetInt32()], candidate.GetProperty("score").GetDouble()));
    }

    [Fact]
    public async Task Top_k_takes_the_best_of_the_targets_and_a_single_target_may_be_a_plain_string()
    {
        Assert.Equal([617], Tokens(await server.Post("/models/tiny-bert-mlm", Body(Paris, """{"targets":["later","taken"],"top_k":1}"""))));
        Assert.Equal([617], Tokens(await server.Post("/models/tiny-bert-mlm", Body(Paris, """{"targets":"taken"}"""))));
    }

    [Fact]
    public async Task A_target_outside_the_vocabulary_is_replaced_by_its_first_piece()
    {
        // "takenj" is cut into "taken" and "##j".
        Assert.Equal([617], Tokens(await server.Post("/models/tiny-bert-mlm", Body(Paris, """{"targets":["takenj"]}"""))));
    }

    [Fact]
    public async Task With_several_masks_the_others_and_all_special_tokens_stay_in_the_sequence()
    {
        var answer = await server.Post("/models/tiny-bert-mlm", Body("the [MASK] and the [MASK]", """{"top_k":1}"""));
        Assert.Equal(2, answer.GetArrayLength());
        Assert.StartsWith("[CLS] the ", answer[0][0].GetProperty("sequence").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(" and the [MASK] [SEP]", answer[0][0].GetProperty("sequence").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("[CLS] the [MASK] and the", answer[1][0].GetProperty("sequence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_members_of_a_candidate_have_their_published_names_and_order()
    {
        var answer = await server.Post("/models/tiny-bert-mlm", Body(Paris, """{"top_k":1}"""));
        Assert.Equal(["score", "token", "token_str", "sequence"], answer[0].EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData(FixtureModels.Bert, "[MASK]")]
    [InlineData(FixtureModels.Roberta, "<mask>")]
    public async Task A_text_without_a_mask_is_refused_before_the_model_runs(string model, string mask)
    {
        var ran = false;
        server.Models.Add($"watched-{model}", inner => new WatchedModel(inner, "watched", () => Task.FromResult(ran = true)), model);
        var (status, text) = await server.PostText($"/models/watched-{model}", JsonSerializer.Serialize(new { inputs = new[] { $"a {mask} here", "none here" } }));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal($$"""{"error":"No mask_token ({{mask}}) found on the input"}""", text);
        Assert.False(ran);
    }

    [Fact]
    public async Task A_text_longer_than_the_context_is_refused_with_both_counts()
    {
        var (status, text) = await server.PostText("/models/tiny-bert-mlm", Body("[MASK] " + string.Join(' ', Enumerable.Repeat("the", 62)), "{}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("""{"error":"Input validation error: `inputs` must have at most 64 tokens. Given: 65","error_type":"validation"}""", text);

        var longest = await server.Post("/models/tiny-bert-mlm", Body("[MASK] " + string.Join(' ', Enumerable.Repeat("the", 61)), "{}"));
        Assert.Equal(5, longest.GetArrayLength());
    }

    [Fact]
    public async Task What_the_hosted_service_calls_options_is_accepted()
    {
        var answer = await server.Post(
            "/models/tiny-bert-mlm", $$"""{"inputs":"{{Paris}}","options":{"wait_for_model":true,"use_cache":false},"stream":false,"parameters":null}""");
        Assert.Equal(5, answer.GetArrayLength());
    }

    private static string Body(string text, string parameters) => $$"""{"inputs":{{JsonSerializer.Serialize(text)}},"parameters":{{parameters}}}""";

    private static IEnumerable<double> Scores(JsonElement answer) => answer.EnumerateArray().Select(candidate => candidate.GetProperty("score").GetDouble());

    private static IEnumerable<int> Tokens(JsonElement answer) => answer.EnumerateArray().Select(candidate => candidate.GetProperty("token").GetInt32());

    private static void AssertSame(JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
            Assert.All(expected.EnumerateArray().Zip(actual.EnumerateArray()), pair => AssertSame(pair.First, pair.Second));
            return;
        }

        Assert.Equal(expected.GetProperty("token").GetInt32(), actual.GetProperty("token").GetInt32());
        Assert.Equal(expected.GetProperty("token_str").GetString(), actual.GetProperty("token_str").GetString());
        Assert.Equal(expected.GetProperty("sequence").GetString(), actual.GetProperty("sequence").GetString());
        Assert.Equal(expected.GetProperty("score").GetDouble(), actual.GetProperty("score").GetDouble(), Tolerance);
    }
}
