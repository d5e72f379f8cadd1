using System.Text.RegularExpressions;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Workers;

public sealed class WorkerProcessTests
{
    private static readonly string[] OwnSections = ["Urls", "Worker"]; // of the web process itself

    [Fact]
    public void Every_section_of_settings_that_the_readme_names_reaches_the_process_that_reads_it()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot(), "README.md"));
        var table = readme[readme.IndexOf("| key | meaning | default |", StringComparison.Ordinal)..];
        var sections = Regex.Matches(table[..table.IndexOf("\n\n", StringComparison.Ordinal)], @"(?<=^\| .*)`([A-Z]\w+)(:\w+)?`(?=[^|]*\|)", RegexOptions.Multiline)
            .Select(key => key.Groups[1].Value).Distinct().ToArray();
        Assert.Contains("Snapshots", sections);
        Assert.Empty(sections.Except(WorkerProcess.Forwarded).Except(OwnSections));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Playground.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
