namespace Playground.Web.Workers;

/// <summary>
/// What is heard while a list is on its way. The list may have been written before it or after it; but of what is older than the list the
/// newer news are on their way too, so that to take the list first and then what was heard always comes out right. The page's own thread only.
/// </summary>
internal sealed class NewsMeanwhile<T>
{
    private readonly List<List<T>> _asking = [];

    public void Add(T news) => _asking.ForEach(heard => heard.Add(news));

    /// <summary>The list, and in order what was heard since it was asked for.</summary>
    public async Task<(TList List, IReadOnlyList<T> Heard)> Until<TList>(Task<TList> list)
    {
        var heard = new List<T>();
        _asking.Add(heard);
        try
        {
            return (await list, heard);
        }
        finally
        {
            _asking.Remove(heard);
        }
    }
}
