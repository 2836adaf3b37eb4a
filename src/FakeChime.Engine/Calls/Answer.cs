namespace FakeChime;

/// <summary>How a call ended, for the door that it came through.</summary>
public readonly struct Answer
{
    private readonly IdSource _ids;
    private readonly CallRecord _record;

    internal Answer(IdSource ids, in CallRecord record)
    {
        _ids = ids;
        _record = record;
    }

    /// <summary>The result, the error or the exception.</summary>
    public Outcome Outcome => _record.Outcome.GetValueOrDefault();

    /// <summary>The request ID that the answer carries.</summary>
    public string RequestId => CallRecord.RequestId(_ids, _record.Sequence);

    /// <summary>The call, as the log shows it.</summary>
    public Call Call => new(_ids, _record);
}
