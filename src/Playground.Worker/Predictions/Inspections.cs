using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Worker.Api.Inspect;
using Playground.Worker.Catalogue;
using Playground.Worker.Snapshots;

namespace Playground.Worker.Predictions;

/// <summary>The numbers on the way through a model, for the hub and the HTTP API.</summary>
public sealed class Inspections(IModelHost models)
{
    /// <summary>The same as the HTTP API answers, with the same limits.</summary>
    public Task<Inspection> Inspect(string modelId, InspectRequest request, CancellationToken cancellation)
    {
        Questions.CheckText(request.Text);
        return models.Ask(modelId, model => Inspect(model, request, cancellation), cancellation);
    }

    private static async Task<Inspection> Inspect(IOpenModel model, InspectRequest request, CancellationToken cancellation)
    {
        var tokens = InspectedTokens.Of(model, request);
        var options = InspectSize.Checked(InspectOptions.Of(request, model.Configuration), tokens.Count, model.Configuration);
        var trace = await model.Run(m => m.Inspect(tokens, options), cancellation);
        return new Inspection([.. tokens.Select(TokenViews.ViewOf)], trace.Logits, trace.HiddenStates, trace.Attentions, trace.LogitLens);
    }

    /// <summary>One attention map, and one position's way from logits to probabilities.</summary>
    public Task<InsideView> LookInside(LookInsideRequest request, CancellationToken cancellation)
    {
        Questions.CheckText(request.Text);
        Questions.CheckSpans(request.Masked, request.Text);
        Questions.CheckTopK(request.TopK);
        return models.Ask(request.ModelId, model => LookInside(model, request, cancellation), cancellation);
    }

    private static async Task<InsideView> LookInside(IOpenModel model, LookInsideRequest request, CancellationToken cancellation)
    {
        var tokenizer = model.Tokenizer;
        var tokens = tokenizer.Special.Mask is null
            ? tokenizer.Encode(request.Text)
            : MaskQuestion.Hide(request.ModelId, tokenizer, request.Text, request.Masked, request.TopK).Tokens;
        Questions.CheckContext(tokens.Count, model.Configuration);
        CheckLayerAndHead(request.Layer, model.Configuration.Layers - 1, request.Head, model.Configuration.Heads);
        Questions.Refuse(request.Position < 0 || request.Position >= tokens.Count, $"Position {request.Position} does not exist; the text has {tokens.Count} tokens, counted from 0.");

        var (attention, logits) = model is SnapshotModel moment
            ? await moment.Remember(
                $"inside {request.Layer} {request.Head} {request.Position} of {string.Join(' ', tokens.Select(token => token.Id))}", Look, look => sizeof(float) * (((long)tokens.Count * tokens.Count) + look.Logits.Length))
            : await Look();
        Task<Looked> Look() => model.Run(
            m => new Looked(
                m.Inspect(tokens, new TraceOptions(false, false, true, false, request.Layer, request.Head)).Attentions![0][0],
                m.Logits([new LogitsQuery(tokens, [request.Position])])[0][0]),
            cancellation);

        var distribution = new Distribution(logits);
        var top = distribution.Top(request.TopK);
        return new InsideView(
            request.ModelId,
            [.. tokens.Select(TokenViews.ViewOf)],
            model.Configuration.Layers,
            model.Configuration.Heads,
            attention,
            request.Position,
            [.. top.Select(scored => TokenViews.CandidateOf(scored, tokenizer))],
            Math.Max(0, 1 - top.Sum(scored => scored.Probability)),
            distribution.LogSumExp,
            model.Configuration.VocabularySize,
            model.Step);
    }

    private sealed record Looked(float[][] Attention, float[] Logits);

    private static void CheckLayerAndHead(int? layer, int lastLayer, int? head, int heads)
    {
        Questions.Refuse(layer < 0 || layer > lastLayer, $"Layer {layer} does not exist; the last one is {lastLayer}, counted from 0.");
        Questions.Refuse(head < 0 || head >= heads, $"Head {head} does not exist; the last one is {heads - 1}, counted from 0.");
    }
}
