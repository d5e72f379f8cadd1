using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Transformers.Native;
using TorchSharp;

namespace Playground.Transformers.Tests.Native;

public class TorchLibraryFallbackTests
{
    [Fact]
    public void Torch_loads_on_this_system_whatever_its_libstdcxx()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(TorchLibraryFallback).Module.ModuleHandle); // as any use of the assembly does
        using var ones = torch.ones(2, 2);
        Assert.Equal(4, ones.sum().item<float>());
    }

    [Fact]
    public void The_shipped_library_is_weakened_in_exactly_one_byte()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64, "Only the Linux library has versioned symbols.");
        var shipped = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so"));
        var edited = (byte[])shipped.Clone();

        Assert.Equal(1, ElfVersionNeeds.Weaken(edited, "GLIBCXX_3.4.32"));

        Assert.Single(Enumerable.Range(0, shipped.Length), i => shipped[i] != edited[i]);
        Assert.Equal(0, ElfVersionNeeds.Weaken(edited, "GLIBCXX_3.4.32"));
    }

    [Fact]
    public void A_file_that_is_no_library_is_left_alone()
    {
        Assert.Equal(0, ElfVersionNeeds.Weaken(new byte[200], "GLIBCXX_3.4.32"));
    }
}
