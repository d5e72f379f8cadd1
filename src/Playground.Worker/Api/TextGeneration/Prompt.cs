using Playground.Transformers.Text;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>A text to be continued, cut into tokens and checked against the model's context.</summary>
/// <param name="Tokens">What the model reads: after <c>truncate</c> only the last ones.</param>
/// <param name="MaxNewTokens">At least 1; together with the tokens no more than the context holds.</param>
internal sealed record Prompt(string Text, IReadOnlyList<Token> Tokens, int MaxNewTokens)
{
    /// <exception cref="ApiRefusal">422 with the sentence that TGI has for it.</exception>
    public static Prompt Of(IOpenModel model, string text, GenerationOptions options)
    {
        TextLimits.CheckText("inputs", text);
        var tokens = model.Tokenizer.Encode(text);
        var context = model.Configuration.ContextLength;
        if (options.Truncate is { } last && last < tokens.Count)
        {
            tokens = [.. tokens.Skip(tokens.Count - last)];
        }

        TextLimits.CheckTokens("inputs", tokens.Count, context);
        // Without a wish there is at least one token to write, so that a full context is refused and not answered with nothing.
        var wanted = options.MaxNewTokens ?? Math.Clamp(context - tokens.Count, 1, GenerationOptions.DefaultMaxNewTokens);
        return (long)tokens.Count + wanted <= context
            ? new Prompt(text, tokens, wanted)
            : throw ApiRefusal.Invalid(
                $"`inputs` tokens + `max_new_tokens` must be <= {context}. Given: {tokens.Count} `inputs` tokens and {wanted} `max_new_tokens`");
    }

    /// <summary>What is answered as generated: the continuation, behind the prompt as it was sent where the request asks for both.</summary>
    public string Before(string continuation, GenerationOptions options) =>
        options.ReturnFullText ? Text + continuation : continuation;
}
