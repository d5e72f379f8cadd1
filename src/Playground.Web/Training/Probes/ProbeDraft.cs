using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Corpora;

namespace Playground.Web.Training;

/// <summary>The user's own sentence for the training model: one with hidden words, and one to be continued, so that neither is lost.</summary>
public sealed class ProbeDraft
{
    private const string English = "simple-english";

    private readonly (string Sentence, IReadOnlyList<TextSpan> Masked, string Prompt) _first;
    private readonly int _place;
    private string _prompt;
    private IReadOnlyList<TextSpan> _gap = []; // in the prompt: one or none
    private (string Sentence, string Prompt) _suggested;
    private bool _isOwnSentence, _isOwnPrompt; // somebody wrote it here, or chose its hidden words
    private string? _home; // the text among whose models it is asked

    public ProbeDraft()
        : this("The cat sat on the mat.", [new(4, 7)], "The cat sat on the")
    {
    }

    /// <param name="place">Which sentence of a text is suggested: of two drafts on a page each has its own.</param>
    public ProbeDraft(string sentence, IReadOnlyList<TextSpan> masked, string prompt, int place = 0)
    {
        (_first, _place) = ((sentence, masked, prompt), place);
        (Sentence, Masked, _prompt) = (sentence, masked, prompt);
        _suggested = (sentence, prompt);
    }

    /// <summary>The same now; what is written in one later is not in the other.</summary>
    public ProbeDraft Copy() => (ProbeDraft)MemberwiseClone();

    public string Sentence { get; private set; }

    public IReadOnlyList<TextSpan> Masked { get; private set; }

    /// <summary>The sentence came with a link: the run may be answering another one.</summary>
    public bool IsLinked { get; private set; }

    /// <summary>The hidden words of the sentence that such a run is asked: of one that is to be continued the one that is asked for, or none.</summary>
    public IReadOnlyList<TextSpan> HiddenFor(Objective objective) => objective is Objective.Masked ? Masked : _gap;

    /// <summary>Somebody chose the words.</summary>
    public void Hide(Objective objective, IReadOnlyList<TextSpan> hidden)
    {
        Put(objective, hidden);
        Own(objective);
    }

    private void Put(Objective objective, IReadOnlyList<TextSpan> hidden)
    {
        if (objective is Objective.Masked)
        {
            Masked = hidden;
        }
        else
        {
            _gap = hidden.OnlyNewest(_gap); // it says once what comes next
        }
    }

    public string TextFor(Objective objective) => objective is Objective.Masked ? Sentence : _prompt;

    /// <summary>Somebody wrote it.</summary>
    public void SetText(Objective objective, string text)
    {
        Put(objective, text);
        Own(objective);
    }

    private void Put(Objective objective, string text)
    {
        if (objective is Objective.Masked)
        {
            Sentence = text;
        }
        else
        {
            _prompt = text;
        }
    }

    private void Own(Objective objective) => (_isOwnSentence, _isOwnPrompt) = (_isOwnSentence || objective is Objective.Masked, _isOwnPrompt || objective is Objective.Causal);

    /// <summary>Puts a sentence of that text here, in words that a model of it can know, unless the user has written one.</summary>
    /// <param name="context">Pieces that the model sees at once; the sentence should have no more.</param>
    public void Suggest(CorpusSummary? corpus, int context)
    {
        _home = corpus?.Id ?? _home;
        if (corpus is null || IsLinked || (Sentence, _prompt) != _suggested)
        {
            return;
        }

        if (corpus.Id == English && SampleSentence.Pieces(_first.Sentence, corpus) <= context)
        {
            (Sentence, Masked, _prompt) = _first;
            _gap = [];
        }
        else if (SampleSentence.Of(corpus, _place, context) is { } line && Words.Spoken(line) is { Count: > 1 } words)
        {
            var hidden = words.Skip(1).MaxBy(word => word.End - word.Start);
            (Sentence, Masked) = (line, [hidden.Span]);
            (_prompt, _gap) = (line[..words[^1].Start].TrimEnd(), []);
        }

        _suggested = (Sentence, _prompt);
    }

