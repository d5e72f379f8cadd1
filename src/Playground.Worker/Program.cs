using Playground.Transformers;
using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;
using Playground.Worker.Hosting;

if (TrainCommand.IsAskedFor(args))
{
    return TrainCommand.Run(args, BundledCorpora.All, Console.Out);
}

try
{
    await using var worker = WorkerHost.Build(args);
    await worker.RunAsync();
    return 0;
}
catch (PlaygroundException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
