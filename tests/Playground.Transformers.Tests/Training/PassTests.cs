using Playground.Transformers.Models;
using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

/// <summary>The backward pass is written by hand; automatic differentiation of the formulas says what it must give.</summary>
public sealed class PassTests
{
    public static TheoryData<Architecture, int, int, Activation, double> Models
    {
        get
        {
            var models = new TheoryData<Architecture, int, int, Activation, double>();
            foreach (var architecture in Enum.GetValues<Architecture>())
            {
                models.Add(architecture, 32, 4, Activation.Gelu, 0);
                models.Add(architecture, 26, 2, Activation.GeluTanh, 0.3); // no width fills the processor's vectors
                models.Add(architecture, 7, 1, Activation.Relu, 0.4);
                models.Add(architecture, 40, 2, Activation.Gelu, 0.1);
            }

            return models;
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Loss_and_gradients_are_those_of_the_formulas_step_after_step(Architecture architecture, int width, int heads, Activation activation, double dropout)
    {
        var configuration = TrainingSetups.Small(architecture, vocabulary: 61) with
        {
            Hidden = width,
            Heads = heads,
            Intermediate = (2 * width) + 3,
            Activation = activation,
            TiedOutput = width != 26,
            ScaleAttention = width != 40,
            ScaleAttentionByLayer = width == 40,
        };
        Compare(Wide(architecture, configuration), Options with { Dropout = dropout }, replicas: 1 + (width % 3));
    }

    [Theory]
    [InlineData(Architecture.Gpt2, true)]
    [InlineData(Architecture.Gpt2, false)]
    [InlineData(Architecture.Bert, true)]
    public void They_are_so_too_when_the_head_is_computed_in_stretches(Architecture architecture, bool tied)
    {
        // 70,000 words and up to 96 places make two stretches; a tied output gets gradients from both of its ends.
        Compare(TrainingSetups.Small(architecture, 70_000) with { Hidden = 8, Heads = 1, Layers = 1, TiedOutput = tied }, Options, replicas: 1);
    }

    [Theory]
    [InlineData(Architecture.Gpt2)]
    [InlineData(Architecture.Bert)]
    public void They_are_so_too_when_attention_is_computed_a_few_rows_at_a_time(Architecture architecture)
    {
        // 512² scores of 16 heads for each row: two rows at a time, and the last alone. The last layer has queries at about half of the places: three or four rows at a time.
        Compare(TrainingSetups.Small(architecture, 61, 512) with { Heads = 16, Layers = 2 }, Options with { SequenceLength = 512, BatchSize = 7 }, replicas: 1, steps: 1);
    }

    [Theory]
    [InlineData(Precision.Float32)]
    [InlineData(Precision.BFloat16)]
    public void A_row_in_which_nothing_is_asked_changes_nothing(Precision precision)
    {
        // So many heads and places that attention is computed a row at a time: one of the portions has no query at all.
        var configuration = TrainingSetups.Small(Architecture.Bert, 61, 1024) with { Heads = 16, Layers = 2 };
        float[] Learn(params int[][] asked)
        {
            using var setup = new Setup(configuration, Options with { SequenceLength = 1024, BatchSize = 4 }, precision, replicas: 1, spread: 0.2);
            var batch = new TrainingBatch(4, 1024);
            foreach (var places in asked)
            {
                batch.Add(1024);
                batch.Ids(batch.Rows - 1).Fill(7);
                batch.Labels(batch.Rows - 1).Fill(3);
                foreach (var place in places)
                {
                    batch.Corruptions(batch.Rows - 1)[place] = Corruption.Masked;
                    batch.Ids(batch.Rows - 1)[place] = 9;
                }
            }

            setup.Replicas.Learn(batch, 1, null);
            return setup.Parameters.Gradients.data<float>().ToArray();
        }

        int[] often = [.. Enumerable.Range(0, 1024).Where(place => place % 10 > 0)];
        Assert.Equal(Learn(often, [5, 1000]), Learn([], often, [], [5, 1000]), (a, b) => Math.Abs(a - b) < (precision == Precision.Float32 ? 1e-5 : 2e-2));
    }

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.DistilBert)]
    [InlineData(Architecture.Roberta)]
    [InlineData(Architecture.Gpt2)]
    public void In_bfloat16_the_gradient_of_every_weight_points_the_same_way(Architecture architecture)
    {
        using var setup = new Setup(Wide(architecture, TrainingSetups.Small(architecture, 61)), Options with { Dropout = 0.1 }, Precision.BFloat16, replicas: 2, spread: 0.2);
        foreach (var (weight, wanted, found) in setup.Step(batch: 1).Gradients.Where(g => !g.Weight.Name.Contains("key.bias", StringComparison.Ordinal)))
        {
            Assert.True(Cosine(wanted, found) > 0.99, $"{weight.Name}: {Cosine(wanted, found)}");
        }
    }

