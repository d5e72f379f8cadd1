using Microsoft.Data.Sqlite;
using Playground.Transformers.Training;

namespace Playground.Worker.Storage;

/// <summary>What keeps something from being stored, in words that need no knowledge of the store.</summary>
internal static class StorageTrouble
{
    private const string Full = "the disk is full";
    private const string Closed = "the data folder can't be written to";

    private const int SqliteReadOnly = 8, SqliteInputOutput = 10, SqliteFull = 13, SqliteCannotOpen = 14; // https://www.sqlite.org/rescode.html
    private const int NoSpaceLeft = 28, QuotaUsedUp = 122, WindowsDiskFull = unchecked((int)0x80070070); // ENOSPC and EDQUOT of Linux; ERROR_DISK_FULL

    /// <summary>.NET reserves the room for a whole file before it writes; that failure carries no number, only these words.</summary>
    private const string NoRoomAhead = "because the disk was full";

    /// <summary>Something could not be stored.</summary>
    public static bool Is(Exception failure) => failure is IOException or SqliteException or UnauthorizedAccessException or CheckpointException;

    /// <summary>Something could not be read or written, which may go the next time. A file that was read and is damaged, or another run's, has no such cause: that stays so.</summary>
    public static bool MayPass(Exception? failure) => failure is IOException or SqliteException or UnauthorizedAccessException || (failure is not null && MayPass(failure.InnerException));

    /// <summary>The fact, to stand inside a sentence; null where the failure is of another kind.</summary>
    public static string? Of(Exception? failure) => failure switch
    {
        null => null,
        SqliteException { SqliteErrorCode: SqliteFull } or IOException { HResult: NoSpaceLeft or QuotaUsedUp or WindowsDiskFull } => Full,
        IOException when failure.Message.Contains(NoRoomAhead, StringComparison.Ordinal) => Full,
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteInputOutput or SqliteCannotOpen } or UnauthorizedAccessException => Closed,
        _ => Of(failure.InnerException),
    };

    /// <summary>The fact, or what the failure says of itself.</summary>
    public static string Reason(Exception failure) => Of(failure) ?? failure.Message.TrimEnd('.');

    /// <summary>For whoever asked for something that should have been stored; null where the failure is of another kind.</summary>
    public static string? Sentence(Exception failure) => Of(failure) is { } fact ? $"This could not be stored, because {fact}. Try again when that is mended." : null;
}
