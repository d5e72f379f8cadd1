using System.Buffers;
using System.Text.Json;

namespace Playground.Worker.Api;

/// <summary>The JSON object that a request carries, read with a limit on its size.</summary>
internal static class RequestBody
{
    /// <summary>Largest body in bytes: fifty times the longest text that a model here can look at.</summary>
    public const int Limit = 1024 * 1024;

    /// <exception cref="ApiRefusal">400 if it isn't a JSON object, 413 if it is larger than <see cref="Limit"/>.</exception>
    public static async Task<JsonMembers> ReadJson(HttpContext http)
    {
        var bytes = await ReadBytes(http.Request, Limit, http.RequestAborted);
        JsonElement root;
        try
        {
            root = JsonElement.Parse(bytes.Span);
        }
        catch (JsonException broken)
        {
            throw ApiRefusal.NotJson(broken);
        }

        return root.ValueKind == JsonValueKind.Object
            ? new JsonMembers(root)
            : throw ApiRefusal.Malformed("The request body must be a JSON object.");
    }

    /// <exception cref="ApiRefusal">413 if there are more.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadBytes(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            throw ApiRefusal.TooLarge(limit);
        }

        // Chunked requests announce no length: count while reading.
        var bytes = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await request.Body.ReadAsync(bytes.GetMemory(), cancellation);
            if (read == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > limit)
            {
                throw ApiRefusal.TooLarge(limit);
            }
        }
    }
}
