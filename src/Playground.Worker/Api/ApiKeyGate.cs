using System.Security.Cryptography;
using System.Text;

namespace Playground.Worker.Api;

/// <summary>Where the configuration key <c>Api:Key</c> is set, requests under <c>/models</c> and <c>/api</c> must carry it as a bearer token.</summary>
internal sealed class ApiKeyGate(IConfiguration configuration) : IStartupFilter
{
    public const string Key = "Api:Key";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (configuration[Key] is { Length: > 0 } key)
        {
            var expected = Encoding.UTF8.GetBytes($"Bearer {key}");
            app.Use((http, then) => IsGuarded(http.Request.Path) && !Matches(http.Request, expected) ? Refuse(http) : then(http));
        }

        next(app);
    };

    private static bool IsGuarded(PathString path) => path.StartsWithSegments("/models") || path.StartsWithSegments("/api");

    private static bool Matches(HttpRequest request, byte[] expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), expected);

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiJson.Answer(http, new ErrorBody("This server asks for its API key as a bearer token in the Authorization header.", ErrorTypes.Validation));
    }
}
