using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Playground.Contracts;
using Playground.Worker.Api.FillMask;
using Playground.Worker.Api.TextGeneration;

namespace Playground.Worker.Api;

/// <summary>What <c>GET /openapi/v1.json</c> says about each endpoint.</summary>
internal static class ApiDescription
{
    private const string ModelsTag = "Models";
    private const string DialectsTag = "Hugging Face and OpenAI dialects";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi("v1", options => options
            .AddSchemaTransformer((schema, context, _) => ApiDescriptionSchemas.AsWritten(schema, context.JsonTypeInfo))
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Playground";
                document.Info.Description =
                    "Masked and causal language models: their answers, the numbers on the way, and their training. Model ids may hold slashes, plain or as %2F.";
                document.Servers = [new OpenApiServer { Url = "/" }]; // the web process passes this on: its origin counts, not the worker's port
                return Task.CompletedTask;
            }));

    public static void DescribeModels(this RouteHandlerBuilder endpoint) => endpoint
        .WithTags(ModelsTag)
        .WithSummary("All models that can answer")
        .Produces<IReadOnlyList<ModelDescription>>()
        .Produces<ErrorBody>(StatusCodes.Status401Unauthorized);

    public static void DescribeModel(this RouteHandlerBuilder endpoint) => endpoint
        .WithTags(ModelsTag)
        .WithSummary("One model")
        .Produces<ModelDescription>()
        .Produces<ErrorBody>(StatusCodes.Status401Unauthorized)
        .Produces<ErrorBody>(StatusCodes.Status404NotFound)
        .Produces<ErrorBody>(StatusCodes.Status409Conflict);

    public static void DescribeInspect(this RouteHandlerBuilder endpoint) => endpoint
        .WithTags(ModelsTag)
        .WithSummary("The numbers on the way through a model: logits, hidden states, attention maps, logit lens; in float32")
        .Accepts<InspectRequest>(ApiJson.MediaType)
        .Produces<Inspection>()
        .ProducesRefusals();

    public static void DescribeHuggingFace(this RouteHandlerBuilder endpoint) => endpoint
        .WithTags(DialectsTag)
        .WithSummary("Fill-mask on masked models, text generation (TGI) on causal ones")
        .WithDescription("With `stream` true a causal model answers server-sent events (text/event-stream), each `data:` and one token as JSON. "
            + "Parameters that are not supported are refused by name.")
        .Accepts<FillMaskBody>(ApiJson.MediaType)
        .Produces<IReadOnlyList<FilledMask>>()
        .ProducesRefusals()
        .AddOpenApiOperationTransformer(async (operation, context, cancellation) =>
        {
            await context.OneOf(Body(operation), cancellation, typeof(FillMaskBody), typeof(TgiBody));
            await context.OneOf(
                Answer(operation), cancellation, typeof(IReadOnlyList<FilledMask>), typeof(IReadOnlyList<IReadOnlyList<FilledMask>>), typeof(IReadOnlyList<TgiAnswer>));
            await context.Streams(operation, typeof(TgiEvent), cancellation);
        });

    public static void DescribeCompletions(this RouteHandlerBuilder endpoint) => endpoint
        .WithTags(DialectsTag)
        .WithSummary("Text generation in the OpenAI completions dialect, on causal models")
        .WithDescription("With `stream` true: chunks as server-sent events, then `data: [DONE]`. The parameters of text generation may stand at the top level.")
        .Accepts<CompletionBody>(ApiJson.MediaType)
        .Produces<Completion>()
        .ProducesRefusals()
        .AddOpenApiOperationTransformer((operation, context, cancellation) => context.Streams(operation, typeof(CompletionChunk), cancellation));

    /// <summary>
    /// The refusals that follow from what an address takes and from its method: whatever changes something stores it, and a recipe names a text that may
    /// not exist. What else may be in the way the endpoint says itself with <see cref="ProducesConflict"/>, <see cref="ProducesBusy"/> and <see cref="WorksItOut"/>.
    /// </summary>
    public static RouteGroupBuilder ProducesRefusals(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            var takesBody = endpoint.Metadata.OfType<IAcceptsMetadata>().Any();
            var takesQuery = endpoint.Metadata.OfType<MethodInfo>().SelectMany(method => method.GetParameters()).Any(parameter => parameter.HasDefaultValue);
            var namesOne = ((RouteEndpointBuilder)endpoint).RoutePattern.Parameters.Count > 0;
            var takesRecipe = endpoint.Metadata.OfType<IAcceptsMetadata>().Any(body => body.RequestType == typeof(RunRecipe) || body.RequestType == typeof(IReadOnlyList<RunRecipe>));
            var changes = endpoint.Metadata.OfType<IHttpMethodMetadata>().Any(methods => !methods.HttpMethods.Contains(HttpMethods.Get));
            foreach (var (status, occurs) in ((int, bool)[])[(400, takesBody || takesQuery), (401, true), (404, namesOne || takesRecipe), (413, takesBody), (415, takesBody), (507, changes)])
            {
                if (occurs)
                {
                    endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ErrorBody), [ApiJson.MediaType]));
                }
            }
        });
        return group;
    }

    public static RouteHandlerBuilder ProducesConflict(this RouteHandlerBuilder endpoint) => endpoint.Produces<ErrorBody>(StatusCodes.Status409Conflict);

    /// <summary>It waits its turn on a thread that others ask too, and is refused where too much waits.</summary>
    public static RouteHandlerBuilder ProducesBusy(this RouteHandlerBuilder endpoint) => endpoint.Produces<ErrorBody>(StatusCodes.Status429TooManyRequests);

    /// <summary>What is read is worked out first, on such a thread, and kept.</summary>
    public static RouteHandlerBuilder WorksItOut(this RouteHandlerBuilder endpoint) => endpoint.ProducesBusy().Produces<ErrorBody>(StatusCodes.Status507InsufficientStorage);

    private static RouteHandlerBuilder ProducesRefusals(this RouteHandlerBuilder endpoint)
    {
        foreach (var status in (int[])[400, 401, 404, 409, 413, 422, 429, 500])
        {
            endpoint.Produces<ErrorBody>(status);
        }

        return endpoint;
    }

    private static OpenApiMediaType Body(OpenApiOperation operation) => (OpenApiMediaType)operation.RequestBody!.Content![ApiJson.MediaType];

    private static OpenApiMediaType Answer(OpenApiOperation operation) => (OpenApiMediaType)operation.Responses!["200"].Content![ApiJson.MediaType];
}
