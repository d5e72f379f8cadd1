using System.Text;
using Playground.Transformers.Models;

namespace Playground.Transformers.Tests.Models;

public class ModelArchitectureTests
{
    private static ModelConfiguration Read(string json) => ModelArchitecture.Configure(Settings.Parse(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.DistilBert)]
    [InlineData(Architecture.Roberta)]
    [InlineData(Architecture.Gpt2)]
    public void What_is_written_is_read_back_the_same(Architecture architecture)
    {
        var configuration = ModelFactoryTests.Small(architecture) with
        {
            Activation = Activation.Relu,
            TiedOutput = false,
            Dropout = 0.25,
            InitializerRange = 0.01,
            LayerNormEpsilon = architecture == Architecture.DistilBert ? 1e-12 : 1e-6,
            ScaleAttention = architecture != Architecture.Gpt2,
            ScaleAttentionByLayer = architecture == Architecture.Gpt2,
        };
        Assert.Equal(configuration, Read(ModelArchitecture.Describe(configuration).ToJsonString()));
    }

    [Fact]
    public void Missing_settings_are_the_published_defaults()
    {
        var bert = Read("""{"architectures":["BertForMaskedLM"]}""");
        Assert.Equal((30522, 768, 12, 12, 3072, 512), (bert.VocabularySize, bert.Hidden, bert.Layers, bert.Heads, bert.Intermediate, bert.Positions));
        Assert.True(bert.TiedOutput);
        var gpt2 = Read("""{"model_type":"gpt2"}""");
        Assert.Equal((50257, 768, 3072, 1024, 50256), (gpt2.VocabularySize, gpt2.Hidden, gpt2.Intermediate, gpt2.Positions, gpt2.EndTokenId));
        Assert.Equal(Activation.GeluTanh, gpt2.Activation);
        Assert.Equal((6, 3072), (Read("""{"model_type":"distilbert"}""").Layers, Read("""{"model_type":"distilbert"}""").Intermediate));
        Assert.Equal((2, 510), (Read("""{"model_type":"roberta"}""").PositionOffset, Read("""{"model_type":"roberta"}""").ContextLength));
    }

    [Theory]
    [InlineData("gelu", Activation.Gelu)]
    [InlineData("gelu_new", Activation.GeluTanh)]
    [InlineData("gelu_fast", Activation.GeluTanh)]
    [InlineData("gelu_pytorch_tanh", Activation.GeluTanh)]
    [InlineData("relu", Activation.Relu)]
    public void Activations_are_known_under_their_published_names(string name, Activation activation) =>
        Assert.Equal(activation, Read($$"""{"model_type":"bert","hidden_act":"{{name}}"}""").Activation);

    [Fact]
    public void DistilBert_saved_by_an_early_library_keeps_that_librarys_head()
    {
        var early = Read("""{"model_type":"distilbert","activation":"relu","transformers_version":"4.6.0.dev0"}""");
        Assert.Equal((Activation.Relu, Activation.Gelu), (early.Activation, early.HeadActivation));
        Assert.Null(Read("""{"model_type":"distilbert","activation":"relu","transformers_version":"4.40.1"}""").HeadActivation);
        Assert.Equal(Activation.Gelu, Read(ModelArchitecture.Describe(early).ToJsonString()).HeadActivation);
    }

    [Theory]
    [InlineData("""{"architectures":["LlamaForCausalLM"]}""", "LlamaForCausalLM")]
    [InlineData("""{"architectures":["BertForSequenceClassification"]}""", "BertForSequenceClassification")]
    [InlineData("""{"model_type":"t5"}""", "t5")]
    [InlineData("""{}""", "model_type")]
    [InlineData("""[]""", "config.json")]
    [InlineData("""{"model_type":"bert",""", "config.json")]
    [InlineData("""{"model_type":"bert","model_type":"gpt2"}""", "config.json")]
    [InlineData("""{"model_type":"bert","hidden_act":"mish"}""", "mish")]
    [InlineData("""{"model_type":"bert","position_embedding_type":"relative_key"}""", "relative_key")]
    [InlineData("""{"model_type":"bert","is_decoder":true}""", "is_decoder")]
    [InlineData("""{"model_type":"gpt2","add_cross_attention":true}""", "add_cross_attention")]
    [InlineData("""{"model_type":"bert","hidden_size":"768"}""", "hidden_size")]
    [InlineData("""{"model_type":"bert","hidden_size":1e30}""", "hidden_size")]
    [InlineData("""{"model_type":"bert","hidden_size":100}""", "divided")]
    [InlineData("""{"model_type":"bert","vocab_size":99999999999}""", "vocab_size")]
    [InlineData("""{"model_type":"bert","num_hidden_layers":-1}""", "layers")]
    [InlineData("""{"model_type":"roberta","pad_token_id":null}""", "pad_token_id")]
    [InlineData("""{"model_type":"roberta","pad_token_id":2147483647}""", "pad_token_id")]
    [InlineData("""{"model_type":"bert","tie_word_embeddings":"yes"}""", "tie_word_embeddings")]
    public void What_is_not_supported_is_refused_by_name(string json, string name) =>
        Assert.Contains(name, Assert.Throws<PlaygroundException>(() => Read(json)).Message, StringComparison.Ordinal);
}
