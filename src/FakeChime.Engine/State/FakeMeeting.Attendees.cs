namespace FakeChime;

public sealed partial class FakeMeeting
{
    internal bool HasRoom => _roster.Count < MostAttendees;

    internal int MostAttendees => Math.Min(Account.Options.Limits.AttendeesPerMeeting, Features?.MaxCount ?? int.MaxValue);

    internal FakeAttendee? FindAttendee(string? attendeeId) => _roster.FindById(attendeeId);

    internal FakeAttendee? FindAttendeeOf(string externalUserId) => _roster.FindByExternalUserId(externalUserId);

    internal Outcome<FakeAttendee> Admit(string externalUserId, IReadOnlyList<KeyValuePair<string, string>>? tags, Capabilities? capabilities)
    {
        if (_roster.FindByExternalUserId(externalUserId) is { } existing)
        {
            return existing;
        }

        if (!HasRoom)
        {
            return ChimeError.LimitExceeded(Line.Of($"Meeting <{MeetingId}> has reached its limit of {MostAttendees} attendees"));
        }

        var attendee = Add(externalUserId, tags, capabilities);
        Account.Report(MeetingEventType.AttendeeAdded, this, attendee);
        return attendee;
    }

    internal AttendeeBatch Admit(IReadOnlyList<NewAttendee> requests, IReadOnlyList<ChimeError?>? rejections)
    {
        var attendees = new List<FakeAttendee>(requests.Count);
        var errors = new List<AttendeeError>();
        for (var index = 0; index < requests.Count; index++)
        {
            var request = requests[index];
            var outcome = rejections?[index] ?? Admit(request.ExternalUserId!, request.Tags, request.Capabilities);
            if (outcome.Result is { } attendee)
            {
                attendees.Add(attendee);
            }
            else
            {
                errors.Add(new AttendeeError { ExternalUserId = request.ExternalUserId, Error = outcome.Error! });
            }
        }

        return new AttendeeBatch { Attendees = ValueList<FakeAttendee>.Own([.. attendees]), Errors = ValueList<AttendeeError>.Own([.. errors]) };
    }

    /// <summary>Adds an attendee, with an ID of its own or one that is nobody's.</summary>
    internal FakeAttendee Add(
        string externalUserId, IReadOnlyList<KeyValuePair<string, string>>? tags, Capabilities? capabilities, string? attendeeId = null)
    {
        var attendee = new FakeAttendee(
            this,
            attendeeId ?? _roster.FreeId(Account, Number),
            _roster.NextSerial,
            externalUserId,
            TagSet.Of(tags),
            capabilities ?? (Account.Api.HasCapabilities ? CapabilityRules.DefaultIn(Features) : null));
        _roster.Add(attendee);
        return attendee;
    }

    internal Outcome<AttendeePage> List(string? nextToken, int? maxResults)
    {
        if (!NextTokens.TryRead(Account.Ids, Number, nextToken, out var lastSerial))
        {
            return Account.NextTokenRefused();
        }

        var (attendees, more) = _roster.ReadAfter(lastSerial, maxResults ?? Account.PageSize);
        return new AttendeePage
        {
            Attendees = ValueList<FakeAttendee>.Own(attendees),
            NextToken = more ? NextTokens.Of(Account.Ids, Number, attendees[attendees.Length - 1].Serial) : null,
        };
    }

    internal Done Dismiss(FakeAttendee attendee)
    {
        Disconnect(attendee, MeetingEventType.AttendeeLeft, Account.Now);
        _roster.Remove(attendee);
        Account.Report(MeetingEventType.AttendeeDeleted, this, attendee);
        return Done.Instance;
    }

    internal Done AllowAllBut(IEnumerable<string> attendeeIds, Capabilities capabilities)
    {
        var excluded = new HashSet<string>(attendeeIds.Select(IdKey.Of), StringComparer.Ordinal);
        foreach (var attendee in _roster.ToArray().Where(attendee => !excluded.Contains(IdKey.Of(attendee.AttendeeId))))
        {
            Allow(attendee, capabilities);
        }

        return Done.Instance;
    }

    internal FakeAttendee Allow(FakeAttendee attendee, Capabilities capabilities)
    {
        attendee.Allow(capabilities);
        Account.Report(new(MeetingEventType.AttendeeCapabilitiesUpdated, Account.Now, this, attendee) { Capabilities = capabilities });
        return attendee;
    }

    internal Outcome<string> DialOut(string joinToken)
    {
        var isOfThisMeeting = JoinTokens.TryRead(Account.Ids, joinToken, out var owner)
            && owner.MeetingNumber == Number && _roster.FindById(owner.AttendeeId)?.Serial == owner.Serial;
        return isOfThisMeeting
            ? Account.Ids.Uuid(IdKind.Transaction, (ulong)Number, (ulong)++_dialOuts).ToString()
            : ChimeError.AccessDenied($"The JoinToken is not of an attendee of meeting <{MeetingId}>");
    }

    internal Outcome<Done> Tag(IReadOnlyList<KeyValuePair<string, string>> added, ChimeErrorKind overLimit) =>
        Merge(_tags, added, overLimit, merged => Volatile.Write(ref _tags, merged));

    internal Outcome<Done> Tag(FakeAttendee attendee, IReadOnlyList<KeyValuePair<string, string>> added) =>
        Merge(attendee.CurrentTags, added, ChimeErrorKind.LimitExceeded, merged => attendee.CurrentTags = merged);

    internal Done Untag(IReadOnlyList<string> keys)
    {
        Volatile.Write(ref _tags, TagSet.Without(_tags, keys));
        return Done.Instance;
    }

    private Outcome<Done> Merge(
        KeyValuePair<string, string>[] tags,
        IReadOnlyList<KeyValuePair<string, string>> added,
        ChimeErrorKind overLimit,
        Action<KeyValuePair<string, string>[]> keep)
    {
        var merged = TagSet.Merge(tags, added);
        var limit = Account.Options.Limits.TagsPerResource;
        if (merged.Length > limit)
        {
            var error = ChimeError.Of(overLimit, Line.Of($"The resource would have {merged.Length} tags; the limit is {limit}"));
            return overLimit == ChimeErrorKind.TooManyTags ? error with { ResourceName = Arn } : error;
        }

        keep(merged);
        return Done.Instance;
    }
}
