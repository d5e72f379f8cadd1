using System.Runtime.CompilerServices;
using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Predictions;

/// <summary>Lets a causal model write on. One turn on the model's thread a token, so that other questions come in between.</summary>
public sealed class GenerationService(IModelHost models)
{
    private sealed record Drawn(int Id, double Probability, double Changed);

    public async IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Check(request);
        var model = await models.Open(request.ModelId, cancellation);
        Questions.CheckObjective(model, Objective.Causal);
        var prompt = PromptOf(request.Text, model);
        var random = new SeededRandom(request.Seed ?? SeededRandom.NewSeed());
        var text = new StreamedText(model.Tokenizer, prompt);
        var generation = await model.Run(m => m.Generate(prompt), cancellation);
        try
        {
            int? last = null;
            for (var index = 0; ; index++)
            {
                var drawn = await model.GoOn(_ => Draw(generation, last, request.Sampling, random), cancellation);
                var finish = FinishOf(drawn.Id, index, request, prompt.Length, model);
                var added = finish == "endOfText" ? "" : text.Add(drawn.Id);
                yield return new GeneratedToken(index, drawn.Id, finish is null ? added : added + text.Finish(), drawn.Probability, drawn.Changed, finish);
                if (finish is not null)
                {
                    yield break;
                }

                last = drawn.Id;
            }
        }
        finally
        {
            await model.Release(generation);
        }
    }

    private static void Check(GenerateRequest request)
    {
        Questions.CheckText(request.Text);
        Questions.CheckSampling(request.Sampling);
        Questions.Refuse(
            request.MaxNewTokens < 1 || request.MaxNewTokens > Limits.NewTokens,
            $"{request.MaxNewTokens} new tokens were asked for; it must be between 1 and {Limits.NewTokens}.");
    }

    /// <summary>The prompt's tokens; where they leave no room to write, the last half of a context of them.</summary>
    private static int[] PromptOf(string text, IOpenModel model)
    {
        var ids = model.Tokenizer.Encode(text.TrimEnd()).Select(token => token.Id).ToArray();
        var context = model.Configuration.ContextLength;
        return ids.Length < context ? ids : ids[^(context / 2)..];
    }

    private static Drawn Draw(Generation generation, int? last, SamplingOptions sampling, Random random)
    {
        if (last is { } written)
        {
            generation.Append(written);
        }

        var distribution = new Distribution(generation.NextLogits);
        var changed = distribution.Changed(sampling.Temperature, sampling.TopK, sampling.TopP);
        var id = Distribution.Draw(changed, random);
        return new Drawn(id, distribution.ProbabilityOf(id), changed[id]);
    }

    private static string? FinishOf(int id, int index, GenerateRequest request, int promptLength, IOpenModel model) =>
        id == model.Configuration.EndTokenId ? "endOfText"
        : index + 1 >= request.MaxNewTokens ? "length"
        : promptLength + index + 1 >= model.Configuration.ContextLength ? "context"
        : null;
}
