namespace FakeChime;

/// <summary>The error of a request that violates a constraint of the API.</summary>
public enum ConstraintFailure
{
    /// <summary><c>BadRequestException</c>, 400 (documented).</summary>
    BadRequest,

    /// <summary>
    /// <c>ValidationException</c>, 400 (observed). No API documents it, so AWS SDKs for .NET raise their base exception with
    /// this error code, which a handler of <c>BadRequestException</c> does not catch.
    /// </summary>
    Validation,
}
