using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>A request as it came over the wire.</summary>
internal sealed class WireRequest(HttpContext context, ReadOnlySequence<byte> body)
{
    private const int MaximumBody = 1024 * 1024;

    /// <summary>A label of the path. A path without it leads elsewhere, so it is there.</summary>
    public string Path(string label) => (string)context.GetRouteValue(label)!;

    public string? Query(string name) => context.Request.Query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } value => value[0],
        _ => throw new RefusedRequestException($"The query has '{name}' more than once."),
    };

    public int? Number(string name) => Query(name) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusedRequestException($"The query's '{name}' is not a whole number.");

    public T Body<T>(JsonTypeInfo<T> type)
    {
        try
        {
            var reader = new Utf8JsonReader(body.IsEmpty ? new("{}"u8.ToArray()) : body);
            var value = JsonSerializer.Deserialize(ref reader, type);
            return value is null || reader.Read() ? throw new RefusedRequestException("The body is not one JSON object.") : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new RefusedRequestException($"The body is not the JSON of this operation{At(exception)}.");
        }
    }

    /// <summary>Reads the whole body, of at most 1 MiB.</summary>
    public static async ValueTask<ReadResult> ReadBodyAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if (read.Buffer.Length > MaximumBody)
            {
                throw new RefusedRequestException($"The body is larger than {MaximumBody} bytes.", StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                return read;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static string At(Exception exception) => exception is JsonException { Path: { Length: > 0 } path } ? $", at {path}" : "";
}
