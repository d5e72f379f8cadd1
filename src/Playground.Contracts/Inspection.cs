namespace Playground.Contracts;

/// <summary>Body of <c>POST /api/models/{id}/inspect</c>. All numbers are computed in float32.</summary>
/// <param name="MaskPositions">Token positions to replace by the mask token before the forward pass.</param>
/// <param name="Want">Any of <c>logits</c>, <c>hiddenStates</c>, <c>attentions</c>, <c>logitLens</c>.</param>
/// <param name="Layer">Only this layer (from 0; for hidden states and the lens 0 is the embedding); null for all.</param>
/// <param name="Head">Only this head; null for all.</param>
public sealed record InspectRequest(
    string Text,
    string? TextPair = null,
    IReadOnlyList<int>? MaskPositions = null,
    IReadOnlyList<string>? Want = null,
    int? Layer = null,
    int? Head = null);

/// <param name="Logits"><c>[position][vocab]</c></param>
/// <param name="HiddenStates"><c>[layer][position][hidden]</c>; layer 0 is the embedding's output</param>
/// <param name="Attentions"><c>[layer][head][query][key]</c></param>
/// <param name="LogitLens"><c>[layer][position][vocab]</c>: the head applied to every layer's hidden state</param>
public sealed record Inspection(
    IReadOnlyList<TokenView> Tokens,
    float[][]? Logits,
    float[][][]? HiddenStates,
    float[][][][]? Attentions,
    float[][][]? LogitLens);

/// <summary>Asks for the numbers that the Inside page shows: one attention map and one position's way from logits to probabilities.</summary>
public sealed record LookInsideRequest(string ModelId, string Text, IReadOnlyList<TextSpan> Masked, int Layer, int Head, int Position, int TopK = 10);

/// <param name="Attention"><c>[query][key]</c> of the chosen layer and head; each row sums to 1.</param>
/// <param name="LogSumExp">log of the sum of e^logit over the whole vocabulary: probability = e^(logit - this).</param>
/// <param name="Step">For a model in training: the step at which it answered.</param>
public sealed record InsideView(
    string ModelId,
    IReadOnlyList<TokenView> Tokens,
    int Layers,
    int Heads,
    float[][] Attention,
    int Position,
    IReadOnlyList<Candidate> Candidates,
    double Rest,
    double LogSumExp,
    int Vocabulary,
    int? Step = null);
