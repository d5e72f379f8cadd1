using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Worker.Tests.Catalogue;

public sealed class ModelPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_tells_what_the_card_and_the_cloze_file_say()
    {
        var details = await Details(folder =>
        {
            File.WriteAllText(Path.Combine(folder, "README.md"), "---\nlicense: mit\n---\n\n# A model\n\n- Text: Tales: old ones (3 lines)\n- Seed: 7\n\n## Known weaknesses\n\n- Spells badly.\n- Can't count.\n\n## More\n\n- no: fact\n");
            File.WriteAllText(Path.Combine(folder, ClozeResult.FileName), """{"categories":[{"name":"animals","sentences":4,"first":2,"amongFive":3}],"all":{"name":"all","sentences":4,"first":2,"amongFive":3},"heldOut":{"name":"held out","sentences":0,"first":0,"amongFive":0}}""");
        });
        Assert.Equal([new("Text", "Tales: old ones (3 lines)"), new("Seed", "7")], details.Facts);
        Assert.Equal(["Spells badly.", "Can't count."], details.Weaknesses);
        Assert.Equal(new ClozeCount("animals", 4, 2, 3), details.Cloze!.Categories.Single());
    }

    [Fact]
    public async Task Without_card_and_cloze_file_only_the_description_is_there()
    {
        var details = await Details(folder => File.Delete(Path.Combine(folder, "README.md")));
        Assert.Equal("mine", details.Model.Id);
        Assert.Empty(details.Facts);
        Assert.Null(details.Cloze);
    }

    [Fact]
    public async Task A_broken_cloze_file_is_named()
    {
        var refusal = await Assert.ThrowsAsync<HubException>(() => Details(folder => File.WriteAllText(Path.Combine(folder, ClozeResult.FileName), "{oops")));
        Assert.Contains("cloze.json of mine", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<ModelDetails> Details(Action<string> change)
    {
        var root = TestFolders.New();
        var folder = Directory.CreateDirectory(Path.Combine(root, "mine")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestWorker.Fixtures, "tiny-bert-mlm")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        change(folder);
        await using var worker = await TestWorker.Start(models: root);
        await using var hub = await worker.Connect();
        return await hub.InvokeAsync<ModelDetails>("GetModelDetails", "mine", Cancellation);
    }
}
