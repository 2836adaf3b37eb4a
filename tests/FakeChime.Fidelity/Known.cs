namespace FakeChime.Fidelity;

/// <summary>How a row of the fidelity page is known.</summary>
public enum Known
{
    Documented,
    Observed,
    Assumed,
}
