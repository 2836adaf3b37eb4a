using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>The page for people, served from the package.</summary>
internal static class ControlPage
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Scripts = ["page.js", "page-calls.js", "page-meetings.js", "page-tools.js"];

    public static void MapPage(this ControlMap control)
    {
        control.Get("", context => ServeAsync(context, "page.html", "text/html"));
        control.Get("/page.css", context => ServeAsync(context, "page.css", "text/css"));
        foreach (var script in Scripts)
        {
            control.Get($"/{script}", context => ServeAsync(context, script, "text/javascript"));
        }
    }

    private static async Task ServeAsync(HttpContext context, string name, string type)
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
}
