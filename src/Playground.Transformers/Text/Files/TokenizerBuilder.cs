using System.Text.Json;
using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Text.Files;

/// <summary>Makes a working tokenizer from what its files say.</summary>
internal static class TokenizerBuilder
{
    private static readonly string[] NamedTokens = ["bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"];

    public static PipelineTokenizer Build(TokenizerDescription description)
    {
        var root = new Settings(description.Components, description.Source, "the file");
        var added = AddedTokens(root, description);
        var size = CheckIds(description, added);
        var postProcessor = PostProcessorReader.Read(root.Child("post_processor"));
        foreach (var part in (postProcessor.Single ?? []).Concat(postProcessor.Pair ?? []).SelectMany(part => part.Special))
        {
            if (part.Id < 0 || part.Id >= size)
                throw new PlaygroundException($"{description.Source}: the special token \"{part.Piece}\" has id {part.Id}, which is outside the vocabulary.");
        }

        var parts = new PipelineParts(
            ComponentReader.Normalizer(root.Child("normalizer")),
            ComponentReader.PreTokenizer(root.Child("pre_tokenizer")),
            Model(root.Child("model") ?? throw new PlaygroundException($"{description.Source} has no \"model\"."), description),
            postProcessor,
            ComponentReader.Decoder(root.Child("decoder")));
        return new PipelineTokenizer(description, parts, added, Special(description, added));
    }

    private static IWordModel Model(Settings model, TokenizerDescription description)
    {
        var unknown = model.Text("unk_token");
        int? unknownId = unknown is not null && description.Vocabulary.TryGetValue(unknown, out var id) ? id : null;
        switch (model.Type)
        {
            case "WordPiece":
                return new WordPiece(
                    description.Vocabulary,
                    unknownId ?? throw new PlaygroundException($"{description.Source}: the vocabulary lacks the unknown token \"{unknown ?? "(not named)"}\"."),
                    model.Text("continuing_subword_prefix") ?? "##",
                    model.Number("max_input_chars_per_word") ?? 100);
            case "BPE":
                if (model.Has("dropout") && !(model.Json.GetProperty("dropout") is { ValueKind: JsonValueKind.Number } dropout && dropout.GetDouble() == 0))
                    throw new PlaygroundException($"{description.Source} asks for BPE dropout, which this program does not support.");
                if (unknown is not null && unknownId is null)
                    throw new PlaygroundException($"{description.Source}: the vocabulary lacks the unknown token \"{VocabularyReader.Shown(unknown)}\".");
                var prefix = model.Text("continuing_subword_prefix") ?? "";
                var options = new BytePairOptions(
                    unknownId, model.Flag("fuse_unk", false), model.Flag("byte_fallback", false), model.Flag("ignore_merges", false), prefix, model.Text("end_of_word_suffix") ?? "");
                return new BytePairEncoding(description.Vocabulary, VocabularyReader.MergeIds(description, prefix), options);
            default:
                throw model.NotSupported("model");
        }
    }

    /// <summary>The added tokens of <c>tokenizer.json</c>, and those special tokens that only the other files name.</summary>
    private static List<AddedToken> AddedTokens(Settings root, TokenizerDescription description)
    {
        var tokens = root.Children("added_tokens").Select(token => Added(
            token, token.Number("id") ?? throw token.Wrong("id", "a whole number"), token.Text("content") ?? throw token.Wrong("content", "a text"), special: false)).ToList();
        foreach (var key in NamedTokens)
        {
            if (description.Named(key) is not { } named || TokenizerDescription.ContentOf(named) is not { } content
                || tokens.Any(token => token.Content == content) || !description.Vocabulary.TryGetValue(content, out var id))
                continue;
            tokens.Add(named.ValueKind == JsonValueKind.Object
                ? Added(new Settings(named, "special_tokens_map.json", key), id, content, special: true)
                : new AddedToken(id, content, false, LeftStrip: content == "<mask>" && key == "mask_token", false, false, true));
        }

        return tokens;
    }

    private static AddedToken Added(Settings s, int id, string content, bool special) => new(
        id, content, s.Flag("single_word", false), s.Flag("lstrip", false), s.Flag("rstrip", false), s.Flag("normalized", !special), special || s.Flag("special", false));

    /// <summary>Every id from 0 on belongs to exactly one piece; returns their number.</summary>
    private static int CheckIds(TokenizerDescription description, List<AddedToken> added)
    {
        var all = new Dictionary<string, int>(description.Vocabulary, StringComparer.Ordinal);
        foreach (var token in added)
        {
            if (!all.TryAdd(token.Content, token.Id) && all[token.Content] != token.Id)
                throw new PlaygroundException($"{description.Source} gives the token \"{VocabularyReader.Shown(token.Content)}\" two ids, {all[token.Content]} and {token.Id}.");
        }

        var owners = new string?[all.Count];
        foreach (var (piece, id) in all)
        {
            if (id >= owners.Length)
                throw new PlaygroundException($"{description.Source} has {all.Count} pieces, but \"{VocabularyReader.Shown(piece)}\" has id {id}: some ids are missing.");
            if (owners[id] is { } owner)
                throw new PlaygroundException($"{description.Source} gives the id {id} to both \"{VocabularyReader.Shown(owner)}\" and \"{VocabularyReader.Shown(piece)}\".");
            owners[id] = piece;
        }

        return owners.Length;
    }

    private static SpecialTokens Special(TokenizerDescription description, List<AddedToken> added)
    {
        return new SpecialTokens(
            Find(["mask_token"], ["[MASK]", "<mask>"]),
            Find(["pad_token"], ["[PAD]", "<pad>"]),
            Find(["unk_token"], ["[UNK]", "<unk>"]),
            Find(["cls_token", "bos_token"], ["[CLS]", "<s>", "<|endoftext|>"]),
            Find(["sep_token", "eos_token"], ["[SEP]", "</s>", "<|endoftext|>"]));

        int? Find(string[] keys, string[] usual) =>
            keys.Select(description.Named).Where(named => named is not null).Select(named => TokenizerDescription.ContentOf(named!.Value))
                .Concat(usual.Where(content => added.Any(token => token.Content == content)))
                .Select(content => added.Find(token => token.Content == content)?.Id)
                .FirstOrDefault(id => id is not null);
    }
}
