using Playground.Contracts;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>Reads the TGI parameters from a request's members and checks their values, with TGI's own sentences for those out of range.</summary>
internal static class GenerationOptionsReader
{
    private const int MostStops = 4;

    /// <summary>Parameters of TGI that aren't supported, with the value that means "off" and is therefore accepted.</summary>
    private static readonly (string Name, string? Off)[] Unsupported =
    [
        ("best_of", "1"), ("watermark", "false"), ("frequency_penalty", "0"), ("grammar", null), ("adapter_id", null),
        ("num_return_sequences", "1"),
    ];

    public static GenerationOptions Read(JsonMembers members, bool returnFullText)
    {
        foreach (var (name, off) in Unsupported)
        {
            members.RefuseUnless(name, off);
        }

        return new GenerationOptions
        {
            MaxNewTokens = members.Whole("max_new_tokens"),
            Temperature = members.Number("temperature"),
            TopK = members.Whole("top_k"),
            TopP = members.Number("top_p"),
            TypicalP = members.Number("typical_p"),
            RepetitionPenalty = members.Number("repetition_penalty"),
            DoSample = members.Bool("do_sample") ?? false,
            Seed = members.Unsigned("seed"),
            Stop = members.Texts("stop", orOne: true) ?? [],
            ReturnFullText = members.Bool("return_full_text") ?? returnFullText,
            Details = members.Bool("details") ?? false,
            DecoderInputDetails = members.Bool("decoder_input_details") ?? false,
            TopNTokens = members.Whole("top_n_tokens") ?? 0,
            Truncate = members.Whole("truncate"),
        };
    }

    /// <exception cref="ApiRefusal">422 with the sentence that TGI has for it.</exception>
    public static GenerationOptions Checked(GenerationOptions options)
    {
        Positive("max_new_tokens", options.MaxNewTokens);
        Positive("temperature", options.Temperature);
        Positive("top_k", options.TopK);
        Share("top_p", options.TopP);
        Share("typical_p", options.TypicalP);
        Positive("repetition_penalty", options.RepetitionPenalty);
        Positive("truncate", options.Truncate);
        if (options.Stop.Count > MostStops)
        {
            throw ApiRefusal.Invalid($"`stop` supports up to {MostStops} stop sequences. Given: {options.Stop.Count}");
        }

        if (options.Stop.Contains(""))
        {
            throw ApiRefusal.Invalid("`stop` cannot hold an empty text");
        }

        if (options.TopNTokens is < 0 or > Limits.TopK)
        {
            throw ApiRefusal.Invalid($"`top_n_tokens` must be >= 0 and <= {Limits.TopK}. Given: {options.TopNTokens}");
        }

        return options;
    }

    private static void Positive(string name, double? value)
    {
        if (value <= 0)
        {
            throw ApiRefusal.Invalid($"`{name}` must be strictly positive");
        }
    }

    private static void Share(string name, double? value)
    {
        if (value is <= 0 or >= 1)
        {
            throw ApiRefusal.Invalid($"`{name}` must be > 0.0 and < 1.0");
        }
    }
}
