using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>A corpus as token ids, split into training and validation text. Immutable; safe to share.</summary>
/// <remarks>
/// Masked models get lines, so that a sequence begins where a line does. Causal models get one stream that keeps the
/// newlines as they are in the file, without any end-of-text token: prompts come without one, and in stories and plays the
/// newline itself is something to learn.
/// </remarks>
public sealed class TrainingText
{
    /// <summary>Fewest tokens that a masked model may be trained on: about one short sentence.</summary>
    private const int MinimumTokens = 8;

    private readonly TokenLines[] sides; // training, validation
    private readonly int? lineEnd;

    private TrainingText(TokenLines training, TokenLines validation, bool causal, int sequenceLength, int? lineEnd)
    {
        sides = [training, validation];
        this.lineEnd = lineEnd;
        (Causal, SequenceLength) = (causal, sequenceLength);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var side in sides)
        {
            hash.AppendData(MemoryMarshal.AsBytes(side.Starts));
            hash.AppendData(MemoryMarshal.AsBytes(side.All));
        }

        Fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Tokens to train on, special tokens around the sequences left out.</summary>
    public int TrainingTokens => sides[0].Tokens;

    /// <summary>Tokens set aside; 0 when nothing was to be set aside.</summary>
    public int ValidationTokens => sides[1].Tokens;

    /// <summary>Cut for next-word prediction; otherwise for masking.</summary>
    public bool Causal { get; }

    /// <summary>Tokens a sequence T that the text was cut for.</summary>
    public int SequenceLength { get; }

    internal TokenLines Training => sides[0];

    internal TokenLines Validation => sides[1];

    internal int LargestId => sides.Max(side => side.LargestId);

    /// <summary>SHA-256 of tokens and split: the same text, vocabulary and share give the same one.</summary>
    internal string Fingerprint { get; }

    /// <summary>Cuts lines into tokens and sets <paramref name="validationShare"/> of them aside, spread evenly over the text. Refuses text too short for one sequence on either side, with a sentence that names the fact and the limit.</summary>
    /// <param name="lines">Lines without their newline characters.</param>
    /// <param name="validationShare">0 (nothing is set aside) to 0.5. At least one sequence is set aside otherwise.</param>
    /// <exception cref="PlaygroundException">The text is too short, or a number is outside its limits.</exception>
    public static TrainingText Create(IReadOnlyList<string> lines, Tokenizer tokenizer, bool causal, int sequenceLength, double validationShare, CancellationToken cancellation = default)
    {
        var shortest = causal ? 1 : 3;
        if (sequenceLength < shortest)
        {
            throw new PlaygroundException($"A sequence has {sequenceLength} tokens; it needs at least {shortest}.");
        }

        if (!(validationShare is >= 0 and <= 0.5))
        {
            throw new PlaygroundException($"The share of text kept aside is {validationShare}; it must be between 0 and 0.5.");
        }

        return causal
            ? Stream(Tokenization.Stream(lines, tokenizer, cancellation), sequenceLength, validationShare)
            : Lines(Tokenization.Lines(lines, tokenizer, sequenceLength - 2, cancellation), sequenceLength, validationShare, Tokenization.LineEnd(tokenizer));
    }

    internal BatchSource Batches(bool validation, TrainingOptions options, Masking? masking, ulong seed)
    {
        var side = sides[validation ? 1 : 0];
        return masking is null
            ? new CausalWindows(side, SequenceLength, seed)
            : new MaskedSequences(side, SequenceLength, masking, options.DynamicMasking && !validation, validation ? 1 : options.BatchSize, seed, lineEnd);
    }

    private static TrainingText Stream(int[] tokens, int length, double share)
    {
        var least = length + 1; // a window and the label of its last token
        var needed = share > 0 ? 2 * least : least;
        if (tokens.Length < needed)
        {
            throw new PlaygroundException($"The text has {Count(tokens.Length, "token")}; training with sequences of {length} tokens{Aside(share)} needs at least {needed}. {Remedy}");
        }

        var aside = share > 0 ? Math.Clamp((int)Math.Round(share * tokens.Length), least, tokens.Length - least) : 0;
        var split = new ValidationSplit(tokens.Length, aside, length);
        var (training, validation) = TokenLines.SplitStream(tokens, split.Holds);
        return new TrainingText(training, validation, true, length, null);
    }

    private static TrainingText Lines(TokenLines text, int length, double share, int? lineEnd)
    {
        var needed = share > 0 ? 2 : 1;
        if (text.Lines < needed || text.Tokens < MinimumTokens)
        {
            throw new PlaygroundException(
                $"The text has {Count(text.Tokens, "token")} in {Count(text.Lines, "line")} of up to {length - 2}; training{Aside(share)} needs at least {MinimumTokens} tokens in {Count(needed, "line")}. {Remedy}");
        }

        var split = new ValidationSplit(text.Tokens, (int)Math.Round(share * text.Tokens), length);
        var (training, validation) = text.Split(line => split.Holds(text.Starts[line]));
        if (validation.Lines == 0 && share > 0)
        {
            (training, validation) = text.Split(line => line == text.Lines - 1); // the share is less than one line
        }

        return new TrainingText(training, validation, false, length, lineEnd);
    }

    private const string Remedy = "Take a longer text or a shorter context.";

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static string Aside(double share) => share > 0 ? " with some text kept aside for validation" : "";
}
