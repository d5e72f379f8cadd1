using System.Globalization;
using Microsoft.AspNetCore.Components.Web;
using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.NextWord;

public sealed partial class NextWordPage
{
    private LatestAnswer<NextWordRequest, NextWordAnswer> _answers = null!;
    private LatestAnswer<ReadTextRequest, TextReading> _readings = null!; // of the whole text, behind the answer that everybody waits for
    private ReadTextRequest? _read;
    private Generation? _generation;
    private Announcer? _announcer;
    private NextWordRequest? _announced;
    private int _topK = 10, _length = 40;
    private string? _seed, _wrongSeed;

    private ModelDescription? Model => Models.Find(Bench.CausalModel);

    private ReadSentence? Read => _readings is { Answer: { } reading, Question: { } question } && question.ModelId == Bench.CausalModel ? new(question.Text, reading) : null;

    private bool IsWriting => _generation is { IsRunning: true };

    protected override Task OnInitializedAsync()
    {
        _answers = new LatestAnswer<NextWordRequest, NextWordAnswer>(this, Worker, Time, Worker.NextWord) { Answered = Answered, StepOf = answer => answer.Step };
        _readings = new LatestAnswer<ReadTextRequest, TextReading>(this, Worker, Time, Worker.ReadText) { StepOf = reading => reading.Step };
        return base.OnInitializedAsync();
    }

    protected override void Take(BenchLink link)
    {
        Bench.CausalModel = link.Model ?? Bench.CausalModel;
        if (link.Text is not null)
        {
            _generation?.Dispose(); // what it writes continues another text
            _generation = null;
            (Bench.Prompt, Bench.Gap) = (link.Text, [.. (link.Masked ?? []).Snap(Words.Of(link.Text, null)).Take(1)]);
            Bench.Sampling = new SamplingOptions(
                Math.Clamp(link.Number("temperature") ?? 1, 0.1, 2), (int)Math.Clamp(link.Number("topk") ?? 0, 0, 50), Math.Clamp(link.Number("topp") ?? 1, 0.05, 1));
        }
    }

    protected override void ModelsCame()
    {
        Bench.CausalModel ??= Models.First(Objective.Causal)?.Id;
        if (Models.Models is not null && _answers is { Answer: null, IsStale: false, Refusal: null })
        {
            Ask();
        }
    }

    protected override void Closed()
    {
        _answers.Dispose();
        _readings.Dispose();
        _generation?.Dispose();
    }

    private void Type(string text)
    {
        Bench.Prompt = text;
        if (_generation is { IsRunning: false } old && (old.Tokens.Count == 0 || !text.StartsWith(old.Text, StringComparison.Ordinal)))
        {
            old.Dispose(); // what it wrote, or why it did not, is no longer about this text
            _generation = null;
        }

        Ask();
    }

    private void AskFor(IReadOnlyList<TextSpan> hidden)
    {
        Bench.Gap = hidden.OnlyNewest(Bench.Gap); // it says once what comes next
        Ask();
    }

    private void Choose(string? model)
    {
        Bench.CausalModel = model;
        Ask();
    }

    private void Change(SamplingOptions sampling)
    {
        Bench.Sampling = sampling;
        Ask();
    }

    private void ShowMore()
    {
        _topK = _topK == 10 ? 50 : 10;
        Ask();
    }

    protected override void Ask()
    {
        SetAddress("/next", Link());
        if (Bench.CausalModel is null || Bench.Prompt.Trim().Length == 0)
        {
            _answers.Clear();
            _announcer?.Clear();
            _readings.Clear();
            _read = null;
        }
        else if (!IsWriting)
        {
            TextSpan? gap = Bench.Gap is [var span] && span.End <= Bench.Prompt.Length ? span : null; // what is typed comes before what it hides
            _answers.Ask(new NextWordRequest(Bench.CausalModel, Bench.Prompt, Bench.Sampling, _topK, gap));
            var read = new ReadTextRequest(Bench.CausalModel, Bench.Prompt);
            if (read != _read)
            {
                _readings.Ask(_read = read);
            }
        }
    }

