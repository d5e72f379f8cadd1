namespace Playground.Worker.Api.TextGeneration;

/// <summary>A text-generation request of the Hugging Face dialect.</summary>
internal sealed record TgiRequest(string Input, GenerationOptions Options, bool Stream)
{
    public static TgiRequest Read(JsonMembers body)
    {
        var input = body.Text("inputs") ?? throw ApiRefusal.Malformed("`inputs` is missing.");
        var parameters = body.Object("parameters");
        var options = GenerationOptionsReader.Checked(GenerationOptionsReader.Read(parameters, returnFullText: true));
        parameters.RefuseTheRest();
        var stream = body.Bool("stream") ?? false;
        HarmlessMembers.Accept(body);
        body.RefuseTheRest();
        RefuseStreamedPrefill(options, stream);
        return new TgiRequest(input, options, stream);
    }

    /// <summary>A stream has no place for the prompt's own tokens.</summary>
    public static void RefuseStreamedPrefill(GenerationOptions options, bool stream)
    {
        if (stream && options.DecoderInputDetails)
        {
            throw ApiRefusal.Invalid("`decoder_input_details` == true is not supported when streaming tokens");
        }
    }
}
