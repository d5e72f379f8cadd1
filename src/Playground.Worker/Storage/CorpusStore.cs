using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers.Training;

namespace Playground.Worker.Storage;

/// <summary>Pasted and uploaded texts: a file each, their summaries in the database.</summary>
public sealed class CorpusStore(Database database, DataFolder folder, TimeProvider time)
{
    private const string OwnPrefix = "corpus-";
    private const int LongestId = 64;
    private const long Counting = 1; // how a stored summary counts characters; by 0 they were UTF-16 units without line breaks

    private static readonly UTF8Encoding WholeText = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether an id is one of those that are given here, to texts of a user's own.</summary>
    public static bool IsOwn(string id) => id.StartsWith(OwnPrefix, StringComparison.Ordinal) && IsId(id);

    /// <summary>Whether it can be the id of any text: small letters, digits and dashes. What comes from elsewhere may name a text that is not here, but nothing that is no name.</summary>
    public static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static string NewId() => $"{OwnPrefix}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";

    /// <summary>The text is on disk before its row exists, so that every row has its text; it goes again where the row can't be written.</summary>
    public async Task Add(CorpusSummary summary, string text, CancellationToken cancellation)
    {
        var path = PathOf(summary.Id);
        try
        {
            await Task.Run(() => DurableFile.Write(path, stream => stream.Write(WholeText.GetBytes(text))), cancellation);
            Insert(summary);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public void Update(CorpusSummary known) => database.WriteToDisk(connection =>
    {
        using var command = connection.Command(
            "UPDATE corpora SET summary = $summary, counting = $counting WHERE id = $id",
            ("$id", known.Id),
            ("$summary", JsonSerializer.Serialize(known, JsonSerializerOptions.Web)),
            ("$counting", Counting));
        command.ExecuteNonQuery();
    });

    /// <summary>The row goes first, so that every row has its text.</summary>
    public void Delete(CorpusSummary known)
    {
        database.WriteToDisk(connection =>
        {
            using var command = connection.Command("DELETE FROM corpora WHERE id = $id", ("$id", known.Id));
            command.ExecuteNonQuery();
        });
        File.Delete(PathOf(known.Id));
        File.Delete(ReportOf(known.Id));
    }

    /// <summary>Where what was found out about a text is kept, beside it.</summary>
    public string ReportOf(string id) => Path.Combine(folder.Corpora, $"{id}.report.json");

    public IReadOnlyList<CorpusSummary> ReadAll()
    {
        var stored = database.Read(connection =>
        {
            using var command = connection.Command("SELECT summary, counting FROM corpora ORDER BY created, id");
            using var reader = command.ExecuteReader();
            var rows = new List<(CorpusSummary Summary, long Counting)>();
            while (reader.Read())
            {
                rows.Add((JsonSerializer.Deserialize<CorpusSummary>(reader.GetString(0), JsonSerializerOptions.Web)!, reader.GetInt64(1)));
            }

            return rows;
        });
        return [.. stored.Select(row => row.Counting == Counting ? row.Summary : Recounted(row.Summary))];
    }

    /// <summary>The stored text of an id that <see cref="ReadAll"/> listed.</summary>
    public string ReadText(CorpusSummary known) => File.ReadAllText(PathOf(known.Id));

    private void Insert(CorpusSummary summary) => database.WriteToDisk(connection =>
    {
        using var command = connection.Command(
            "INSERT INTO corpora (id, created, summary, counting) VALUES ($id, $created, $summary, $counting)",
            ("$id", summary.Id),
            ("$created", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)),
            ("$summary", JsonSerializer.Serialize(summary, JsonSerializerOptions.Web)),
            ("$counting", Counting));
        command.ExecuteNonQuery();
    });

    /// <summary>A summary that an earlier version stored, counted as today, once.</summary>
    private CorpusSummary Recounted(CorpusSummary known)
    {
        try
        {
            var counted = known with { Characters = TextCharacters.Count(ReadText(known)) };
            Update(counted);
            return counted;
        }
        catch (FileNotFoundException)
        {
            return known; // deleted at this very moment
        }
    }

    private string PathOf(string id) => Path.Combine(folder.Corpora, $"{id}.txt");
}
