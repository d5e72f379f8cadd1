using Playground.Contracts;

namespace Playground.Worker.Api;

/// <summary>Sizes that are checked before a text is cut into tokens and before tokens reach a model.</summary>
internal static class TextLimits
{
    public static void CheckText(string name, string text)
    {
        if (text.Length == 0)
        {
            throw ApiRefusal.Invalid($"`{name}` cannot be empty");
        }

        CheckLength(name, text);
    }

    public static void CheckLength(string name, string text)
    {
        if (text.Length > Limits.SentenceCharacters)
        {
            throw ApiRefusal.Invalid($"`{name}` must have at most {Limits.SentenceCharacters} characters. Given: {text.Length}");
        }
    }

    /// <param name="tokens">What the text became, special tokens included.</param>
    public static void CheckTokens(string name, int tokens, int contextLength)
    {
        if (tokens == 0)
        {
            throw ApiRefusal.Invalid($"`{name}` cannot be empty");
        }

        if (tokens > contextLength)
        {
            throw ApiRefusal.Invalid($"`{name}` must have at most {contextLength} tokens. Given: {tokens}");
        }
    }
}
