namespace Playground.Transformers.Training;

/// <summary>
/// Next-word prediction: windows of T tokens side by side, labels shifted by one. Each pass moves all windows by a random
/// offset, so that in time every token is seen in every place of a window.
/// </summary>
internal sealed class CausalWindows(TokenLines text, int length, ulong seed) : BatchSource(seed)
{
    private int offset;

    protected override int LayOut(int epoch)
    {
        var spare = text.Tokens - 1 - length; // one token more than the window: the last label
        offset = new CounterRandom(Seed, RandomPurpose.Layout, (ulong)epoch).Below(Math.Min(length, spare + 1));
        return (text.Tokens - 1 - offset) / length;
    }

    protected override void Write(TrainingBatch batch, int sequence, int epoch)
    {
        var row = batch.Rows;
        batch.Add(length);
        var start = offset + (sequence * length);
        text.All.Slice(start, length).CopyTo(batch.Ids(row));
        text.All.Slice(start + 1, length).CopyTo(batch.Labels(row));
        batch.Corruptions(row)[..length].Fill(Corruption.Next);
    }
}
