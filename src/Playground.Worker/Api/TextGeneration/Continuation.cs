using System.Runtime.CompilerServices;
using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>One step of a continuation.</summary>
/// <param name="Alternatives">The most probable tokens at this place, where <c>top_n_tokens</c> asks for them.</param>
/// <param name="Ending">On the last step only.</param>
internal sealed record ContinuationStep(WrittenToken Token, IReadOnlyList<WrittenToken>? Alternatives, Ending? Ending);

/// <param name="FinishReason">One of <see cref="FinishReasons"/>.</param>
/// <param name="Text">The whole continuation, special tokens left out.</param>
/// <param name="Seed">Null where nothing was drawn.</param>
internal sealed record Ending(string FinishReason, string Text, ulong? Seed);

/// <summary>TGI's names.</summary>
internal static class FinishReasons
{
    public const string Length = "length";
    public const string EndOfText = "eos_token";
    public const string Stop = "stop_sequence";
}

/// <summary>Writes on after a prompt. Every token is one piece of work on the model's thread, so that others get their turn in between.</summary>
internal sealed class Continuation(IOpenModel model, Prompt prompt, GenerationOptions options)
{
    private readonly List<int> sequence = [.. prompt.Tokens.Select(token => token.Id)];
    private readonly TextPieces pieces = new(model.Tokenizer, prompt.Tokens);
    private readonly TokenChooser chooser = new(options);
    private readonly StopTexts stops = new(options.Stop);

    public async IAsyncEnumerable<ContinuationStep> Write([EnumeratorCancellation] CancellationToken cancellation)
    {
        Generation? generation = null;
        try
        {
            var logits = await model.Run(text => (generation = text.Generate(sequence)).NextLogits, cancellation);
            for (var written = 1; ; written++)
            {
                var step = Step(logits, isFull: written == prompt.MaxNewTokens);
                yield return step;
                if (step.Ending is not null)
                {
                    yield break;
                }

                logits = await model.GoOn(_ => Next(generation!, step.Token.Id), cancellation);
            }
        }
        finally
        {
            if (generation is not null)
            {
                await model.Release(generation); // also when the client has gone
            }
        }
    }

    private static float[] Next(Generation generation, int id)
    {
        generation.Append(id);
        return generation.NextLogits;
    }

    private ContinuationStep Step(float[] logits, bool isFull)
    {
        var own = new Distribution(logits);
        var id = chooser.Choose(logits, sequence);
        sequence.Add(id);

        var isEnd = id == model.Configuration.EndTokenId || id == model.Tokenizer.Special.End;
        var text = pieces.Add(id, isLast: isFull || isEnd);
        var finish = isEnd ? FinishReasons.EndOfText
            : stops.IsReachedBy(pieces.Continuation) ? FinishReasons.Stop
            : isFull ? FinishReasons.Length
            : null;
        return new ContinuationStep(
            new WrittenToken(id, text, Finite.Checked(own.LogProbabilityOf(id)), model.Tokenizer.IsSpecialId(id)),
            options.TopNTokens > 0 ? [.. own.Top(options.TopNTokens).Select(best => Alternative(own, best.Id))] : null,
            finish is null ? null : new Ending(finish, pieces.Continuation, chooser.Seed));
    }

    private WrittenToken Alternative(Distribution own, int id) => new(
        id,
        model.Tokenizer.Decode([id], skipSpecialTokens: false),
        Finite.Checked(own.LogProbabilityOf(id)),
        model.Tokenizer.IsSpecialId(id));
}
