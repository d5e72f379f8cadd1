using System.Runtime.InteropServices;
using System.Text;
using Playground.Transformers.Text.Files;

namespace Playground.Transformers.Text.Learning;

/// <summary>Every character of the corpus, line ends included, is a piece of its own: nothing is learnt but which there are.</summary>
/// <remarks>
/// The size counts characters; the special tokens come on top, so that a text of 65 characters needs no more than 65. Causal
/// models get <c>&lt;unk&gt;</c> alone, as id 0; masked ones BERT's five.
/// </remarks>
internal sealed class CharacterLearning : VocabularyLearning
{
    private const string Unknown = "<unk>";

    private readonly VocabularyBuilder _vocabulary = new();
    private readonly bool _masked;

    private CharacterLearning(List<KeyValuePair<string, long>> characters, int size, bool masked)
        : base(characters)
    {
        _masked = masked;
        var known = Math.Min(size, characters.Count);
        Target = SpecialTokens.Length + known;
        CharactersLeftOut = characters.Count - known;
        foreach (var token in SpecialTokens)
            _vocabulary.Add(token);
        foreach (var character in characters.Take(known).Select(entry => Rune.GetRuneAt(entry.Key, 0)).Order())
            _vocabulary.Add(character.ToString());
    }

    public override int Vocabulary => _vocabulary.Count;

    public override int Target { get; }

    public override int CharactersLeftOut { get; }

    private string[] SpecialTokens => SpecialTokensOf(_masked);

    public static string[] SpecialTokensOf(bool masked) => masked ? BertTokens : [Unknown];

    public static CharacterLearning Begin(IEnumerable<string> lines, int size, bool masked, CancellationToken cancellation)
    {
        RequireSize(size, 1);
        var counts = new Dictionary<Rune, long>();
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var rune in line.EnumerateRunes())
                CollectionsMarshal.GetValueRefOrAddDefault(counts, rune, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, new Rune('\n'), out _)++;
        }

        return new CharacterLearning(
            [.. counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value))], size, masked);
    }

    public override IEnumerable<MergedPair> Merges(CancellationToken cancellation) => [];

    public override Tokenizer Now() => Build(
        "tokenizer.json",
        Components.Characters(SpecialTokens.Select((token, id) => Components.Added(id, token)), _masked ? "[UNK]" : Unknown, _masked ? (("[CLS]", 2), ("[SEP]", 3)) : null),
        _vocabulary.Copy(),
        []);
}
