using Playground.Contracts;
using Playground.Worker.Api.FillMask;
using Playground.Worker.Api.TextGeneration;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api;

/// <summary><c>POST /models/{id}</c>: the model's objective decides which dialect is spoken.</summary>
internal static class HuggingFaceEndpoint
{
    public static Task Answer(HttpContext http, IOpenModel model, JsonMembers body) => model.Description.Objective == Objective.Masked
        ? FillMaskEndpoint.Answer(http, model, body)
        : TgiEndpoint.Answer(http, model, body);
}
