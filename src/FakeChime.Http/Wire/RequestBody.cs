using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>The one way in which bodies are read, of operations and of control.</summary>
internal static class RequestBody
{
    private const int Maximum = 1024 * 1024;

    /// <summary>Reads the whole body, of at most 1 MiB. The connection stays usable, whatever the body is.</summary>
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
    /// The web server has an exception of its own for what is wrong with a body, but not for the size of a chunk that is no number it can
    /// hold. Nothing can be wrong with a body of known length but that it ends too early: whoever sent it has gone.
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

    /// <summary>A text as editors of Windows may write it, without what they put in front.</summary>
    public static byte[] WithoutByteOrderMark(byte[] text) => text is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text;

    /// <summary>Reads JSON that is one object and nothing else.</summary>
    /// <exception cref="JsonException">It is not.</exception>
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
            // What is no text, half of a surrogate pair for example.
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>
    /// Reads a part of a document inside of a converter. An error there counts lines and members from the part on; without them, the
    /// document's own are put in.
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
