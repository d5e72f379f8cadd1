using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Playground.Worker.Api;

/// <summary>Server-sent events: one a call, each flushed at once. The response begins with the first one, so that an earlier failure still gets its own status.</summary>
/// <param name="prefix"><see cref="Tgi"/> or <see cref="OpenAI"/>: the dialects differ by one space.</param>
internal sealed class EventStream(HttpContext http, byte[] prefix)
{
    public static byte[] Tgi { get; } = "data:"u8.ToArray();

    public static byte[] OpenAI { get; } = "data: "u8.ToArray();

    private const string MediaType = "text/event-stream";

    public static bool IsOn(HttpResponse response) => response.ContentType == MediaType;

    public Task Send<T>(T value) => Write(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options));

    /// <summary>The last line of the OpenAI dialect.</summary>
    public Task SendDone() => Write("[DONE]"u8.ToArray());

    private async Task Write(byte[] payload)
    {
        var response = http.Response;
        if (!response.HasStarted)
        {
            response.ContentType = MediaType;
            response.Headers.CacheControl = "no-cache";
            http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        }

        response.BodyWriter.Write(prefix);
        response.BodyWriter.Write(payload);
        response.BodyWriter.Write("\n\n"u8);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
