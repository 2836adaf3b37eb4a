using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;

namespace FakeChime.Http;

/// <summary>Finds the name of an operation that Amazon Chime has and the fake has not, by the routes of the service model.</summary>
internal static class OtherOperations
{
    private static readonly Lazy<IReadOnlyList<Route>> Routes = new(Load);

    public static string? NameOf(HttpRequest request) => Routes.Value
        .FirstOrDefault(route => route.Method == request.Method
            && route.QueryOperation == (request.Query["operation"] is [var operation, ..] ? operation : null)
            && route.Matcher.TryMatch(request.Path, []))?.Name;

    private static Route[] Load()
    {
        using var stream = typeof(OtherOperations).Assembly.GetManifestResourceStream("chime-2018-05-01.json")!;
        using var model = JsonDocument.Parse(stream);
        return
        [
            .. model.RootElement.GetProperty("operations").EnumerateObject().Select(operation =>
            {
                var uri = operation.Value.GetProperty("uri").GetString()!.Split('?');
                return new Route(
                    operation.Name,
                    operation.Value.GetProperty("method").GetString()!,
                    new TemplateMatcher(TemplateParser.Parse(uri[0].TrimStart('/')), []),
                    uri is [_, var query] && query.StartsWith("operation=", StringComparison.Ordinal) ? query["operation=".Length..] : null);
            }),
        ];
    }

    private sealed record Route(string Name, string Method, TemplateMatcher Matcher, string? QueryOperation);
}
