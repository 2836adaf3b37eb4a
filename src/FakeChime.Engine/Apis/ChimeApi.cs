namespace FakeChime;

/// <summary>
/// One of the two APIs that create meetings and attendees: its operations, statuses, errors, names, constraints and limits. A test
/// compares them with the service model. Everything that differs between the APIs is a member here.
/// </summary>
public abstract class ChimeApi
{
    internal const int AttendeesInABatch = 100;
    internal const int TagsOfAnAttendeeInARequest = 10;
    internal const int TagsInARequest = 50;
    internal const int MaximumExcludedAttendees = 250;
    internal const int MaximumTenantIds = 5;
    internal const int MaximumAttendees = 250;
    internal const int MaximumAttendeesInHighResolution = 25;
    internal const string ReservedPrefix = "aws:";

    internal static readonly StringConstraint Uuid = new(pattern: "[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}");
    internal static readonly StringConstraint ClientRequestToken = new(2, 64, "[-_a-zA-Z0-9]*");
    internal static readonly StringConstraint Arn = new(1, 1024, @"^arn[\/\:\-\_\.a-zA-Z0-9]+$");
    internal static readonly StringConstraint JoinToken = new(2, 2048, "^[a-zA-Z0-9+/]+$");
    internal static readonly StringConstraint PhoneNumber = new(pattern: @"^\+?[1-9]\d{1,14}$");
    internal static readonly StringConstraint PrimaryMeetingId = new(2, 64);
    internal static readonly StringConstraint TenantId = new(2, 256, @"^(?!.*?(.)\1{3})[-_!@#$a-zA-Z0-9]*$");
    internal static readonly StringConstraint MediaCapability = new(values: ["SendReceive", "Send", "Receive", "None"]);
    internal static readonly StringConstraint FeatureStatus = new(values: ["AVAILABLE", "UNAVAILABLE"]);
    internal static readonly StringConstraint VideoResolution = new(values: ["None", "HD", "FHD"]);
    internal static readonly StringConstraint ContentResolution = new(values: ["None", "FHD", "UHD"]);
    internal static readonly StringConstraint NetworkType = new(values: ["Ipv4Only", "DualStack"]);

    private readonly Dictionary<string, OperationMetadata> _operations;

    private protected ChimeApi(string name, params OperationMetadata[] operations)
    {
        Name = name;
        _operations = operations.ToDictionary(operation => operation.Name);
        Operations = Array.AsReadOnly(operations.Select(operation => operation.Name).ToArray());
    }

    /// <summary>Gets the API <c>chime</c> of 2018-05-01, which AWS has retired: <c>IAmazonChime</c> of the AWS SDK for .NET.</summary>
    public static ChimeApi Chime { get; } = new ChimeNamespaceApi();

    /// <summary>Gets the API <c>chime-sdk-meetings</c> of 2021-07-15: <c>IAmazonChimeSDKMeetings</c> of the AWS SDK for .NET.</summary>
    public static ChimeApi SdkMeetings { get; } = new SdkMeetingsApi();

    /// <summary>Gets the name of the API, <c>chime</c> or <c>chime-sdk-meetings</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the operations of the API that the fake has.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>Whether attendees have tags; otherwise they have capabilities.</summary>
    internal abstract bool AttendeesHaveTags { get; }

    /// <summary>Whether meetings have features, replicas and tenants.</summary>
    internal abstract bool MeetingsHaveFeatures { get; }

    internal abstract IReadOnlyList<string> ControlRegions { get; }

    internal abstract StringConstraint ExternalMeetingId { get; }

    internal abstract StringConstraint ExternalUserId { get; }

    /// <summary>The external user IDs that the service itself can create, such as those of media pipelines.</summary>
    internal abstract StringConstraint SeededExternalUserId { get; }

    internal abstract StringConstraint TagKey { get; }

    internal abstract StringConstraint TagValue { get; }

    internal abstract StringConstraint ResourceArn { get; }

    internal abstract StringConstraint TranscribeRegion { get; }

    /// <summary>The constraint on strings that have none of their own.</summary>
    internal abstract StringConstraint Text { get; }

    /// <summary>Whether a new meeting must have an external ID and a media region.</summary>
    internal abstract bool NewMeetingsAreNamed { get; }

    internal abstract int MaximumPageSize { get; }

    internal abstract int MinimumTags { get; }

    internal abstract int MinimumInABatch { get; }

    internal abstract int MaximumWithAMeeting { get; }

    /// <summary>Whether CreateMeetingWithAttendees must have attendees.</summary>
    internal abstract bool MeetingWithAttendeesNeedsAttendees { get; }

    /// <summary>The error for an ARN of an unknown meeting.</summary>
    internal abstract ChimeErrorKind ResourceNotFound { get; }

    /// <summary>The error for too many tags on the meeting of an ARN.</summary>
    internal abstract ChimeErrorKind TooManyTags { get; }

    /// <summary>Whether an ARN must match the region and the account of the meeting, not only its ID.</summary>
    internal abstract bool ArnsMatchCompletely { get; }

    /// <summary>The first part of the host name of the audio fallback.</summary>
    internal abstract string AudioFallbackHost { get; }

    /// <summary>The default of <see cref="ChimeLimits.RequestBurst"/>, in seconds of requests.</summary>
    internal abstract int DefaultBurstSeconds { get; }

