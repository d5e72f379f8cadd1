namespace Playground.Worker.Api.FillMask;

/// <summary>A fill-mask request of the Hugging Face dialect.</summary>
internal sealed record FillMaskRequest(IReadOnlyList<string> Inputs, FillMaskParameters Parameters)
{
    public static FillMaskRequest Read(JsonMembers body)
    {
        var inputs = body.Texts("inputs", orOne: true) ?? throw ApiRefusal.Malformed("`inputs` is missing.");
        var parameters = FillMaskParameters.Read(body.Object("parameters"));
        HarmlessMembers.Accept(body);
        body.RefuseUnless("stream", neutral: "false");
        body.RefuseTheRest();

        if (inputs.Count == 0)
        {
            throw ApiRefusal.Invalid("`inputs` cannot be empty");
        }

        foreach (var text in inputs)
        {
            TextLimits.CheckText("inputs", text);
        }

        return new FillMaskRequest(inputs, parameters);
    }
}
