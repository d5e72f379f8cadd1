using System.Runtime.InteropServices;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>
/// What a run needs beside its weights to go on elsewhere, as a safetensors file: AdamW's two moments of every weight, float32, named as PyTorch's
/// flattened optimiser state dict names them (<c>torch.distributed.checkpoint.state_dict</c>): <c>state.{weight}.exp_avg</c> and
/// <c>state.{weight}.exp_avg_sq</c>. The metadata say the rest: see <see cref="TrainingState"/>.
/// </summary>
public static class TrainingStateFile
{
    public const string Name = "optimizer.safetensors";

    private const string Weights = "model.safetensors";
    private const string Type = "F32";
    private const int Chunk = 1 << 20; // bytes

    private static readonly string[] Moments = ["exp_avg", "exp_avg_sq"]; // in a checkpoint's order

    /// <summary>About how many bytes the file of such a checkpoint has: of its numbers a third are the weights.</summary>
    public static long BytesOf(string checkpoint) => new FileInfo(checkpoint).Length / 3 * 2;

    /// <summary>What a checkpoint holds beside the weights.</summary>
    /// <param name="step">That the model beside it is of.</param>
    /// <returns>False where the checkpoint is of another step.</returns>
    /// <exception cref="CheckpointException">It is damaged, or of another model.</exception>
    public static bool TryWrite(Stream destination, string checkpoint, int step, ModelConfiguration configuration, TrainingOptions options, StateText text)
    {
        using var stream = new FileStream(checkpoint, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16); // a new one may take its name meanwhile
        var header = TrainingCheckpoint.ReadHeader(stream);
        var numbers = stream.Position;
        using var model = ModelFactory.Create(configuration, new WeightShapes());
        var layout = new ParameterLayout(model, options.DecayAll);
        if (header.Floats != layout.Length)
        {
            throw new CheckpointException($"The checkpoint at step {header.Step} belongs to another model; it can only continue the run that wrote it.");
        }

        if (header.Step != step)
        {
            return false;
        }

        var state = new TrainingState(header.Step, header.Epoch, header.Position, header.Tokens, header.Precision, header.Replicas, header.Text, text);
        var places = layout.Published.ToList();
        SafetensorsWriter.WriteHeader(destination, [.. Moments.SelectMany(moment => places.Select(place => (TensorOf(place.Weight, moment), place.Weight.Shape)))], Type, sizeof(float), state.Describe());
        for (var buffer = 1; buffer <= Moments.Length; buffer++) // the weights come first
        {
            foreach (var (weight, start) in places)
            {
                stream.Position = numbers + (((buffer * layout.Length) + start) * sizeof(float));
                ForEachChunk(ParameterLayout.Count(weight), bytes =>
                {
                    stream.ReadExactly(bytes);
                    destination.Write(bytes);
                });
            }
        }

        return true;
    }

    /// <summary>Where the run of the file stood.</summary>
    /// <exception cref="PlaygroundException">The file is no safetensors file, or its metadata are not those of a training state.</exception>
    public static TrainingState Read(string path)
    {
        using var file = new SafetensorsFile(path);
        return TrainingState.Parse(file.Metadata, Name);
    }

