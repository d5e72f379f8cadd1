using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;

namespace Playground.Worker.Hosting;

/// <summary>
/// Asks a model what the pages will ask, so that everything on the way is compiled before the first visitor comes: without
/// it the first clicks after a start took 0.2 to 2 s each.
/// </summary>
public sealed class WarmUp(
    IModelHost models, PredictionService predictions, GenerationService generations, Inspections inspections, IOptions<JsonHubProtocolOptions> hub)
{
    private static readonly SamplingOptions Sampling = new(Temperature: 0.8, TopK: 5, TopP: 0.9);

    public async Task Ask(ModelDescription model, CancellationToken cancellation)
    {
        var text = model.MaskToken is { } mask ? $"The {mask} sat." : "The cat";
        if (model.Objective == Objective.Masked)
        {
            Write(await predictions.FillMask(Read(new FillMaskRequest(model.Id, text, [new TextSpan(0, 3)])), cancellation));
        }
        else
        {
            Write(await predictions.NextWord(Read(new NextWordRequest(model.Id, text, Sampling)), cancellation));
            await foreach (var token in generations.Generate(Read(new GenerateRequest(model.Id, text, Sampling, 2)), cancellation))
            {
                Write(token);
            }
        }

        Write(await inspections.LookInside(Read(new LookInsideRequest(model.Id, text, [], 0, 0, 0)), cancellation));
        await AskTwoAtOnce(model.Id, text, cancellation);
    }

    /// <summary>Rows of different lengths take the way with padding and an attention mask.</summary>
    private async Task AskTwoAtOnce(string id, string text, CancellationToken cancellation)
    {
        var model = await models.Open(id, cancellation);
        LogitsQuery[] queries = [new(model.Tokenizer.Encode(text), [0]), new(model.Tokenizer.Encode("a"), [0])];
        await model.Run(ready => ready.Logits(queries), cancellation);
    }

    /// <summary>As if it had come over the hub.</summary>
    private T Read<T>(T request) => JsonSerializer.Deserialize<T>(Bytes(request), hub.Value.PayloadSerializerOptions)!;

    private void Write<T>(T answer) => Bytes(answer);

    private byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, hub.Value.PayloadSerializerOptions);
}
