using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>Reads the bodies of operations and of control requests.</summary>
internal static class RequestBody
{
    private const int Maximum = 1024 * 1024;

    /// <summary>Reads the complete body, of at most 1 MiB. The connection stays usable after an invalid body.</summary>
    public static async ValueTask<byte[]> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength == 0)
        {
            return [];
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await ReadAsync(reader, context).ConfigureAwait(false);
            if (read.Buffer.Length > Maximum)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw new RejectedRequestException($"The body is larger than {Maximum} bytes.", StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>
    /// The web server throws BadHttpRequestException for an invalid body, but IOException for the size of a chunk that is not a valid number.
    /// A body of known length can only be too short, which means that the client has disconnected.
    /// </summary>
    private static async ValueTask<ReadResult> ReadAsync(PipeReader reader, HttpContext context)
    {
        try
        {
            return await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
            when (exception.StatusCode == StatusCodes.Status400BadRequest && context.Request.ContentLength is not null)
        {
            throw new ConnectionAbortedException(exception.Message, exception);
        }
        catch (IOException exception) when (exception is not (BadHttpRequestException or ConnectionResetException))
        {
            throw new BadHttpRequestException(exception.Message, exception);
        }
    }

    /// <summary>Removes the byte order mark that editors on Windows can add.</summary>
    public static byte[] WithoutByteOrderMark(byte[] text) => text is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text;

    /// <summary>Reads JSON that is one object and nothing else.</summary>
    /// <exception cref="JsonException">The JSON is invalid or is not one object.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> json, JsonSerializerOptions options)
        where T : class
    {
        if (json.IsEmpty)
        {
            throw new JsonException("The body is empty.");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, options) ?? throw new JsonException("The body is null.");
        }
        catch (InvalidOperationException exception)
        {
            // A string that is not valid text, such as half of a surrogate pair.
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>
    /// Reads a part of a document in a converter. The position of an error there is relative to the part; without it, the serializer adds the
    /// position in the document.
    /// </summary>
    public static T? ReadPart<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(ref reader, options);
        }
        catch (JsonException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}
