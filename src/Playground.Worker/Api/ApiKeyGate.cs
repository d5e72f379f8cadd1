using System.Security.Cryptography;
using System.Text;

namespace Playground.Worker.Api;

/// <summary>Where the configuration key <c>Api:Key</c> is set, requests under <c>/models</c> and <c>/api</c> must carry it as a bearer token.</summary>
internal sealed class ApiKeyGate(IConfiguration configuration) : IStartupFilter
{
    public const string Key = "Api:Key";

    private const string Scheme = "Bearer ";

    /// <summary>Refuses a key that could never come along: a header carries visible ASCII, and spaces only between.</summary>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[Key] is { Length: > 0 } key && (key.Trim() != key || key.Any(sign => sign is < ' ' or > '~')))
        {
            throw new ConfigurationException($"{Key} holds a character that no HTTP header can carry; it takes visible ASCII characters, and spaces only between them.");
        }
    }

    public static bool IsGuarded(PathString path) => path.StartsWithSegments("/models") || path.StartsWithSegments("/api");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (configuration[Key] is { Length: > 0 } key)
        {
            var expected = Encoding.UTF8.GetBytes(key);
            app.Use((http, then) => IsGuarded(http.Request.Path) && !Matches(http.Request, expected) ? Refuse(http) : then(http));
        }

        next(app);
    };

    // The scheme is written in any case (RFC 9110, 11.1), with one space or more behind it; the key as it is.
    private static bool Matches(HttpRequest request, byte[] expected) =>
        request.Headers.Authorization.ToString() is var sent
        && sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent[Scheme.Length..].TrimStart(' ')), expected);

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiJson.Answer(http, new ErrorBody("This server asks for its API key as a bearer token in the Authorization header.", ErrorTypes.Validation));
    }
}