    /// <summary>
    /// Takes over what a run was begun with, or what a link to it says, for someone who opens it. Who has written a sentence keeps it from run to run of
    /// the same text.
    /// </summary>
    /// <param name="keepsOwn">False: also who has written one gets the run's, where the link says none.</param>
    public void Take(RunRecipe recipe, BenchLink? link = null, bool keepsOwn = true)
    {
        IsLinked = !string.IsNullOrWhiteSpace(link?.Text);
        var text = IsLinked ? link!.Text! : recipe.Probe;
        var isOwn = keepsOwn && IsOwn(recipe.Objective) && (_home is null || _home == recipe.CorpusId);
        _home = recipe.CorpusId;
        (_isOwnSentence, _isOwnPrompt) = keepsOwn ? (_isOwnSentence, _isOwnPrompt) : (false, false);
        if (IsLinked)
        {
            Take(recipe.Objective, link!, Words.MaskOf(recipe));
        }
        else if (!string.IsNullOrWhiteSpace(text) && !isOwn)
        {
            Put(recipe.Objective, text, [.. recipe.ProbeMasked.Where(span => span.Start >= 0 && span.End > span.Start && span.End <= text.Length)], isOwn: false); // a file may say anything
        }
    }

    /// <summary>Takes over what a link says, if it says anything.</summary>
    public void Take(Objective objective, BenchLink link, string maskToken)
    {
        if (!string.IsNullOrWhiteSpace(link.Text))
        {
            IsLinked = true;
            Put(objective, link.Text, (link.Masked ?? []).Snap(Words.Of(link.Text, objective is Objective.Causal ? null : maskToken)), isOwn: true);
        }
    }

    private void Put(Objective objective, string text, IReadOnlyList<TextSpan> hidden, bool isOwn)
    {
        (_isOwnSentence, _isOwnPrompt) = objective is Objective.Masked ? (isOwn, _isOwnPrompt) : (_isOwnSentence, isOwn);
        Put(objective, text);
        Put(objective, objective is Objective.Masked ? hidden : [.. hidden.Take(1)]);
    }

    /// <summary>The first hidden word as a question for a model that reads from the left; null where nothing is hidden, or nothing stands before it.</summary>
    /// <param name="maskToken">Where it was written instead, nobody knows the word.</param>
    public ProbeRequest? FirstGap(string maskToken)
    {
        var written = Sentence.IndexOf(maskToken, StringComparison.Ordinal);
        var hidden = Request(Objective.Masked).Masked.OrderBy(span => span.Start).FirstOrDefault(new TextSpan(Sentence.Length, Sentence.Length));
        var isWritten = written >= 0 && written < hidden.Start;
        var gap = isWritten ? written : hidden.Start;
        return gap == Sentence.Length || Sentence[..gap].TrimEnd() is not { Length: > 0 } before ? null : isWritten ? new(before, []) : new(Sentence, [hidden]);
    }

    public BenchLink Link(Objective objective) => Request(objective) is { Text: var text, Masked: var masked } && !string.IsNullOrWhiteSpace(text) ? new(text, masked) : new();

    /// <summary>Whether somebody wrote it on this page, or it came with a link: the run began with another one, perhaps.</summary>
    public bool IsOwn(Objective objective) => objective is Objective.Masked ? _isOwnSentence : _isOwnPrompt;

    // What is typed comes before what it hides: for a moment a stretch may lie behind the end.
    public ProbeRequest Request(Objective objective) =>
        (TextFor(objective), HiddenFor(objective)) is var (text, hidden) && hidden.All(span => span.End <= text.Length) ? new(text, hidden) : new(text, [.. hidden.Where(span => span.End <= text.Length)]);
}
