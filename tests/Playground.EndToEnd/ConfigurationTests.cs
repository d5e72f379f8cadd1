using System.Diagnostics;

namespace Playground.EndToEnd;

public sealed class ConfigurationTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("playground-test-").FullName;

    [Fact]
    public async Task A_folder_of_models_that_does_not_exist_stops_the_start_with_a_sentence_that_names_the_key()
    {
        using var web = Process.Start(new ProcessStartInfo("dotnet", [PlaygroundServer.Program, "--Urls=http://127.0.0.1:0", $"--Data:Folder={data}", "--Models:Folders:0=/no/such/folder"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await web.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await web.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Models:Folders names /no/such/folder, which is not a folder.", said, StringComparison.Ordinal);
        Assert.Equal(1, web.ExitCode);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
