using Microsoft.Data.Sqlite;
using Playground.Transformers;

namespace Playground.Worker.Storage;

/// <summary>The SQLite file: one writer at a time, readers beside it (write-ahead log).</summary>
public sealed class Database : IDisposable
{
    /// <summary>What leads from each version of the schema to the next; never changed once released, only added to.</summary>
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE runs (
            id TEXT PRIMARY KEY, created TEXT NOT NULL, name TEXT NOT NULL, recipe TEXT NOT NULL,
            status TEXT NOT NULL, message TEXT, step INTEGER NOT NULL) STRICT;
        CREATE TABLE points (
            run TEXT NOT NULL, step INTEGER NOT NULL, epoch REAL NOT NULL, loss REAL NOT NULL, perplexity REAL NOT NULL,
            accuracy REAL NOT NULL, learning_rate REAL NOT NULL, gradient_norm REAL NOT NULL, tokens_per_second REAL NOT NULL,
            tokens INTEGER NOT NULL, seconds REAL NOT NULL, validation_loss REAL, PRIMARY KEY (run, step)) STRICT, WITHOUT ROWID;
        CREATE TABLE corpora (
            id TEXT PRIMARY KEY, created TEXT NOT NULL, summary TEXT NOT NULL) STRICT;
        """,
        """
        ALTER TABLE runs ADD COLUMN note TEXT;
        ALTER TABLE runs ADD COLUMN deleted TEXT;
        CREATE TABLE marks (
            run TEXT NOT NULL, step INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (run, step, kind)) STRICT, WITHOUT ROWID;
        """,
        "ALTER TABLE corpora ADD COLUMN counting INTEGER NOT NULL DEFAULT 0;",
        "ALTER TABLE runs ADD COLUMN stopping INTEGER NOT NULL DEFAULT 0;",
        "ALTER TABLE runs ADD COLUMN pace REAL;",
        "ALTER TABLE runs ADD COLUMN place INTEGER;",
    ];

    private readonly string connectionString;
    private readonly SqliteConnection writer;
    private readonly Lock writing = new();

    public Database(DataFolder folder)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = folder.Database, DefaultTimeout = 30 }.ToString();
        writer = new SqliteConnection(connectionString);
        writer.Open();
        Execute(writer, "PRAGMA journal_mode = WAL");
        Execute(writer, "PRAGMA synchronous = NORMAL");
        Migrate(folder.Database);
    }

    /// <summary>One transaction on the one writing connection; all of it is in the file when this returns, or nothing. That survives the end of this process, a power failure perhaps not.</summary>
    public void Write(Action<SqliteConnection> work)
    {
        lock (writing)
        {
            Transact(work);
        }
    }

    /// <summary>The same for what somebody is told afterwards: it survives a power failure, too. Waits for the disk, so training itself does not write like this.</summary>
    public void WriteToDisk(Action<SqliteConnection> work)
    {
        lock (writing)
        {
            Execute(writer, "PRAGMA synchronous = FULL");
            try
            {
                Transact(work);
            }
            finally
            {
                Execute(writer, "PRAGMA synchronous = NORMAL");
            }
        }
    }

    public T Read<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        return work(connection);
    }

    /// <summary>
    /// Makes what was written survive a power failure, not only the end of this process. A commit brings the whole log to the disk, where a checkpoint would leave out
    /// what is newer than the oldest moment that somebody still reads.
    /// </summary>
    public void FlushToDisk() => WriteToDisk(connection => Execute(connection, VersionIs(Migrations.Length))); // as it is already: a change of a page is all it takes

    public void Dispose()
    {
        lock (writing)
        {
            writer.Dispose();
        }

        using var any = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(any);
    }

    private void Transact(Action<SqliteConnection> work)
    {
        using var transaction = writer.BeginTransaction();
        work(writer);
        transaction.Commit();
    }

    private void Migrate(string path)
    {
        using var command = writer.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var found = (long)command.ExecuteScalar()!;
        if (found > Migrations.Length)
        {
            throw new PlaygroundException($"{path} was written by a newer version of this program (schema {found}; this one knows {Migrations.Length}).");
        }

        for (var version = (int)found; version < Migrations.Length; version++)
        {
            Write(connection => Execute(connection, $"{Migrations[version]} {VersionIs(version + 1)}"));
        }
    }

    private static string VersionIs(int version) => $"PRAGMA user_version = {version};";

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // our own constant texts
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
