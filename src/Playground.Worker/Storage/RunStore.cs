using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Playground.Contracts;

namespace Playground.Worker.Storage;

/// <summary>What is kept of a run besides its points and marks.</summary>
/// <param name="IsStopping">See <see cref="Standing"/>.</param>
/// <param name="Pace">In steps a second; null: as fast as the machine can.</param>
/// <param name="Place">In line: whoever came before has a lower one. Null: it does not wait.</param>
public sealed record StoredRun(
    string Id, string Name, DateTimeOffset Created, RunRecipe Recipe, RunStatus Status, string? Message, int Step, string? Note = null, DateTimeOffset? Deleted = null,
    bool IsStopping = false, double? Pace = null, int? Place = null);

/// <summary>The runs' rows.</summary>
public sealed partial class RunStore(Database database, ILogger<RunStore> log)
{
    private const string LastPlace = "(SELECT coalesce(max(place), 0) + 1 FROM runs)";

    /// <summary>All of them or none.</summary>
    public void Insert(params IReadOnlyList<StoredRun> runs) => database.WriteToDisk(connection => Insert(connection, runs));

    /// <summary>The same within a transaction that writes more than this.</summary>
    public static void Insert(SqliteConnection connection, params IReadOnlyList<StoredRun> runs)
    {
        foreach (var run in runs)
        {
            using var command = connection.Command(
                $"INSERT INTO runs (id, created, name, recipe, status, message, step, note, place) VALUES ($id, $created, $name, $recipe, $status, $message, $step, $note, iif($status = 'Queued', {LastPlace}, NULL))",
                ("$id", run.Id),
                ("$created", Time(run.Created)),
                ("$name", run.Name),
                ("$recipe", JsonSerializer.Serialize(run.Recipe, JsonSerializerOptions.Web)),
                ("$status", run.Status.ToString()),
                ("$message", run.Message),
                ("$step", run.Step),
                ("$note", run.Note));
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Within a transaction that writes more than this.</summary>
    public static void Update(SqliteConnection connection, string id, Standing standing)
    {
        using var command = connection.Command(
            $"UPDATE runs SET place = CASE WHEN $status <> 'Queued' THEN NULL WHEN status = 'Queued' THEN place ELSE {LastPlace} END, status = $status, message = $message, step = $step, stopping = $stopping WHERE id = $id",
            ("$id", id), ("$status", standing.Status.ToString()), ("$message", standing.Message), ("$step", standing.Step), ("$stopping", standing.IsStopping));
        command.ExecuteNonQuery();
    }

    public void Update(string id, RunRecipe recipe) => Run(
        "UPDATE runs SET recipe = $recipe WHERE id = $id", ("$id", id), ("$recipe", JsonSerializer.Serialize(recipe, JsonSerializerOptions.Web)));

    public void Describe(string id, string name, string? note) => Run("UPDATE runs SET name = $name, note = $note WHERE id = $id", ("$id", id), ("$name", name), ("$note", note));

    public void SetPace(string id, double? stepsPerSecond) => Run("UPDATE runs SET pace = $pace WHERE id = $id", ("$id", id), ("$pace", stepsPerSecond));

    /// <summary>Marks a run as deleted, or with null as there again; everything of it stays.</summary>
    /// <param name="message">What the run says from then on; null: what it said before.</param>
    public void SetDeleted(string id, DateTimeOffset? time, string? message = null) => Run(
        "UPDATE runs SET deleted = $time, message = coalesce($message, message) WHERE id = $id", ("$id", id), ("$time", time is { } at ? Time(at) : null), ("$message", message));

    /// <summary>Removes a run with its points and marks for good.</summary>
    public void Purge(string id) => database.WriteToDisk(connection =>
    {
        foreach (var sql in (string[])["DELETE FROM points WHERE run = $id", "DELETE FROM marks WHERE run = $id", "DELETE FROM runs WHERE id = $id"])
        {
            using var command = connection.Command(sql, ("$id", id));
            command.ExecuteNonQuery();
        }
    });

    /// <summary>All runs, oldest first, deleted ones too. A row that can't be read, such as one of a later version, stays where it is and hides no other.</summary>
    public IReadOnlyList<StoredRun> ReadAll() => database.Read<IReadOnlyList<StoredRun>>(connection =>
    {
        using var command = connection.Command("SELECT id, name, created, recipe, status, message, step, note, deleted, stopping, pace, place FROM runs ORDER BY created, rowid");
        using var reader = command.ExecuteReader();
        var runs = new List<StoredRun>();
        while (reader.Read())
        {
            try
            {
                runs.Add(ReadRun(reader));
            }
            catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidCastException or OverflowException)
            {
                LeftOut(reader.GetValue(0), e.Message);
            }
        }

        return runs;
    });

    /// <summary>Of all rows, also of those that can't be read.</summary>
    public IReadOnlySet<string> ReadIds() => database.Read<IReadOnlySet<string>>(connection =>
    {
        using var command = connection.Command("SELECT id FROM runs");
        using var reader = command.ExecuteReader();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            ids.Add(reader.GetValue(0).ToString()!);
        }

        return ids;
    });

    private void Run(string sql, params (string Name, object? Value)[] parameters) => database.WriteToDisk(connection =>
    {
        using var command = connection.Command(sql, parameters);
        command.ExecuteNonQuery();
    });

    [LoggerMessage(LogLevel.Warning, "The stored run {Id} is left out, since its row can't be read: {Reason}")]
    private partial void LeftOut(object id, string reason);

    private static string Time(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static StoredRun ReadRun(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture),
        JsonSerializer.Deserialize<RunRecipe>(row.GetString(3), JsonSerializerOptions.Web) ?? throw new JsonException("it has no recipe"),
        Enum.Parse<RunStatus>(row.GetString(4)),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.GetInt32(6),
        row.IsDBNull(7) ? null : row.GetString(7),
        row.IsDBNull(8) ? null : DateTimeOffset.Parse(row.GetString(8), CultureInfo.InvariantCulture),
        row.GetBoolean(9),
        row.IsDBNull(10) ? null : row.GetDouble(10),
        row.IsDBNull(11) ? null : row.GetInt32(11));
}
