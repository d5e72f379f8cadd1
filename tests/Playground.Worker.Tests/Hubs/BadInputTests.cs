using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Worker.Tests.Hubs;

public sealed class BadInputTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static readonly SamplingOptions Plain = new();
    private static readonly string LongText = string.Join(' ', Enumerable.Repeat("word", 500));

    public static TheoryData<string, string, object[]> Questions => new()
    {
        { "empty", "FillMask", [new FillMaskRequest("tiny-bert-mlm", "  ", [])] },
        { "20000", "FillMask", [new FillMaskRequest("tiny-bert-mlm", new string('a', 20_001), [])] },
        { "no more than 64", "FillMask", [new FillMaskRequest("tiny-bert-mlm", LongText, [new TextSpan(0, 4)])] },
        { "[MASK]", "FillMask", [new FillMaskRequest("tiny-bert-mlm", "nothing hidden", [])] },
        { "no-such does not exist", "FillMask", [new FillMaskRequest("no-such", "a [MASK]", [])] },
        { "choose a masked model", "FillMask", [new FillMaskRequest("tiny-gpt2", "a cat", [new TextSpan(0, 1)])] },
        { "between 1 and 200", "FillMask", [new FillMaskRequest("tiny-bert-mlm", "a [MASK]", [], 0)] },
        { "between 1 and 200", "FillMask", [new FillMaskRequest("tiny-bert-mlm", "a [MASK]", [], 201)] },
        { "not inside the text", "FillMask", [new FillMaskRequest("tiny-bert-mlm", "a [MASK]", [new TextSpan(3, 99)])] },
        { "choose a causal model", "NextWord", [new NextWordRequest("tiny-bert-mlm", "a", Plain)] },
        { "temperature is 0", "NextWord", [new NextWordRequest("tiny-gpt2", "a", new SamplingOptions(Temperature: 0))] },
        { "Top-k is -1", "NextWord", [new NextWordRequest("tiny-gpt2", "a", new SamplingOptions(TopK: -1))] },
        { "Top-p is 1.5", "NextWord", [new NextWordRequest("tiny-gpt2", "a", new SamplingOptions(TopP: 1.5))] },
        { "The stretch 3..9 is not inside the text, which has 5 characters.", "NextWord", [new NextWordRequest("tiny-gpt2", "a cat", Plain, 5, new TextSpan(3, 9))] },
        { "Nothing stands before the hidden word, and a causal model reads from the left; hide a later one.", "NextWord", [new NextWordRequest("tiny-gpt2", "a cat", Plain, 5, new TextSpan(0, 1))] },
        { "The stretch 5..6 holds nothing but white space; hide a word.", "NextWord", [new NextWordRequest("tiny-gpt2", "a cat ", Plain, 5, new TextSpan(5, 6))] },
        { "empty", "ReadText", [new ReadTextRequest("tiny-gpt2", " ")] },
        { "20000", "ReadText", [new ReadTextRequest("tiny-gpt2", new string('a', 20_001))] },
        { "choose a causal model", "ReadText", [new ReadTextRequest("tiny-bert-mlm", "a cat")] },
        { "Layer 9", "LookInside", [new LookInsideRequest("tiny-bert-mlm", "a", [], 9, 0, 0)] },
        { "Head -1", "LookInside", [new LookInsideRequest("tiny-bert-mlm", "a", [], 0, -1, 0)] },
        { "Position 50", "LookInside", [new LookInsideRequest("tiny-bert-mlm", "a", [], 0, 0, 50)] },
        { "want", "Inspect", ["tiny-bert-mlm", new InspectRequest("a", Want: ["secrets"])] },
        { "nowhere does not exist", "GetRun", ["nowhere"] },
        { "../x does not exist", "StopRun", ["../x"] },
        { "learning rate is 0", "StartRun", [new RunRecipe { LearningRate = 0, CorpusText = LongText }] },
        { "learning rate is 1000000", "StartRun", [new RunRecipe { LearningRate = 1e6, CorpusText = LongText }] },
        { "Steps is 0", "StartRun", [new RunRecipe { Steps = 0, CorpusText = LongText }] },
        { "3 heads", "StartRun", [new RunRecipe { Heads = 3, CorpusText = LongText }] },
        { "Layers is 13", "StartRun", [new RunRecipe { Layers = 13, CorpusText = LongText }] },
        { "1 word;", "StartRun", [new RunRecipe { CorpusText = "word" }] },
        { "empty", "StartRun", [new RunRecipe { CorpusText = " \n " }] },
        { "Corpus no-such", "StartRun", [new RunRecipe { CorpusId = "no-such" }] },
        { "one text", "StartRun", [new RunRecipe()] },
        { "Vocabulary is 1", "StartRun", [new RunRecipe { Vocabulary = 1, CorpusText = LongText }] },
        { "keep spaces", "StartRun", [new RunRecipe { Objective = Objective.Causal, Tokenizer = TokenizerKind.WordPiece, CorpusText = LongText }] },
        { "A group has 0 recipes", "StartInPlaceOf", [Array.Empty<string>(), Array.Empty<RunRecipe>()] },
        { "Steps is 0", "StartInPlaceOf", [new[] { "nowhere" }, new[] { new RunRecipe { Steps = 0, CorpusText = LongText } }] },
        { "mask ratio is 0", "StartRun", [new RunRecipe { MaskRatio = 0, CorpusText = LongText }] },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Bad_input_is_refused_with_one_plain_sentence(string fact, string method, object[] arguments)
    {
        await using var hub = await shared.Worker.Connect();
        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeCoreAsync(method, typeof(object), arguments, TestContext.Current.CancellationToken));
        Assert.Contains(fact, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_cannot_begin_says_why()
    {
        await using var hub = await shared.Worker.Connect();
        var cancellation = TestContext.Current.CancellationToken;
        var watch = await Assert.ThrowsAsync<HubException>(async () => await hub.StreamAsync<TrainingPoint>("WatchRun", "nowhere", 0, cancellation).ToListAsync(cancellation));
        Assert.Contains("Run nowhere does not exist", watch.Message, StringComparison.Ordinal);
        var request = new GenerateRequest("tiny-gpt2", "a", Plain, 100_000);
        var generate = await Assert.ThrowsAsync<HubException>(async () => await hub.StreamAsync<GeneratedToken>("Generate", request, cancellation).ToListAsync(cancellation));
        Assert.Contains("between 1 and 512", generate.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_folder_is_left_out_of_the_list_and_says_why_when_asked()
    {
        var folder = TestFolders.New();
        Directory.CreateDirectory(Path.Combine(folder, "someone", "broken"));
        await File.WriteAllTextAsync(Path.Combine(folder, "someone", "broken", "config.json"), "{", TestContext.Current.CancellationToken);
        await using var worker = await TestWorker.Start(models: folder);
        await using var hub = await worker.Connect();
        Assert.Empty(await hub.InvokeAsync<List<ModelDescription>>("GetModels", TestContext.Current.CancellationToken));
        var request = new FillMaskRequest("someone/broken", "a [MASK]", []);
        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<MaskAnswer>("FillMask", request, TestContext.Current.CancellationToken));
        Assert.Contains("config.json", refusal.Message, StringComparison.Ordinal);
    }
}
