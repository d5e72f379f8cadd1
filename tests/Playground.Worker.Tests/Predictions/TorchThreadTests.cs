using System.Collections.Concurrent;
using Playground.Transformers;
using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;

namespace Playground.Worker.Tests.Predictions;

public sealed class TorchThreadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private sealed class Recorder(ConcurrentQueue<string> order)
    {
        public Func<bool> Note(string name) => () =>
        {
            order.Enqueue(name);
            return true;
        };
    }

    [Fact]
    public async Task Work_is_done_in_order_and_guesses_last()
    {
        using var thread = new TorchThread("test");
        using var plug = await Plug.Into(thread);
        var order = new ConcurrentQueue<string>();
        var recorder = new Recorder(order);
        var guess = thread.Add(new FunctionWork<bool>(recorder.Note("guess"), Cancellation) { IsBackground = true });
        var first = thread.Run(recorder.Note("first"), Cancellation);
        var second = thread.Run(recorder.Note("second"), Cancellation);
        plug.LetGo();
        await Task.WhenAll(guess, first, second);
        Assert.Equal(["first", "second", "guess"], order);
    }

    [Fact]
    public async Task A_caller_that_has_gone_is_skipped()
    {
        using var thread = new TorchThread("test");
        using var plug = await Plug.Into(thread);
        using var gone = new CancellationTokenSource();
        var order = new ConcurrentQueue<string>();
        var recorder = new Recorder(order);
        var skipped = thread.Run(recorder.Note("gone"), gone.Token);
        var answered = thread.Run(recorder.Note("here"), Cancellation);
        await gone.CancelAsync();
        plug.LetGo();
        await answered;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => skipped);
        Assert.Equal(["here"], order);
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once()
    {
        using var thread = new TorchThread("test", capacity: 2);
        using var plug = await Plug.Into(thread);
        var waiting = new[] { thread.Run(() => true, Cancellation), thread.Run(() => true, Cancellation) };
        await Assert.ThrowsAsync<OverloadedException>(() => thread.Run(() => true, Cancellation));
        plug.LetGo();
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task The_oldest_guess_gives_up_its_place()
    {
        using var thread = new TorchThread("test");
        using var plug = await Plug.Into(thread);
        var guesses = Enumerable.Range(0, 5).Select(_ => thread.Add(new FunctionWork<bool>(() => true, Cancellation) { IsBackground = true })).ToArray();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guesses[0]);
        plug.LetGo();
        await Task.WhenAll(guesses[1..]);
    }

    [Fact]
    public async Task A_failure_belongs_to_its_caller_and_the_thread_lives_on()
    {
        using var thread = new TorchThread("test");
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => thread.Run<bool>(() => throw new InvalidTimeZoneException(), Cancellation));
        Assert.True(await thread.Run(() => true, Cancellation));
    }

    [Fact]
    public async Task Queries_for_one_model_share_a_forward_pass_and_others_wait_their_turn()
    {
        await using var worker = await TestWorker.Start();
        var bert = await worker.Open("tiny-bert-mlm");
        var distil = await worker.Open("tiny-distilbert-mlm");
        using var queue = new WaitingWork();
        var (a, b) = ((IModelSource)bert, (IModelSource)distil);
        var work = new[] { a, b, a, a }.Select((model, i) => new LogitsWork(model, new(bert.Tokenizer.Encode(new string('a', i + 1)), [1]), Cancellation)).ToArray();
        foreach (var item in work)
        {
            queue.Add(item);
        }

        Assert.True(queue.TryTake(out var first));
        Assert.Equal([work[0], work[2], work[3]], queue.TakeBatch((LogitsWork)first, 16));
        Assert.True(queue.TryTake(out var next));
        Assert.Same(work[1], next);
    }

    [Fact]
    public async Task Queries_with_many_hidden_places_do_not_share_a_pass_that_would_take_gigabytes()
    {
        await using var worker = await TestWorker.Start();
        var bert = await worker.Open("tiny-bert-mlm");
        using var queue = new WaitingWork();
        var work = new[] { 300, 200, 100, 12 }.Select(places => new LogitsWork((IModelSource)bert, new(bert.Tokenizer.Encode("a"), [.. Enumerable.Repeat(1, places)]), Cancellation)).ToArray();
        foreach (var item in work)
        {
            queue.Add(item);
        }

        Assert.True(queue.TryTake(out var first));
        Assert.Equal([work[0], work[1], work[3]], queue.TakeBatch((LogitsWork)first, 16)); // 512
    }

    [Fact]
    public async Task Together_and_alone_a_query_gets_the_same_logits()
    {
        await using var worker = await TestWorker.Start();
        var model = await worker.Open("tiny-bert-mlm");
        string[] texts = ["the cat", "the capital of france is big .", "a"];
        var alone = new List<float[][]>();
        foreach (var text in texts)
        {
            alone.Add(await model.Logits(new(model.Tokenizer.Encode(text), [1, 2]), false, Cancellation));
        }

        using var plug = await Plug.Into(worker.Service<TorchThread>());
        var together = texts.Select(text => model.Logits(new(model.Tokenizer.Encode(text), [1, 2]), false, Cancellation)).ToArray();
        plug.LetGo();
        foreach (var (expected, found) in alone.Zip(await Task.WhenAll(together)))
        {
            Assert.All(expected.Zip(found), rows => Assert.All(rows.First.Zip(rows.Second), pair => Assert.Equal(pair.First, pair.Second, 1e-4)));
        }
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_does_not_take_its_neighbours_with_it()
    {
        using var model = new Loaded();
        var tokens = model.Get().Tokenizer.Encode("a");
        LogitsWork good = new(model, new(tokens, [1]), Cancellation), bad = new(model, new([], [0]), Cancellation);
        new LogitsBatch([bad, good]).ExecuteOrFail();
        Assert.Equal(933, (await good.Result)[0].Length);
        await Assert.ThrowsAsync<PlaygroundException>(() => bad.Result);
    }

    private sealed class Loaded : IModelSource, IDisposable
    {
        private readonly TextModel model = TextModel.Load(Path.Combine(TestWorker.Fixtures, "tiny-bert-mlm"));

        public TextModel Get() => model;

        public void Dispose() => model.Dispose();
    }
}
