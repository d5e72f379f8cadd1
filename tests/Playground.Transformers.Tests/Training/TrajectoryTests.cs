using System.Text.Json;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

/// <summary>The reference implementation's own steps: <c>training.json</c> beside each model says how they were computed.</summary>
public class TrajectoryTests
{
    private const int Ignored = -100;

    public static TheoryData<string> Models =>
        [.. Directory.GetFiles(Folder, "training.json", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order()];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "models");

    [Theory]
    [MemberData(nameof(Models))]
    public void Loss_and_gradient_norm_follow_the_reference_step_by_step(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name, "training.json")));
        var root = json.RootElement;
        var optimizer = root.GetProperty("optimizer");
        var rate = optimizer.GetProperty("lr").GetDouble();
        var model = ModelFolder.ReadModel(Path.Combine(Folder, name));
        var causal = model.Configuration.IsCausal;
        var batches = root.GetProperty("batches").EnumerateArray()
            .Zip(root.GetProperty("labels").EnumerateArray(), (batch, labels) => Batch(batch, labels, causal)).ToArray();
        var tokenizer = new WordTokenizer(TrainingSetups.Lines());
        var options = new TrainingOptions
        {
            SequenceLength = batches[0].Length,
            BatchSize = batches[0].Capacity,
            Steps = 1_000,
            LearningRate = rate,
            WeightDecay = optimizer.GetProperty("weight_decay").GetDouble(),
            Beta1 = optimizer.GetProperty("betas")[0].GetDouble(),
            Beta2 = optimizer.GetProperty("betas")[1].GetDouble(),
            AdamEpsilon = optimizer.GetProperty("eps").GetDouble(),
            ClipNorm = 0,
            DecayAll = true,
        };
        var text = TrainingText.Create(TrainingSetups.Lines(), tokenizer, causal, options.SequenceLength, 0, TestContext.Current.CancellationToken);
        using var trainer = new Trainer(model, tokenizer, text, options);

        foreach (var expected in root.GetProperty("steps").EnumerateArray())
        {
            var step = trainer.RunStep(batches[trainer.Step % batches.Length], rate, started: 0);
            Assert.Equal(expected.GetProperty("loss").GetDouble(), step.Loss, 1e-3);
            Assert.InRange(step.GradientNorm / expected.GetProperty("grad_norm").GetDouble(), 0.999, 1.001);
        }

        Assert.True(trainer.Step > 3);
    }

    /// <summary>Labels of a causal model are shifted inside the reference; here they are beside the token that predicts them.</summary>
    private static TrainingBatch Batch(JsonElement source, JsonElement labels, bool causal)
    {
        var ids = Rows(source.GetProperty("input_ids"));
        var attend = source.TryGetProperty("attention_mask", out var mask) ? Rows(mask) : [.. ids.Select(row => row.Select(_ => 1).ToArray())];
        var wanted = Rows(labels);
        var batch = new TrainingBatch(ids.Length, ids[0].Length);
        for (var row = 0; row < ids.Length; row++)
        {
            ids[row].CopyTo(batch.Ids(row));
            batch.Add(attend[row].Sum());
            for (var i = 0; i < batch.LengthOf(row); i++)
            {
                var label = wanted[row].Append(Ignored).ElementAt(causal ? i + 1 : i);
                if (label != Ignored)
                {
                    (batch.Labels(row)[i], batch.Corruptions(row)[i]) = (label, Corruption.Kept);
                }
            }
        }

        return batch;
    }

    private static int[][] Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(r => r.EnumerateArray().Select(x => x.GetInt32()).ToArray())];

}
