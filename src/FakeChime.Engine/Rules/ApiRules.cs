namespace FakeChime;

/// <summary>
/// The constraints of the Amazon Chime API, version 2018-05-01, each written here once. What comes from the service model is
/// held against the model by a test.
/// </summary>
internal static class ApiRules
{
    public const int MaximumPageSize = 99;
    public const int AttendeesInABatch = 100;
    public const int AttendeesWithAMeeting = 10;
    public const int TagsOfAnAttendeeInARequest = 10;
    public const int TagsInARequest = 50;

    public static readonly StringConstraint Uuid =
        new(pattern: "[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}", matches: UuidText.IsUuid);

    public static readonly StringConstraint ClientRequestToken = new(2, 64, "[-_a-zA-Z0-9]*", text => text.All(IsOf("-_")));

    public static readonly StringConstraint ExternalMeetingId = new(2, 64);

    public static readonly StringConstraint ExternalUserId = new(2, 64);

    public static readonly StringConstraint TagKey = new(1, 128);

    public static readonly StringConstraint TagValue = new(1, 256);

    public static readonly StringConstraint Arn = new(
        1, 1024, @"^arn[\/\:\-\_\.a-zA-Z0-9]+$", text => text.Length > 3 && text.StartsWith("arn", StringComparison.Ordinal) && text.All(IsOf("/:-_.")));

    public static readonly StringConstraint JoinToken = new(2, 2048, "^[a-zA-Z0-9+/]+$", IsSomeOf("+/"));

    public static readonly StringConstraint PhoneNumber = new(pattern: @"^\+?[1-9]\d{1,14}$", matches: IsE164);

    public static readonly StringConstraint MediaRegion = new(values: MediaRegions.All);

    /// <summary>A letter or digit of ASCII, or one of the other characters.</summary>
    public static Func<char, bool> IsOf(string others) => character =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || others.Contains(character);

    public static Func<string, bool> IsSomeOf(string others) => text => text.Length > 0 && text.All(IsOf(others));

    private static bool IsE164(string text)
    {
        var digits = text.Length > 0 && text[0] == '+' ? text.Substring(1) : text;
        return digits.Length is >= 2 and <= 15 && digits[0] != '0' && digits.All(digit => digit is >= '0' and <= '9');
    }
}
