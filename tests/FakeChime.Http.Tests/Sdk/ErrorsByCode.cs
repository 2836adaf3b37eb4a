namespace FakeChime.Http.Tests.Sdk;

/// <summary>Errors by code: each helper of <see cref="ChimeError"/>, and the kinds of codes.</summary>
internal static class ErrorsByCode
{
    public static readonly IReadOnlyDictionary<string, ChimeError> All = new Dictionary<string, ChimeError>
    {
        ["SubscriptionCheckFailed"] = ChimeError.SubscriptionCheckFailed(),
        ["AuthorizationFailed"] = ChimeError.AuthorizationFailed(),
        ["UnrecognizedClient"] = ChimeError.UnrecognizedClient(),
        ["ExpiredToken"] = ChimeError.ExpiredToken(),
        ["InvalidSignature"] = ChimeError.InvalidSignature(),
        ["NotAuthorized"] = ChimeError.NotAuthorized("GetMeeting"),
        ["DeprecatedEndpoint"] = ChimeError.DeprecatedEndpoint(),
        ["a code that no API has"] = new("Some.Error_Code-1", 418, "a teapot"),
        ["the code of a documented error"] = new("NotFoundException", 404, "gone"),
        ["the code of an undocumented error"] = new("ConflictException", 409, "twice"),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
