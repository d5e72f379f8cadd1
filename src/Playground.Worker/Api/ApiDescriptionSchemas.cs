using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Playground.Worker.Api;

/// <summary>What endpoint metadata can't say: a choice between bodies, what a stream's events hold, and that a number is no string.</summary>
internal static class ApiDescriptionSchemas
{
    public static async Task OneOf(this OpenApiOperationTransformerContext context, OpenApiMediaType media, CancellationToken cancellation, params Type[] types)
    {
        var choice = new OpenApiSchema { OneOf = [] };
        foreach (var type in types)
        {
            choice.OneOf.Add(await context.SchemaOf(type, cancellation));
        }

        media.Schema = choice;
    }

    public static async Task Streams(this OpenApiOperationTransformerContext context, OpenApiOperation operation, Type item, CancellationToken cancellation) =>
        operation.Responses!["200"].Content!["text/event-stream"] = new OpenApiMediaType { Schema = await context.SchemaOf(item, cancellation) };

    /// <summary>The framework's own readers take <c>"5"</c> for 5 and say so; requests here are not read by them.</summary>
    public static Task NumbersAreNumbers(OpenApiSchema schema)
    {
        if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            schema.Type = type & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        return Task.CompletedTask;
    }

    /// <summary>A reference to the type's schema, which becomes one of the document's components; lists are spelt out.</summary>
    private static async Task<IOpenApiSchema> SchemaOf(this OpenApiOperationTransformerContext context, Type type, CancellationToken cancellation)
    {
        if (type.IsGenericType)
        {
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = await context.SchemaOf(type.GetGenericArguments()[0], cancellation) };
        }

        context.Document!.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancellation));
        return new OpenApiSchemaReference(type.Name, context.Document);
    }
}
