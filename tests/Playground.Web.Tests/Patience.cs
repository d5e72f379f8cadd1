using System.Runtime.CompilerServices;
using Bunit;

namespace Playground.Web.Tests;

/// <summary>How long tests wait for what a page comes to by itself. A second, as they would, is too short for a machine that others use.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
}
