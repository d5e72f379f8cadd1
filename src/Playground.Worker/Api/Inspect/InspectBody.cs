using Playground.Contracts;

namespace Playground.Worker.Api.Inspect;

/// <summary>Reads an <see cref="InspectRequest"/> and refuses unknown members by name.</summary>
internal static class InspectBody
{
    public static InspectRequest Read(JsonMembers body)
    {
        var request = new InspectRequest(
            body.Text("text") ?? throw ApiRefusal.Malformed("`text` is missing."),
            body.Text("textPair"),
            body.Wholes("maskPositions"),
            body.Texts("want", orOne: false),
            body.Whole("layer"),
            body.Whole("head"));
        body.RefuseTheRest();
        TextLimits.CheckText("text", request.Text);
        if (request.TextPair is not null)
        {
            TextLimits.CheckLength("textPair", request.TextPair);
        }

        return request;
    }
}
