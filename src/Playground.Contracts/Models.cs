using System.Text.Json.Serialization;

namespace Playground.Contracts;

/// <summary>What a model was taught to do.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Objective>))]
public enum Objective
{
    /// <summary>Fill in hidden words, seeing both sides (BERT and its kin).</summary>
    Masked,

    /// <summary>Say the next word, seeing only what came before (GPT-2).</summary>
    Causal,
}

/// <summary>One line of <c>GET /api/models</c>.</summary>
/// <param name="Id">Folder path relative to its root, with <c>/</c>; a run's own model is <c>runs/{run id}</c>.</param>
/// <param name="Architecture">The class name in config.json, for example <c>BertForMaskedLM</c>.</param>
/// <param name="Hidden">Width of the hidden states.</param>
/// <param name="ContextLength">Most tokens the model can look at, special ones included.</param>
/// <param name="MaskToken">The text that stands for a hidden word; null on causal models.</param>
/// <param name="Source">Where it came from: <c>starter</c>, <c>folder</c> or <c>run</c>.</param>
public sealed record ModelDescription(
    string Id,
    string Architecture,
    Objective Objective,
    int Layers,
    int Heads,
    int Hidden,
    int Vocabulary,
    int ContextLength,
    long Parameters,
    string? MaskToken,
    string Source,
    string? Licence);
