using System.Text.Json.Serialization;

namespace Playground.Contracts;

/// <summary>What simple models reach on a run's own text: the lines that a curve has to get below.</summary>
/// <param name="Unit">Of every loss here: <c>nats per predicted token</c>, as in the run's own points.</param>
/// <param name="Uniform">Every piece of the vocabulary equally likely: ln(vocabulary).</param>
/// <param name="Unigram">Each piece as likely as it is frequent in the training text, whatever stands beside it.</param>
/// <param name="NGrams">Models that look at neighbours, the one that sees least first.</param>
/// <param name="TrainingTokens">Tokens that were counted.</param>
/// <param name="MeasuredTokens">Validation tokens that were predicted.</param>
public sealed record Baselines(
    double Uniform, double Unigram, IReadOnlyList<NGramBaseline> NGrams, string Unit, int Vocabulary, long TrainingTokens, long MeasuredTokens);

/// <param name="Name">Short, for a line in a chart: <c>bigram</c>, <c>trigram</c>, <c>neighbours</c>.</param>
/// <param name="Order">Tokens it looks at, the predicted one included.</param>
/// <param name="Loss">Validation loss.</param>
/// <param name="Description">One sentence about what it sees.</param>
public sealed record NGramBaseline(string Name, int Order, double Loss, string Description);

/// <summary>A corpus looked at closely: <c>GET /api/corpora/{id}</c>.</summary>
/// <param name="Bytes">Of its UTF-8 form.</param>
/// <param name="Sha256">Of that form, as hexadecimal digits.</param>
/// <param name="DifferentWords">Words between white space, upper and lower case as one, signs at their ends left out.</param>
/// <param name="WordsOnce">Of those, how many occur only once.</param>
/// <param name="DifferentCharacters">Unicode characters, the line end included.</param>
/// <param name="FrequentWords">The most frequent first.</param>
/// <param name="FrequentCharacters">The most frequent first.</param>
/// <param name="FrequentPieces">Pieces of a vocabulary that was learnt from the text, the most frequent first.</param>
/// <param name="Split">What a run keeps aside when it is not told otherwise.</param>
public sealed record CorpusReport(
    CorpusSummary Corpus,
    long Bytes,
    string Sha256,
    long DifferentWords,
    long WordsOnce,
    long DifferentCharacters,
    IReadOnlyList<CountedText> FrequentWords,
    IReadOnlyList<CountedText> FrequentCharacters,
    PieceCounts FrequentPieces,
    CorpusSplit Split);

/// <param name="Share">Of all occurrences.</param>
public sealed record CountedText(string Text, long Count, double Share);

/// <param name="Vocabulary">Pieces of the vocabulary that was learnt for it.</param>
/// <param name="Pieces">Pieces that the text is cut into, repeated ones included.</param>
public sealed record PieceCounts(TokenizerKind Kind, int Vocabulary, long Pieces, IReadOnlyList<CountedText> Frequent);

/// <summary>Which stretches of a text a run keeps aside for its validation loss.</summary>
/// <param name="ValidationShare">Asked for.</param>
/// <param name="Aside">Stretches kept aside by a run of the usual context length, as shares of the text from its beginning.</param>
/// <param name="TrainingSample">Lines that a run learns from.</param>
/// <param name="ValidationSample">Lines that it never sees.</param>
public sealed record CorpusSplit(double ValidationShare, IReadOnlyList<TextShare> Aside, IReadOnlyList<string> TrainingSample, IReadOnlyList<string> ValidationSample);

/// <param name="Start">0 is the text's beginning.</param>
/// <param name="End">1 is its end.</param>
public sealed record TextShare(double Start, double End);

/// <param name="Sentence">Cut again at every moment, to see what the vocabulary can say.</param>
public sealed record LearnVocabularyRequest(string CorpusId, [property: JsonRequired] TokenizerKind Kind, [property: JsonRequired] int Size, Objective Objective = Objective.Causal, string Sentence = "");

[JsonConverter(typeof(CamelCaseEnumConverter<LearningStage>))]
public enum LearningStage
{
    /// <summary>The words of the corpus are being counted.</summary>
    Counting,

    /// <summary>The most frequent pairs are being joined.</summary>
    Merging,

    /// <summary>The vocabulary is complete.</summary>
    Done,
}

/// <summary>How far a vocabulary has been learnt. Every merge is in exactly one of these.</summary>
/// <param name="Vocabulary">Pieces so far.</param>
/// <param name="Target">Pieces asked for; a text whose pairs run out ends with fewer.</param>
/// <param name="Merges">Since the last one.</param>
/// <param name="Cut">The sentence, cut with what has been learnt.</param>
/// <param name="Note">One sentence when there is something to say, as that some characters did not fit.</param>
/// <param name="Pieces">The most frequent pieces; only when done.</param>
public sealed record VocabularyProgress(
    LearningStage Stage, int Vocabulary, int Target, IReadOnlyList<LearnedPair> Merges, IReadOnlyList<CutPiece> Cut, string? Note = null, PieceCounts? Pieces = null);

/// <param name="Rank">1 is the first merge.</param>
/// <param name="Count">How often the two stood side by side.</param>
/// <param name="Vocabulary">Pieces, this one included.</param>
public sealed record LearnedPair(int Rank, string Left, string Right, string Piece, long Count, int Vocabulary);

/// <param name="Piece">As published: <c>##ing</c>, <c>Ġcat</c>.</param>
/// <param name="Start">UTF-16 offset in the sentence.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
/// <param name="Unknown">The vocabulary has nothing for it.</param>
public sealed record CutPiece(int Id, string Piece, int Start, int End, bool Unknown);

/// <summary>One sentence, cut by vocabularies learnt from a corpus and by models.</summary>
/// <param name="CorpusId">Null: only models.</param>
/// <param name="Kinds">Vocabularies of the corpus.</param>
/// <param name="Size">Of those vocabularies.</param>
public sealed record CutSentenceRequest(string Text, string? CorpusId, IReadOnlyList<TokenizerKind> Kinds, int Size, IReadOnlyList<string> ModelIds);

/// <param name="ModelId">Null for a vocabulary of the corpus.</param>
/// <param name="Kind">Null for a model.</param>
/// <param name="Vocabulary">Number of ids.</param>
/// <param name="ByteLevel">Each letter of a piece stands for one byte of the text, as in GPT-2's vocabulary.</param>
public sealed record SentenceCut(string? ModelId, TokenizerKind? Kind, int Vocabulary, IReadOnlyList<CutPiece> Pieces, bool ByteLevel = false);

/// <summary>A sentence as a masked run would see it at several passes over its text.</summary>
/// <param name="RunId">Whose vocabulary, and whose settings where <see cref="Settings"/> is null.</param>
/// <param name="Epochs">Versions, from the first pass on.</param>
public sealed record CorruptSentenceRequest(string RunId, string Text, MaskingSettings? Settings = null, ulong? Seed = null, int Epochs = 6);

/// <summary>What of a recipe decides what is hidden.</summary>
public sealed record MaskingSettings(double MaskRatio, double MaskShare, double RandomShare, bool Dynamic, MaskingUnit Unit, double MeanSpanLength);

/// <param name="Settings">That were used.</param>
/// <param name="Epochs">One version a pass.</param>
public sealed record CorruptedSentence(MaskingSettings Settings, ulong Seed, IReadOnlyList<IReadOnlyList<PreviewToken>> Epochs);