    /// <summary>Makes the checkpoint that the run goes on from.</summary>
    /// <param name="destination">The checkpoint.</param>
    /// <param name="path">The training state.</param>
    /// <param name="weights">The safetensors file of the model at that step.</param>
    /// <param name="configuration">Of the model as the run makes it.</param>
    /// <exception cref="PlaygroundException">A tensor is missing, too many, shaped or typed otherwise, or holds numbers that no training leaves; nothing is written then.</exception>
    public static void WriteCheckpoint(string destination, string path, string weights, ModelConfiguration configuration, TrainingOptions options)
    {
        using var moments = new SafetensorsFile(path);
        using var values = new SafetensorsFile(weights);
        var state = TrainingState.Parse(moments.Metadata, Name);
        using var model = ModelFactory.Create(configuration, new WeightShapes());
        var layout = new ParameterLayout(model, options.DecayAll);
        var places = layout.Published.OrderBy(place => place.Start).ToList();
        var (first, second) = (Moments[0], Moments[1]);
        var sources = new (SafetensorsFile File, string InFile, Func<Weight, string> Tensor, float Least)[]
        {
            (values, Weights, weight => weight.Name, float.MinValue),
            (moments, Name, weight => TensorOf(weight, first), float.MinValue),
            (moments, Name, weight => TensorOf(weight, second), 0),
        };
        var known = places.SelectMany(place => Moments.Select(moment => TensorOf(place.Weight, moment))).ToHashSet();
        var other = moments.Entries.FirstOrDefault(entry => !known.Contains(entry.Name));
        Refuse(other is not null, $"{Name} holds the tensor {SafetensorsHeader.Shorten(other?.Name ?? "")}, which is no moment of a weight of the run's model.");
        var entries = sources.Select(source => places.Select(place => Find(source.File, source.InFile, source.Tensor(place.Weight), place.Weight)).ToList()).ToList(); // all before the first byte is written

        var header = CheckpointHeader.For(
            model, options, state.TextFingerprint, layout.Length, state.Step, new TextCursor(state.Epoch, state.Position), state.Tokens, state.Precision, state.Replicas);
        DurableFile.Write(destination, stream => TrainingCheckpoint.Write(stream, header, put =>
        {
            foreach (var (source, found) in sources.Zip(entries))
            {
                var done = 0L;
                foreach (var ((weight, start), entry) in places.Zip(found))
                {
                    ForEachChunk(start - done, bytes => put(bytes)); // between weights
                    Copy(source.File, source.InFile, entry, source.Least, put);
                    done = start + ParameterLayout.Count(weight);
                }

                ForEachChunk(layout.Length - done, bytes => put(bytes));
            }
        }));
    }

    /// <summary>Refuses a text that the state's run did not read, or that its next batch is not in.</summary>
    /// <exception cref="PlaygroundException">It is another text, or another way of cutting it.</exception>
    public static void CheckText(TrainingState state, TrainingText text, Tokenizer tokenizer, TrainingOptions options)
    {
        Refuse(text.Fingerprint != state.TextFingerprint, $"{Name} belongs to another text: cut into tokens, the run's text has not the fingerprint that the file says.");
        var batches = text.Batches(validation: false, options, text.Causal ? null : new Masking(tokenizer, options), options.Seed);
        try
        {
            batches.Cursor = new TextCursor(state.Epoch, state.Position);
        }
        catch (PlaygroundException e)
        {
            throw new PlaygroundException($"{Name} can't go on in its text: {e.Message}", e);
        }
    }

    private static string TensorOf(Weight weight, string moment) => $"state.{weight.Name}.{moment}";

    private static SafetensorsEntry Find(SafetensorsFile file, string inFile, string tensor, Weight weight)
    {
        var entry = file.Entries.FirstOrDefault(entry => entry.Name == tensor) ?? throw new PlaygroundException($"{inFile} has no tensor {tensor}, without which the run can't go on.");
        Refuse(entry.Type != Type, $"The tensor {tensor} in {inFile} has the type {entry.Type}; a run goes on only from {Type}.");
        Refuse(
            !entry.Shape.AsSpan().SequenceEqual(weight.Shape),
            $"The tensor {tensor} in {inFile} has the shape [{string.Join(", ", entry.Shape)}] where the run's model has [{string.Join(", ", weight.Shape)}].");
        return entry;
    }

    private static void Copy(SafetensorsFile file, string inFile, SafetensorsEntry entry, float least, ByteSink put)
    {
        var offset = entry.Offset;
        ForEachChunk(entry.Bytes / sizeof(float), bytes =>
        {
            file.ReadBytes(bytes, offset);
            foreach (var number in MemoryMarshal.Cast<byte, float>(bytes))
            {
                if (!float.IsFinite(number) || number < least)
                {
                    throw new PlaygroundException($"The tensor {entry.Name} in {inFile} holds a number that is {(float.IsFinite(number) ? "below 0, which no mean of squares is" : "not finite")}.");
                }
            }

            offset += bytes.Length;
            put(bytes);
        });
    }

    /// <summary>Pieces of so many floats in all, of zeros at first.</summary>
    private static void ForEachChunk(long floats, Action<Span<byte>> visit)
    {
        var chunk = new byte[Math.Min(Chunk, floats * sizeof(float))];
        for (var left = floats * sizeof(float); left > 0; left -= Math.Min(left, chunk.Length))
        {
            visit(chunk.AsSpan(0, (int)Math.Min(left, chunk.Length)));
        }
    }

    private static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
        {
            throw new PlaygroundException(sentence);
        }
    }
}
