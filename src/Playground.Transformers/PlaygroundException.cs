namespace Playground.Transformers;

/// <summary>A refusal whose message is one plain sentence, fit to be shown to the person who asked.</summary>
public class PlaygroundException : Exception
{
    public PlaygroundException(string sentence)
        : base(sentence)
    {
    }

    public PlaygroundException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }
}
