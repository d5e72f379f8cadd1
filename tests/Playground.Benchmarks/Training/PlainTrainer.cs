using Playground.Transformers.Training;
using static TorchSharp.torch;

namespace Playground.Benchmarks.Training;

/// <summary>The step as a newcomer writes it: stock AdamW, the loss over the whole vocabulary at every place, one dispose scope a step.</summary>
internal sealed class PlainTrainer : IDisposable
{
    private const long Ignored = -100;

    private readonly PlainModel model;
    private readonly TorchSharp.Modules.AdamW optimiser;
    private readonly TrainingOptions options;
    private readonly BatchSource source;
    private readonly TrainingBatch batch;

    public PlainTrainer(BenchmarkSetting setting, TrainingText text)
    {
        options = setting.Options;
        model = new PlainModel(setting);
        optimiser = optim.AdamW(
            model.parameters(), options.LearningRate, options.Beta1, options.Beta2, options.AdamEpsilon, options.WeightDecay);
        source = text.Batches(validation: false, options, setting.Masked ? new Masking(setting.Tokenizer, options) : null, options.Seed);
        batch = new TrainingBatch(options.BatchSize, options.SequenceLength);
    }

    /// <summary>One step on the batch that our trainer draws as well; the loss.</summary>
    public double RunStep()
    {
        using var scope = NewDisposeScope();
        source.Fill(batch, options.BatchSize);
        var (ids, labels) = Tensors();
        optimiser.zero_grad();
        var loss = nn.functional.cross_entropy(model.forward(ids).flatten(0, 1), labels, ignore_index: Ignored);
        loss.backward();
        _ = nn.utils.clip_grad_norm_(model.parameters(), options.ClipNorm);
        _ = optimiser.step();
        return loss.item<float>();
    }

    public void Dispose()
    {
        optimiser.Dispose();
        model.Dispose();
    }

    private (Tensor Ids, Tensor Labels) Tensors()
    {
        var (ids, labels) = (new long[batch.Rows * batch.Length], new long[batch.Rows * batch.Length]);
        for (var row = 0; row < batch.Rows; row++)
        {
            for (var i = 0; i < batch.Length; i++)
            {
                var place = (row * batch.Length) + i;
                ids[place] = batch.Ids(row)[i];
                labels[place] = batch.Corruptions(row)[i] == Corruption.None ? Ignored : batch.Labels(row)[i];
            }
        }

        return (tensor(ids, batch.Rows, batch.Length), tensor(labels));
    }
}
