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

/// <summary>A model that is there and can't answer, whatever it is asked: its files are missing, broken or of a kind that is never read, or its weights compute no numbers.</summary>
public sealed class BrokenModelException(string sentence, Exception? cause = null) : PlaygroundException(sentence, cause!);
