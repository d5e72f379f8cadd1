namespace Playground.Contracts;

/// <summary>A stretch of text in UTF-16 units, end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End);

/// <summary>One piece of the text as the model sees it.</summary>
/// <param name="Id">Its number in the vocabulary.</param>
/// <param name="Text">The published piece, for example <c>##ing</c> or <c>Ġcat</c>.</param>
/// <param name="Start">UTF-16 offset in the text that was sent.</param>
/// <param name="Word">Index of the word it belongs to; null for special tokens.</param>
public sealed record TokenView(int Id, string Text, int Start, int End, int? Word, bool Special);

/// <summary>A word the model offers.</summary>
/// <param name="Token">The published piece.</param>
/// <param name="Text">The same, readable: what stands in a sentence.</param>
/// <param name="Logit">The model's raw score.</param>
/// <param name="Rank">1 for the most probable.</param>
public sealed record Candidate(int Id, string Token, string Text, double Probability, double Logit, int Rank);

/// <summary>Asks a masked model what stands at the hidden places.</summary>
/// <param name="Text">The sentence. Mask tokens written in it count as masks too.</param>
/// <param name="Masked">Stretches to hide; every token that overlaps one becomes a mask, and its true piece is remembered.</param>
/// <param name="TopK">How many candidates a mask.</param>
/// <param name="Background">A guess at what will be asked next: answered only when nothing else waits.</param>
public sealed record FillMaskRequest(string ModelId, string Text, IReadOnlyList<TextSpan> Masked, int TopK = 10, bool Background = false);

/// <param name="Tokens">The text as the model sees it, masks already in place.</param>
/// <param name="Precision">The arithmetic that answered, for example <c>float32</c>.</param>
/// <param name="Step">For a model in training: the step at which it answered.</param>
public sealed record MaskAnswer(
    string ModelId, IReadOnlyList<TokenView> Tokens, IReadOnlyList<MaskedPosition> Masks, string Precision, int? Step = null);

/// <summary>The candidates for one mask.</summary>
/// <param name="Position">Index among the tokens.</param>
/// <param name="Start">Where in the text the hidden piece (or the written mask) stands.</param>
/// <param name="Truth">The hidden piece with its own probability and rank; null where the text itself held the mask.</param>
/// <param name="Rest">Probability of everything that is neither among the candidates nor the truth.</param>
public sealed record MaskedPosition(
    int Position, int Start, int End, IReadOnlyList<Candidate> Candidates, Candidate? Truth, double Rest);

/// <summary>How a distribution is changed before a word is drawn from it. The defaults change nothing.</summary>
/// <param name="Temperature">Logits are divided by it; above 0.</param>
/// <param name="TopK">Only the k most probable stay; 0 keeps all.</param>
/// <param name="TopP">The fewest most probable that together reach p stay; 1 keeps all.</param>
public sealed record SamplingOptions(double Temperature = 1, int TopK = 0, double TopP = 1);

/// <summary>Asks a causal model for the next token. White space at the end of the text is left out, since pieces carry their own.</summary>
/// <param name="Hidden">
/// A stretch of the text that is hidden, with all that follows it, as in training: the text is cut into pieces, the model reads those before the
/// first piece that overlaps the stretch, and that piece is the truth (the pseudo-label). Null: the model reads the whole text, and nobody knows what follows.
/// </param>
public sealed record NextWordRequest(string ModelId, string Text, SamplingOptions Sampling, int TopK = 10, TextSpan? Hidden = null);

/// <param name="Changed">Its probability after temperature, top-k and top-p; 0 when they cut it off.</param>
public sealed record NextCandidate(Candidate Candidate, double Changed);

/// <param name="Dropped">How many tokens at the front did not fit into the model's context.</param>
/// <param name="Rest">The model's probability of all that is neither among the candidates nor the truth.</param>
/// <param name="ChangedRest">What is left for all that is not among the candidates after the change.</param>
/// <param name="ContinuesAt">UTF-16 length of the text that was answered: candidates attach here.</param>
/// <param name="Truth">The hidden piece with its own probability and rank; null where nothing was hidden.</param>
/// <param name="TruthAt">Where in the text it stands; null where nothing was hidden.</param>
/// <param name="TruthChanged">Its probability after temperature, top-k and top-p; null where nothing was hidden.</param>
public sealed record NextWordAnswer(
    string ModelId,
    IReadOnlyList<TokenView> Tokens,
    IReadOnlyList<NextCandidate> Candidates,
    double Rest,
    double ChangedRest,
    int ContinuesAt,
    int Dropped,
    string Precision,
    int? Step = null,
    Candidate? Truth = null,
    TextSpan? TruthAt = null,
    double? TruthChanged = null);

/// <summary>Asks a causal model to read a text that is known, as in training: how well did it expect each piece, having read what stands before it?</summary>
public sealed record ReadTextRequest(string ModelId, string Text);

/// <summary>One piece of a text that a causal model has read.</summary>
/// <param name="Start">UTF-16 offset in the text that was sent.</param>
/// <param name="LogProbability">Natural logarithm of the piece's probability after all that stands before it; the loss is the mean of these, negated.</param>
/// <param name="Rank">1 for the piece that the model thought most probable there.</param>
public sealed record ReadPiece(int Start, int End, double LogProbability, int Rank);

/// <summary>A text as a causal model reads it.</summary>
/// <param name="Pieces">In order. The first piece of a text has nothing before it, and is not among them.</param>
/// <param name="Vocabulary">The number of pieces that the model chooses among each time: to one that knows nothing each is as probable as 1 in so many.</param>
/// <param name="Dropped">How many tokens at the front did not fit into the model's context.</param>
/// <param name="Step">For a model in training: the step at which it read.</param>
public sealed record TextReading(string ModelId, IReadOnlyList<ReadPiece> Pieces, int Vocabulary, int Dropped, int? Step = null);

/// <summary>
/// Asks a causal model to go on writing. White space at the end of the text is left out, as for the next word; of a text
/// that fills the model's context only the last half of a context is read, so that there is room to write.
/// </summary>
/// <param name="Seed">The same seed, text and options give the same words; null draws a new one.</param>
public sealed record GenerateRequest(string ModelId, string Text, SamplingOptions Sampling, int MaxNewTokens = 40, ulong? Seed = null);

/// <summary>One streamed token of a generation.</summary>
/// <param name="Text">What it adds to the text; empty while a character is still incomplete.</param>
/// <param name="Probability">The model's own.</param>
/// <param name="Changed">The probability it was drawn with.</param>
/// <param name="FinishReason">On the last token only: <c>length</c>, <c>endOfText</c> or <c>context</c>.</param>
public sealed record GeneratedToken(int Index, int Id, string Text, double Probability, double Changed, string? FinishReason);
