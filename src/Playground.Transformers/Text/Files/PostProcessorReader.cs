using System.Text.Json;
using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Text.Files;

/// <summary>The post-processor of <c>tokenizer.json</c>; BERT's and RoBERTa's own kinds become the templates that they stand for.</summary>
internal static class PostProcessorReader
{
    public static PostProcessor Read(Settings? settings)
    {
        if (settings is not { } s)
            return PostProcessor.None;
        switch (s.Type)
        {
            case "TemplateProcessing":
                return new PostProcessor([], Template(s, "single", 1), Template(s, "pair", 2));
            case "BertProcessing":
                var (cls, sep) = (Special(s, "cls"), Special(s, "sep"));
                return new PostProcessor([], [cls, Text(0, 0), sep], [cls, Text(0, 0), sep, Text(1, 1), sep with { Segment = 1 }]);
            case "RobertaProcessing":
                (cls, sep) = (Special(s, "cls"), Special(s, "sep"));
                return new PostProcessor(Trims(s), [cls, Text(0, 0), sep], [cls, Text(0, 0), sep, sep, Text(1, 0), sep]);
            case "ByteLevel":
                return new PostProcessor(Trims(s), null, null);
            case "Sequence":
                var steps = s.Children("processors").Select(step => Read(step)).ToList();
                var templates = steps.Where(step => step.Single is not null).ToList();
                if (templates.Count > 1)
                    throw new PlaygroundException($"{s.File} has {templates.Count} post-processors that add special tokens; this program supports one.");
                return new PostProcessor([.. steps.SelectMany(step => step.Trims)], templates.FirstOrDefault()?.Single, templates.FirstOrDefault()?.Pair);
            default:
                throw s.NotSupported("post-processor");
        }
    }

    private static bool[] Trims(Settings s) => s.Flag("trim_offsets", true) ? [s.Flag("add_prefix_space", true)] : [];

    private static TemplatePart Text(int text, int segment) => new(text, [], segment);

    private static TemplatePart Special(Settings s, string key) =>
        s.List(key) is [{ ValueKind: JsonValueKind.String } piece, { ValueKind: JsonValueKind.Number } number] && number.TryGetInt32(out var id)
            ? new TemplatePart(null, [(id, piece.GetString()!)], 0)
            : throw s.Wrong(key, "a piece and its id");

    private static List<TemplatePart> Template(Settings s, string key, int texts)
    {
        var parts = new List<TemplatePart>();
        foreach (var item in s.Children(key))
        {
            if (item.Child("Sequence") is { } sequence)
            {
                var text = sequence.Text("id") switch { "A" => 0, "B" when texts == 2 => 1, _ => throw s.Wrong(key, "made of the sequences A and B and special tokens") };
                parts.Add(Text(text, sequence.Number("type_id") ?? 0));
            }
            else if (item.Child("SpecialToken") is { } special)
            {
                parts.Add(new TemplatePart(null, SpecialPieces(s, special.Text("id") ?? ""), special.Number("type_id") ?? 0));
            }
            else
            {
                throw s.Wrong(key, "made of \"Sequence\" and \"SpecialToken\"");
            }
        }

        return parts;
    }

    private static List<(int, string)> SpecialPieces(Settings s, string name)
    {
        var token = s.Child("special_tokens")?.Child(name) ?? throw new PlaygroundException($"{s.File}: the template uses the special token \"{name}\", which it does not define.");
        var ids = token.List("ids");
        var pieces = token.List("tokens");
        if (ids.Count != pieces.Count)
            throw token.Wrong("ids", "as long as \"tokens\"");
        var result = new List<(int, string)>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i].ValueKind != JsonValueKind.Number || !ids[i].TryGetInt32(out var id) || pieces[i].ValueKind != JsonValueKind.String)
                throw token.Wrong("ids", "whole numbers beside texts");
            result.Add((id, pieces[i].GetString()!));
        }

        return result;
    }
}
