namespace FakeChime;

/// <summary>The families of faults that a <see cref="FaultSweep"/> injects.</summary>
[Flags]
public enum FaultFamilies
{
    /// <summary>No family; only your own faults.</summary>
    None = 0,

    /// <summary>
    /// Failures that a retry survives: throttled, service unavailable, service failure, connection lost before the request, and the response
    /// lost after the change (by a service failure or by the connection).
    /// </summary>
    Transient = 1,

    /// <summary>One item of a batch is rejected, once.</summary>
    Items = 2,

    /// <summary>A list returns a short page, an empty page with a token, or its items in reverse order.</summary>
    Pages = 4,

    /// <summary>
    /// From a call on, all calls of its operation fail the same way, so that retries are exhausted. The scenario catches what the application
    /// can throw then, and asserts what must hold nevertheless.
    /// </summary>
    Permanent = 8,

    /// <summary>The meeting that the call addresses ends just before the call; or the attendee is deleted just before it.</summary>
    Lifecycle = 16,

    /// <summary>Each error that the operation documents and that is not transient.</summary>
    Documented = 32,

    /// <summary>The default: <see cref="Transient"/>, <see cref="Items"/> and <see cref="Pages"/>.</summary>
    Default = Transient | Items | Pages,

    /// <summary>All families.</summary>
    All = Default | Permanent | Lifecycle | Documented,
}
