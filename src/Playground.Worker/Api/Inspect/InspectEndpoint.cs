using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.Inspect;

/// <summary><c>POST /api/models/{id}/inspect</c>: the numbers on the way through a model, in float32.</summary>
internal static class InspectEndpoint
{
    public static async Task Answer(HttpContext http, IOpenModel model, JsonMembers body)
    {
        var request = InspectBody.Read(body);
        var tokens = InspectedTokens.Of(model, request);
        var options = InspectSize.Checked(InspectOptions.Of(request, model.Configuration), tokens.Count, model.Configuration);
        var trace = options is { Logits: false, HiddenStates: false, Attentions: false, LogitLens: false }
            ? new Trace(null, null, null, null) // tokens alone need no pass through the model
            : await model.Run(text => text.Inspect(tokens, options), http.RequestAborted);
        Finite.Check(trace.Logits, "logits");
        Finite.Check(trace.HiddenStates, "hiddenStates");
        Finite.Check(trace.Attentions, "attentions");
        Finite.Check(trace.LogitLens, "logitLens");

        // Straight into the response in pieces: the numbers of a long text are hundreds of megabytes as JSON.
        http.Response.ContentType = ApiJson.MediaType;
        await JsonSerializer.SerializeAsync(http.Response.BodyWriter, Inspection(tokens, trace), ApiJson.Options, http.RequestAborted);
    }

    private static Inspection Inspection(IReadOnlyList<Token> tokens, Trace trace) => new(
        [.. tokens.Select(t => new TokenView(t.Id, t.Piece, t.Start, t.End, t.Word, t.IsSpecial))],
        trace.Logits,
        trace.HiddenStates,
        trace.Attentions,
        trace.LogitLens);
}
