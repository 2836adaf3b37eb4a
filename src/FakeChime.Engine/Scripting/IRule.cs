namespace FakeChime;

/// <summary>A rule with the type of its operation, in a form from which the compiler finds the operation's result.</summary>
/// <typeparam name="TOperation">The operation.</typeparam>
/// <typeparam name="TBase">The operation again, or a base of it.</typeparam>
public interface IRule<TOperation, out TBase>
    where TOperation : Operation
    where TBase : Operation;
