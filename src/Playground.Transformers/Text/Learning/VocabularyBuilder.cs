namespace Playground.Transformers.Text.Learning;

/// <summary>A vocabulary that grows one piece at a time; a piece met again keeps its id.</summary>
internal sealed class VocabularyBuilder
{
    private readonly List<string> _pieces = [];

    public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);

    public int Count => _pieces.Count;

    public string this[int id] => _pieces[id];

    /// <summary>Piece to id as it is now, for a tokenizer that must not grow along.</summary>
    public Dictionary<string, int> Copy() => new(Ids, StringComparer.Ordinal);

    public int Add(string piece)
    {
        if (!Ids.TryGetValue(piece, out var id))
        {
            id = _pieces.Count;
            Ids.Add(piece, id);
            _pieces.Add(piece);
        }

        return id;
    }
}
