using System.Globalization;
using Playground.Transformers.Checkpoints;

namespace Playground.Transformers.Training;

/// <summary>The text that a training state goes on with.</summary>
/// <param name="Sha256">Of the text in UTF-8, in hexadecimal digits.</param>
/// <param name="Characters">Unicode code points.</param>
public sealed record StateText(string Name, string Sha256, long Characters);

/// <summary>Where the run of a <see cref="TrainingStateFile"/> stood, as the file's metadata say it.</summary>
/// <param name="Step">Steps done, at least one.</param>
/// <param name="Epoch">Passes done over the text.</param>
/// <param name="Position">Sequences done of the pass under way.</param>
/// <param name="Tokens">Tokens seen since the start.</param>
/// <param name="Precision">What the steps were computed in; the run goes on in it.</param>
/// <param name="Replicas">How many shared each batch; the run goes on with as many.</param>
/// <param name="TextFingerprint">Of the text as tokens, and of its split.</param>
public sealed record TrainingState(int Step, int Epoch, int Position, long Tokens, Precision Precision, int Replicas, string TextFingerprint, StateText Text)
{
    private const int LongestName = 200;
    private const int HashDigits = 64;
    private const int ShownCharacters = 40;

    internal IReadOnlyDictionary<string, string> Describe() => new Dictionary<string, string>
    {
        ["step"] = Digits(Step),
        ["epoch"] = Digits(Epoch),
        ["position"] = Digits(Position),
        ["tokens"] = Digits(Tokens),
        ["precision"] = Precision == Precision.BFloat16 ? "bfloat16" : "float32",
        ["replicas"] = Digits(Replicas),
        ["text_fingerprint"] = TextFingerprint,
        ["text_sha256"] = Text.Sha256,
        ["text_name"] = Text.Name,
        ["text_characters"] = Digits(Text.Characters),
    };

    /// <summary>Refuses metadata that lack something, or can't be those of any run, with a sentence.</summary>
    internal static TrainingState Parse(IReadOnlyDictionary<string, string> metadata, string file)
    {
        string Word(string key) => metadata.TryGetValue(key, out var word) && word.Length > 0 ? word : throw new PlaygroundException($"{file} does not say its `{key}`.");
        long Whole(string key, long least, long most) =>
            long.TryParse(Word(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw Wrong(key, $"a whole number from {least} to {most}");
        PlaygroundException Wrong(string key, string wanted) => new($"{file} says that its `{key}` is “{Shown(Word(key))}”; it must be {wanted}.");
        string Hash(string key) => Word(key) is { Length: HashDigits } hash && hash.All(char.IsAsciiHexDigitLower) ? hash : throw Wrong(key, $"a SHA-256 in {HashDigits} hexadecimal digits");

        var precision = Word("precision") switch
        {
            "float32" => Precision.Float32,
            "bfloat16" => Precision.BFloat16,
            _ => throw Wrong("precision", "float32 or bfloat16"),
        };
        var name = Word("text_name");
        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            throw Wrong("text_name", $"a name in one line of at most {LongestName} characters");
        }

        return new TrainingState(
            (int)Whole("step", 1, int.MaxValue), (int)Whole("epoch", 0, int.MaxValue), (int)Whole("position", 0, int.MaxValue), Whole("tokens", 0, long.MaxValue), precision,
            (int)Whole("replicas", 1, Training.Replicas.Most), Hash("text_fingerprint"), new StateText(name, Hash("text_sha256"), Whole("text_characters", 1, long.MaxValue)));
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shown(string word) => SafetensorsHeader.Shorten(word.Length > ShownCharacters ? $"{word[..ShownCharacters]}…" : word);
}
