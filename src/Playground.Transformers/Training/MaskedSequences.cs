namespace Playground.Transformers.Training;

/// <summary>
/// Masked prediction: <c>[CLS] line line … [SEP]</c> of at most T tokens. Whole lines are packed while they fit; after each
/// line the sequence ends early with a chance of one in four.
/// </summary>
/// <remarks>
/// People ask about single short sentences, so the model must have seen a sentence that stands alone between [CLS] and
/// [SEP], not only in company. Each pass packs anew, unless the masks are to be the same at every pass.
/// </remarks>
internal sealed class MaskedSequences(TokenLines text, int length, Masking masking, bool dynamic, ulong seed) : BatchSource(seed)
{
    private const double EndEarly = 0.25;
    private readonly List<int> starts = []; // first line of each sequence, and the end
    private int packed = -1;

    protected override int LayOut(int epoch)
    {
        var pass = dynamic ? epoch : 0;
        if (packed == pass)
        {
            return starts.Count - 1;
        }

        var random = new CounterRandom(Seed, RandomPurpose.Layout, (ulong)pass);
        starts.Clear();
        starts.Add(0);
        var room = length - 2; // [CLS] and [SEP]
        var used = 0;
        for (var line = 0; line < text.Lines; line++)
        {
            var tokens = text.Line(line).Length;
            if (used > 0 && (used + tokens > room || random.NextDouble() < EndEarly))
            {
                starts.Add(line);
                used = 0;
            }

            used += tokens;
        }

        starts.Add(text.Lines);
        packed = pass;
        return starts.Count - 1;
    }

    protected override void Write(TrainingBatch batch, int sequence, int epoch)
    {
        var row = batch.Rows;
        var ids = batch.Ids(row);
        var tokens = text.Span(starts[sequence], starts[sequence + 1]);
        ids[0] = masking.Begin;
        tokens.CopyTo(ids[1..]);
        ids[tokens.Length + 1] = masking.End;
        batch.Add(tokens.Length + 2);
        var random = new CounterRandom(Seed, RandomPurpose.Masks, dynamic ? (ulong)epoch : 0, (ulong)sequence);
        masking.Apply(ids[..(tokens.Length + 2)], batch.Labels(row), batch.Corruptions(row), ref random);
    }
}
