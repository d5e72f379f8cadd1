using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Playground.Contracts;

namespace Playground.Worker.Api;

/// <summary>Reads a recipe from a request; what can't be one is refused with the name of the setting.</summary>
internal static class RecipeBody
{
    private static readonly JsonTypeInfo<RunRecipe> Recipe = (JsonTypeInfo<RunRecipe>)JsonSerializerOptions.Web.GetTypeInfo(typeof(RunRecipe));

    public static async Task<RunRecipe> Read(HttpContext http)
    {
        using var body = await Parse(http);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw ApiRefusal.Malformed("The body must be a JSON object, the recipe.");
        }

        // A misspelt setting must never be ignored.
        var names = Recipe.Properties.Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var member in body.RootElement.EnumerateObject().Where(member => !names.Contains(member.Name)))
        {
            throw ApiRefusal.Malformed($"`{member.Name}` is not a setting of a run; there are {string.Join(", ", Recipe.Properties.Select(property => property.Name))}.");
        }

        try
        {
            return body.RootElement.Deserialize(Recipe)!;
        }
        catch (JsonException e)
        {
            throw ApiRefusal.Malformed($"`{e.Path?.TrimStart('$', '.')}` has a value of the wrong kind.");
        }
    }

    private static async Task<JsonDocument> Parse(HttpContext http)
    {
        try
        {
            return await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
        }
        catch (JsonException e)
        {
            throw ApiRefusal.NotJson(e);
        }
    }
}
