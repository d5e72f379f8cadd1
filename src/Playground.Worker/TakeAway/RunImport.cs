using System.Security.Cryptography;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.TakeAway;

/// <summary>Takes an exported run in: it is there as a finished run with its curve and its model, or not at all.</summary>
public sealed class RunImport(TrainingRuns runs, RunDeletion deletion, RunTexts texts, CorpusLibrary corpora, TakenMoments moments, ImportedState states, DataFolder folder, TorchThread predictions, TimeProvider time)
{
    public static TooLargeException TooLarge() => new(Limits.ImportTooLarge);

    /// <summary>Refuses anything else than an exported run with one sentence, and leaves nothing behind then.</summary>
    public async Task<RunSummary> Import(Stream body, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var aside = folder.ImportedModel(id);
        var takenMoments = $"{aside}.{ExportedFiles.Moments}";
        var state = folder.ImportedState(id);
        Directory.CreateDirectory(aside);
        try
        {
            await using (var zip = await Receive(body, $"{aside}.zip", cancellation))
            {
                await ImportedZip.Unpack(zip, aside, cancellation);
            }

            var imported = ImportedRun.Read(aside);
            await predictions.Run(() => ImportedRun.CheckWeights(aside), cancellation);
            foreach (var moment in TakenMoments.Files(aside))
            {
                await predictions.Run(() => imported.CheckMoment(moment), cancellation); // one by one: others ask in between
            }

            states.Prepare(imported, aside, state, cancellation);
            Directory.Move(Path.Combine(aside, ExportedFiles.Moments), takenMoments);
            foreach (var file in Directory.EnumerateFiles(aside).Where(file => !ExportedFiles.OfModel.Contains(Path.GetFileName(file))))
            {
                File.Delete(file);
            }

            ForgetState(Path.Combine(aside, ModelCard.FileName));
            var run = await texts.Holding(() => Keep(imported, id, cancellation), cancellation);
            if (!moments.Keep(takenMoments, id, imported.Points.Count, imported.Configuration)) // last: others' may be thinned out for them
            {
                runs.Find(id).State.Say($"{run.Message} Its moments could not be kept, because the disk is full or can't be written.");
                return runs.Get(id);
            }

            return run;
        }
        finally
        {
            foreach (var left in new[] { aside, takenMoments, state }.Where(Directory.Exists))
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }

    private async Task<RunSummary> Keep(ImportedRun run, string id, CancellationToken cancellation)
    {
        var recipe = run.Recipe;
        CorpusSummary[] brought = [];
        if (recipe.CorpusText is { } text)
        {
            var (corpus, isNew) = await corpora.FindOrAdd($"{run.Name}: its text", text, cancellation);
            brought = isNew ? [corpus] : [];
            recipe = recipe with { CorpusId = corpus.Id, CorpusText = null };
        }

        recipe = run.State is { } state ? states.WithText(recipe, state, folder.ImportedState(id)) : recipe;
        recipe = recipe with { Group = ImportedGroup.Of(recipe, [.. runs.List(), .. deletion.List()]) };
        var name = FreeName(run.Name);
        try
        {
            return runs.Adopt(new StoredRun(id, name, time.GetUtcNow(), recipe with { Name = name }, run.Status, run.Message, run.Points.Count, run.Note), run.Points, run.Marks);
        }
        catch
        {
            texts.Forget(brought);
            throw;
        }
    }

    /// <summary>What the card tells of the training state is of a file that is no longer there.</summary>
    private static void ForgetState(string card)
    {
        if (File.Exists(card) && File.ReadAllText(card) is var text && ModelCard.WithoutState(text) is var without && without != text)
        {
            File.WriteAllText(card, without);
        }
    }

    /// <summary>Brought back to where it came from, it would be a second one of its name.</summary>
    private string FreeName(string name)
    {
        var taken = runs.List().Select(known => known.Name).ToHashSet();
        var free = name;
        for (var copy = 1; taken.Contains(free); copy++)
        {
            var again = copy == 1 ? ", imported" : $", imported {copy}";
            free = NameRules.Shortened(name, Limits.RunNameCharacters - again.Length) + again;
        }

        return free;
    }

    private static async Task<FileStream> Receive(Stream body, string path, CancellationToken cancellation)
    {
        var zip = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            var piece = new byte[128 * 1024];
            for (int read; (read = await body.ReadAsync(piece, cancellation)) > 0;)
            {
                if (zip.Length + read > Limits.ImportBytes)
                {
                    throw TooLarge();
                }

                await zip.WriteAsync(piece.AsMemory(0, read), cancellation);
            }

            zip.Position = 0;
            return zip;
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
    }
}
