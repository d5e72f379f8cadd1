using System.Text.Json;

namespace Playground.Worker.Tests.Api;

public sealed class CompletionsTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/models/tiny-gpt2/v1/completions";
    private const string Prompt = "\"prompt\":\"The capital of France is\"";

    [Fact]
    public async Task The_answer_holds_the_continuation_only_and_counts_tokens()
    {
        var answer = await server.Post(Path, $$"""{"model":"anything",{{Prompt}},"max_tokens":7}""");
        Assert.Equal(
            ["id", "object", "created", "model", "system_fingerprint", "choices", "usage"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal("text_completion", answer.GetProperty("object").GetString());
        Assert.Equal("tiny-gpt2", answer.GetProperty("model").GetString());
        Assert.Equal("""[{"index":0,"text":" = = = = = they they","logprobs":null,"finish_reason":"length"}]""", answer.GetProperty("choices").GetRawText());
        Assert.Equal("""{"prompt_tokens":10,"completion_tokens":7,"total_tokens":17}""", answer.GetProperty("usage").GetRawText());
    }

    [Fact]
    public async Task Greedy_text_is_that_of_the_reference()
    {
        foreach (var example in Fixture.Greedy())
        {
            var answer = await server.Post(Path, $$"""{"prompt":{{example.GetProperty("prompt").GetRawText()}},"max_tokens":24}""");
            Assert.Equal(example.GetProperty("continuation").GetString(), Text(answer));
        }
    }

    [Fact]
    public async Task A_stream_is_chunks_without_usage_that_older_readers_understand_too_then_done()
    {
        var (_, text) = await server.PostText(Path, $$"""{{{Prompt}},"max_tokens":3,"stream":true}""");
        Assert.EndsWith("}\n\ndata: [DONE]\n\n", text, StringComparison.Ordinal);
        var chunks = StreamTests.Events(text[..^"data: [DONE]\n\n".Length], "data: ");

        Assert.Equal(3, chunks.Length);
        Assert.All(chunks, chunk => Assert.Equal(
            ["id", "object", "created", "model", "system_fingerprint", "choices", "token", "generated_text", "details"],
            chunk.EnumerateObject().Select(member => member.Name)));
        Assert.Single(chunks.Select(chunk => chunk.GetProperty("id").GetString()).Distinct());
        Assert.Equal(
            ["""[{"index":0,"text":" =","logprobs":null,"finish_reason":""}]""", """[{"index":0,"text":" =","logprobs":null,"finish_reason":""}]""", """[{"index":0,"text":" =","logprobs":null,"finish_reason":"length"}]"""],
            chunks.Select(chunk => chunk.GetProperty("choices").GetRawText()));
        Assert.All(chunks, chunk => Assert.Equal(796, chunk.GetProperty("token").GetProperty("id").GetInt32()));
        Assert.Equal([null, null, " = = ="], chunks.Select(chunk => chunk.GetProperty("generated_text").GetString()));
        Assert.Equal("""{"finish_reason":"length","generated_tokens":3,"seed":null}""", chunks[^1].GetProperty("details").GetRawText());
    }

    [Fact]
    public async Task Usage_comes_in_a_chunk_of_its_own_where_stream_options_ask_for_it()
    {
        var (_, text) = await server.PostText(Path, $$$"""{{{{Prompt}}},"max_tokens":2,"stream":true,"stream_options":{"include_usage":true}}""");
        var chunks = StreamTests.Events(text[..^"data: [DONE]\n\n".Length], "data: ");
        Assert.Equal(3, chunks.Length);
        Assert.Equal(0, chunks[^1].GetProperty("choices").GetArrayLength());
        Assert.Equal("""{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12}""", chunks[^1].GetProperty("usage").GetRawText());
    }

    [Fact]
    public async Task A_stop_sequence_may_be_one_string_and_ends_with_the_dialects_word_for_it()
    {
        var answer = await server.Post(Path, $$"""{{{Prompt}},"max_tokens":24,"stop":" they"}""");
        Assert.Equal(" = = = = = they", Text(answer));
        Assert.Equal("stop", answer.GetProperty("choices")[0].GetProperty("finish_reason").GetString());
    }

    [Fact]
    public async Task Parameters_of_text_generation_may_stand_at_the_top_level()
    {
        var answer = await server.Post(Path, $$"""{{{Prompt}},"max_new_tokens":2,"do_sample":false,"details":true,"top_n_tokens":1,"return_full_text":true}""");
        Assert.Equal("The capital of France is = =", Text(answer));
        Assert.Equal(2, answer.GetProperty("details").GetProperty("top_tokens").GetArrayLength());
    }

    [Fact]
    public async Task A_temperature_samples_by_its_seed_and_temperature_zero_is_greedy()
    {
        var greedy = Text(await server.Post(Path, $$"""{{{Prompt}},"max_tokens":12,"temperature":0,"seed":7}"""));
        Assert.StartsWith(" = = = = = they", greedy, StringComparison.Ordinal);

        var sampled = Text(await server.Post(Path, $$"""{{{Prompt}},"max_tokens":12,"temperature":1,"seed":7}"""));
        var again = Text(await server.Post(Path, $$"""{{{Prompt}},"max_tokens":12,"temperature":1,"seed":7}"""));
        Assert.Equal(sampled, again);
        Assert.NotEqual(greedy, sampled);
    }

    [Fact]
    public async Task A_list_of_one_prompt_and_members_that_say_what_happens_anyway_are_accepted()
    {
        var answer = await server.Post(
            Path, """{"prompt":["Hello"],"max_tokens":1,"n":1,"best_of":1,"echo":false,"logprobs":null,"presence_penalty":0,"frequency_penalty":0,"user":"me","logit_bias":{}}""");
        Assert.Equal(1, answer.GetProperty("usage").GetProperty("completion_tokens").GetInt32());
    }

    private static string? Text(JsonElement answer) => answer.GetProperty("choices")[0].GetProperty("text").GetString();
}
