namespace FakeChime.Tests.Operations;

/// <summary>An answer shows one moment, whatever happens to the attendees while it is on its way.</summary>
public sealed class OneMomentTests
{
    private static readonly AttendeeCapabilities Everything = Scene.Capabilities("SendReceive", "SendReceive", "SendReceive");
    private static readonly AttendeeCapabilities Nothing = Scene.Capabilities("None", "None", "None");

    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public OneMomentTests() => _meeting = _chime.AddMeeting("webinar", attendees: [.. Enumerable.Range(1, 100).Select(number => $"user{number}")]);

    [Fact]
    public async Task A_page_never_shows_half_of_a_change_of_everybodys_capabilities()
    {
        using var enough = new CancellationTokenSource();
        var changing = Task.Run(async () =>
        {
            for (var isEven = true; !enough.IsCancellationRequested; isEven = !isEven)
            {
                await AllowAllAsync(isEven ? Nothing : Everything);
            }
        });

        for (var number = 0; number < 500; number++)
        {
            var page = await _chime.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId });
            page.Attendees.SelectMany(it => new[] { it.Capabilities.Audio, it.Capabilities.Video, it.Capabilities.Content }).Distinct()
                .Should().ContainSingle();
        }

        await enough.CancelAsync();
        await changing;
    }

    [Fact]
    public async Task Every_answer_shows_the_capabilities_of_its_own_moment_though_they_change_before_it_arrives()
    {
        var user1 = _meeting["user1"];
        _chime.When<CreateAttendee>().Intercepts(async (_, next, _) => await ThenSilenceAsync(await next()));
        _chime.When<GetAttendee>().Intercepts(async (_, next, _) => await ThenSilenceAsync(await next()));
        _chime.When<UpdateAttendeeCapabilities>().Intercepts(async (_, next, _) => await ThenSilenceAsync(await next()));
        _chime.When<ListAttendees>().Intercepts(async (_, next, _) => await ThenSilenceAsync(await next()));
        _chime.When<BatchCreateAttendee>().Intercepts(async (_, next, _) => await ThenSilenceAsync(await next()));

        var answers = new[]
        {
            await _chime.CreateAsync(_meeting, "alice"),
            (await _chime.UpdateAttendeeCapabilitiesAsync(Update(user1))).Attendee,
            await AfterSpeechAsync(
                async () => (await _chime.GetAttendeeAsync(new() { MeetingId = _meeting.MeetingId, AttendeeId = user1.AttendeeId })).Attendee),
            await AfterSpeechAsync(async () => (await _chime.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId })).Attendees[0]),
            (await _chime.BatchCreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, Attendees = Scene.Items("bob") })).Attendees[0],
        };

        answers.Select(attendee => attendee.Capabilities.Audio).Should().AllBeEquivalentTo(MediaCapabilities.SendReceive);
        _meeting.Attendees.Should().OnlyContain(attendee => attendee.Capabilities == Capabilities.Of("None", "None", "None"));
    }

    [Fact]
    public async Task The_call_log_keeps_the_answer_as_it_was_answered()
    {
        await _chime.UpdateAttendeeCapabilitiesAsync(Update(_meeting["user1"]));
        await AllowAllAsync(Nothing);

        var call = _chime.Calls.Of<UpdateAttendeeCapabilities>().Single();
        call.Result()!.Capabilities.Should().Be(Capabilities.All);
        _meeting["user1"].Capabilities.Should().Be(Capabilities.Of("None", "None", "None"));
    }

    private UpdateAttendeeCapabilitiesRequest Update(FakeAttendee attendee) =>
        new() { MeetingId = _meeting.MeetingId, AttendeeId = attendee.AttendeeId, Capabilities = Everything };

    private Task AllowAllAsync(AttendeeCapabilities capabilities) => _chime.BatchUpdateAttendeeCapabilitiesExceptAsync(
        new() { MeetingId = _meeting.MeetingId, ExcludedAttendeeIds = [new() { AttendeeId = Scene.UnknownId }], Capabilities = capabilities });

    private async Task<Outcome<T>> ThenSilenceAsync<T>(Outcome<T> outcome)
        where T : class
    {
        await AllowAllAsync(Nothing);
        return outcome;
    }

    private async Task<Attendee> AfterSpeechAsync(Func<Task<Attendee>> read)
    {
        await AllowAllAsync(Everything);
        return await read();
    }
}
