using Playground.Transformers.Text;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>Turns tokens into text one by one. A character whose bytes are spread over several tokens appears with the last of them.</summary>
internal sealed class TextPieces
{
    private const char Incomplete = '\uFFFD';

    /// <summary>Tokens of the prompt that are decoded along, so that spaces between words come out as in the whole text.</summary>
    private const int ContextTokens = 8;

    private readonly Tokenizer tokenizer;
    private readonly List<int> ids;
    private readonly string context;
    private string given = "";

    public TextPieces(Tokenizer tokenizer, IReadOnlyList<Token> prompt)
    {
        this.tokenizer = tokenizer;
        ids = [.. prompt.TakeLast(ContextTokens).Select(token => token.Id)];
        context = Decode();
    }

    /// <summary>The continuation as a whole, special tokens left out, incomplete characters as U+FFFD.</summary>
    public string Continuation { get; private set; } = "";

    /// <summary>Adds a token and returns what it adds to the text.</summary>
    /// <param name="isLast">Nothing follows: what is incomplete stays so and is given out.</param>
    public string Add(int id, bool isLast = false)
    {
        ids.Add(id);
        Continuation = After(context, Decode());
        if (tokenizer.IsSpecialId(id))
        {
            return tokenizer.Decode([id], skipSpecialTokens: false);
        }

        return isLast ? Flush() : !Continuation.EndsWith(Incomplete) ? Flush() : "";
    }

    /// <summary>What was held back because a character was incomplete.</summary>
    public string Flush()
    {
        var piece = After(given, Continuation);
        given = Continuation;
        return piece;
    }

    private string Decode() => tokenizer.Decode(ids, skipSpecialTokens: true);

    /// <summary>Decoding may clean up a space that an earlier token brought: then the text is not simply longer, and what is new begins where the two part.</summary>
    private static string After(string before, string whole) => whole[before.AsSpan().CommonPrefixLength(whole)..];
}
