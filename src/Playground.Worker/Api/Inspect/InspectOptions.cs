using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;

namespace Playground.Worker.Api.Inspect;

/// <summary>Turns the words of a request into <see cref="TraceOptions"/> that exist in the model.</summary>
internal static class InspectOptions
{
    private static readonly string[] Known = ["logits", "hiddenStates", "attentions", "logitLens"];

    public static TraceOptions Of(InspectRequest request, ModelConfiguration model)
    {
        var want = request.Want ?? [];
        if (want.FirstOrDefault(word => !Known.Contains(word)) is { } unknown)
        {
            throw ApiRefusal.Invalid($"`want` may hold {string.Join(", ", Known)}. Given: {unknown}");
        }

        // Attention maps have no row for the embedding, hidden states and the lens do.
        var layers = want.Contains("attentions") ? model.Layers : model.Layers + 1;
        CheckIndex("layer", request.Layer, layers);
        CheckIndex("head", request.Head, model.Heads);
        return new TraceOptions(
            want.Contains("logits"),
            want.Contains("hiddenStates"),
            want.Contains("attentions"),
            want.Contains("logitLens"),
            request.Layer,
            request.Head);
    }

    private static void CheckIndex(string name, int? index, int count)
    {
        if (index < 0 || index >= count)
        {
            throw ApiRefusal.Invalid($"`{name}` must be from 0 to {count - 1}. Given: {index}");
        }
    }
}
