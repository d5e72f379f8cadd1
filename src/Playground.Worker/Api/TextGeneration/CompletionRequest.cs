namespace Playground.Worker.Api.TextGeneration;

/// <summary>A request of the OpenAI completions dialect, in which TGI's parameter names may stand at the top level.</summary>
internal sealed record CompletionRequest(string Prompt, GenerationOptions Options, bool Stream, bool IncludeUsage)
{
    /// <summary>Members of the OpenAI dialect that aren't supported, with the value that means "off" and is therefore accepted.</summary>
    private static readonly (string Name, string? Off)[] Unsupported =
        [("n", "1"), ("echo", "false"), ("logprobs", null), ("presence_penalty", "0"), ("suffix", "\"\""), ("logit_bias", "{}")];

    public static CompletionRequest Read(JsonMembers body)
    {
        HarmlessMembers.Accept(body);
        body.Text("user");
        foreach (var (name, off) in Unsupported)
        {
            body.RefuseUnless(name, off);
        }

        var stream = body.Bool("stream") ?? false;
        var streamOptions = body.Object("stream_options");
        var includeUsage = streamOptions.Bool("include_usage") ?? false;
        streamOptions.RefuseTheRest();
        var prompt = ReadPrompt(body);
        var options = ReadOptions(body);
        body.RefuseTheRest();
        TgiRequest.RefuseStreamedPrefill(options, stream);
        return new CompletionRequest(prompt, options, stream, includeUsage);
    }

    private static string ReadPrompt(JsonMembers body) => body.Texts("prompt", orOne: true) switch
    {
        null => throw ApiRefusal.Malformed("`prompt` is missing."),
        { Count: 1 } one => one[0],
        var several => throw ApiRefusal.Invalid($"`prompt` supports one text. Given: {several.Count}"),
    };

    private static GenerationOptions ReadOptions(JsonMembers body)
    {
        var maxTokens = body.Whole("max_tokens");
        var doSample = body.Bool("do_sample");
        var options = GenerationOptionsReader.Read(body, returnFullText: false);
        options = options with { MaxNewTokens = maxTokens ?? options.MaxNewTokens };
        if (options.Temperature is not 0)
        {
            // A temperature asks for sampling in this dialect, 1 too.
            return GenerationOptionsReader.Checked(options with { DoSample = doSample ?? options.Temperature is not null });
        }

        // Temperature 0 is this dialect's way to ask for the most probable token, whatever else is set.
        GenerationOptionsReader.Checked(options with { Temperature = null });
        return options with { Temperature = null, TopK = null, TopP = null, TypicalP = null, DoSample = false };
    }
}
