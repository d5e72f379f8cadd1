using System.Net;
using System.Text;
using System.Text.Json;
using Playground.Transformers;
using Playground.Worker.Api;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Tests.Api;

public sealed class RefusalTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Generate = "/models/tiny-gpt2";
    private const string Complete = "/models/tiny-gpt2/v1/completions";
    private const string Fill = "/models/tiny-bert-mlm";
    private const string Look = "/api/models/tiny-bert-mlm/inspect";

    [Theory]
    [InlineData("""{"temperature":0}""", "`temperature` must be strictly positive")]
    [InlineData("""{"temperature":-1.5}""", "`temperature` must be strictly positive")]
    [InlineData("""{"top_p":0}""", "`top_p` must be > 0.0 and < 1.0")]
    [InlineData("""{"top_p":1}""", "`top_p` must be > 0.0 and < 1.0")]
    [InlineData("""{"typical_p":1.0}""", "`typical_p` must be > 0.0 and < 1.0")]
    [InlineData("""{"top_k":0}""", "`top_k` must be strictly positive")]
    [InlineData("""{"top_k":-3}""", "`top_k` must be strictly positive")]
    [InlineData("""{"max_new_tokens":0}""", "`max_new_tokens` must be strictly positive")]
    [InlineData("""{"max_new_tokens":-1}""", "`max_new_tokens` must be strictly positive")]
    [InlineData("""{"repetition_penalty":0}""", "`repetition_penalty` must be strictly positive")]
    [InlineData("""{"truncate":0}""", "`truncate` must be strictly positive")]
    [InlineData("""{"stop":["a","b","c","d","e"]}""", "`stop` supports up to 4 stop sequences. Given: 5")]
    [InlineData("""{"stop":[""]}""", "`stop` cannot hold an empty text")]
    [InlineData("""{"top_n_tokens":-1}""", "`top_n_tokens` must be >= 0 and <= 200. Given: -1")]
    [InlineData("""{"max_new_tokens":60}""", "`inputs` tokens + `max_new_tokens` must be <= 64. Given: 8 `inputs` tokens and 60 `max_new_tokens`")]
    [InlineData("""{"max_new_tokens":2147483647}""", "`inputs` tokens + `max_new_tokens` must be <= 64. Given: 8 `inputs` tokens and 2147483647 `max_new_tokens`")]
    [InlineData("""{"max_new_tokens":"8"}""", "`max_new_tokens` must be a number")]
    [InlineData("""{"max_new_tokens":1.5}""", "`max_new_tokens` must be a whole number of at most 2147483647")]
    [InlineData("""{"temperature":"hot"}""", "`temperature` must be a number")]
    [InlineData("""{"temperature":1e999}""", "`temperature` must be a number")]
    [InlineData("""{"do_sample":1}""", "`do_sample` must be true or false")]
    [InlineData("""{"seed":-1}""", "`seed` must be a whole number from 0 to 18446744073709551615")]
    [InlineData("""{"stop":[1]}""", "`stop` must be a string or a list of strings")]
    [InlineData("""{"best_of":2}""", "`best_of` is not supported")]
    [InlineData("""{"watermark":true}""", "`watermark` is not supported")]
    [InlineData("""{"frequency_penalty":0.5}""", "`frequency_penalty` is not supported")]
    [InlineData("""{"grammar":{"type":"json","value":{}}}""", "`grammar` is not supported")]
    [InlineData("""{"adapter_id":"x"}""", "`adapter_id` is not supported")]
    [InlineData("""{"num_beams":4}""", "`num_beams` is not supported")]
    public async Task A_bad_parameter_gets_the_published_sentence_in_both_dialects(string parameters, string fact)
    {
        await Refused(Generate, $$"""{"inputs":"Hello, my name is","parameters":{{parameters}}}""", HttpStatusCode.UnprocessableEntity, fact);
        if (parameters != """{"temperature":0}""")
        {
            // There, temperature 0 asks for the most probable token.
            await Refused(Complete, $$"""{"prompt":"Hello, my name is",{{parameters[1..]}}""", HttpStatusCode.UnprocessableEntity, fact);
        }
    }

    [Theory]
    [InlineData(Generate, """{"inputs":""}""", "`inputs` cannot be empty")]
    [InlineData(Generate, """{"inputs":["a","b"]}""", "`inputs` must be a string")]
    [InlineData(Generate, """{"inputs":"a","parameters":[]}""", "`parameters` must be an object")]
    [InlineData(Generate, """{"inputs":"a","top_k":3}""", "`top_k` is not supported")]
    [InlineData(Generate, """{"inputs":"a","options":{"wait":true}}""", "`wait` is not supported")]
    [InlineData(Generate, """{"inputs":"a","stream":"yes"}""", "`stream` must be true or false")]
    [InlineData(Generate, """{"inputs":"a","stream":true,"parameters":{"decoder_input_details":true}}""", "`decoder_input_details` == true is not supported when streaming tokens")]
    [InlineData(Fill, """{"inputs":""}""", "`inputs` cannot be empty")]
    [InlineData(Fill, """{"inputs":[]}""", "`inputs` cannot be empty")]
    [InlineData(Fill, """{"inputs":7}""", "`inputs` must be a string or a list of strings")]
    [InlineData(Fill, """{"inputs":"[MASK]","parameters":{"top_k":0}}""", "`top_k` must be strictly positive")]
    [InlineData(Fill, """{"inputs":"[MASK]","parameters":{"targets":[]}}""", "`targets` cannot be empty")]
    [InlineData(Fill, """{"inputs":"[MASK]","parameters":{"targets":[""]}}""", "`targets` cannot be empty")]
    [InlineData(Fill, """{"inputs":"[MASK]","parameters":{"max_new_tokens":3}}""", "`max_new_tokens` is not supported")]
    [InlineData(Fill, """{"inputs":"[MASK]","stream":true}""", "`stream` is not supported")]
    [InlineData(Complete, """{"prompt":""}""", "`inputs` cannot be empty")]
    [InlineData(Complete, """{"prompt":["a","b"]}""", "`prompt` supports one text. Given: 2")]
    [InlineData(Complete, """{"prompt":"a","max_tokens":0}""", "`max_new_tokens` must be strictly positive")]
    [InlineData(Complete, """{"prompt":"a","max_tokens":1,"max_new_tokens":2}""", "`max_tokens` and `max_new_tokens` mean the same and must not differ")]
    [InlineData(Complete, """{"prompt":"a","echo":true}""", "`echo` is not supported")]
    [InlineData(Complete, """{"prompt":"a","n":2}""", "`n` is not supported")]
    [InlineData(Complete, """{"prompt":"a","logprobs":3}""", "`logprobs` is not supported")]
    [InlineData(Complete, """{"prompt":"a","presence_penalty":1}""", "`presence_penalty` is not supported")]
    [InlineData(Complete, """{"prompt":"a","suffix":"b"}""", "`suffix` is not supported")]
    [InlineData(Complete, """{"prompt":"a","messages":[]}""", "`messages` is not supported")]
    [InlineData("/models/tiny-bert-mlm/v1/completions", """{"prompt":"a"}""", "model tiny-bert-mlm fills masks and can't write on; post to /models/tiny-bert-mlm instead")]
    [InlineData(Look, """{"text":""}""", "`text` cannot be empty")]
    [InlineData(Look, """{"text":"hello","want":["gradients"]}""", "`want` may hold logits, hiddenStates, attentions, logitLens. Given: gradients")]
    [InlineData(Look, """{"text":"hello","want":["attentions"],"layer":3}""", "`layer` must be from 0 to 2. Given: 3")]
    [InlineData(Look, """{"text":"hello","want":["hiddenStates"],"layer":4}""", "`layer` must be from 0 to 3. Given: 4")]
    [InlineData(Look, """{"text":"hello","want":["attentions"],"head":4}""", "`head` must be from 0 to 3. Given: 4")]
    [InlineData(Look, """{"text":"hello","maskPositions":[99]}""", "`maskPositions` must be from 0 to 2. Given: 99")]
    [InlineData(Look, """{"text":"hello","maskPositions":[-1]}""", "`maskPositions` must be from 0 to 2. Given: -1")]
    [InlineData(Look, """{"text":"hello","maskPositions":"1"}""", "`maskPositions` must be a list of whole numbers")]
    [InlineData(Look, """{"text":"hello","wants":[]}""", "`wants` is not supported")]
    [InlineData("/api/models/tiny-gpt2/inspect", """{"text":"hello","maskPositions":[0]}""", "`maskPositions` needs a mask token, and model tiny-gpt2 has none")]
    public Task A_request_that_makes_no_sense_is_refused_with_the_fact(string path, string body, string fact) =>
        Refused(path, body, HttpStatusCode.UnprocessableEntity, fact);

    [Theory]
    [InlineData(Generate, "{}", "`inputs` is missing.")]
    [InlineData(Generate, """{"inputs":null}""", "`inputs` is missing.")]
    [InlineData(Fill, """{"parameters":{}}""", "`inputs` is missing.")]
    [InlineData(Complete, "{}", "`prompt` is missing.")]
    [InlineData(Look, "{}", "`text` is missing.")]
    [InlineData(Generate, "[]", "The request body must be a JSON object.")]
    [InlineData(Generate, "\"text\"", "The request body must be a JSON object.")]
    [InlineData(Generate, "{\"inputs\":\"\\ud800\"}", "`inputs` is not valid Unicode text.")]
    public async Task What_can_not_be_read_as_a_request_is_a_400(string path, string body, string sentence)
    {
        var (status, text) = await server.PostText(path, body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal($$"""{"error":"{{sentence}}","error_type":"validation"}""", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"inputs\":}")]
    [InlineData("{'inputs':'a'}")]
    public async Task Broken_json_is_a_400_with_a_sentence(string body)
    {
        var (status, text) = await server.PostText(Generate, body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("The request body is not valid JSON: ", JsonElement.Parse(text).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/models/nobody", "nobody")]
    [InlineData("/models/", "")]
    [InlineData("/models/no/body", "no/body")]
    [InlineData("/models/no%2Fbody/v1/completions", "no/body")]
    [InlineData("/api/models/no/body/inspect", "no/body")]
    public async Task An_unknown_model_is_a_404_that_names_it(string path, string id)
    {
        var (status, text) = await server.PostText(path, "{}");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal($$"""{"error":"Model {{id}} does not exist"}""", text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_one_megabyte_is_a_413_whether_it_says_its_length_or_not(bool announced)
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"inputs":"{{new string('a', 1024 * 1024)}}"}""");
        using HttpContent content = announced ? new ByteArrayContent(bytes) : new StreamContent(new Unseekable(bytes));
        using var response = await server.Client.PostAsync(Generate, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(
            """{"error":"The request body must have at most 1048576 bytes.","error_type":"validation"}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public Task A_text_over_the_limit_is_refused_before_it_is_cut_into_tokens() =>
        Refused(Generate, $$"""{"inputs":"{{new string('a', 20_001)}}"}""", HttpStatusCode.UnprocessableEntity, "`inputs` must have at most 20000 characters. Given: 20001");

    [Fact]
    public async Task An_overloaded_worker_answers_429_and_says_when_to_try_again()
    {
        server.Models.Add("busy", inner => new WatchedModel(inner, "busy", () => throw new OverloadedException()));
        foreach (var stream in (string[])["false", "true"])
        {
            using var response = await server.Send("/models/busy", $$"""{"inputs":"Hello","stream":{{stream}}}""");
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
            Assert.Equal(
                """{"error":"The worker is busy with other requests; try again in a second.","error_type":"overloaded"}""",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void A_number_that_json_can_not_hold_is_refused_with_a_sentence()
    {
        Finite.Check(new float[][] { [1, -2], [float.MaxValue] }, "logits");
        var refusal = Assert.Throws<BrokenModelException>(() => Finite.Check(new float[][] { [1], [2, float.NaN] }, "logits"));
        Assert.Equal("The model computed a number in logits that is not finite, which JSON can't hold; its weights are broken.", refusal.Message);
    }

    [Fact]
    public async Task A_failure_inside_is_a_500_that_gives_nothing_away()
    {
        server.Models.Add("broken", inner => new WatchedModel(inner, "broken", () => throw new InvalidOperationException("secret path")));
        var (status, text) = await server.PostText("/models/broken", """{"inputs":"Hello"}""");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Equal("""{"error":"The worker failed while answering; its log says why.","error_type":"generation"}""", text);
    }

    private async Task Refused(string path, string body, HttpStatusCode expected, string fact)
    {
        var (status, text) = await server.PostText(path, body);
        Assert.Equal($$"""{"error":"Input validation error: {{fact}}","error_type":"validation"}""", text);
        Assert.Equal(expected, status);
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
