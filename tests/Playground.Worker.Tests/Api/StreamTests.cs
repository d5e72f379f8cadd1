using System.Text;
using System.Text.Json;
using Playground.Transformers;

namespace Playground.Worker.Tests.Api;

public sealed class StreamTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Prompt = "The capital of France is";
    private const int MillisecondsUntilStuck = 30_000;

    [Fact]
    public async Task The_bytes_of_a_stream_are_one_event_a_token_with_text_and_details_on_the_last()
    {
        using var response = await server.Send("/models/tiny-gpt2", Body(3));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var logprobs = Events(text, "data:").Select(e => e.GetProperty("token").GetProperty("logprob").GetRawText()).ToArray();
        Assert.Equal(
            $"data:{{\"index\":1,\"token\":{{\"id\":796,\"text\":\" =\",\"logprob\":{logprobs[0]},\"special\":false}},\"generated_text\":null,\"details\":null}}\n\n"
            + $"data:{{\"index\":2,\"token\":{{\"id\":796,\"text\":\" =\",\"logprob\":{logprobs[1]},\"special\":false}},\"generated_text\":null,\"details\":null}}\n\n"
            + $"data:{{\"index\":3,\"token\":{{\"id\":796,\"text\":\" =\",\"logprob\":{logprobs[2]},\"special\":false}},\"generated_text\":\"{Prompt} = = =\",\"details\":{{\"finish_reason\":\"length\",\"generated_tokens\":3,\"seed\":null}}}}\n\n",
            text);
    }

    [Fact]
    public async Task A_stream_says_the_same_as_the_answer_in_one_piece()
    {
        const string parameters = "\"max_new_tokens\":20,\"do_sample\":true,\"temperature\":2.0,\"seed\":5,\"top_n_tokens\":2,\"details\":true";
        var whole = (await server.Post("/models/tiny-gpt2", $$$"""{"inputs":"{{{Prompt}}}","parameters":{{{{parameters}}}}}"""))[0];
        var (_, text) = await server.PostText("/models/tiny-gpt2", $$"""{"inputs":"{{Prompt}}","parameters":{{{parameters}}},"stream":true}""");
        var events = Events(text, "data:");

        Assert.Equal(whole.GetProperty("generated_text").GetString(), events[^1].GetProperty("generated_text").GetString());
        Assert.Equal(5, events[^1].GetProperty("details").GetProperty("seed").GetInt32());
        Assert.Equal(
            whole.GetProperty("details").GetProperty("tokens").EnumerateArray().Select(t => t.GetRawText()), events.Select(e => e.GetProperty("token").GetRawText()));
        Assert.Equal(
            whole.GetProperty("details").GetProperty("top_tokens").EnumerateArray().Select(t => t.GetRawText()), events.Select(e => e.GetProperty("top_tokens").GetRawText()));
    }

    [Fact]
    public async Task Bytes_that_are_no_character_are_held_back_until_the_end()
    {
        var (_, text) = await server.PostText("/models/tiny-gpt2", """{"inputs":"Hello, my name is","parameters":{"max_new_tokens":6,"return_full_text":false},"stream":true}""");
        var events = Events(text, "data:");
        Assert.Equal(["ict", "ict", "ict", "ict", "", "\uFFFD\uFFFD"], events.Select(e => e.GetProperty("token").GetProperty("text").GetString()));
        Assert.Equal("ictictictict\uFFFD\uFFFD", events[^1].GetProperty("generated_text").GetString());
    }

    [Fact(Timeout = MillisecondsUntilStuck)]
    public async Task Each_token_is_sent_before_the_next_one_is_computed()
    {
        using var turn = new SemaphoreSlim(1);
        server.Models.Add("stepped", inner => new WatchedModel(inner, "stepped", () => turn.WaitAsync(TestContext.Current.CancellationToken)));
        using var response = await server.Send("/models/stepped", Body(3));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        // Only the work that was allowed has been done, and its token is here.
        Assert.StartsWith("data:{\"index\":1,", await Line(reader), StringComparison.Ordinal);
        Assert.Equal("", await Line(reader));
        turn.Release();
        Assert.StartsWith("data:{\"index\":2,", await Line(reader), StringComparison.Ordinal);
        turn.Release(10);
    }

    [Fact(Timeout = MillisecondsUntilStuck)]
    public async Task Two_streams_of_one_model_take_turns()
    {
        using var firstTurn = new SemaphoreSlim(1);
        server.Models.Add("first", inner => new WatchedModel(inner, "first", () => firstTurn.WaitAsync(TestContext.Current.CancellationToken)));
        using var first = await server.Send("/models/first", Body(3));

        // The first one has its first token and waits; the second one runs to its end meanwhile.
        var (_, second) = await server.PostText("/models/tiny-gpt2", Body(3));
        firstTurn.Release(10);
        Assert.Equal(second, await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_streams_at_the_same_time_do_not_mix_their_texts()
    {
        var examples = Fixture.Greedy();
        var answers = await Task.WhenAll(examples.Select(example => server.PostText(
            "/models/tiny-gpt2",
            $$"""{"inputs":{{example.GetProperty("prompt").GetRawText()}},"parameters":{"max_new_tokens":24},"stream":true}""")));
        Assert.Equal(
            examples.Select(example => example.GetProperty("generated_text").GetString()),
            answers.Select(answer => Events(answer.Text, "data:")[^1].GetProperty("generated_text").GetString()));
    }

    [Fact(Timeout = MillisecondsUntilStuck)]
    public async Task A_client_that_goes_away_ends_the_work()
    {
        using var turn = new SemaphoreSlim(1);
        var released = new TaskCompletionSource();
        var asked = 0;
        server.Models.Add("left", inner => new WatchedModel(inner, "left", async () =>
        {
            // 1: the prompt; 2: the next token, held up until the client has gone; 3: letting go of the cache.
            if (++asked == 3)
            {
                released.SetResult();
            }
            else
            {
                await turn.WaitAsync(TestContext.Current.CancellationToken);
            }
        }));
        using (var response = await server.Send("/models/left", Body(20)))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            await Line(reader);
        }

        turn.Release();
        await released.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData("/models/fails", "{\"inputs\":\"Hello\",\"stream\":true}")]
    [InlineData("/models/fails/v1/completions", "{\"prompt\":\"Hello\",\"stream\":true}")]
    public async Task A_failure_in_the_middle_is_the_last_event(string path, string body)
    {
        var asked = 0;
        server.Models.Add("fails", inner => new WatchedModel(
            inner, "fails", () => ++asked == 3 ? throw new PlaygroundException("The model is being replaced.") : Task.CompletedTask));
        var (_, text) = await server.PostText(path, body);
        Assert.EndsWith("}\n\ndata:{\"error\":\"The model is being replaced.\",\"error_type\":\"generation\"}\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[DONE]", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_refusal_before_the_first_token_keeps_its_status()
    {
        var (status, _) = await server.PostText("/models/tiny-gpt2", """{"inputs":"a","stream":true,"parameters":{"max_new_tokens":100}}""");
        Assert.Equal(422, (int)status);
    }

    internal static JsonElement[] Events(string text, string prefix)
    {
        var lines = text.Split("\n\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.StartsWith(prefix, line, StringComparison.Ordinal));
        return [.. lines[..^1].Select(line => JsonElement.Parse(Encoding.UTF8.GetBytes(line[prefix.Length..])))];
    }

    private static string Body(int tokens) => $$"""{"inputs":"{{Prompt}}","parameters":{"max_new_tokens":{{tokens}}},"stream":true}""";

    private static ValueTask<string?> Line(StreamReader reader) => reader.ReadLineAsync(TestContext.Current.CancellationToken);
}
