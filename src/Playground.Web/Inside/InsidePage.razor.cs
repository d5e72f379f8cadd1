using System.Globalization;
using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Inside;

public sealed partial class InsidePage
{
    private LatestAnswer<LookInsideRequest, InsideView> _answers = null!;
    private Announcer? _announcer;
    private LookInsideRequest? _announced;
    private IReadOnlyList<string> _names = [];
    private int _layer, _head;
    private int? _position, _positionOfLink;

    private string? ModelId => Bench.InsideModel ?? Bench.MaskedModel;

    private ModelDescription? Model => Models.Find(ModelId);

    protected override Task OnInitializedAsync()
    {
        _answers = new LatestAnswer<LookInsideRequest, InsideView>(this, Worker, Time, Look) { Answered = Answered, StepOf = view => view.Step };
        return base.OnInitializedAsync();
    }

    protected override void Take(BenchLink link)
    {
        if (link.Text is not null)
        {
            (Bench.Text, Bench.Masked, _position) = (link.Text, link.Masked ?? [], null);
        }

        Bench.InsideModel = link.Model ?? Bench.InsideModel;
        (_layer, _head) = (link.Index("layer") ?? _layer, link.Index("head") ?? _head);
        _positionOfLink = link.Index("position");
        _position = _positionOfLink is null ? _position : null;
    }

    protected override void ModelsCame()
    {
        Bench.MaskedModel ??= Models.First(Objective.Masked)?.Id;
        Bench.InsideModel ??= Bench.MaskedModel is null ? Models.First(Objective.Causal)?.Id : null;
        if (Models.Models is not null && _answers is { Answer: null, IsStale: false, Refusal: null })
        {
            Ask();
        }
    }

    protected override void Closed() => _answers.Dispose();

    private void Type(string text)
    {
        (Bench.Text, _position) = (text, null);
        Ask();
    }

    private void Hide(IReadOnlyList<TextSpan> masked)
    {
        (Bench.Masked, _position) = (masked, null);
        Ask();
    }

    private void Choose(string? model)
    {
        (Bench.InsideModel, _position) = (model, null);
        if (Model is { Objective: Objective.Masked, MaskToken: { } maskToken })
        {
            Bench.FollowMaskToken(maskToken);
            Bench.MaskedModel = model;
        }

        Ask();
    }

    private void ChooseLayer(int layer)
    {
        _layer = layer;
        Ask();
    }

    private void ChooseHead(int head)
    {
        _head = head;
        Ask();
    }

    private void ChoosePosition(int position)
    {
        _position = position;
        Ask();
    }

    protected override void Ask()
    {
        if (Model is { } model)
        {
            (_layer, _head) = (Math.Min(_layer, model.Layers - 1), Math.Min(_head, model.Heads - 1));
        }

        SetAddress("/inside", Link());
        if (ModelId is null || Bench.Text.Trim().Length == 0)
        {
            _answers.Clear();
            return;
        }

        var masked = Model?.Objective is Objective.Causal ? [] : Bench.Masked;
        _answers.Ask(new LookInsideRequest(ModelId, Bench.Text, masked, _layer, _head, _position ?? 0));
    }

    /// <summary>Until somebody chooses a place, the most telling one: the first mask, or else the first word; or the end of a text that goes on.</summary>
    private async Task<InsideView> Look(LookInsideRequest request, CancellationToken ct)
    {
        var view = await Worker.LookInside(request, ct);
        var model = Models.Find(request.ModelId);
        if (_position is null && _positionOfLink is { } wanted)
        {
            (_position, _positionOfLink) = (Math.Min(wanted, view.Tokens.Count - 1), null);
        }

        var telling = _position ?? TellingPlace(model, view);
        return telling == view.Position ? view : await Worker.LookInside(request with { Position = telling }, ct);
    }

    private static int TellingPlace(ModelDescription? model, InsideView view) =>
        model?.Objective is Objective.Causal
            ? view.Tokens.Count - 1
            : First(view, t => t.Text == model?.MaskToken) ?? First(view, t => !t.Special) ?? 0;

    private static int? First(InsideView view, Func<TokenView, bool> wanted) =>
        view.Tokens.Select((token, i) => wanted(token) ? i : (int?)null).FirstOrDefault(i => i is not null);

    private void Answered()
    {
        var view = _answers.Answer!;
        _names = TokenNames.Of(view.Tokens, _answers.Question!.Text);
        if (!ReferenceEquals(_announced, _answers.Question))
        {
            _announced = _answers.Question; // a renewed answer every second would be chatter
            _announcer?.Say($"Layer {_layer + 1}, head {_head + 1}; place {view.Position + 1}, “{_names[view.Position]}”: "
                + string.Join(", ", view.Candidates.Take(3).Select(c => $"{Figures.Readable(c)} {Figures.Percent(c.Probability)}")) + ".");
        }
    }

    private BenchLink Link()
    {
        var more = new Dictionary<string, string>
        {
            ["layer"] = (_layer + 1).ToString(CultureInfo.InvariantCulture),
            ["head"] = (_head + 1).ToString(CultureInfo.InvariantCulture),
        };
        if ((_position ?? _positionOfLink) is { } position)
        {
            more["position"] = (position + 1).ToString(CultureInfo.InvariantCulture);
        }

        return new BenchLink(Bench.Text, Bench.Masked, ModelId, more);
    }
}
