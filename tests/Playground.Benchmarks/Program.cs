using System.Runtime.CompilerServices;
using Playground.Benchmarks.Training;
using Playground.Transformers.Native;

// dotnet run -c Release --project tests/Playground.Benchmarks -- training [a b c] [--rounds 12] [--steps 4] [--memory-steps 2000]
// Our own assembly first: it lets TorchSharp load on older systems.
RuntimeHelpers.RunModuleConstructor(typeof(TorchLibraryFallback).Module.ModuleHandle);
if (args.Length == 0)
{
    Console.Error.WriteLine("Say what to measure: training.");
    return 2;
}

switch (args[0])
{
    case "training":
        return TrainingBenchmark.Run(args[1..]);
    default:
        Console.Error.WriteLine($"There is no benchmark \"{args[0]}\"; there is: training.");
        return 2;
}
