using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FakeChime.Http;

/// <summary>How an operation travels: its method, its path, the <c>operation</c> of its query, and its JSON both ways.</summary>
internal sealed class WireOperation
{
    private readonly Func<object?, byte[]>? _write;

    private WireOperation(string route, Func<WireRequest, Operation> read, Func<object?, byte[]>? write)
    {
        var (method, uri) = route.Split(' ') is [var verb, var address] ? (verb, address) : throw new ArgumentException(route);
        Method = method;
        Path = uri.Split('?')[0];
        QueryOperation = uri.Split("?operation=") is [_, var name] ? name : null;
        Read = read;
        _write = write;
    }

    public string Method { get; }

    public string Path { get; }

    public string? QueryOperation { get; }

    public Func<WireRequest, Operation> Read { get; }

    /// <summary>An operation whose answer has a body.</summary>
    public static WireOperation Of<TResult, TAnswer>(
        string route, Func<WireRequest, Operation<TResult>> read, Func<TResult, TAnswer> answer, JsonTypeInfo<TAnswer> type)
        where TResult : class =>
        new(route, read, result => JsonSerializer.SerializeToUtf8Bytes(answer((TResult)result!), type));

    /// <summary>An operation whose answer is its status alone, or an empty object where the status allows a body.</summary>
    public static WireOperation Of(string route, Func<WireRequest, Operation> read) => new(route, read, null);

    public byte[] Write(object? result, int status) => _write is not null ? _write(result) : status == 204 ? [] : "{}"u8.ToArray();
}
