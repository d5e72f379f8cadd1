using Microsoft.AspNetCore.Components.Web;
using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Mask;

public sealed partial class MaskPage
{
    private LatestAnswer<FillMaskRequest, MaskAnswer> _answers = null!;
    private MaskAnswers _known = null!;
    private IReadOnlyList<HiddenWord> _hidden = [];
    private Announcer? _announcer;
    private FillMaskRequest? _announced;
    private int _topK = 10;

    private ModelDescription? Model => Models.Find(Bench.MaskedModel);

    private string MaskToken => Model?.MaskToken ?? Words.CommonMask;

    protected override Task OnInitializedAsync()
    {
        _known = new MaskAnswers(Worker, Time);
        _answers = new LatestAnswer<FillMaskRequest, MaskAnswer>(this, Worker, Time, _known.Ask) { Answered = Answered, StepOf = answer => answer.Step };
        Worker.ModelsChanged += ForgetAnswers;
        return base.OnInitializedAsync();
    }

    protected override void Take(BenchLink link)
    {
        if (link.Text is not null)
        {
            (Bench.Text, Bench.Masked) = (link.Text, link.Masked ?? []);
        }

        Bench.MaskedModel = link.Model ?? Bench.MaskedModel;
    }

    protected override void ModelsCame()
    {
        Bench.MaskedModel ??= Models.First(Objective.Masked)?.Id;
        if (Bench.MaskedModel is not null && Models.Models is not null && _answers is { Answer: null, IsStale: false, Refusal: null })
        {
            Bench.FollowMaskToken(MaskToken);
            Ask();
        }
    }

    protected override void Closed()
    {
        Worker.ModelsChanged -= ForgetAnswers;
        _answers.Dispose();
        _known.Dispose();
    }

    private void Type(string text)
    {
        Bench.Text = text;
        Ask();
    }

    private void Hide(IReadOnlyList<TextSpan> masked)
    {
        Bench.Masked = masked;
        Ask();
    }

    private void Choose(string? model)
    {
        (Bench.MaskedModel, Bench.InsideModel) = (model, null);
        Bench.FollowMaskToken(MaskToken);
        Ask();
    }

    protected override void Ask()
    {
        SetAddress("/", Link());
        if (Bench.MaskedModel is not { } model)
        {
            return;
        }

        var question = new FillMaskRequest(model, Bench.Text, Bench.Masked, _topK);
        if (Bench.Masked.Count > 0 || Words.Of(Bench.Text, MaskToken).Any(w => w.IsWrittenMask))
        {
            _answers.Ask(question);
        }
        else
        {
            _answers.Clear();
            _announcer?.Clear();
            GuessAhead(question);
        }
    }

    private void Answered()
    {
        var (answer, question) = (_answers.Answer!, _answers.Question!);
        _hidden = HiddenWord.Of(question.Text, MaskToken, answer);
        if (!ReferenceEquals(_announced, question))
        {
            _announced = question; // a renewed answer every second would be chatter
            _announcer?.Say(string.Join(" ", answer.Masks.Take(3).Select((m, i) =>
                $"Mask {i + 1}: {string.Join(", ", m.Candidates.Take(3).Select(c => $"{Figures.Readable(c)} {Figures.Percent(c.Probability)}"))}.")));
        }

        if (answer.Step is null)
        {
            GuessAhead(question);
        }
    }

    private void GuessAhead(FillMaskRequest question)
    {
        if (Models.TrainingRun(question.ModelId) is null && question.Text.Trim().Length > 0)
        {
            _ = _known.GuessAhead(question, Words.Of(question.Text, MaskToken));
        }
    }

    private void Accept(HiddenWord hidden, MaskedPosition piece, Candidate candidate)
    {
        if (_answers.Question?.Text != Bench.Text)
        {
            return; // the sentence was edited meanwhile: these candidates belong to another one
        }

        var byteLevel = Model?.Architecture.StartsWith("Roberta", StringComparison.Ordinal) ?? false;
        (Bench.Text, Bench.Masked) = hidden.Accept(Bench.Text, Bench.Masked, piece, candidate, MaskToken, byteLevel);
        Ask();
    }

    /// <summary>A click on a written mask fills it with the model's first choice; a click on that word hides it again.</summary>
    private void FillFirst(TextSpan mask) => AcceptDigit(1, mask);

    private void AcceptDigit(int digit, TextSpan word)
    {
        // On a word that is shown, or on none: the first mask.
        if (_answers.Answer is not null && (_hidden.FirstOrDefault(h => h.Word.Span == word) ?? (_hidden is [var first, ..] ? first : null)) is { } hidden
            && digit <= hidden.Pieces[0].Candidates.Count)
        {
            Accept(hidden, hidden.Pieces[0], hidden.Pieces[0].Candidates[digit - 1]);
        }
    }

    private void Key(KeyboardEventArgs e)
    {
        if (e.Key is [>= '1' and <= '9'] && e is { CtrlKey: false, AltKey: false, MetaKey: false })
        {
            AcceptDigit(e.Key[0] - '0', default);
        }
    }

    private void ShowMore()
    {
        _topK = _topK == 10 ? 50 : 10;
        Ask();
    }

    private void ForgetAnswers() => _ = OnPage(() =>
    {
        _known.Forget();
        return Task.CompletedTask;
    });

    private BenchLink Link() => new(Bench.Text, Bench.Masked, Bench.MaskedModel);
}
