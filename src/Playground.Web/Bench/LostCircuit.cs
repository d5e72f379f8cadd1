using Microsoft.JSInterop;

namespace Playground.Web.Bench;

/// <summary>How a call to the browser ends whose page is closed already, or whose connection was away for too long: there is nothing left to be done there.</summary>
internal static class LostCircuit
{
    public static bool Was(Exception reason) => reason is JSDisconnectedException or OperationCanceledException;
}
