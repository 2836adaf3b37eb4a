namespace FakeChime;

/// <summary>The names that an API has for errors, read both ways: most are the kind's own.</summary>
internal sealed class ErrorNames(IReadOnlyDictionary<ChimeErrorKind, (string Exception, string Code)> exceptions)
{
    public string ExceptionNameOf(ChimeErrorKind kind) => exceptions.TryGetValue(kind, out var names) ? names.Exception : kind + "Exception";

    public string CodeOf(ChimeErrorKind kind) => exceptions.TryGetValue(kind, out var names) ? names.Code : kind.ToString();

    public ChimeErrorKind? KindOf(string exceptionName)
    {
        for (var kind = ChimeErrorKind.BadRequest; kind <= ChimeErrorKind.Validation; kind++)
        {
            if (ExceptionNameOf(kind) == exceptionName)
            {
                return kind;
            }
        }

        return null;
    }
}
