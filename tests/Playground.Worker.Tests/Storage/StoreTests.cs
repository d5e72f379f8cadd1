using System.Buffers.Binary;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Storage;
using SQLitePCL;

namespace Playground.Worker.Tests.Storage;

public sealed class StoreTests : IDisposable
{
    private readonly DataFolder folder = DataFolder.Open(TestFolders.New());
    private readonly Database database;
    private readonly PointStore points;

    public StoreTests()
    {
        database = new Database(folder);
        points = new PointStore(database);
    }

    [Fact]
    public void A_step_keeps_the_point_that_was_written_first()
    {
        points.Append("a", [Point(1, 5), Point(2, 4)]);
        points.Append("a", [Point(2, 99), Point(3, 3)]);
        Assert.Equal([5, 4, 3], points.Read("a", 0).Select(p => p.Loss));
        Assert.Equal([2, 3], points.Read("a", 1).Select(p => p.Step));
        Assert.Equal(3, points.Latest("a")!.Step);
        Assert.Null(points.Latest("b"));
    }

    [Fact]
    public void How_a_run_does_is_the_mean_of_its_last_twenty_steps_or_of_all_while_there_are_fewer()
    {
        points.Append("a", [Point(1, 100), Point(2, 50)]);
        Assert.Equal(new RecentSteps(2, 75, Math.Exp(75), 0), points.Recent("a"));
        Assert.Equal(100, points.Recent("a", step: 1)!.Loss);
        points.Append("a", [.. Enumerable.Range(3, 30).Select(step => Point(step, step % 2 == 0 ? 3 : 2) with { Accuracy = step % 2 == 0 ? 0.1 : 0.3 })]);
        var recent = points.Recent("a")!;
        Assert.Equal((20, 2.5, Math.Exp(2.5), 0.2), (recent.Steps, recent.Loss, recent.Perplexity, Math.Round(recent.Accuracy, 9))); // e to the mean, not the mean of e to each
        Assert.Null(points.Recent("b"));
    }

    [Fact]
    public void Each_loss_on_text_kept_aside_comes_with_the_mean_training_loss_since_the_one_before()
    {
        points.Append("a", [Point(1, 6), Point(2, 4) with { ValidationLoss = 5.5 }, Point(3, 3), Point(4, 2), Point(5, 1) with { ValidationLoss = 6 }, Point(6, 9)]);
        points.Append("b", [Point(1, 1) with { ValidationLoss = 1 }]);
        Assert.Equal([new(2, 5.5, 5), new(5, 6, 2)], points.Validations("a", 0));
        Assert.Equal([new(5, 6, 2)], points.Validations("a", 2));
        Assert.Empty(points.Validations("a", 5));
    }

    /// <summary>2 is FULL, 1 NORMAL: https://www.sqlite.org/pragma.html#pragma_synchronous.</summary>
    [Fact]
    public void What_somebody_is_told_of_is_on_the_disk_before_and_points_do_not_wait_for_it()
    {
        var modes = new List<object?>();
        new RunStore(database, NullLogger<RunStore>.Instance).Insert(new StoredRun("a", "a", TimeProvider.System.GetUtcNow(), new RunRecipe { CorpusId = "x" }, RunStatus.Queued, null, 0));
        database.Write(connection =>
        {
            connection.CreateFunction("note", () =>
            {
                modes.Add(connection.Command("PRAGMA synchronous").ExecuteScalar());
                return 0;
            });
            connection.Command("CREATE TEMP TRIGGER told AFTER UPDATE ON main.runs BEGIN SELECT note(); END").ExecuteNonQuery();
            connection.Command("CREATE TEMP TRIGGER trained AFTER INSERT ON main.points BEGIN SELECT note(); END").ExecuteNonQuery();
        });
        new RunStore(database, NullLogger<RunStore>.Instance).Describe("a", "b", "c");
        points.Append("a", [Point(1, 5)]);
        Assert.Throws<InvalidOperationException>(() => database.WriteToDisk(_ => throw new InvalidOperationException()));
        points.Append("a", [Point(2, 5)]);
        Assert.Equal([2L, 1L, 1L], modes);
    }

