using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers.Inference;

namespace Playground.Worker.Tests.Api;

public sealed class InspectTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/api/models/tiny-bert-mlm/inspect";

    [Fact]
    public async Task Tokens_come_alone_when_nothing_is_wanted()
    {
        var answer = await server.Post(Path, """{"text":"The man, hello"}""");
        Assert.Equal(["tokens"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["id", "text", "start", "end", "word", "special"], answer.GetProperty("tokens")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("""{"id":2,"text":"[CLS]","start":0,"end":0,"word":null,"special":true}""", answer.GetProperty("tokens")[0].GetRawText());

        var comma = answer.GetProperty("tokens").EnumerateArray().Single(token => token.GetProperty("text").GetString() == ",");
        Assert.Equal((7, 8), (comma.GetProperty("start").GetInt32(), comma.GetProperty("end").GetInt32()));
    }

    [Theory]
    [InlineData(FixtureModels.Bert)]
    [InlineData(FixtureModels.Gpt2)]
    public async Task Every_number_parses_back_to_the_float_that_the_model_computed(string id)
    {
        var answer = (await server.Post($"/api/models/{id}/inspect", """{"text":"hello my friend","want":["logits","hiddenStates","attentions","logitLens"]}"""))
            .Deserialize<Inspection>(JsonSerializerOptions.Web)!;
        var model = await server.Models.Open(id, TestContext.Current.CancellationToken);
        var tokens = model.Tokenizer.Encode("hello my friend");
        var trace = await model.Run(m => m.Inspect(tokens, new TraceOptions(true, true, true, true)), TestContext.Current.CancellationToken);

        Assert.Equal(tokens.Select(token => token.Id), answer.Tokens.Select(token => token.Id));
        Assert.Equal(trace.Logits, answer.Logits);
        Assert.Equal(trace.HiddenStates, answer.HiddenStates);
        Assert.Equal(trace.Attentions, answer.Attentions);
        Assert.Equal(trace.LogitLens, answer.LogitLens);
        Assert.Equal(model.Configuration.Layers + 1, answer.HiddenStates!.Length);
        Assert.Equal(model.Configuration.Layers, answer.Attentions!.Length);
        Assert.Equal(model.Configuration.Heads, answer.Attentions[0].Length);
    }

    [Fact]
    public async Task Mask_positions_become_the_mask_token_before_the_forward_pass()
    {
        var masked = await server.Post(Path, """{"text":"the man works","maskPositions":[2],"want":["logits"]}""");
        var written = await server.Post(Path, """{"text":"the [MASK] works","want":["logits"]}""");
        Assert.Equal("[MASK]", masked.GetProperty("tokens")[2].GetProperty("text").GetString());
        Assert.Equal((4, 7), (masked.GetProperty("tokens")[2].GetProperty("start").GetInt32(), masked.GetProperty("tokens")[2].GetProperty("end").GetInt32()));
        Assert.Equal(written.GetProperty("logits").GetRawText(), masked.GetProperty("logits").GetRawText());
    }

    [Fact]
    public async Task One_layer_and_one_head_are_a_cut_out_of_all()
    {
        var all = await server.Post(Path, """{"text":"hello","want":["attentions","hiddenStates"]}""");
        var one = await server.Post(Path, """{"text":"hello","want":["attentions"],"layer":1,"head":2}""");
        var last = await server.Post(Path, """{"text":"hello","want":["hiddenStates"],"layer":3}""");
        Assert.Equal(all.GetProperty("attentions")[1][2].GetRawText(), one.GetProperty("attentions")[0][0].GetRawText());
        Assert.Equal(1, one.GetProperty("attentions").GetArrayLength());
        Assert.Equal(1, one.GetProperty("attentions")[0].GetArrayLength());
        Assert.Equal(all.GetProperty("hiddenStates")[3].GetRawText(), last.GetProperty("hiddenStates")[0].GetRawText());
    }

    [Fact]
    public async Task A_pair_of_texts_is_one_sequence_with_offsets_in_each()
    {
        var answer = await server.Post(Path, """{"text":"hello","textPair":"the man","want":["logits"]}""");
        Assert.Equal(2, answer.GetProperty("tokens").EnumerateArray().Count(token => token.GetProperty("text").GetString() == "[SEP]"));
        Assert.Equal(answer.GetProperty("tokens").GetArrayLength(), answer.GetProperty("logits").GetArrayLength());
    }

    [Fact]
    public async Task A_text_longer_than_the_context_is_refused_with_both_counts()
    {
        var (status, text) = await server.PostText(Path, $$"""{"text":"{{string.Join(' ', Enumerable.Repeat("the", 63))}}"}""");
        Assert.Equal(422, (int)status);
        Assert.Equal("""{"error":"Input validation error: `text` must have at most 64 tokens. Given: 65","error_type":"validation"}""", text);
    }
}