    [Fact]
    public void In_bfloat16_gradients_of_all_stretches_of_the_head_count()
    {
        using var setup = new Setup(TrainingSetups.Small(Architecture.Gpt2, 70_000) with { Hidden = 32, Layers = 1 }, Options, Precision.BFloat16, replicas: 1, spread: 0.2);
        foreach (var (weight, wanted, found) in setup.Step(batch: 2).Gradients)
        {
            Assert.True(Cosine(wanted, found) > 0.99, $"{weight.Name}: {Cosine(wanted, found)}");
        }
    }

    [Theory]
    [InlineData(Precision.Float32)]
    [InlineData(Precision.BFloat16)]
    public void Replicas_whose_rows_have_nothing_to_say_or_who_have_no_rows_add_nothing(Precision precision)
    {
        var (alone, many) = (Few(1), Few(5)); // for two rows, of which one has nothing hidden
        Assert.Equal(alone, many, (a, b) => Math.Abs(a - b) < (precision == Precision.Float32 ? 1e-5 : 2e-2));

        float[] Few(int replicas)
        {
            using var setup = new Setup(TrainingSetups.Small(Architecture.Bert, 61), Options, precision, replicas, spread: 0.2);
            setup.Step(batch: 1); // leaves a gradient behind in every replica
            var few = new TrainingBatch(2, 16);
            for (var row = 0; row < 2; row++)
            {
                few.Add(9 + row);
                few.Ids(row).Fill(7 + row);
                few.Labels(row).Fill(3);
            }

            few.Corruptions(0)[4] = Corruption.Masked;
            setup.Replicas.Learn(few, 2, null);
            return setup.Parameters.Gradients.data<float>().ToArray();
        }
    }

    [Fact]
    public void Evaluating_leaves_the_last_steps_gradient_alone()
    {
        using var setup = new Setup(TrainingSetups.Small(Architecture.Bert, 61), Options, Precision.Float32, replicas: 3, spread: 0.2);
        setup.Step(batch: 1);
        var before = setup.Parameters.Gradients.data<float>().ToArray();
        var one = new TrainingBatch(1, 16); // two replicas have no row of it
        one.Add(5);
        one.Corruptions(0)[2] = Corruption.Masked;
        setup.Replicas.Evaluate(one, null);
        Assert.Equal(before, setup.Parameters.Gradients.data<float>().ToArray());
    }

    [Theory]
    [InlineData(Activation.Gelu)]
    [InlineData(Activation.GeluTanh)]
    [InlineData(Activation.Relu)]
    public void What_is_not_a_number_reaches_the_loss(Activation activation)
    {
        using var setup = new Setup(TrainingSetups.Small(Architecture.Gpt2, 61) with { Activation = activation }, Options, Precision.Float32, replicas: 2, spread: 0.2);
        setup.Parameters.Stretch(setup.Parameters.Values, setup.Model.Parts.Layers[0].Up.Weight)[3] = float.NaN;
        Assert.False(double.IsFinite(setup.Replicas.Evaluate(setup.Batch(1), null).Mean));
    }

    private static TrainingOptions Options => TrainingSetups.Options() with { Dropout = 0, BatchSize = 6 };