    /// <summary>Only a commit in that mode has SQLite bring the log to the disk: a checkpoint does nothing where somebody still reads what was before.</summary>
    [Fact]
    public void What_was_written_is_brought_to_the_disk_also_while_somebody_reads_an_older_moment()
    {
        var mode = "";
        var commits = new List<string>();
        points.Append("a", [Point(1, 5)]);
        database.Write(writer =>
        {
            raw.sqlite3_trace(writer.Handle, (object _, string sql) => mode = sql.StartsWith("PRAGMA synchronous", StringComparison.Ordinal) ? sql.Split(' ')[^1] : mode, null);
            raw.sqlite3_commit_hook(
                writer.Handle,
                _ =>
                {
                    commits.Add(mode);
                    return 0;
                },
                null);
        });
        database.Read(reader =>
        {
            using var older = reader.BeginTransaction(deferred: true);
            using var count = reader.Command("SELECT count(*) FROM points");
            Assert.Equal(1L, count.ExecuteScalar());
            database.FlushToDisk();
            points.Append("a", [Point(2, 5)]);
            commits.Clear();
            database.FlushToDisk();
            return count.ExecuteScalar();
        });
        Assert.Equal(["FULL"], commits);
        Assert.Equal(2, points.Latest("a")!.Step);
    }

