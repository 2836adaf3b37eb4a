namespace FakeChime.Fidelity;

/// <summary>The source of a behavior on the fidelity page.</summary>
public enum Evidence
{
    Documented,
    Observed,
    Assumed,
}
