using System.Reflection;
using System.Runtime.CompilerServices;
using Playground.Transformers.Models;
using Playground.Transformers.Training;
using TorchSharp;
using MemoryMarshal = System.Runtime.InteropServices.MemoryMarshal;

namespace Playground.Transformers.Tests.Training;

/// <summary>
/// The estimate beside what trainers really hold: the tensors of their fields are counted, each piece of memory once, since the process's working set tells of
/// other tests, too. What no field holds (scores at work) is not among them.
/// </summary>
public class TrainingMemoryTests
{
    [Theory]
    [InlineData(false, Precision.Float32, 4, 64, 4, 64, 16)]
    [InlineData(false, Precision.BFloat16, 4, 64, 4, 64, 16)]
    [InlineData(true, Precision.Float32, 4, 128, 4, 64, 12)]
    [InlineData(true, Precision.BFloat16, 4, 128, 4, 64, 12)]
    [InlineData(false, Precision.Float32, 2, 96, 6, 128, 32)]
    [InlineData(true, Precision.Float32, 3, 192, 12, 256, 24)] // so many scores that they are not kept
    [InlineData(true, Precision.Float32, 6, 32, 8, 128, 16)] // they are most of it
    [InlineData(true, Precision.Float32, 1, 256, 4, 32, 2)] // validation's batch is the larger one
    [InlineData(false, Precision.Float32, 2, 512, 8, 32, 4)] // weights are most of it
    public void The_estimate_is_near_what_a_trainer_holds_after_some_steps_and_a_validation(bool causal, Precision precision, int layers, int width, int heads, int length, int rows)
    {
        var options = TrainingSetups.Options(3) with { SequenceLength = length, BatchSize = rows, Precision = precision };
        string[] lines = [.. TrainingSetups.Lines(6_000).Chunk(40).Select(lines => string.Join(' ', lines))]; // long enough to fill sequences
        ModelConfiguration? configuration = null;
        using var trainer = TrainingSetups.Trainer(causal, options, lines: lines, model: vocabulary => ModelFactory.Create(configuration = Model(causal, vocabulary, layers, width, heads, length), seed: 3));
        trainer.RunStep();
        trainer.Validate();
        var (held, estimate) = (MostHeld(trainer, calls: (4 * layers) + 1), TrainingMemory.Estimate(configuration!, options, Environment.ProcessorCount));
        Assert.InRange((double)estimate / held, 0.9, 1.6);
    }

    [Theory]
    [InlineData(Architecture.Bert, true)]
    [InlineData(Architecture.Bert, false)]
    [InlineData(Architecture.Gpt2, true)]
    [InlineData(Architecture.Gpt2, false)]
    public void Weights_are_counted_as_the_model_has_them(Architecture architecture, bool tied)
    {
        var configuration = TrainingSetups.Small(architecture, vocabulary: 70) with { TiedOutput = tied };
        using var model = ModelFactory.Create(configuration, seed: 1);
        Assert.Equal(model.Weights.Select(weight => weight.Value.numel()).Sum(), TrainingMemory.Weights(configuration));
    }

    private static ModelConfiguration Model(bool causal, int vocabulary, int layers, int width, int heads, int length) =>
        TrainingSetups.Small(causal ? Architecture.Gpt2 : Architecture.Bert, vocabulary, length) with { Layers = layers, Hidden = width, Heads = heads, Intermediate = 4 * width };

    /// <summary>Looks between the blocks of a step, there and back, and at the head, while all replicas wait.</summary>
    /// <param name="calls">Of one replica.</param>
    private static long MostHeld(Trainer trainer, int calls)
    {
        var (most, called) = (0L, 0);
        using var all = new Barrier(trainer.ReplicaCount, _ => most = Math.Max(most, Held(trainer)));
        trainer.GiveWay = () =>
        {
            if (Interlocked.Increment(ref called) <= calls * all.ParticipantCount) // the last one comes from the trainer itself
            {
                all.SignalAndWait(TestContext.Current.CancellationToken);
            }
        };
        trainer.RunStep();
        return most;
    }

    /// <summary>Bytes of all tensors that can be reached from there.</summary>
    private static long Held(object root)
    {
        var (seen, waiting, memory) = (new HashSet<object>(ReferenceEqualityComparer.Instance), new Stack<object>([root]), new List<(long Start, long End)>());
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (next is torch.Tensor tensor)
            {
                if (!tensor.IsInvalid && tensor.is_contiguous())
                {
                    var start = Address(tensor);
                    memory.Add((start, start + (tensor.numel() * tensor.ElementSize)));
                }

                continue;
            }

            var members = next is Array array && !array.GetType().GetElementType()!.IsPrimitive ? array.Cast<object?>() : Fields(next);
            foreach (var member in members.OfType<object>().Where(member => IsOurs(member.GetType())))
            {
                waiting.Push(member);
            }
        }

        var (sum, reached) = (0L, 0L);
        foreach (var (start, end) in memory.Order())
        {
            sum += Math.Max(0, end - Math.Max(start, reached));
            reached = Math.Max(reached, end);
        }

        return sum;
    }

    private static IEnumerable<object?> Fields(object of)
    {
        for (var type = of.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(field => !field.FieldType.IsPointer))
            {
                yield return field.GetValue(of);
            }
        }
    }

    private static bool IsOurs(Type type) =>
        type == typeof(torch.Tensor) || type.IsArray || type.Namespace is { } name && (name.StartsWith("Playground", StringComparison.Ordinal) || name == "System.Collections.Generic");

    private static long Address(torch.Tensor tensor) => Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref MemoryMarshal.GetReference(tensor.bytes));
}
