using System.Text.Json.Nodes;

namespace Playground.Transformers.Models;

/// <summary>From <c>config.json</c> to our settings and back.</summary>
public static class ModelArchitecture
{
    /// <summary>Reads the settings of any supported model; refuses others by name.</summary>
    public static ModelConfiguration Configure(Settings settings)
    {
        var configuration = Of(settings) switch
        {
            Architecture.Bert => Bert.Configure(settings),
            Architecture.DistilBert => DistilBert.Configure(settings),
            Architecture.Roberta => Roberta.Configure(settings),
            _ => Gpt2.Configure(settings),
        };
        configuration.Check();
        return configuration;
    }

    /// <summary>The <c>config.json</c> that the Python library reads.</summary>
    public static JsonObject Describe(ModelConfiguration c)
    {
        var (className, modelType, json) = c.Architecture switch
        {
            Architecture.Bert => ("BertForMaskedLM", "bert", Bert.Describe(c)),
            Architecture.DistilBert => ("DistilBertForMaskedLM", "distilbert", DistilBert.Describe(c)),
            Architecture.Roberta => ("RobertaForMaskedLM", "roberta", Bert.Describe(c)),
            _ => ("GPT2LMHeadModel", "gpt2", Gpt2.Describe(c)),
        };
        json["architectures"] = new JsonArray(className);
        json["model_type"] = modelType;
        json["initializer_range"] = c.InitializerRange;
        json["pad_token_id"] = c.PadTokenId;
        json["bos_token_id"] = c.BeginTokenId;
        json["eos_token_id"] = c.EndTokenId;
        json["tie_word_embeddings"] = c.TiedOutput;
        return json;
    }

    internal static string PublishedName(Activation activation) => activation switch
    {
        Activation.Gelu => "gelu",
        Activation.GeluTanh => "gelu_new",
        _ => "relu",
    };

    private static Architecture Of(Settings settings)
    {
        if (settings.FirstWord("architectures") is { } name)
        {
            // Folders saved from pre-training or the bare encoder may still hold the head; its weights decide.
            return name switch
            {
                "BertForMaskedLM" or "BertForPreTraining" or "BertModel" => Architecture.Bert,
                "DistilBertForMaskedLM" or "DistilBertModel" => Architecture.DistilBert,
                "RobertaForMaskedLM" or "RobertaModel" => Architecture.Roberta,
                "GPT2LMHeadModel" or "GPT2Model" => Architecture.Gpt2,
                _ => throw new PlaygroundException(
                    $"The architecture {name} is not supported; BertForMaskedLM, DistilBertForMaskedLM, RobertaForMaskedLM and GPT2LMHeadModel are."),
            };
        }

        return settings.Word("model_type") switch
        {
            "bert" => Architecture.Bert,
            "distilbert" => Architecture.DistilBert,
            "roberta" => Architecture.Roberta,
            "gpt2" => Architecture.Gpt2,
            null => throw new PlaygroundException("The model's config.json names neither its architecture nor its model_type."),
            var other => throw new PlaygroundException($"The model type {other} is not supported; bert, distilbert, roberta and gpt2 are."),
        };
    }
}
