namespace Playground.Web.Bench;

/// <summary>
/// One handler a number (a word's index, a candidate's id), the same at every render. A lambda written into the markup is a
/// new one each time, and Blazor then sends every button of a long row to the browser anew though nothing of it has changed.
/// </summary>
internal sealed class KeptHandlers<TArgument>(Func<int, TArgument, Task> handle)
{
    private readonly Dictionary<int, Func<TArgument, Task>> _handlers = [];

    public Func<TArgument, Task> this[int number]
    {
        get
        {
            if (!_handlers.TryGetValue(number, out var handler))
            {
                _handlers[number] = handler = argument => handle(number, argument);
            }

            return handler;
        }
    }
}
