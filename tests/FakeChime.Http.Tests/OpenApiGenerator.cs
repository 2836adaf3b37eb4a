using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FakeChime.Http.Tests;

/// <summary>Generates the OpenAPI document from the table of the control endpoints, with the framework's generator.</summary>
internal static class OpenApiGenerator
{
    public static async Task<string> GenerateAsync()
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
                document.Tags?.Clear();
                Complete(document);
                return Task.CompletedTask;
            });
        });
        await using var app = builder.Build();
        using var engine = new ChimeEngine(ChimeApi.Chime);
        foreach (var endpoint in ControlEndpoints.All(new ServedFake(engine, null)).Where(endpoint => endpoint.Summary is not null))
        {
            Map(app, endpoint);
        }

        app.MapOpenApi("/{documentName}.json");
        await app.StartAsync();
        using var client = app.GetTestClient();
        return (await client.GetStringAsync(new Uri("/control.json", UriKind.Relative))).ReplaceLineEndings("\n") + "\n";
    }

    private static void Map(WebApplication app, ControlEndpoint endpoint)
    {
        var mapped = app.MapMethods(ControlEndpoints.Root + endpoint.Path, [endpoint.Method], _ => Task.CompletedTask);
        var isGet = endpoint.Method == HttpMethods.Get;
        int[] problems = [400, .. isGet ? Array.Empty<int>() : [403, 413, 415], .. NamesAMeeting(endpoint) ? [404] : Array.Empty<int>()];
        mapped.WithMetadata(((Delegate)Described).Method);
        mapped.WithMetadata(new ProducesResponseTypeMetadata(endpoint.Status, endpoint.Answer ?? typeof(void), endpoint.Answer is null ? [] : ["application/json"]));
        mapped.WithMetadata([.. problems.Select(problem => new ProducesResponseTypeMetadata(problem, typeof(ProblemDocument), ["application/json"]))]);
        mapped.WithSummary(endpoint.Summary!).WithName(NameOf(endpoint));
        if (endpoint.Body is not null)
        {
            mapped.WithMetadata(new AcceptsMetadata(["application/json"], endpoint.Body));
        }
    }

    private static bool NamesAMeeting(ControlEndpoint endpoint) =>
        endpoint.Path.Contains('{', StringComparison.Ordinal) || endpoint.Body == typeof(TranscriptionDocument);

    /// <summary>The method from which the generator reads the parameters. It has none.</summary>
    private static Task Described() => Task.CompletedTask;

    private static string NameOf(ControlEndpoint endpoint)
    {
        var path = endpoint.Path.Replace('/', '_').Split(['.', '{'])[0].TrimEnd('_');
        return endpoint.Method.ToLowerInvariant() + path + (endpoint.Path.Contains('{', StringComparison.Ordinal) ? "_one" : "");
    }

    /// <summary>Adds path parameters, the query of reset, the JSON of converters, and nullability, which the generator does not find.</summary>
    private static void Complete(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.SelectMany(path => path.Value.Operations!.Values))
        {
            operation.Tags?.Clear();
        }

        foreach (var (path, item) in document.Paths)
        {
            if (path.Split('/')[^1] is ['{', .. var name, '}'])
            {
                var schema = new OpenApiSchema { Type = name == "sequence" ? JsonSchemaType.Integer : JsonSchemaType.String };
                ((OpenApiPathItem)item).Parameters = [new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = schema }];
            }
        }

        document.Paths[ControlEndpoints.Root + "/reset"].Operations![HttpMethod.Post].Parameters =
        [
            new OpenApiParameter
            {
                Name = "seed",
                In = ParameterLocation.Query,
                Description = "none: the seed of the start is not added again.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [System.Text.Json.Nodes.JsonValue.Create("none")!] },
            },
        ];
        var schemas = document.Components!.Schemas!;
        schemas[nameof(AttendeeSeed)] = new OpenApiSchema { AnyOf = [new OpenApiSchema { Type = JsonSchemaType.String }, schemas[nameof(AttendeeSeed)]] };
        foreach (var type in new[] { typeof(FakeMeeting), typeof(FakeAttendee), typeof(Presence) })
        {
            Complete((OpenApiSchema)schemas[type.Name], type);
        }

        foreach (var member in new[] { nameof(CallState.Request), nameof(CallState.Result) })
        {
            schemas[nameof(CallState)].Properties![member] = new OpenApiSchema();
        }
    }

    /// <summary>Corrects nullability: for the generator, each property without a setter is nullable, and no reference to a schema is.</summary>
    private static void Complete(OpenApiSchema schema, Type type)
    {
        foreach (var (name, property) in schema.Properties!.ToArray())
        {
            var isNullable = new NullabilityInfoContext().Create(type.GetProperty(name)!).ReadState == NullabilityState.Nullable;
            if (property is OpenApiSchema inline)
            {
                inline.Type = isNullable ? inline.Type | JsonSchemaType.Null : inline.Type & ~JsonSchemaType.Null;
            }
            else if (isNullable)
            {
                schema.Properties![name] = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null, AllOf = [property] };
            }
        }

        schema.Required = schema.Properties!.Keys.ToHashSet();
    }
}
