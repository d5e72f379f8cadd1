using Playground.Transformers.Inference;
using Playground.Transformers.Models;

namespace Playground.Worker.Api.Inspect;

/// <summary>Counts the numbers that an inspection would return before any is computed.</summary>
internal static class InspectSize
{
    /// <summary>All attention maps and hidden states of a BERT-base at 512 tokens are 43 million; each number takes 4 bytes here and about 12 as JSON.</summary>
    private const long MostNumbers = 50_000_000;

    public static TraceOptions Checked(TraceOptions options, int tokens, ModelConfiguration model)
    {
        var numbers = Count(options, tokens, model);
        return numbers <= MostNumbers
            ? options
            : throw ApiRefusal.Invalid($"the answer would hold {numbers} numbers and may hold {MostNumbers}; ask for one `layer` or `head`, or for less in `want`");
    }

    private static long Count(TraceOptions options, long tokens, ModelConfiguration model)
    {
        long vocabulary = model.VocabularySize;
        long states = options.Layer is null ? model.Layers + 1 : 1;
        long maps = (options.Layer is null ? model.Layers : 1) * (options.Head is null ? model.Heads : 1L);
        return (options.Logits ? tokens * vocabulary : 0)
            + (options.HiddenStates ? states * tokens * model.Hidden : 0)
            + (options.Attentions ? maps * tokens * tokens : 0)
            + (options.LogitLens ? states * tokens * vocabulary : 0);
    }
}
