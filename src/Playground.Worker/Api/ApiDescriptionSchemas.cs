using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Playground.Contracts;

namespace Playground.Worker.Api;

/// <summary>What endpoint metadata can't say: a choice between bodies, what a stream's events hold, and how answers are really written.</summary>
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

    /// <summary>A query parameter that is read as text, so that a wrong one gets a sentence, and is a whole number all the same.</summary>
    public static RouteHandlerBuilder WithWhole(this RouteHandlerBuilder endpoint, string parameter) =>
        endpoint.WithQuery(parameter, new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" });

    /// <summary>The same of one that is true or false.</summary>
    public static RouteHandlerBuilder WithFlag(this RouteHandlerBuilder endpoint, string parameter) => endpoint.WithQuery(parameter, new OpenApiSchema { Type = JsonSchemaType.Boolean });

    private static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, string parameter, OpenApiSchema schema) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters!.OfType<OpenApiParameter>().Single(found => found.Name == parameter).Schema = schema;
        return Task.CompletedTask;
    });

    /// <summary>
    /// Mends what the framework assumes: its own readers take <c>"5"</c> for 5, those here don't; members that are left out
    /// when null are not required; and the names of an enum are texts.
    /// </summary>
    public static Task AsWritten(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => IsLeftOut(type, member)))
        {
            schema.Required?.Remove(member.Name);
        }

        if ((Nullable.GetUnderlyingType(type.Type) ?? type.Type).IsEnum)
        {
            schema.Type = type.Type.IsEnum ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        }

        if (schema.Type is { } kind && (kind & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            schema.Type = kind & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        return Task.CompletedTask;
    }

    private static bool IsLeftOut(JsonTypeInfo type, JsonPropertyInfo member) =>
        type.Type == typeof(Inspection) ? member.PropertyType.IsArray
        : member.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).Length > 0;

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
