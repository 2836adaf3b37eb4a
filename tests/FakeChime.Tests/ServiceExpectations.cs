namespace FakeChime.Tests.Conformance;

/// <summary>The expectations of the conformance tests that differ between the APIs. Everything else comes from the service model.</summary>
internal static class ServiceExpectations
{
    public const string Model = "chime-2018-05-01.json";

    /// <summary>Whether the SDK sends an empty list. Version 3 omits it.</summary>
    public const bool SendsEmptyLists = false;

    /// <summary>Members outside of the path without which the client does not send the request.</summary>
    public static IReadOnlyList<string> RequiredByTheClient { get; } = [];

    /// <summary>Whether the fake has every operation of the service model.</summary>
    public static bool FakesEveryOperation => false;

    /// <summary>A valid value of a member that only this API has, or whose type is only in this API.</summary>
    public static object? ValidValue(string member, FakeAttendee attendee) => member switch
    {
        "JoinToken" => attendee.JoinToken,
        "FromPhoneNumber" or "ToPhoneNumber" => "+12065550100",
        "NotificationsConfiguration" => new MeetingNotificationConfiguration { SnsTopicArn = "arn:aws:sns:us-east-1:123456789012:topic" },
        _ => null,
    };

    /// <summary>A valid entry of a list of structures.</summary>
    public static object? ValidEntry(Type type, int number) =>
        type == typeof(CreateAttendeeRequestItem)
            ? new CreateAttendeeRequestItem { ExternalUserId = $"user{number}", Tags = [new() { Key = "key", Value = "value" }] }
            : null;
}
