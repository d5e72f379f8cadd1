using Playground.Transformers.Models;

namespace Playground.Transformers.Checkpoints;

/// <summary>
/// The weights of a model folder, in one safetensors file or in several with an index.
/// </summary>
/// <remarks>
/// Tensors that the model does not ask for (mask buffers, position ids, pooler, next-sentence head, an output matrix of its
/// own where the settings say that it is tied) are left alone, as the reference does; one that it asks for and that is
/// missing or shaped otherwise is refused by name.
/// </remarks>
internal sealed class Checkpoint : IWeightSource, IDisposable
{
    private readonly List<SafetensorsFile> _files = [];
    private readonly Dictionary<string, (SafetensorsFile File, SafetensorsEntry Entry)> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SafetensorsFile File, SafetensorsEntry Entry)> _canonical = new(StringComparer.Ordinal);

    private readonly bool _tiedOutput;

    /// <param name="folder">The model's folder.</param>
    /// <param name="tiedOutput">The word embeddings are the output matrix: a file that holds the latter alone is whole.</param>
    public Checkpoint(string folder, bool tiedOutput)
    {
        _tiedOutput = tiedOutput;
        try
        {
            foreach (var (path, names) in CheckpointFiles.Find(folder))
                Add(path, names);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private Checkpoint(bool tiedOutput) => _tiedOutput = tiedOutput;

    /// <summary>One file by itself, whatever its name.</summary>
    public static Checkpoint OfFile(string path, bool tiedOutput)
    {
        var checkpoint = new Checkpoint(tiedOutput);
        try
        {
            checkpoint.Add(path, null);
            return checkpoint;
        }
        catch
        {
            checkpoint.Dispose();
            throw;
        }
    }

    /// <param name="path">A safetensors file.</param>
    /// <param name="names">The tensors that the index expects in it; null without an index.</param>
    private void Add(string path, IReadOnlyList<string>? names)
    {
        var file = new SafetensorsFile(path);
        _files.Add(file);
        foreach (var entry in file.Entries)
        {
            if (!_exact.TryAdd(entry.Name, (file, entry)))
                throw new SafetensorsException(SafetensorsFault.DuplicateName, $"The tensor {entry.Name} is in more than one file of the model.");
            _canonical.TryAdd(CheckpointNames.Canonical(entry.Name), (file, entry));
        }

        if (names?.FirstOrDefault(name => !_exact.TryGetValue(name, out var found) || found.File != file) is { } missing)
            throw new PlaygroundException($"The index of the model says that {missing} is in {Path.GetFileName(path)}, but it is not there.");
    }

    public Weight Take(string name, WeightInit init, params long[] shape)
    {
        if (!Find(name, out var found))
            throw new PlaygroundException($"The checkpoint has no tensor {name}, which the model's config.json asks for.");
        if (!found.Entry.Shape.AsSpan().SequenceEqual(shape))
        {
            throw new PlaygroundException(
                $"The tensor {name} in the checkpoint has the shape [{string.Join(", ", found.Entry.Shape)}] where config.json asks for [{string.Join(", ", shape)}].");
        }

        return new Weight(name, shape, init, found.File.Read(found.Entry));
    }

    public bool Has(string name, bool whenFresh) => Find(name, out _);

    private bool Find(string name, out (SafetensorsFile File, SafetensorsEntry Entry) found) =>
        (CheckpointNames.ReadLast(name) is { } last && _exact.TryGetValue(last, out found))
        || _exact.TryGetValue(name, out found)
        || _canonical.TryGetValue(CheckpointNames.Canonical(name), out found)
        || (_tiedOutput && CheckpointNames.TiedWith(name) is { } twin && _exact.TryGetValue(twin, out found));

    public void Dispose() => _files.ForEach(file => file.Dispose());
}
