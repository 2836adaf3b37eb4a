namespace FakeChime;

/// <summary>The members that CreateMeeting and CreateMeetingWithAttendees share.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract record MeetingCreation<TResult> : Operation<TResult>, INewMeeting
    where TResult : class
{
    private protected MeetingCreation()
    {
    }

    /// <summary>Gets the idempotency token; 2 to 64 characters of <c>-_a-zA-Z0-9</c>.</summary>
    public string? ClientRequestToken { get; init; }

    /// <summary>Gets the application's ID of the meeting; 2 to 64 characters; required in <c>chime-sdk-meetings</c>.</summary>
    public string? ExternalMeetingId { get; init; }

    /// <summary>Gets the external user ID of the meeting's host; 2 to 64 characters.</summary>
    public string? MeetingHostId { get; init; }

    /// <summary>
    /// Gets the region of the meeting's media; required in <c>chime-sdk-meetings</c>. Null means
    /// <see cref="ChimeEngineOptions.DefaultMediaRegion"/>.
    /// </summary>
    public string? MediaRegion { get; init; }

    /// <summary>Gets the meeting's tags, at most 50; null if the request has none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <summary>Gets the targets of the meeting's notifications; null if the request has none.</summary>
    public MeetingNotifications? NotificationsConfiguration { get; init; }

    /// <summary>Gets the meeting's features; null if the request has none. <c>chime</c> has no such member.</summary>
    public MeetingFeatures? MeetingFeatures { get; init; }

    /// <summary>Gets the ID of the primary meeting of a new replica; null for a primary meeting. <c>chime</c> has no such member.</summary>
    public string? PrimaryMeetingId { get; init; }

    /// <summary>Gets the meeting's tenants, 1 to 5; null if the request has none. <c>chime</c> has no such member.</summary>
    public IReadOnlyList<string>? TenantIds { get; init => field = ValueList<string>.CopyOf(value); }

    /// <summary>Gets <c>Ipv4Only</c> or <c>DualStack</c>; null if the request has none. <c>chime</c> has no such member.</summary>
    public string? MediaPlacementNetworkType { get; init; }

    internal override void Validate(RequestValidator validator)
    {
        validator.Required("clientRequestToken", ClientRequestToken, ChimeApi.ClientRequestToken);
        if (validator.Api.NewMeetingsAreNamed)
        {
            validator.Required("externalMeetingId", ExternalMeetingId);
            validator.Required("mediaRegion", MediaRegion);
        }

        validator.Optional("externalMeetingId", ExternalMeetingId, validator.Api.ExternalMeetingId);
        validator.Optional("meetingHostId", MeetingHostId, validator.Api.ExternalUserId);
        validator.Optional("mediaRegion", MediaRegion, validator.MediaRegion);
        validator.Tags("tags", Tags, ChimeApi.TagsInARequest);
        validator.Notifications("notificationsConfiguration", NotificationsConfiguration);
        validator.Features("meetingFeatures", MeetingFeatures);
        validator.Optional("primaryMeetingId", PrimaryMeetingId, ChimeApi.PrimaryMeetingId);
        validator.Optional("mediaPlacementNetworkType", MediaPlacementNetworkType, ChimeApi.NetworkType);
        validator.TenantIds("tenantIds", TenantIds, minimum: 1);
    }
}

/// <summary>
/// Creates a meeting. With the client request token of an active meeting, it returns that meeting (documented; the scope of the token is
/// assumed).
/// </summary>
public sealed record CreateMeeting : MeetingCreation<MeetingInfo>
{
    internal override Outcome<MeetingInfo> Apply(Account account)
    {
        var created = account.Create(this);
        return created.Result is { } meeting ? meeting.Info : created.Error!;
    }
}

/// <summary>Creates a meeting and its first attendees: up to 10 in <c>chime</c>, 1 to 20 in <c>chime-sdk-meetings</c>.</summary>
public sealed record CreateMeetingWithAttendees : MeetingCreation<MeetingWithAttendees>, ICreatesAttendees
{
    /// <summary>Gets the attendees to create; null if the request has none.</summary>
    public IReadOnlyList<NewAttendee>? Attendees { get; init => field = ValueList<NewAttendee>.CopyOf(value); }

    private IReadOnlyList<ChimeError?>? Rejections { get; init; }

    Operation ICreatesAttendees.Rejecting(IReadOnlyList<ChimeError?>? rejections) => this with { Rejections = rejections };

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        if (validator.Api.MeetingWithAttendeesNeedsAttendees)
        {
            validator.Required("attendees", Attendees);
        }

        validator.NewAttendees(Attendees, 1, validator.Api.MaximumWithAMeeting);
    }

    internal override Outcome<MeetingWithAttendees> Apply(Account account)
    {
        var attendees = Attendees ?? [];
        var features = account.FindByToken(ClientRequestToken) is { } existing ? existing.Features : MeetingFeatures;
        if (account.CapabilityError(features, attendees) is { } error)
        {
            return error;
        }

        var created = account.Create(this);
        if (created.Result is not { } meeting)
        {
            return created.Error!;
        }

        var batch = meeting.AddAttendees(attendees, Rejections);
        return new MeetingWithAttendees { Meeting = meeting.Info, Attendees = batch.Attendees, Errors = batch.Errors };
    }
}

/// <summary>Reads a meeting.</summary>
public sealed record GetMeeting : MeetingOperation<MeetingInfo>
{
    private protected override Outcome<MeetingInfo> Apply(Account account, FakeMeeting meeting) => meeting.Info;
}

/// <summary>Reads a page of the active meetings, in the order of their creation (assumed). <c>chime</c> only.</summary>
public sealed record ListMeetings : Operation<MeetingPage>, IListsPages
{
    /// <summary>Gets the token of the previous page; null for the first page.</summary>
    public string? NextToken { get; init; }

    /// <summary>Gets the size of the page, 1 to 99. Null means <see cref="ChimeEngineOptions.DefaultPageSize"/>.</summary>
    public int? MaxResults { get; init; }

    private PageForm? Form { get; init; }

    Operation IListsPages.WithForm(PageForm form) => this with { Form = form };

    internal override void Validate(RequestValidator validator) => validator.Range("maxResults", MaxResults, 1, validator.Api.MaximumPageSize);

    internal override Outcome<MeetingPage> Apply(Account account) => account.List(NextToken, MaxResults, Form);
}

/// <summary>
/// Ends a meeting and deletes its attendees. It succeeds for an unknown or ended meeting too (documented by a maintainer).
/// </summary>
public sealed record DeleteMeeting : MeetingOperation<Unit>
{
    private protected override Outcome<Unit> Apply(Account account, FakeMeeting meeting)
    {
        account.End(meeting, account.Now);
        return Unit.Value;
    }

    private protected override Outcome<Unit> WithoutMeeting(Account account, FakeMeeting? ended) =>
        account.Options.DeleteMeetingIsIdempotent ? Unit.Value : base.WithoutMeeting(account, ended);
}