    [Fact]
    public async Task Many_writers_and_readers_see_whole_batches_in_order()
    {
        var writers = Enumerable.Range(0, 4).Select(run => Task.Run(() =>
        {
            for (var batch = 0; batch < 50; batch++)
            {
                points.Append($"run {run}", [Point(batch * 2 + 1, run), Point(batch * 2 + 2, run)]);
            }
        }));
        var readers = Enumerable.Range(0, 4).Select(run => Task.Run(() =>
        {
            var seen = 0;
            while (seen < 100)
            {
                foreach (var point in points.Read($"run {run}", seen, 7))
                {
                    Assert.Equal(++seen, point.Step);
                }
            }
        }));
        await Task.WhenAll(writers.Concat(readers)).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_point_comes_back_as_it_was()
    {
        var point = new TrainingPoint(7, 1.25, 2.5, 12.18, 0.4, 1e-3, 0.99, 1234.5, 99_999_999_999, 3.75, 2.6);
        points.Append("a", [point, point with { Step = 8, ValidationLoss = null }]);
        Assert.Equal([point, point with { Step = 8, ValidationLoss = null }], points.Read("a", 0));
    }

    [Fact]
    public void Packed_points_are_the_same_points_and_keep_steps_tokens_and_seconds_exactly()
    {
        TrainingPoint[] written = [Point(1, 5), Point(2, 4) with { Tokens = 16_777_217, Seconds = 0.1, ValidationLoss = 3.5 }, Point(3, 3) with { ValidationLoss = null }];
        points.Append("a", written);
        Assert.Equal(PackedPoints.Pack(written), points.ReadPacked("a", 0, 10));
        Assert.Equal(PackedPoints.Pack(written[1..2]), points.ReadPacked("a", 1, 1));
        Assert.Empty(points.ReadPacked("a", 3, 10));

        var row = points.ReadPacked("a", 1, 1).AsSpan();
        Assert.Equal((2.0, 16_777_217.0, 0.1), (BinaryPrimitives.ReadDoubleLittleEndian(row), BinaryPrimitives.ReadDoubleLittleEndian(row[8..]), BinaryPrimitives.ReadDoubleLittleEndian(row[16..])));
        Assert.Equal((4f, 3.5f), (BinaryPrimitives.ReadSingleLittleEndian(row[24..]), BinaryPrimitives.ReadSingleLittleEndian(row[44..])));
        Assert.Equal(3, PackedPoints.LastStep(points.ReadPacked("a", 0, 10)));
    }

    [Fact]
    public void A_curve_is_read_in_stretches_of_which_full_ones_are_kept_and_the_last_one_grows()
    {
        using var pages = new CurvePages(points);
        var written = Enumerable.Range(1, CurvePages.Rows + 3).Select(step => Point(step, 5)).ToArray();
        points.Append("a", written[..^1]);
        Assert.Equal([CurvePages.Rows, 2], pages.Read("a", 0).Select(page => page.Length / PackedPoints.RowBytes));

        points.Append("a", written[^1..]);
        database.Write(connection =>
        {
            using var delete = connection.Command("DELETE FROM points WHERE step < 10"); // to see what is not read again
            delete.ExecuteNonQuery();
        });
        Assert.Equal(PackedPoints.Pack(written), All(pages.Read("a", 0)));
        Assert.Equal(PackedPoints.Pack(written), All(pages.Read("a", -7)));
        Assert.Equal(PackedPoints.Pack(written[9..]), All(pages.Read("a", 5))); // for this one nothing is kept
        Assert.Equal(PackedPoints.Pack(written[^1..]), All(pages.Read("a", written.Length - 1)));
        Assert.Empty(pages.Read("b", 0));

        static byte[] All(IEnumerable<ReadOnlyMemory<byte>> stretches) => [.. stretches.SelectMany(stretch => stretch.ToArray())];
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused()
    {
        database.Write(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        });
        var refusal = Assert.Throws<PlaygroundException>(() => new Database(folder));
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_the_first_version_is_brought_up_to_date_with_all_its_runs()
    {
        database.Write(connection =>
        {
            using var command = connection.CreateCommand(); // what the first version had, with a run in it
            command.CommandText = """
                DROP TABLE marks; ALTER TABLE corpora DROP COLUMN counting; ALTER TABLE runs DROP COLUMN note; ALTER TABLE runs DROP COLUMN deleted;
                ALTER TABLE runs DROP COLUMN stopping; ALTER TABLE runs DROP COLUMN pace; ALTER TABLE runs DROP COLUMN place;
                INSERT INTO runs (id, created, name, recipe, status, message, step)
                VALUES ('old', '2026-01-02T03:04:05.0000000+00:00', 'Old', '{"objective":"causal","steps":7,"corpusId":"x"}', 'Completed', NULL, 7);
                PRAGMA user_version = 1;
                """;
            command.ExecuteNonQuery();
        });
        using var upgraded = new Database(folder);
        var store = new RunStore(upgraded, NullLogger<RunStore>.Instance);
        var run = Assert.Single(store.ReadAll());
        Assert.Equal(("Old", 7, RunStatus.Completed, null, null), (run.Name, run.Recipe.Steps, run.Status, run.Note, run.Deleted));
        store.Describe("old", "Old", "still here");
        upgraded.Write(connection => MarkStore.Add(connection, "old", new RunMark(3, RunMarkKind.Trouble, "The disk was full.")));
        Assert.Equal("still here", Assert.Single(store.ReadAll()).Note);
        Assert.Equal(new RunMark(3, RunMarkKind.Trouble, "The disk was full."), Assert.Single(new MarkStore(upgraded, NullLogger<MarkStore>.Instance).Read("old")));
    }

    [Theory]
    [InlineData("recipe", "no recipe")]
    [InlineData("status", "Dreaming")]
    [InlineData("created", "yesterday")]
    [InlineData("step", "3000000000")]
    [InlineData("recipe", "null")]
    public void A_row_that_cannot_be_read_hides_no_other_run(string column, string value)
    {
        var store = new RunStore(database, NullLogger<RunStore>.Instance);
        foreach (var id in new[] { "before", "broken", "after" })
        {
            store.Insert(new StoredRun(id, id, TimeProvider.System.GetUtcNow(), new RunRecipe { CorpusId = "x" }, RunStatus.Completed, null, 1));
        }

        database.Write(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"UPDATE runs SET {column} = '{value}' WHERE id = 'broken'";
            command.ExecuteNonQuery();
        });
        Assert.Equal(["before", "after"], store.ReadAll().Select(run => run.Id));
    }

    [Theory]
    [InlineData("Dreaming")]
    [InlineData("99")]
    public void A_mark_of_a_later_version_hides_no_other(string kind)
    {
        var marks = new MarkStore(database, NullLogger<MarkStore>.Instance);
        database.Write(connection => MarkStore.Add(connection, "a", new RunMark(1, RunMarkKind.Note, "before")));
        database.Write(connection =>
        {
            using var command = connection.Command("INSERT INTO marks (run, step, kind, text) VALUES ('a', 2, $kind, 'later')", ("$kind", kind));
            command.ExecuteNonQuery();
        });
        database.Write(connection => MarkStore.Add(connection, "a", new RunMark(3, RunMarkKind.Trouble, "after")));
        Assert.Equal(["before", "after"], marks.Read("a").Select(mark => mark.Text));
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    private static TrainingPoint Point(int step, double loss) => new(step, 0, loss, 1, 0, 0, 0, 0, 0, 0, null);
}
