using System.Net.Http.Headers;
using System.Text;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>Files of thirty students, in one folder.</summary>
public sealed class FileNameTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("To go", "To go 0739ff57.zip")]
    [InlineData("Lab: 15 % whole words, 80/10/10", "Lab- 15 % whole words, 80-10-10 0739ff57.zip")]
    [InlineData("a<b>c:\"d\"/e\\f|g?h*i", "a-b-c--d--e-f-g-h-i 0739ff57.zip")]
    [InlineData("Zoë’s 第一回 تجربة", "Zoë’s 第一回 تجربة 0739ff57.zip")]
    [InlineData("  ..\t two\u2028lines\u0000 .. ", "two lines 0739ff57.zip")]
    [InlineData("\u202Egpj.exe", "gpj.exe 0739ff57.zip")] // which would be read backwards
    [InlineData("-rf", "rf 0739ff57.zip")]
    [InlineData("con", "_con 0739ff57.zip")]
    [InlineData("NUL.csv", "_NUL.csv 0739ff57.zip")]
    [InlineData("Console", "Console 0739ff57.zip")]
    [InlineData("???", "run 0739ff57.zip")]
    [InlineData("", "run 0739ff57.zip")]
    [InlineData(null, "run 0739ff57.zip")]
    public void It_is_called_by_the_runs_name_in_signs_that_every_system_takes(string? name, string file) =>
        Assert.Equal(file, RunFileName.Of(name, "0739ff57ed84", ".zip"));

    [Fact]
    public void Half_a_character_is_told_by_the_sign_for_what_cannot_be_read() =>
        Assert.Equal("half \uFFFD 0739ff57.zip", RunFileName.Of("half \uD83D", "0739ff57ed84", ".zip"));

    [Theory]
    [InlineData("W", 80)]
    [InlineData("第", 80)]
    [InlineData("👩‍👩‍👧", 10)]
    public void A_long_name_is_cut_to_what_a_file_system_takes_and_never_within_a_letter(string letter, int times)
    {
        var file = RunFileName.Of(string.Concat(Enumerable.Repeat(letter, times)), "0739ff57ed84", " with moments.zip");
        Assert.InRange(Encoding.UTF8.GetByteCount(file), 60, 200);
        Assert.Empty(file[..file.IndexOf(' ', StringComparison.Ordinal)].Replace(letter, "", StringComparison.Ordinal));
        Assert.EndsWith(" 0739ff57 with moments.zip", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zoë’s “notes”: 1/2", "Zoë’s “notes”- 1-2 Characters 100.zip")]
    [InlineData("???", "text Characters 100.zip")]
    public async Task A_vocabulary_is_called_by_the_name_of_its_text(string name, string file)
    {
        var corpus = await shared.Worker.Service<CorpusLibrary>().Add(name, "pasted", TinyRecipe.Corpus, Cancellation);
        using var answer = await shared.Worker.Http.GetAsync(new Uri($"/api/corpora/{corpus.Id}/vocabulary?kind=characters&size=100", UriKind.Relative), Cancellation);
        Assert.Equal(file, ContentDispositionHeaderValue.Parse(Assert.Single(answer.Content.Headers.GetValues("Content-Disposition"))).FileNameStar);
    }

    [Theory]
    [InlineData("export", ".zip")]
    [InlineData("export?moments=true", " with moments.zip")]
    [InlineData("points.csv", ".csv")]
    [InlineData("points.json", ".json")]
    public async Task What_is_downloaded_of_a_run_has_its_name_in_all_its_letters_and_once_more_in_ascii(string path, string ending)
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2) with { Name = "Zoë’s “first”: 1/2" });
        using var answer = await shared.Worker.Http.GetAsync(new Uri($"/api/runs/{run.Id}/{path}", UriKind.Relative), Cancellation);
        var disposition = ContentDispositionHeaderValue.Parse(Assert.Single(answer.Content.Headers.GetValues("Content-Disposition")));
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal($"Zoë’s “first”- 1-2 {run.Id[..8]}{ending}", disposition.FileNameStar);
        Assert.Equal($"Zo__s _first_- 1-2 {run.Id[..8]}{ending}", disposition.FileName!.Trim('"'));
    }
}