    /// <summary>RoBERTa's positions begin where a wrong beginning would show.</summary>
    private static ModelConfiguration Wide(Architecture architecture, ModelConfiguration configuration) =>
        architecture == Architecture.Roberta ? configuration with { PositionOffset = 4, Positions = 20 } : configuration;

    private static void Compare(ModelConfiguration configuration, TrainingOptions options, int replicas, int steps = 4)
    {
        using var setup = new Setup(configuration, options, Precision.Float32, replicas, spread: 0.5);
        for (var batch = 1; batch <= steps; batch++)
        {
            var (wantedLoss, loss, gradients) = setup.Step(batch);
            Assert.Equal(wantedLoss, loss, 1e-4);
            foreach (var (weight, wanted, found) in gradients)
            {
                var largest = wanted.Max(Math.Abs);
                var difference = wanted.Zip(found, (a, b) => Math.Abs(a - b)).Max();
                Assert.True(difference <= 2e-6 + (3e-4 * largest), $"{weight.Name} in step {batch}: off by {difference}, largest {largest}");
            }

            setup.Replicas.Evaluate(setup.Batch(batch + 10), null); // must leave nothing behind
        }
    }

    private static double Cosine(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum() / Math.Sqrt(a.Sum(x => x * x) * b.Sum(y => y * y));

    /// <summary>Replicas over a model whose weights are all random (also those that begin as zeros or ones), and batches of rows of all lengths.</summary>
    private sealed class Setup : IDisposable
    {
        private readonly TrainingOptions options;
        private readonly ReferencePass reference;

        public Setup(ModelConfiguration configuration, TrainingOptions options, Precision precision, int replicas, double spread)
        {
            this.options = options;
            Model = ModelFactory.Create(configuration, seed: 1);
            Parameters = new FlatParameters(Model, decayAll: false);
            var random = new Random(3);
            foreach (var (weight, _) in Parameters.Places)
            {
                foreach (ref var value in Parameters.Stretch(Parameters.Values, weight))
                {
                    value += (float)(((random.NextDouble() * 2) - 1) * spread);
                }
            }

            Replicas = new Replicas(Model, Parameters, options, precision, replicas);
            reference = new ReferencePass(Model, Parameters, options);
        }

        public LanguageModel Model { get; }

        public FlatParameters Parameters { get; }

        public Replicas Replicas { get; }

        /// <summary>Rows of random lengths and tokens; the second batch is full and asks everywhere, the third asks hardly anywhere.</summary>
        public TrainingBatch Batch(int number)
        {
            var random = new Random(number);
            var (rows, length, asked) = (number == 2 ? options.BatchSize : options.BatchSize - random.Next(2), options.SequenceLength, number == 2 ? 1 : number == 3 ? 0.03 : 0.5);
            var batch = new TrainingBatch(rows, length);
            for (var row = 0; row < rows; row++)
            {
                var own = number == 2 ? length : random.Next(1, length + 1);
                batch.Add(own);
                for (var i = 0; i < own; i++)
                {
                    (batch.Ids(row)[i], batch.Labels(row)[i]) = (random.Next(Model.Configuration.VocabularySize), random.Next(Model.Configuration.VocabularySize));
                    batch.Corruptions(row)[i] = random.NextDouble() < asked || (row == 0 && i == 0) ? Corruption.Masked : Corruption.None;
                }
            }

            return batch;
        }

        public (double Wanted, double Loss, IReadOnlyList<(Weight Weight, double[] Wanted, double[] Found)> Gradients) Step(int batch)
        {
            var given = Batch(batch);
            var (wanted, gradients) = reference.Differentiate(given, batch);
            var (loss, norm) = Replicas.Learn(given, batch, null);
            var found = gradients.Select(g => (g.Key, g.Value, Array.ConvertAll(Parameters.Stretch(Parameters.Gradients, g.Key).ToArray(), x => (double)x))).ToList();
            Assert.Equal(Math.Sqrt(found.Sum(g => g.Item3.Sum(x => x * x))), norm, 1e-4 * (1 + norm));
            return (wanted, loss.Mean, found);
        }

        public void Dispose()
        {
            Replicas.Dispose();
            Parameters.Dispose();
            Model.Dispose();
        }
    }
}
