using System.Globalization;
using FluentAssertions.Execution;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

/// <summary>Everything that a failing assertion may print is one readable line of bounded length.</summary>
public sealed class PrintingTests
{
    private const int LineLimit = 500;

    private static readonly string Hostile = "a\nb\r\u0085\u2028\u202Eevil\u0000\u001b[31m" + new string('x', 1_000_000);

    private static readonly KeyValuePair<string, string>[] HostileTags = [.. Enumerable.Range(0, 50).Select(_ => KeyValuePair.Create(Hostile, Hostile))];

    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock(), Seed = 1 });

    [Fact]
    public async Task Calls_read_well()
    {
        var meeting = _chime.AddMeeting(
            new MeetingSeed { MeetingId = UnknownId, ExternalMeetingId = "standup", Attendees = [new("alice") { AttendeeId = UnknownId }] });
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>();
        _chime.When<DeleteMeeting>().Throws(() => new TimeoutException("too late"));

        await _chime.CreateAsync(meeting, "alice", Tag("team", "blue"));
        await _chime.Awaiting(chime => chime.CreateAsync(meeting, "carol")).Should().ThrowAsync<ThrottledClientException>();
        await _chime.DeleteAsync(meeting["alice"]);
        await _chime.Awaiting(chime => chime.DeleteMeetingAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<TimeoutException>();

        _chime.Calls.Select(call => call.ToString()).Should().Equal(
            $"#1 CreateAttendee {{ MeetingId = {UnknownId}, ExternalUserId = alice, Tags = [[team, blue]] }} → alice ({UnknownId})",
            $"#2 CreateAttendee {{ MeetingId = {UnknownId}, ExternalUserId = carol }} → Throttled (429): Rate exceeded "
                + "by When<CreateAttendee>(op => op.ExternalUserId == \"carol\").Throws<ThrottledClientException>()",
            $"#3 DeleteAttendee {{ MeetingId = {UnknownId}, AttendeeId = {UnknownId} }} → done",
            $"#4 DeleteMeeting {{ MeetingId = {UnknownId} }} → TimeoutException: too late by When<DeleteMeeting>().Throws(…)");
        _chime.Calls.Of<DeleteMeeting>()[0].ToString().Should().StartWith("#4 DeleteMeeting");
        _chime.Calls.ToString().Should().Be("CreateAttendee ×2, DeleteAttendee ×1, DeleteMeeting ×1");
    }

    [Fact]
    public async Task State_and_events_read_well()
    {
        _chime.Events.ToString().Should().Be("none");
        _chime.Calls.ToString().Should().Be("none");
        await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "lesson" });
        var meeting = _chime.Meetings[0];
        await _chime.CreateAsync(meeting, "alice");

        _chime.Events.Select(happened => happened.ToString()).Should().Equal(
            "2026-03-02T12:00:00.0000000+00:00 MeetingStarted lesson", "2026-03-02T12:00:00.0000000+00:00 AttendeeAdded alice");
        _chime.Events.ToString().Should().Be("MeetingStarted ×1, AttendeeAdded ×1");
        meeting["alice"].ToString().Should().Be($"alice ({meeting["alice"].AttendeeId})");
        meeting.ToString().Should().Be($"lesson ({meeting.MeetingId}), 1 attendees");
        _chime.Meetings.ToString().Should().Be($"[lesson ({meeting.MeetingId}), 1 attendees]");
        meeting.End();
        meeting.ToString().Should().Be($"lesson ({meeting.MeetingId}), ended 2026-03-02T12:00:00.0000000+00:00");
    }

    [Fact]
    public async Task Whatever_texts_a_request_holds_it_prints_as_one_line_of_bounded_length()
    {
        var batch = new BatchCreateAttendee
        {
            MeetingId = Hostile,
            Attendees = Enumerable.Range(0, 100).Select(_ => new NewAttendee { ExternalUserId = Hostile, Tags = HostileTags }).ToArray(),
        };
        _chime.When<BatchCreateAttendee>(op => op.MeetingId!.Length > 5).Throws<ForbiddenException>(Hostile);

        await _chime.ExecuteAsync(batch);
        await _chime.ExecuteAsync(new CreateMeeting { ClientRequestToken = Hostile, ExternalMeetingId = Hostile, Tags = HostileTags });

        object[] printed =
            [batch, batch.Attendees[0], .. _chime.Calls, .. _chime.Calls.Of<Operation>(), .. _chime.Rules, ChimeError.NotFound(Hostile), _chime.Calls];
        printed.Should().AllSatisfy(value => IsOneLine(value.ToString()!));
        batch.ToString()
            .Should().StartWith("BatchCreateAttendee { MeetingId = a\\u000ab\\u000d\\u0085\\u2028\\u202eevil\\u0000\\u001b[31mxxx").And.EndWith("…");
    }

    [Fact]
    public void No_half_character_is_printed()
    {
        // No data of a theory: attributes are stored as UTF-8, which has no halves.
        (string Name, string Printed)[] names =
        [
            ("grin\U0001F600", "grin\U0001F600"),
            ("half\uD83D", "half\\ud83d"),
            ("half\uDE00\uD83D!", "half\\ude00\\ud83d!"),
            ("tag\U000E0041", "tag\\udb40\\udc41"),
        ];
        foreach (var (name, printed) in names)
        {
            new CreateAttendee { ExternalUserId = name }.ToString().Should().Be($"CreateAttendee {{ ExternalUserId = {printed} }}");
        }

        var grins = string.Concat(Enumerable.Repeat("\U0001F600", 1_000));
        new CreateAttendee { ExternalUserId = grins }.ToString().Should().EndWith("\U0001F600…");
        new CreateAttendee { ExternalUserId = "x" + grins }.ToString().Should().EndWith("\U0001F600…");
    }

    [Fact]
    public async Task A_usual_batch_of_100_with_tags_says_how_many_there_are()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { MeetingId = UnknownId });
        await _chime.BatchCreateAttendeeAsync(new()
        {
            MeetingId = UnknownId,
            Attendees = [.. Enumerable.Range(0, 100).Select(number => new CreateAttendeeRequestItem { ExternalUserId = $"user{number}", Tags = Tags(10) })],
        });

        var line = _chime.Calls.Single().ToString()!;

        IsOneLine(line);
        IsOneLine(_chime.Calls.Single().Answer!.ToString()!);
        line.Should().StartWith(
            $"#1 BatchCreateAttendee {{ MeetingId = {UnknownId}, Attendees = [NewAttendee {{ ExternalUserId = user0, Tags = [[key1, value], ");
        IsOneLine(meeting.Attendees.ToString()!);
        meeting.Attendees.ToString().Should().EndWith(", … 97 more]");
    }

    [Fact]
    public async Task So_does_what_a_failing_assertion_says()
    {
        var name = "a\u202E" + new string('x', 60);
        var meeting = _chime.AddMeeting(name, Enumerable.Range(0, 100).Select(number => $"user\u2028{number}"));
        using var presence = new Left(meeting.Attendees[0].Join());
        var answer = await _chime.ExecuteAsync(
            new BatchCreateAttendee { MeetingId = Hostile, Attendees = [new() { ExternalUserId = Hostile, Tags = HostileTags }] });
        var operation = _chime.Calls.Single().Operation;

        Action[] failing =
        [
            () => operation.Should().Be(new ListMeetings()),
            () => _chime.Calls.Single().Should().BeNull(),
            () => _chime.Calls.Of<BatchCreateAttendee>()[0].Should().BeNull(),
            () => _chime.Events.First().Should().BeNull(),
            () => meeting.Should().BeNull(),
            () => meeting.Attendees[0].Should().BeNull(),
            () => meeting.Attendees[0].Presence.Should().BeNull(),
            () => _chime.Calls.Single().Answer.Should().BeNull(),
            () => answer.Should().Be(null),
            () => Outcome(ChimeError.NotFound(Hostile)).Should().Be(Outcome(ChimeError.NotFound())),
            () => _chime.Rules.Should().BeNull(),
            () => _chime.Should().BeNull(),
        ];
        foreach (var assertion in failing)
        {
            IsOneLine(assertion.Should().Throw<Exception>().Which.Message.TrimEnd(), 2 * LineLimit);
        }

        Action[] collections =
        [
            () => _chime.Calls.Should().BeEmpty(), () => _chime.Events.Should().BeEmpty(),
            () => _chime.Meetings.Should().BeEmpty(), () => meeting.Attendees.Should().BeEmpty(),
        ];
        foreach (var assertion in collections)
        {
            const int Printed = 33;
            IsOneLine(assertion.Should().Throw<Exception>().Which.Message.TrimEnd(), Printed * LineLimit);
        }
    }

    [Fact]
    public async Task A_failing_assertion_on_calls_tells_them()
    {
        await _chime.ListMeetingsAsync(new() { MaxResults = 7 });

        _chime.Calls.Invoking(calls => calls.Should().BeEmpty()).Should().Throw<Exception>().WithMessage("*#1 ListMeetings { MaxResults = 7 } → *");
    }

    [Fact]
    public async Task The_line_of_a_long_request_says_how_it_ended()
    {
        var rule = _chime.When<BatchCreateAttendee>().Throws<ServiceUnavailableException>();
        var attendees = Enumerable.Range(0, 20).Select(number => new CreateAttendeeRequestItem
        {
            ExternalUserId = $"student{number}@students.north-school.example",
            Tags = [Tag("group", "7b"), Tag("desk", $"{number}")],
        });

        await _chime.Awaiting(chime => chime.BatchCreateAttendeeAsync(new() { MeetingId = UnknownId, Attendees = [.. attendees] }))
            .Should().ThrowAsync<ServiceUnavailableException>();

        _chime.Calls.Single().ToString().Should().StartWith("#1 BatchCreateAttendee { MeetingId = ").And.Contain("student1@")
            .And.Contain("… → ServiceUnavailable (503)").And.EndWith($" by {rule}");
    }

    [Fact]
    public void Options_read_well()
    {
        var options = new FakeChimeOptions { Seed = 1, DefaultMediaRegion = Hostile };
        var failing = () => options.Should().BeNull();

        options.ToString().Should().StartWith("FakeChimeOptions { Seed = 1, TimeProvider = ");
        IsOneLine(failing.Should().Throw<Exception>().Which.Message.TrimEnd(), 2 * LineLimit);
        new ChimeLimits { RequestsPerSecond = 10 }.ToString().Should().Be("ChimeLimits { AttendeesPerMeeting = 250, ActiveMeetings = 250, "
            + "ReplicasPerMeeting = 4, TagsPerResource = 50, RequestsPerSecond = 10 }");
        AutoEndRules.Chime.ToString().Should().Be(
            "AutoEndRules { WithoutConnection = 00:05:00, WithOneConnection = 00:30:00, AfterCreation = 1.00:00:00 }");
    }

    [Fact]
    public void Every_value_is_asked_for_its_text_when_an_assertion_prints_it()
    {
        var records = typeof(Operation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OneLineRecord)) && !type.IsAbstract).ToArray();

        records.Should().HaveCountGreaterThan(30);
        foreach (var type in records)
        {
            var value = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            if (value is ChimeError)
            {
                continue;
            }

            value.Invoking(it => it.Should().BeNull()).Should().Throw<Exception>().WithMessage($"*but found {value}.");
        }
    }

    private static Outcome<Done> Outcome(ChimeError error) => error;

    private static void IsOneLine(string text, int limit = LineLimit)
    {
        using var scope = new AssertionScope();
        text.Length.Should().BeInRange(1, limit);
        text.Where(character => char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator).Select(character => (int)character).Should().BeEmpty();
    }

    private sealed class Left(Presence presence) : IDisposable
    {
        public void Dispose() => presence.Leave();
    }
}