    /// <summary>Returns the name of the API.</summary>
    public override string ToString() => Name;

    /// <summary>The media regions that a control region can use.</summary>
    internal abstract IReadOnlyList<string> MediaRegionsFrom(string controlRegion);

    /// <summary>The constraint on the media region of a meeting.</summary>
    internal virtual StringConstraint MediaRegion(string controlRegion) => new(values: MediaRegionsFrom(controlRegion));

    /// <summary>The region in a meeting's ARN.</summary>
    internal abstract string RegionInArn(ChimeEngineOptions options, string mediaRegion);

    /// <summary>The URL of the turn control (observed).</summary>
    internal abstract string TurnControlUrl(string meetingId, string controlRegion);

    /// <summary>The media region of a meeting that names none.</summary>
    internal string DefaultMediaRegion(ChimeEngineOptions options) => options.DefaultMediaRegion
        ?? (MediaRegionsFrom(options.ControlRegion).Contains("us-east-1") ? "us-east-1" : options.ControlRegion);

    /// <summary>The last four digits of a new meeting's ID, which name the cell that controls it (observed); empty where they are unknown.</summary>
    internal abstract string MeetingIdEnding(ChimeEngineOptions options);

    /// <summary>Whether the API limits the request rate of an operation.</summary>
    internal abstract bool IsRateLimited(string operation);

    /// <summary>Gets how long a meeting with a single audio connection lasts by default.</summary>
    internal abstract TimeSpan EndWithOneConnection { get; }

    /// <summary>Whether the requests of all operations together are limited too.</summary>
    internal abstract bool LimitsTotalRequestRate { get; }

    /// <summary>The metadata of an operation.</summary>
    /// <exception cref="ArgumentException">The API has no such operation.</exception>
    internal OperationMetadata MetadataOf(string operation) => _operations.TryGetValue(operation, out var metadata)
        ? metadata
        : throw new ArgumentException(
            $"The API {Name} has no operation {FakeChime.Text.Quote(operation)}. It has {string.Join(", ", Operations)}.", nameof(operation));

    /// <summary>The metadata of one operation, or of all for null.</summary>
    internal IReadOnlyCollection<OperationMetadata> MetadataOfAll(string? operation) =>
        operation is null ? _operations.Values : [MetadataOf(operation)];

    /// <summary>The HTTP status of an operation's successful response.</summary>
    internal int SuccessStatusOf(string operation) => MetadataOf(operation).SuccessStatus;

    /// <summary>Whether an operation documents an error.</summary>
    internal bool Documents(string operation, ChimeErrorKind kind) => MetadataOf(operation).Errors.Contains(kind);

    /// <summary>The name of the SDKs' exception for an error, such as <c>NotFoundException</c>.</summary>
    internal virtual string ExceptionNameOf(ChimeErrorKind kind) => kind == ChimeErrorKind.Unprocessable ? "UnprocessableEntityException" : $"{kind}Exception";

    /// <summary>The code of an error in the body of a response, such as <c>NotFound</c>.</summary>
    internal virtual string CodeOf(ChimeErrorKind kind) => kind.ToString();

    /// <summary>The error code that the SDKs show for an error.</summary>
    internal string ExceptionNameOf(ChimeError error) => error.ErrorCode ?? ExceptionNameOf(error.Kind);

    /// <summary>The code of an error in the body of a response.</summary>
    internal string CodeOf(ChimeError error) => KindOf(error) is { } kind && kind != ChimeErrorKind.Other ? CodeOf(kind) : error.ErrorCode!;

    /// <summary>The kind of an error, also if it was created by its code.</summary>
    internal ChimeErrorKind KindOf(ChimeError error) =>
        error.Kind == ChimeErrorKind.Other ? ErrorNamed(error.ErrorCode!) ?? ChimeErrorKind.Other : error.Kind;

    /// <summary>The error for the name of an SDK exception; null if no operation of the API documents it.</summary>
    internal ChimeErrorKind? ErrorNamed(string exceptionName) => _operations.Values
        .SelectMany(operation => operation.Errors)
        .Where(kind => ExceptionNameOf(kind) == exceptionName)
        .Select(kind => (ChimeErrorKind?)kind)
        .FirstOrDefault();

    /// <summary>Rejects options that this API does not have.</summary>
    internal virtual void Check(ChimeEngineOptions options)
    {
        CheckRegion(nameof(options.ControlRegion), options.ControlRegion, ControlRegions);
        if (options.DefaultMediaRegion is not null)
        {
            CheckRegion(nameof(options.DefaultMediaRegion), options.DefaultMediaRegion, MediaRegionsFrom(options.ControlRegion));
        }

        ChimeEngineOptions.Check(
            options.DefaultPageSize is null || (options.DefaultPageSize >= 1 && options.DefaultPageSize <= MaximumPageSize),
            $"{nameof(options.DefaultPageSize)} is {options.DefaultPageSize}; it must be from 1 to {MaximumPageSize}.");
    }

    private static void CheckRegion(string option, string? region, IReadOnlyList<string> regions) => ChimeEngineOptions.Check(
        region is not null && regions.Contains(region), $"{option} is {FakeChime.Text.Quote(region)}; it must be {(regions.Count == 1 ? "" : "one of ")}{string.Join(", ", regions)}.");
}
