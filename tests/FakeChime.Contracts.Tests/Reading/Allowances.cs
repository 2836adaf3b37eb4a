namespace FakeChime.Contracts.Tests.Reading;

/// <summary>
/// Members that packages of a newer AWS SDK have and the oldest supported package does not have. The reference assembly does not have them
/// either, so that code that compiles against it runs with the oldest package. Every other difference fails.
/// </summary>
/// <param name="ExceptionConstructors">Constructors that every exception has.</param>
internal sealed record Allowances(IReadOnlyList<string> ExceptionConstructors)
{
    public static Allowances None { get; } = new([]);

    /// <summary>4.0.100 and later, 4.1 included: exceptions have a parameterless constructor.</summary>
    public static Allowances Since40100 { get; } = new(["public ()"]);
}
