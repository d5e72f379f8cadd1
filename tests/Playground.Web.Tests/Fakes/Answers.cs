using Playground.Contracts;

namespace Playground.Web.Tests.Fakes;

/// <summary>Plausible answers: ten candidates, each half as probable as the one before.</summary>
public static class Answers
{
    private static readonly string[] Vocabulary = ["dog", "bird", "man", "cat", "boy", "girl", "fox", "king", "hen", "cow"];

    public static Candidate Candidate(int rank, string? text = null, string? token = null) =>
        new(100 + rank, token ?? text ?? Vocabulary[rank - 1], text ?? Vocabulary[rank - 1], Math.Pow(0.5, rank), 10 - rank, rank);

    public static IReadOnlyList<Candidate> Top(int k = 10) => [.. Enumerable.Range(1, Math.Min(k, 10)).Select(r => Candidate(r))];

    /// <summary>One mask a hidden stretch and a written mask; the hidden word has rank 57.</summary>
    public static MaskAnswer Masks(FillMaskRequest request)
    {
        var written = request.Text.IndexOf("[MASK]", StringComparison.Ordinal) is >= 0 and var at ? new[] { new TextSpan(at, at + 6) } : [];
        var masks = written.Concat(request.Masked).OrderBy(m => m.Start).Select((m, i) => new MaskedPosition(
            i + 1, m.Start, m.End, Top(), request.Masked.Contains(m) ? new Candidate(57, request.Text[m.Start..m.End], request.Text[m.Start..m.End], 0.0004, -3, 57) : null, 0.0006));
        return new MaskAnswer(request.ModelId, Tokens(request.Text), [.. masks], "float32");
    }

    public static NextWordAnswer Next(NextWordRequest request) => new(
        request.ModelId, Tokens(request.Text), [.. Enumerable.Range(1, 10).Select(r => new NextCandidate(Candidate(r, " " + Vocabulary[r - 1], "Ġ" + Vocabulary[r - 1]), r <= 3 ? 0.3 : 0))],
        0.001, 0.1, request.Text.TrimEnd().Length, 0, "float32");

    /// <summary>Each word a piece, the space before it part of it, and each half as probable as the one before: 1/2, 1/4 and so on.</summary>
    public static TextReading Reading(ReadTextRequest request)
    {
        var pieces = new List<ReadPiece>();
        for (var space = request.Text.IndexOf(' ', StringComparison.Ordinal); space >= 0;)
        {
            var next = request.Text.IndexOf(' ', space + 1);
            pieces.Add(new(space, next < 0 ? request.Text.Length : next, -(pieces.Count + 1) * Math.Log(2), pieces.Count + 1));
            space = next;
        }

        return new TextReading(request.ModelId, pieces, 1024, 0);
    }

    public static InsideView Inside(LookInsideRequest request)
    {
        var tokens = Tokens(request.Text);
        var row = Enumerable.Repeat(1f / tokens.Count, tokens.Count).ToArray();
        return new InsideView(request.ModelId, tokens, 2, 2, [.. tokens.Select(_ => row)], request.Position, Top(3), 0.125, 9 + Math.Log(2), 900);
    }

    private static IReadOnlyList<TokenView> Tokens(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => new TokenView(i, word, 0, 0, i, false))];
}
