using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Playground.Worker.Storage;

/// <summary>
/// Room that is taken on the disk while there is some, for the little that has to be kept when there is none any more. What is written takes the place of
/// what was written before, in two halves by turns: a kill in the midst of one leaves the other. File systems that write every change to another place
/// give no such promise; there this may fail as everything else does.
/// </summary>
public sealed partial class Reserve
{
    internal const int HalfBytes = 64 * 1024;

    private readonly string path;
    private readonly ILogger log;
    private int turn;

    public Reserve(DataFolder folder, ILogger<Reserve> log)
    {
        (path, this.log) = (folder.Reserve, log);
        try
        {
            using var file = Open();
            if (file.Length < 2 * HalfBytes)
            {
                file.SetLength(0);
                file.Write(Encoding.ASCII.GetBytes(new string(' ', 2 * HalfBytes)));
                file.Flush(flushToDisk: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotTaken(e, path);
        }
    }

    /// <summary>What was written last; null for nothing.</summary>
    public string? Read()
    {
        try
        {
            using var file = Open();
            var newest = ((string[])[ReadHalf(file, 0), ReadHalf(file, 1)]).Select(Parse).MaxBy(half => half.Turn);
            turn = newest.Turn;
            return newest.Text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotRead(e, path);
            return null;
        }
    }

    /// <summary>On the disk when this returns true. One thread at a time.</summary>
    public bool TryWrite(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{turn + 1} {Hash(text)}\n{text}\n"));
        if (bytes.Length > HalfBytes)
        {
            TooLong(bytes.Length, HalfBytes);
            return false;
        }

        try
        {
            using var file = Open();
            file.Position = (turn + 1) % 2 * HalfBytes;
            file.Write(bytes);
            file.Flush(flushToDisk: true);
            turn++;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotWritten(e, path);
            return false;
        }
    }

    private FileStream Open() => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

    private static string ReadHalf(FileStream file, int half)
    {
        var bytes = new byte[HalfBytes];
        file.Position = half * HalfBytes;
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    /// <summary>Turn 0 where nothing whole is there.</summary>
    private static (int Turn, string? Text) Parse(string half)
    {
        var lines = half.Split('\n');
        return lines.Length > 2 && lines[0].Split(' ') is [var turn, var hash] && int.TryParse(turn, CultureInfo.InvariantCulture, out var number) && hash == Hash(lines[1])
            ? (number, lines[1])
            : (0, null);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [LoggerMessage(LogLevel.Warning, "No room could be kept aside in {Path}; a full disk may let the next worker forget why runs were paused")]
    private partial void NotTaken(Exception reason, string path);

    [LoggerMessage(LogLevel.Error, "{Path} can't be read; what the database did not take is not known")]
    private partial void NotRead(Exception reason, string path);

    [LoggerMessage(LogLevel.Error, "{Path} can't be written; what the database did not take holds until the worker ends")]
    private partial void NotWritten(Exception reason, string path);

    [LoggerMessage(LogLevel.Error, "What the database did not take has {Bytes} bytes, more than the {Most} that are kept aside; it holds until the worker ends")]
    private partial void TooLong(int bytes, int most);
}
