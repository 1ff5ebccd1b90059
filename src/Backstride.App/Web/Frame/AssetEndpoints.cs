using Microsoft.Net.Http.Headers;

namespace Backstride.App.Web.Frame;

public static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{**path}", (string path, HttpContext context) => Send(path, context));
        app.MapGet("/robots.txt", (HttpContext context) => Send("robots.txt", context));
        app.MapGet("/favicon.ico", (HttpContext context) => Send("icon.svg", context));
    }

    private static IResult Send(string path, HttpContext context)
    {
        if (AssetStore.Find(path) is not { } asset) return Results.NotFound();
        // A module imports its neighbours without a version: those ask again each time and get "not modified".
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        return Results.Bytes(asset.Bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
