using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Security.Cryptography;

namespace Playground.Transformers.Native;

/// <summary>
/// Lets TorchSharp 0.107.0 load on systems whose libstdc++ is older than GCC 13, such as Debian 12 and Ubuntu 22.04.
/// </summary>
/// <remarks>
/// <c>libLibTorchSharp.so</c> asks for symbol version <c>GLIBCXX_3.4.32</c>, which those systems lack, so the loader refuses
/// it and TorchSharp reports that "a libtorch package is missing". The one symbol at that version
/// (<c>_ZSt21ios_base_library_initv</c>) has no relocation: nothing ever calls it. Marking the need as weak is therefore
/// safe. The runtime raises <see cref="AssemblyLoadContext.ResolvingUnmanagedDll"/> only after the library as shipped
/// could not be loaded, so systems that have the version never come here; the shipped file itself stays as it is.
/// </remarks>
public static class TorchLibraryFallback
{
    private const string Library = "LibTorchSharp";
    private const string FileName = "libLibTorchSharp.so";
    private const string MissingVersion = "GLIBCXX_3.4.32";

    /// <summary>True once this process runs on the edited copy.</summary>
    public static bool IsUsed { get; private set; }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Must run before TorchSharp's own static constructor, whoever touches it first.")]
    internal static void Register()
    {
        if (OperatingSystem.IsLinux())
        {
            AssemblyLoadContext.Default.ResolvingUnmanagedDll += Resolve;
        }
    }

    private static IntPtr Resolve(Assembly assembly, string name)
    {
        if (name != Library || Locate(assembly) is not { } shipped)
        {
            return IntPtr.Zero;
        }

        var bytes = File.ReadAllBytes(shipped);
        if (ElfVersionNeeds.Weaken(bytes, MissingVersion) == 0)
        {
            return IntPtr.Zero; // refused for another reason, which TorchSharp's own message will name
        }

        // The copy lies elsewhere, so its $ORIGIN no longer finds its companions: have them loaded first.
        foreach (var companion in new[] { "libc10.so", "libtorch_cpu.so", "libtorch.so" })
        {
            NativeLibrary.Load(Path.Combine(Path.GetDirectoryName(shipped)!, companion));
        }

        var handle = NativeLibrary.Load(WriteCopy(bytes));
        IsUsed = true;
        return handle;
    }

    private static string? Locate(Assembly assembly)
    {
        string[] folders = [AppContext.BaseDirectory, Path.GetDirectoryName(assembly.Location) ?? AppContext.BaseDirectory];
        return folders
            .SelectMany(f => new[] { f, Path.Combine(f, "runtimes", RuntimeInformation.RuntimeIdentifier, "native"), Path.Combine(f, "runtimes", "linux-x64", "native") })
            .Select(f => Path.Combine(f, FileName))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Writes the copy under a name made of its content, so that it is written once and never trusted unread.</summary>
    private static string WriteCopy(byte[] bytes)
    {
        var hash = SHA256.HashData(bytes);
        var folder = CacheFolder();
        var path = Path.Combine(folder, $"libLibTorchSharp-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}.so");
        if (!File.Exists(path) || !SHA256.HashData(File.ReadAllBytes(path)).AsSpan().SequenceEqual(hash))
        {
            var temporary = $"{path}.{Environment.ProcessId}";
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }

        return path;
    }

    private static string CacheFolder()
    {
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        try
        {
            return Directory.CreateDirectory(Path.Combine(user, "playground", "native")).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Directory.CreateTempSubdirectory("playground-native-").FullName; // a service account without a home
        }
    }
}
