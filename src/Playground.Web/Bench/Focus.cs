using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Playground.Web.Bench;

internal static class Focus
{
    /// <summary>Gives an element the focus, unless it left the page before the browser heard of this.</summary>
    public static async Task FocusIfThere(this ElementReference element)
    {
        try
        {
            await element.FocusAsync();
        }
        catch (JSException)
        {
            // Blazor takes an element that is gone for an error; there is nothing to be done about it.
        }
    }
}
