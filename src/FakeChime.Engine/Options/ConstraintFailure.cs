namespace FakeChime;

/// <summary>With which error a request fails that breaks a constraint of the API.</summary>
public enum ConstraintFailure
{
    /// <summary><c>BadRequestException</c>, 400: as the documentation says.</summary>
    BadRequest,

    /// <summary>
    /// <c>ValidationException</c>, 400: as users observed. No API documents it, so AWS SDKs for .NET raise their base exception with
    /// that error code, which a handler of <c>BadRequestException</c> does not catch.
    /// </summary>
    Validation,
}
