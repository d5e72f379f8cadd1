using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

/// <summary>A file that was chosen, and that the browser does not hand over whole.</summary>
public sealed class BrokenFileTests : TrainingPageTest
{
    private const string Sentence = "The file could not be read to its end; choose it again.";

    /// <summary>The ways in which a browser's file ends before it has come.</summary>
    public static TheoryData<Exception> Breaks =>
    [
        new TaskCanceledException("the connection broke"), new IOException("it ended too early"), new TimeoutException("nothing came for a minute"),
        new InvalidOperationException("out of order"), new JSException("the file has changed"),
    ];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_recipe_that_breaks_off_is_said_and_the_page_lives(Exception end)
    {
        var recipe = Render<RecipeFile>();
        await Choose(recipe, new Broken("recipe.json", end));
        Assert.Equal(Sentence, recipe.Find("[role=alert]").TextContent);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_short_text_that_breaks_off_is_said_and_the_page_lives(Exception end)
    {
        var picker = Render<CorpusPicker>();
        await Choose(picker, new Broken("text.txt", end));
        Assert.Equal(Sentence, picker.Find("[role=alert]").TextContent);
        Assert.Empty(picker.FindAll("progress"));
    }

    private static Task Choose<T>(IRenderedComponent<T> control, IBrowserFile file)
        where T : class, IComponent =>
        control.InvokeAsync(() => control.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([file])));

    private sealed class Broken(string name, Exception end) : IBrowserFile
    {
        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Size => 100;

        public string ContentType => "text/plain";

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => new Ending(end);

        private sealed class Ending(Exception end) : MemoryStream
        {
            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromException<int>(end);
        }
    }
}
