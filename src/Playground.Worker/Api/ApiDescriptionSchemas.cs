using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Playground.Worker.Api;

/// <summary>The two things that endpoint metadata can't say: a choice between bodies, and what a stream's events hold.</summary>
internal static class ApiDescriptionSchemas
{
    public static async Task OneOf(this OpenApiOperationTransformerContext context, OpenApiMediaType media, CancellationToken cancellation, params Type[] types)
    {
        var choice = new OpenApiSchema { OneOf = [] };
        foreach (var type in types)
        {
            choice.OneOf.Add(await context.GetOrCreateSchemaAsync(type, null, cancellation));
        }

        media.Schema = choice;
    }

    public static async Task Streams(this OpenApiOperationTransformerContext context, OpenApiOperation operation, Type item, CancellationToken cancellation) =>
        operation.Responses!["200"].Content!["text/event-stream"] = new OpenApiMediaType
        {
            Schema = await context.GetOrCreateSchemaAsync(item, null, cancellation),
        };
}
