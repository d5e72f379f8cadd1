using System.Runtime.CompilerServices;
using Playground.Benchmarks.Cloze;
using Playground.Benchmarks.Loading;
using Playground.Benchmarks.Training;
using Playground.Transformers.Native;

// dotnet run -c Release --project tests/Playground.Benchmarks -- training [a b c] [--rounds 12] [--steps 4] [--memory-steps 2000] [--precision auto|float32|bfloat16]
//                                                               -- cloze model-folder [--half open|held-out] [--misses] [--write]
//                                                               -- load model-folder...
// Our own assembly first: it lets TorchSharp load on older systems.
RuntimeHelpers.RunModuleConstructor(typeof(TorchLibraryFallback).Module.ModuleHandle);
if (args.Length == 0)
{
    Console.Error.WriteLine("Say what to measure: training, cloze or load.");
    return 2;
}

switch (args[0])
{
    case "training":
        return TrainingBenchmark.Run(args[1..]);
    case "cloze":
        return ClozeCommand.Run(args[1..], Console.Out);
    case "load":
        return LoadCommand.Run(args[1..], Console.Out);
    default:
        Console.Error.WriteLine($"There is no benchmark \"{args[0]}\"; there are: training, cloze, load.");
        return 2;
}