    private void Answered()
    {
        if (!ReferenceEquals(_announced, _answers.Question))
        {
            _announced = _answers.Question; // a renewed answer every second would be chatter
            _announcer?.Say(
                "Next word: " + string.Join(", ", _answers.Answer!.Candidates.Take(3).Select(c => $"{Figures.Readable(c.Candidate)} {Figures.Percent(c.Candidate.Probability)}")) + ".");
        }
    }

    /// <summary>Writes it at the end, or in place of the word that was asked for.</summary>
    private void Append(Candidate candidate)
    {
        if (_answers is { Answer: { } answer, Question: { } question } && question.Text == Bench.Prompt && !IsWriting)
        {
            var rest = question.Hidden is { } replaced ? question.Text[replaced.End..] : null;
            (Bench.Prompt, Bench.Gap) = (question.Text[..answer.ContinuesAt] + (NeedsSpace(candidate, answer) ? " " : null) + candidate.Text + rest, []);
            Ask();
        }
    }

    /// <summary>Byte-level pieces bring their own spaces; a vocabulary of whole words has none to bring.</summary>
    private static bool NeedsSpace(Candidate candidate, NextWordAnswer answer) =>
        !answer.Candidates.Select(c => c.Candidate.Token).Concat(answer.Tokens.Select(t => t.Text)).Any(piece => piece.Contains('Ġ', StringComparison.Ordinal))
        && !candidate.Token.StartsWith("##", StringComparison.Ordinal) && candidate.Text is [var first, ..] && char.IsLetterOrDigit(first);

    private void Key(KeyboardEventArgs e)
    {
        if (e.Key is [>= '1' and <= '9'] && e is { CtrlKey: false, AltKey: false, MetaKey: false })
        {
            Choose(e.Key[0] - '0');
        }
    }

    /// <param name="number">1 for the first candidate.</param>
    private void Choose(int number)
    {
        if (_answers.Answer is { } answer && number <= answer.Candidates.Count)
        {
            Append(answer.Candidates[number - 1].Candidate);
        }
    }

    private void Generate()
    {
        ulong seed = 0;
        _wrongSeed = string.IsNullOrWhiteSpace(_seed) || ulong.TryParse(_seed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out seed)
            ? null : string.Create(CultureInfo.InvariantCulture, $"The seed is a whole number from 0 to {ulong.MaxValue:N0}; “{_seed}” is not.");
        if (_wrongSeed is not null || Bench.CausalModel is null)
        {
            return;
        }

        Bench.Gap = []; // it writes at the end
        _generation?.Dispose();
        _generation = new Generation(this, Worker, Bench.Prompt);
        _length = Math.Clamp(_length, 1, Limits.NewTokens);
        var request = new GenerateRequest(Bench.CausalModel, Bench.Prompt, Bench.Sampling, _length, string.IsNullOrWhiteSpace(_seed) ? null : seed);
        _ = OnPage(() => Write(_generation, request));
    }

    private async Task Write(Generation generation, GenerateRequest request)
    {
        await generation.Run(request, () =>
        {
            Bench.Prompt = generation.Text;
            StateHasChanged();
        });
        Ask();
        StateHasChanged();
    }

    private void Stop() => _generation?.Stop();

    private void Undo()
    {
        Bench.Prompt = _generation!.Before;
        _generation.Dispose();
        _generation = null;
        Ask();
    }

    /// <summary>The last few words, to say what the candidates follow.</summary>
    private static string Ending(string text)
    {
        var end = text.TrimEnd();
        var from = end.Length <= 40 ? 0 : end.IndexOf(' ', end.Length - 40);
        return from <= 0 ? end[Math.Max(0, end.Length - 60)..] : "…" + end[from..];
    }

    private BenchLink Link()
    {
        var more = new Dictionary<string, string>();
        if (Bench.Sampling != new SamplingOptions())
        {
            more["temperature"] = Bench.Sampling.Temperature.ToString("0.##", CultureInfo.InvariantCulture);
            more["topk"] = Bench.Sampling.TopK.ToString(CultureInfo.InvariantCulture);
            more["topp"] = Bench.Sampling.TopP.ToString("0.##", CultureInfo.InvariantCulture);
        }

        return new BenchLink(Bench.Prompt, Bench.Gap, Bench.CausalModel, more);
    }
}
