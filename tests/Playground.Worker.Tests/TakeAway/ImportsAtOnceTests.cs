using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;
using Playground.Worker.TakeAway;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>A class that brings the same zip in, all at the same moment.</summary>
public sealed class ImportsAtOnceTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private const int Many = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_imports_of_one_new_text_store_it_once_and_give_every_run_a_name_of_its_own()
    {
        var zip = Zip(await ExportedFiles(), 1);
        await using var elsewhere = await TestWorker.Start();
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => TakeAwayTests.Import(elsewhere.Http, zip)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var imported = await Task.WhenAll(answers.Select(answer => answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation)));
        var text = Assert.Single(OwnTexts(elsewhere));
        Assert.All(imported, run => Assert.Equal(text.Id, run!.Recipe.CorpusId));
        Assert.Equal(Many, imported.Select(run => run!.Name).Distinct().Count());
        Assert.Single(Directory.GetFiles(Path.Combine(elsewhere.DataFolder, "corpora")));
    }

    [Fact]
    public async Task An_import_that_fails_takes_no_text_away_from_those_that_found_it_meanwhile()
    {
        var files = await ExportedFiles();
        await using var elsewhere = await TestWorker.Start();
        RefuseSome(elsewhere);
        for (var round = 0; round < 8; round++)
        {
            var zip = Zip(files, round);
            await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Attempt(() => elsewhere.Service<RunImport>().Import(new MemoryStream(zip), Cancellation))));
        }

        EveryRunHasItsText(elsewhere);
        Assert.Equal(OwnTexts(elsewhere).Count, elsewhere.Service<TrainingRuns>().List().Select(run => run.Recipe.CorpusId).Distinct().Count()); // and nothing else is left
    }

    [Fact]
    public async Task A_text_that_is_deleted_while_it_is_brought_in_is_there_for_the_run_or_not_deleted()
    {
        var files = await ExportedFiles();
        await using var elsewhere = await TestWorker.Start();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var deleting = Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    foreach (var text in OwnTexts(elsewhere))
                    {
                        using var answer = await elsewhere.Http.DeleteAsync(new Uri($"/api/corpora/{text.Id}", UriKind.Relative), Cancellation); // refused once a run has it
                    }
                }
            },
            Cancellation);
        for (var round = 0; round < 2 * Many; round++)
        {
            await elsewhere.Service<RunImport>().Import(new MemoryStream(Zip(files, round)), Cancellation);
            EveryRunHasItsText(elsewhere);
        }

        await enough.CancelAsync();
        await deleting;
    }

    private static void EveryRunHasItsText(TestWorker worker)
    {
        var texts = OwnTexts(worker).Select(text => text.Id).ToHashSet();
        var runs = worker.Service<TrainingRuns>().List();
        Assert.NotEmpty(runs);
        Assert.All(runs, run => Assert.Contains(run.Recipe.CorpusId!, texts));
    }

    private static List<CorpusSummary> OwnTexts(TestWorker worker) => [.. worker.Service<CorpusLibrary>().List().Where(corpus => corpus.Source != "bundled")];

    private static async Task Attempt(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (SqliteException)
        {
            // what is left of it is looked at
        }
    }

    /// <summary>Runs with half of all ids, which nobody can foretell.</summary>
    private static void RefuseSome(TestWorker worker) => worker.Service<Database>().Write(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TRIGGER refuse BEFORE INSERT ON runs WHEN NEW.id < '8' BEGIN SELECT RAISE(ABORT, 'no room'); END";
        command.ExecuteNonQuery();
    });

    private static byte[] Zip(Dictionary<string, byte[]> files, int line)
    {
        var changed = new Dictionary<string, byte[]>(files);
        TakeAwayTests.ChangeText(changed, $"{Encoding.UTF8.GetString(files["corpus.txt"])}\nline {line} .");
        return TakeAwayTests.Zip(changed);
    }

    private async Task<Dictionary<string, byte[]>> ExportedFiles()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        return TakeAwayTests.Unzip(await shared.Worker.Http.GetByteArrayAsync(new Uri($"/api/runs/{run.Id}/export", UriKind.Relative), Cancellation));
    }
}
