using Microsoft.Data.Sqlite;
using Playground.Contracts;

namespace Playground.Worker.Storage;

/// <summary>What happened to runs on the way. Changes of the learning rate are not among them: these stand in the recipe.</summary>
public sealed partial class MarkStore(Database database, ILogger<MarkStore> log)
{
    /// <summary>Within a transaction that writes more than this. Of one kind there is one at a step: the newest.</summary>
    public static void Add(SqliteConnection connection, string runId, RunMark mark)
    {
        using var command = connection.Command(
            "INSERT OR REPLACE INTO marks (run, step, kind, text) VALUES ($run, $step, $kind, $text)",
            ("$run", runId), ("$step", mark.Step), ("$kind", mark.Kind.ToString()), ("$text", mark.Text));
        command.ExecuteNonQuery();
    }

    /// <summary>In order of steps. One that can't be read, such as one of a later version, stays where it is and keeps no run from being restored.</summary>
    public IReadOnlyList<RunMark> Read(string runId) => database.Read<IReadOnlyList<RunMark>>(connection =>
    {
        using var command = connection.Command("SELECT step, kind, text FROM marks WHERE run = $run ORDER BY step, kind", ("$run", runId));
        using var reader = command.ExecuteReader();
        var marks = new List<RunMark>();
        while (reader.Read())
        {
            if (Enum.TryParse<RunMarkKind>(reader.GetString(1), out var kind) && Enum.IsDefined(kind))
            {
                marks.Add(new RunMark(reader.GetInt32(0), kind, reader.GetString(2)));
            }
            else
            {
                LeftOut(reader.GetString(1), runId);
            }
        }

        return marks;
    });

    [LoggerMessage(LogLevel.Warning, "A mark of run {Run} is left out, since its kind {Kind} is not known")]
    private partial void LeftOut(string kind, string run);
}
