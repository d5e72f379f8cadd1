Console.WriteLine(Playground.Transformers.Native.TorchLibraryFallback.IsUsed);
Console.WriteLine(TorchSharp.torch.ones(2, 2).sum().item<float>());
Console.WriteLine(Playground.Transformers.Native.TorchLibraryFallback.IsUsed);
