using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Playground.Contracts;

namespace Playground.Worker.Storage;

/// <summary>What is kept of a run besides its points.</summary>
public sealed record StoredRun(string Id, string Name, DateTimeOffset Created, RunRecipe Recipe, RunStatus Status, string? Message, int Step);

/// <summary>The runs' rows.</summary>
public sealed class RunStore(Database database)
{
    public void Insert(StoredRun run) => database.Write(connection =>
    {
        using var command = connection.Command(
            "INSERT INTO runs (id, created, name, recipe, status, message, step) VALUES ($id, $created, $name, $recipe, $status, $message, $step)",
            ("$id", run.Id),
            ("$created", run.Created.ToString("O", CultureInfo.InvariantCulture)),
            ("$name", run.Name),
            ("$recipe", JsonSerializer.Serialize(run.Recipe, JsonSerializerOptions.Web)),
            ("$status", run.Status.ToString()),
            ("$message", run.Message),
            ("$step", run.Step));
        command.ExecuteNonQuery();
    });

    public void Update(string id, RunStatus status, string? message, int step) => database.Write(connection =>
    {
        using var command = connection.Command(
            "UPDATE runs SET status = $status, message = $message, step = $step WHERE id = $id",
            ("$id", id), ("$status", status.ToString()), ("$message", message), ("$step", step));
        command.ExecuteNonQuery();
    });

    public void Update(string id, RunRecipe recipe) => database.Write(connection =>
    {
        using var command = connection.Command(
            "UPDATE runs SET recipe = $recipe WHERE id = $id", ("$id", id), ("$recipe", JsonSerializer.Serialize(recipe, JsonSerializerOptions.Web)));
        command.ExecuteNonQuery();
    });

    /// <summary>All runs, oldest first.</summary>
    public IReadOnlyList<StoredRun> ReadAll() => database.Read<IReadOnlyList<StoredRun>>(connection =>
    {
        using var command = connection.Command("SELECT id, name, created, recipe, status, message, step FROM runs ORDER BY created, id");
        using var reader = command.ExecuteReader();
        var runs = new List<StoredRun>();
        while (reader.Read())
        {
            runs.Add(ReadRun(reader));
        }

        return runs;
    });

    private static StoredRun ReadRun(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture),
        JsonSerializer.Deserialize<RunRecipe>(row.GetString(3), JsonSerializerOptions.Web)!,
        Enum.Parse<RunStatus>(row.GetString(4)),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.GetInt32(6));
}
