using System.Buffers;
using Microsoft.Data.Sqlite;
using Playground.Contracts;
using SQLitePCL;

namespace Playground.Worker.Storage;

/// <summary>The training points of all runs: written once, read from any step on.</summary>
public sealed class PointStore(Database database)
{
    private const int PageRows = 5_000;
    private const string Columns = "step, epoch, loss, perplexity, accuracy, learning_rate, gradient_norm, tokens_per_second, tokens, seconds, validation_loss";

    /// <summary>Writes points in one transaction. A step that is already there keeps its first point: a resumed run repeats some.</summary>
    public void Append(string runId, IReadOnlyList<TrainingPoint> points) => database.Write(connection => Append(connection, runId, points));

    /// <summary>The same within a transaction that writes more than this.</summary>
    public static void Append(SqliteConnection connection, string runId, IReadOnlyList<TrainingPoint> points)
    {
        using var insert = connection.Command($"""
            INSERT OR IGNORE INTO points (run, {Columns}) VALUES ($run, $step, $epoch, $loss, $perplexity, $accuracy, $rate, $norm, $speed, $tokens, $seconds, $validation)
            """, ("$run", runId));
        string[] names = ["$step", "$epoch", "$loss", "$perplexity", "$accuracy", "$rate", "$norm", "$speed", "$tokens", "$seconds", "$validation"];
        var parameters = names.Select(name => insert.Parameters.AddWithValue(name, 0)).ToArray();
        foreach (var p in points)
        {
            object[] values =
            [
                p.Step, p.Epoch, p.Loss, p.Perplexity, p.Accuracy, p.LearningRate, p.GradientNorm, p.TokensPerSecond, p.Tokens, p.Seconds,
                p.ValidationLoss ?? (object)DBNull.Value,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                parameters[i].Value = values[i];
            }

            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Points with a step above <paramref name="afterStep"/>, in order, at most <paramref name="limit"/> of them.</summary>
    public IReadOnlyList<TrainingPoint> Read(string runId, int afterStep, int limit = int.MaxValue) => database.Read<IReadOnlyList<TrainingPoint>>(connection =>
    {
        using var command = connection.Command(
            $"SELECT {Columns} FROM points WHERE run = $run AND step > $after ORDER BY step LIMIT $limit", ("$run", runId), ("$after", afterStep), ("$limit", limit));
        using var reader = command.ExecuteReader();
        var points = new List<TrainingPoint>();
        while (reader.Read())
        {
            points.Add(ReadPoint(reader));
        }

        return points;
    });

    /// <summary>The same as <see cref="Read"/>, read as they are taken: of a million points few are in memory at a time.</summary>
    public IEnumerable<TrainingPoint> Stream(string runId, int afterStep)
    {
        IReadOnlyList<TrainingPoint> page;
        do
        {
            page = Read(runId, afterStep, PageRows);
            foreach (var point in page)
            {
                yield return point;
                afterStep = point.Step;
            }
        }
        while (page.Count == PageRows);
    }

    /// <summary>The same as <see cref="Read"/> in the form of <see cref="PackedPoints"/>, without an object for each.</summary>
    public byte[] ReadPacked(string runId, int afterStep, int limit) => database.Read(connection =>
    {
        using var command = connection.Command($"""
            SELECT step, tokens, seconds, loss, accuracy, learning_rate, gradient_norm, tokens_per_second, validation_loss
            FROM points WHERE run = $run AND step > $after ORDER BY step LIMIT $limit
            """, ("$run", runId), ("$after", afterStep), ("$limit", limit));
        using var reader = command.ExecuteReader();
        var row = reader.Handle!; // the library's own: the reader's checks of each value take twice as long as the value
        var packed = new ArrayBufferWriter<byte>();
        Span<double> values = stackalloc double[PackedPoints.Values];
        while (reader.Read())
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = i == PackedPoints.Values - 1 && raw.sqlite3_column_type(row, i) == raw.SQLITE_NULL ? double.NaN : raw.sqlite3_column_double(row, i);
            }

            PackedPoints.Write(packed.GetSpan(PackedPoints.RowBytes), values);
            packed.Advance(PackedPoints.RowBytes);
        }

        return packed.WrittenSpan.ToArray();
    });

    public TrainingPoint? Latest(string runId) => database.Read(connection =>
    {
        using var command = connection.Command($"SELECT {Columns} FROM points WHERE run = $run ORDER BY step DESC LIMIT 1", ("$run", runId));
        using var reader = command.ExecuteReader();
        return reader.Read() ? ReadPoint(reader) : null;
    });

    /// <summary>Means over the last steps up to this one, which is the newest unless the run went back to a checkpoint.</summary>
    public RecentSteps? Recent(string runId, int step = int.MaxValue) => RecentSteps.Of(database.Read<IReadOnlyList<TrainingPoint>>(connection =>
    {
        using var command = connection.Command(
            $"SELECT {Columns} FROM points WHERE run = $run AND step <= $step ORDER BY step DESC LIMIT $limit", ("$run", runId), ("$step", step), ("$limit", RecentSteps.Most));
        using var reader = command.ExecuteReader();
        var points = new List<TrainingPoint>();
        while (reader.Read())
        {
            points.Add(ReadPoint(reader));
        }

        return points;
    }));

    public double? LatestValidationLoss(string runId) => database.Read(connection =>
    {
        using var command = connection.Command("SELECT validation_loss FROM points WHERE run = $run AND validation_loss IS NOT NULL ORDER BY step DESC LIMIT 1", ("$run", runId));
        return (double?)command.ExecuteScalar();
    });

    /// <summary>The validation losses measured after a step, each with the mean training loss since the one before it: <paramref name="afterStep"/> is a step that evaluated, or 0.</summary>
    public IReadOnlyList<ValidationMeasurement> Validations(string runId, int afterStep) => database.Read<IReadOnlyList<ValidationMeasurement>>(connection =>
    {
        using var command = connection.Command(
            "SELECT step, loss, validation_loss FROM points WHERE run = $run AND step > $after ORDER BY step", ("$run", runId), ("$after", afterStep));
        using var reader = command.ExecuteReader();
        var measured = new List<ValidationMeasurement>();
        var (sum, steps) = (0.0, 0);
        while (reader.Read())
        {
            (sum, steps) = (sum + reader.GetDouble(1), steps + 1);
            if (!reader.IsDBNull(2))
            {
                measured.Add(new ValidationMeasurement(reader.GetInt32(0), reader.GetDouble(2), sum / steps));
                (sum, steps) = (0, 0);
            }
        }

        return measured;
    });

    private static TrainingPoint ReadPoint(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetDouble(1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4), row.GetDouble(5), row.GetDouble(6), row.GetDouble(7),
        row.GetInt64(8), row.GetDouble(9), row.IsDBNull(10) ? null : row.GetDouble(10));
}
