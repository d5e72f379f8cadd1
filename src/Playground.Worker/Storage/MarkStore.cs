using Microsoft.Data.Sqlite;
using Playground.Contracts;

namespace Playground.Worker.Storage;

/// <summary>What happened to runs on the way. Changes of the learning rate are not among them: these stand in the recipe.</summary>
public sealed class MarkStore(Database database)
{
    /// <summary>Of one kind there is one at a step: the newest.</summary>
    public void Add(string runId, RunMark mark) => database.Write(connection => Add(connection, runId, mark));

    /// <summary>The same within a transaction that writes more than this.</summary>
    public static void Add(SqliteConnection connection, string runId, RunMark mark)
    {
        using var command = connection.Command(
            "INSERT OR REPLACE INTO marks (run, step, kind, text) VALUES ($run, $step, $kind, $text)",
            ("$run", runId), ("$step", mark.Step), ("$kind", mark.Kind.ToString()), ("$text", mark.Text));
        command.ExecuteNonQuery();
    }

    /// <summary>In order of steps.</summary>
    public IReadOnlyList<RunMark> Read(string runId) => database.Read<IReadOnlyList<RunMark>>(connection =>
    {
        using var command = connection.Command("SELECT step, kind, text FROM marks WHERE run = $run ORDER BY step, kind", ("$run", runId));
        using var reader = command.ExecuteReader();
        var marks = new List<RunMark>();
        while (reader.Read())
        {
            marks.Add(new RunMark(reader.GetInt32(0), Enum.Parse<RunMarkKind>(reader.GetString(1)), reader.GetString(2)));
        }

        return marks;
    });
}
