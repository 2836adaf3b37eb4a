using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FakeChime.Http;

/// <summary>The OpenAPI document of the control endpoints, made by the framework once, in an application that has nothing else.</summary>
internal static class ControlDescription
{
    private static readonly Lazy<Task<string>> Document = new(CreateAsync);

    public static async Task ServeAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(await Document.Value.ConfigureAwait(false), context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<string> CreateAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            ControlJson.Configure(json.SerializerOptions);
            json.SerializerOptions.Converters.Remove(json.SerializerOptions.Converters.OfType<AttendeeSeedConverter>().Single());
        });
        builder.Services.AddOpenApi("control", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            options.AddSchemaTransformer((schema, context, _) =>
            {
                var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type);
                if ((type ?? context.JsonTypeInfo.Type) == typeof(TimeSpan))
                {
                    schema.Type = JsonSchemaType.String | (type is null ? 0 : JsonSchemaType.Null);
                    schema.Pattern = DurationConverter.Pattern;
                }
                else if (context.JsonTypeInfo.Type.IsEnum)
                {
                    schema.Type = JsonSchemaType.String;
                }

                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "FakeChime, control", Version = typeof(ChimeEngine).Assembly.GetName().Version!.ToString(3) };
                document.Servers?.Clear();
                Complete(document);
                return Task.CompletedTask;
            });
        });
        var app = builder.Build();
        await using (app.ConfigureAwait(false))
        {
            using var engine = new ChimeEngine(ChimeApi.Chime);
            app.MapControl(engine, describe: true);
            app.MapOpenApi("/{documentName}.json");
            await app.StartAsync().ConfigureAwait(false);
            using var client = app.GetTestClient();
            return await client.GetStringAsync(new Uri("/control.json", UriKind.Relative)).ConfigureAwait(false);
        }
    }

    /// <summary>What the framework cannot see: labels of paths, what a converter reads, and that any JSON may also be null.</summary>
    private static void Complete(OpenApiDocument document)
    {
        foreach (var (path, item) in document.Paths)
        {
            if (path.Split('/')[^1] is ['{', .. var name, '}'])
            {
                var schema = new OpenApiSchema { Type = name == "sequence" ? JsonSchemaType.Integer : JsonSchemaType.String };
                ((OpenApiPathItem)item).Parameters = [new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = schema }];
            }
        }

        var schemas = document.Components!.Schemas!;
        schemas[nameof(AttendeeSeed)] = new OpenApiSchema { AnyOf = [new OpenApiSchema { Type = JsonSchemaType.String }, schemas[nameof(AttendeeSeed)]] };
        schemas[nameof(CallState)].Properties![nameof(CallState.Result)] = new OpenApiSchema();
    }
}
