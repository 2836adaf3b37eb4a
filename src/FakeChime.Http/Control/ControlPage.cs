using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>The page and the OpenAPI document, served from the package.</summary>
internal static class ControlPage
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Scripts = ["page.js", "page-calls.js", "page-connect.js", "page-meetings.js", "page-tools.js"];

    public static IEnumerable<ControlEndpoint> Endpoints { get; } =
    [
        new(HttpMethods.Get, "", context => context.Request.Path.Value!.EndsWith('/') ? ServeAsync(context, "page.html", "text/html") : RedirectAsync(context)),
        new(HttpMethods.Get, "/page.css", context => ServeAsync(context, "page.css", "text/css")),
        .. Scripts.Select(script => new ControlEndpoint(HttpMethods.Get, $"/{script}", context => ServeAsync(context, script, "text/javascript"))),
    ];

    public static async Task ServeAsync(HttpContext context, string name, string type)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var file = typeof(ControlPage).Assembly.GetManifestResourceStream(name)!;
        await using (file.ConfigureAwait(false))
        {
            context.Response.ContentLength = file.Length;
            await file.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>The addresses in the page are relative to a folder.</summary>
    private static Task RedirectAsync(HttpContext context)
    {
        context.Response.Redirect($"{context.Request.PathBase}{context.Request.Path}/{context.Request.QueryString}");
        return Task.CompletedTask;
    }
}
