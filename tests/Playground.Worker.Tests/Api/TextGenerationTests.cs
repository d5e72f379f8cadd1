using System.Text.Json;

namespace Playground.Worker.Tests.Api;

public sealed class TextGenerationTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/models/tiny-gpt2";
    private const string Sampled = "\"max_new_tokens\":12,\"do_sample\":true,\"temperature\":1.5,\"top_k\":50,\"top_p\":0.95,\"details\":true";

    [Fact]
    public async Task Greedy_text_ids_and_log_probabilities_are_those_of_the_reference()
    {
        foreach (var example in Fixture.Greedy())
        {
            var answer = await Generate(example.GetProperty("prompt").GetString()!, "\"max_new_tokens\":24,\"do_sample\":false,\"details\":true");
            Assert.Equal(example.GetProperty("generated_text").GetString(), answer.GetProperty("generated_text").GetString());

            var details = answer.GetProperty("details");
            Assert.Equal(example.GetProperty("finish_reason").GetString(), details.GetProperty("finish_reason").GetString());
            Assert.Equal(24, details.GetProperty("generated_tokens").GetInt32());
            Assert.Equal(JsonValueKind.Null, details.GetProperty("seed").ValueKind);
            Assert.Equal(example.GetProperty("new_ids").EnumerateArray().Select(id => id.GetInt32()), Ids(details));
            Assert.All(
                example.GetProperty("logprobs").EnumerateArray().Zip(details.GetProperty("tokens").EnumerateArray()),
                pair => Assert.Equal(pair.First.GetDouble(), pair.Second.GetProperty("logprob").GetDouble(), 1e-4));
            Assert.Equal(
                example.GetProperty("continuation").GetString(),
                string.Concat(details.GetProperty("tokens").EnumerateArray().Select(token => token.GetProperty("text").GetString())));
        }
    }

    [Fact]
    public async Task The_whole_text_is_returned_unless_only_the_continuation_is_wanted_and_details_only_when_asked()
    {
        var whole = await Generate("The capital of France is", "\"max_new_tokens\":3");
        Assert.Equal(["generated_text"], whole.EnumerateObject().Select(member => member.Name));
        Assert.Equal("The capital of France is = = =", whole.GetProperty("generated_text").GetString());

        var continuation = await Generate("The capital of France is", "\"max_new_tokens\":3,\"return_full_text\":false");
        Assert.Equal(" = = =", continuation.GetProperty("generated_text").GetString());
    }

    [Fact]
    public async Task Details_have_the_published_members_in_order()
    {
        var details = (await Generate("Hello, my name is", "\"max_new_tokens\":1,\"details\":true,\"decoder_input_details\":true,\"top_n_tokens\":2")).GetProperty("details");
        Assert.Equal(
            ["finish_reason", "generated_tokens", "seed", "prefill", "tokens", "top_tokens"], details.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["id", "text", "logprob", "special"], details.GetProperty("tokens")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["id", "text", "logprob"], details.GetProperty("prefill")[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Without_a_number_up_to_a_hundred_tokens_are_written_as_far_as_the_context_reaches()
    {
        var details = (await Generate("The capital of France is", "\"details\":true")).GetProperty("details");
        Assert.Equal(54, details.GetProperty("generated_tokens").GetInt32());
        Assert.Equal("length", details.GetProperty("finish_reason").GetString());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_words_and_another_seed_others()
    {
        var first = await Generate("Hello", $"{Sampled},\"seed\":18446744073709551615");
        var again = await Generate("Hello", $"{Sampled},\"seed\":18446744073709551615");
        var other = await Generate("Hello", $"{Sampled},\"seed\":1");

        Assert.Equal(ulong.MaxValue, first.GetProperty("details").GetProperty("seed").GetUInt64());
        Assert.Equal(first.ToString(), again.ToString());
        Assert.NotEqual(Ids(first.GetProperty("details")), Ids(other.GetProperty("details")));
    }

    [Fact]
    public async Task A_seed_that_was_drawn_is_told_and_repeats_the_words()
    {
        var drawn = await Generate("Hello", Sampled);
        var seed = drawn.GetProperty("details").GetProperty("seed").GetUInt64();
        var repeated = await Generate("Hello", $"{Sampled},\"seed\":{seed}");
        Assert.Equal(drawn.ToString(), repeated.ToString());
    }

    [Theory]
    [InlineData("\"do_sample\":true,\"top_k\":1")]
    [InlineData("\"top_p\":1e-9")]
    [InlineData("\"temperature\":1e-6")]
    [InlineData("\"temperature\":1e-3,\"typical_p\":1e-9")]
    public async Task Sampling_that_leaves_one_candidate_is_greedy_and_still_tells_the_models_own_probability(string sampling)
    {
        var greedy = (await Generate("The capital of France is", "\"max_new_tokens\":6,\"details\":true")).GetProperty("details");
        var sampled = (await Generate("The capital of France is", $"\"max_new_tokens\":6,\"details\":true,\"seed\":3,{sampling}")).GetProperty("details");
        Assert.Equal(greedy.GetProperty("tokens").ToString(), sampled.GetProperty("tokens").ToString());
        Assert.Equal(3, sampled.GetProperty("seed").GetInt32());
    }

    [Fact]
    public async Task A_repetition_penalty_keeps_words_from_coming_back()
    {
        var plain = (await Generate("The capital of France is", "\"max_new_tokens\":10,\"details\":true")).GetProperty("details");
        var penalised = (await Generate("The capital of France is", "\"max_new_tokens\":10,\"details\":true,\"repetition_penalty\":1000")).GetProperty("details");
        Assert.True(Ids(plain).Distinct().Count() < 10);
        Assert.Equal(10, Ids(penalised).Distinct().Count());
    }

    [Fact]
    public async Task Writing_ends_with_the_token_that_completes_a_stop_sequence()
    {
        var answer = await Generate("The capital of France is", "\"max_new_tokens\":24,\"details\":true,\"stop\":[\"never\",\"= they they\"]");
        Assert.Equal("The capital of France is = = = = = they they", answer.GetProperty("generated_text").GetString());
        Assert.Equal("stop_sequence", answer.GetProperty("details").GetProperty("finish_reason").GetString());
        Assert.Equal(7, answer.GetProperty("details").GetProperty("generated_tokens").GetInt32());
    }

    [Fact]
    public async Task A_stop_sequence_in_the_prompt_does_not_stop()
    {
        var answer = await Generate("The capital of France is", "\"max_new_tokens\":2,\"details\":true,\"stop\":[\"France\"]");
        Assert.Equal("length", answer.GetProperty("details").GetProperty("finish_reason").GetString());
    }

    [Fact]
    public async Task The_prompts_own_tokens_come_with_log_probabilities_but_for_the_first()
    {
        var example = Fixture.Greedy()[0];
        var prefill = (await Generate(example.GetProperty("prompt").GetString()!, "\"max_new_tokens\":1,\"details\":true,\"decoder_input_details\":true"))
            .GetProperty("details").GetProperty("prefill").EnumerateArray().ToArray();

        Assert.Equal(example.GetProperty("prompt_ids").EnumerateArray().Select(id => id.GetInt32()), prefill.Select(token => token.GetProperty("id").GetInt32()));
        Assert.Equal(example.GetProperty("prompt").GetString(), string.Concat(prefill.Select(token => token.GetProperty("text").GetString())));
        Assert.Equal(JsonValueKind.Null, prefill[0].GetProperty("logprob").ValueKind);
        Assert.All(prefill[1..], token => Assert.True(token.GetProperty("logprob").GetDouble() < 0));
    }

    [Fact]
    public async Task A_prefill_log_probability_is_what_the_model_gave_that_token_when_it_wrote_it()
    {
        var written = (await Generate("The capital of France is", "\"max_new_tokens\":4,\"details\":true")).GetProperty("details").GetProperty("tokens");
        var read = (await Generate("The capital of France is = = = =", "\"max_new_tokens\":1,\"details\":true,\"decoder_input_details\":true"))
            .GetProperty("details").GetProperty("prefill").EnumerateArray().TakeLast(4);
        Assert.All(written.EnumerateArray().Zip(read), pair =>
            Assert.Equal(pair.First.GetProperty("logprob").GetDouble(), pair.Second.GetProperty("logprob").GetDouble(), 1e-4));
    }

    [Fact]
    public async Task Top_n_tokens_lists_the_best_for_every_place_with_the_greedy_choice_first()
    {
        var details = (await Generate("The capital of France is", "\"max_new_tokens\":3,\"details\":true,\"top_n_tokens\":4")).GetProperty("details");
        Assert.Equal(3, details.GetProperty("top_tokens").GetArrayLength());
        Assert.All(details.GetProperty("top_tokens").EnumerateArray().Zip(Ids(details)), pair =>
        {
            Assert.Equal(4, pair.First.GetArrayLength());
            Assert.Equal(pair.Second, pair.First[0].GetProperty("id").GetInt32());
        });
    }

    [Fact]
    public async Task Truncate_reads_only_the_end_of_the_prompt_and_still_returns_it_whole()
    {
        var cut = await Generate("Once upon a time The capital of France is", "\"max_new_tokens\":3,\"truncate\":2,\"details\":true,\"decoder_input_details\":true");
        Assert.StartsWith("Once upon a time The capital of France is", cut.GetProperty("generated_text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, cut.GetProperty("details").GetProperty("prefill").GetArrayLength());
    }

    [Fact]
    public async Task A_prompt_that_fills_the_context_is_refused_and_truncate_makes_room()
    {
        var text = string.Concat(Enumerable.Repeat(" is", 64));
        var (_, refusal) = await server.PostText(Path, $$"""{"inputs":"{{text}}"}""");
        Assert.Contains("Given: 64 `inputs` tokens and 1 `max_new_tokens`", refusal, StringComparison.Ordinal);

        var (_, tooLong) = await server.PostText(Path, $$"""{"inputs":"{{text}} is"}""");
        Assert.Contains("`inputs` must have at most 64 tokens. Given: 65", tooLong, StringComparison.Ordinal);

        await Generate(text, "\"truncate\":63");
    }

    [Fact]
    public async Task Settings_that_say_what_happens_anyway_are_accepted()
    {
        await Generate("Hello", "\"max_new_tokens\":1,\"best_of\":1,\"watermark\":false,\"frequency_penalty\":0.0,\"grammar\":null,\"temperature\":null,\"stop\":[]");
    }

    private async Task<JsonElement> Generate(string prompt, string parameters)
    {
        var answer = await server.Post(Path, $$$"""{"inputs":{{{JsonSerializer.Serialize(prompt)}}},"parameters":{{{{parameters}}}}}""");
        Assert.Equal(1, answer.GetArrayLength());
        return answer[0];
    }

    private static IEnumerable<int> Ids(JsonElement details) =>
        details.GetProperty("tokens").EnumerateArray().Select(token => token.GetProperty("id").GetInt32());
}
