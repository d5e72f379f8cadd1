using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Playground.Web.Bench;

namespace Playground.Web.Tests.Bench;

public class FocusTests : BunitContext
{
    [Fact]
    public async Task An_element_that_left_the_page_meanwhile_gets_no_focus_and_is_no_error()
    {
        var asked = JSInterop.SetupVoid("Blazor._internal.domWrapper.focus", _ => true).SetException(new JSException("Unable to focus an invalid element."));
        await new ElementReference("gone", new WebElementReferenceContext(JSInterop.JSRuntime)).FocusIfThere();
        Assert.Single(asked.Invocations);
    }
}
