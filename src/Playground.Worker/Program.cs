using Microsoft.AspNetCore.Connections;
using Playground.Transformers;
using Playground.Worker;
using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;
using Playground.Worker.Hosting;
using Playground.Worker.Predictions;

TorchThreads.WaitPassively();
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
catch (Exception refusal) when (refusal is PlaygroundException or IOException { InnerException: AddressInUseException })
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return refusal is ConfigurationException ? ConfigurationException.ExitCode : 1;
}
