using System.Text.RegularExpressions;

namespace Playground.Rules;

public partial class SourceTests
{
    private static readonly string[] RootEntries = ["Dockerfile", "Playground.sln", "README.md", "src", "tests", "wwwroot-assets"];

    private static IEnumerable<string> Sources => Repository.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal)));

    private static IEnumerable<string> BrowserFiles => Repository.Files.Where(f =>
        f.EndsWith(".razor", StringComparison.Ordinal) || (f.StartsWith("wwwroot-assets/", StringComparison.Ordinal) && (f.EndsWith(".js", StringComparison.Ordinal) || f.EndsWith(".css", StringComparison.Ordinal))));

    [Fact]
    public void The_root_holds_only_what_a_newcomer_expects() =>
        Assert.All(
            Repository.Files.Select(f => f.Split('/')[0]).Distinct(),
            e => Assert.True(RootEntries.Contains(e) || e.StartsWith('.') || (e.StartsWith("Directory.", StringComparison.Ordinal) && e.EndsWith(".props", StringComparison.Ordinal)), e));

    [Fact]
    public void No_source_file_is_longer_than_350_lines() =>
        Assert.All(Sources, f => Assert.True(File.ReadLines(Path.Combine(Repository.Root, f)).Count() <= 350, f));

    [Fact]
    public void Nothing_is_left_unwritten() => Assert.Empty(Finds(Sources, Unwritten()));

    [Fact]
    public void Nothing_blocks_a_thread_to_wait_for_a_task() => Assert.Empty(Finds(Sources, BlockingWait()));

    [Fact]
    public void No_error_is_swallowed_without_a_word() => Assert.Empty(Finds(Sources, Swallowed()));

    [Fact]
    public void The_browser_loads_nothing_from_other_hosts() => Assert.Empty(Finds(BrowserFiles, OtherHost()));

    [Fact]
    public void Tests_do_not_sleep() =>
        Assert.Empty(Finds(Repository.Files.Where(f => f.StartsWith("tests/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith("SourceTests.cs", StringComparison.Ordinal)), Sleep()));

    private static IEnumerable<string> Finds(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from Match match in pattern.Matches(Repository.Read(file))
        select $"{file}: {match.Value.Trim()}";

    [GeneratedRegex(@"NotImplementedException|\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Unwritten();

    [GeneratedRegex(@"\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)|Thread\.Sleep|async void|Task\.WaitAll")]
    private static partial Regex BlockingWait();

    [GeneratedRegex(@"catch(\s*\([A-Za-z.]*Exception\))?\s*\{\s*\}")]
    private static partial Regex Swallowed();

    [GeneratedRegex("""(src|href|url|import)[^a-z]{1,3}(https?:)?//[^\s"')]+""")]
    private static partial Regex OtherHost();

    [GeneratedRegex(@"Thread\.Sleep|SpinWait")]
    private static partial Regex Sleep();
}
