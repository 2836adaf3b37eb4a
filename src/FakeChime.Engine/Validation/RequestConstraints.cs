namespace FakeChime;

/// <summary>
/// What an API allows in its requests, where the APIs differ, and beside it what both have in common. What comes from a service model
/// is held against the model by a test.
/// </summary>
internal sealed class RequestConstraints
{
    public const int AttendeesInABatch = 100;
    public const int TagsOfAnAttendeeInARequest = 10;
    public const int TagsInARequest = 50;
    public const int ExcludedAttendees = 250;
    public const int TenantIds = 5;

    public static readonly StringConstraint Uuid =
        new(pattern: "[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}", matches: UuidText.IsUuid);

    public static readonly StringConstraint ClientRequestToken = new(2, 64, "[-_a-zA-Z0-9]*", Patterns.AnyOf("-_"));

    public static readonly StringConstraint Arn = new(1, 1024, @"^arn[\/\:\-\_\.a-zA-Z0-9]+$", Patterns.IsArn);

    public static readonly StringConstraint JoinToken = new(2, 2048, "^[a-zA-Z0-9+/]+$", Patterns.SomeOf("+/"));

    public static readonly StringConstraint PhoneNumber = new(pattern: @"^\+?[1-9]\d{1,14}$", matches: Patterns.IsE164);

    public static readonly StringConstraint PrimaryMeetingId = new(2, 64);

    public static readonly StringConstraint TenantId = new(
        2, 256, @"^(?!.*?(.)\1{3})[-_!@#$a-zA-Z0-9]*$", text => Patterns.AnyOf("-_!@#$")(text) && !Patterns.RepeatsFourTimes(text));

    public static readonly StringConstraint MediaCapability = new(values: ["SendReceive", "Send", "Receive", "None"]);

    public static readonly StringConstraint FeatureStatus = new(values: ["AVAILABLE", "UNAVAILABLE"]);

    public static readonly StringConstraint VideoResolution = new(values: ["None", "HD", "FHD"]);

    public static readonly StringConstraint ContentResolution = new(values: ["None", "FHD", "UHD"]);

    public static readonly StringConstraint NetworkType = new(values: ["Ipv4Only", "DualStack"]);

    public required StringConstraint ExternalMeetingId { get; init; }

    public required StringConstraint ExternalUserId { get; init; }

    public required StringConstraint MediaRegion { get; init; }

    public required IReadOnlyList<string> MediaRegions { get; init; }

    public required StringConstraint TagKey { get; init; }

    public required StringConstraint TagValue { get; init; }

    public required StringConstraint ResourceArn { get; init; }

    public required StringConstraint TranscribeRegion { get; init; }

    /// <summary>What any text must be that has no constraint of its own.</summary>
    public required StringConstraint Text { get; init; }

    /// <summary>Whether a new meeting must name its external ID and its media region.</summary>
    public required bool NewMeetingsAreNamed { get; init; }

    public required int LargestPage { get; init; }

    public required int MinimumTags { get; init; }

    public required int MinimumInABatch { get; init; }

    public required int MaximumWithAMeeting { get; init; }

    /// <summary>Whether CreateMeetingWithAttendees must have attendees.</summary>
    public required bool AttendeesComeWithTheMeeting { get; init; }
}
