namespace FakeChime.Tests.Operations;

/// <summary>A response is a snapshot: later changes of the attendees do not affect it.</summary>
public sealed class ResponseSnapshotTests
{
    private static readonly AttendeeCapabilities Everything = TestData.Capabilities("SendReceive", "SendReceive", "SendReceive");
    private static readonly AttendeeCapabilities Nothing = TestData.Capabilities("None", "None", "None");

    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public ResponseSnapshotTests() => _meeting = _chime.AddMeeting("webinar", attendees: [.. Enumerable.Range(1, 100).Select(number => $"user{number}")]);

    [Fact]
    public async Task A_page_never_shows_half_of_a_capabilities_update()
    {
        using var enough = new CancellationTokenSource();
        var changing = Task.Run(async () =>
        {
            for (var isEven = true; !enough.IsCancellationRequested; isEven = !isEven)
            {
                await UpdateAllAsync(isEven ? Nothing : Everything);
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
    public async Task A_response_has_the_capabilities_at_the_time_of_the_operation()
    {
        var user1 = _meeting["user1"];
        _chime.When<CreateAttendee>().Intercepts(async (_, next, _) => await ThenMuteAllAsync(await next()));
        _chime.When<GetAttendee>().Intercepts(async (_, next, _) => await ThenMuteAllAsync(await next()));
        _chime.When<UpdateAttendeeCapabilities>().Intercepts(async (_, next, _) => await ThenMuteAllAsync(await next()));
        _chime.When<ListAttendees>().Intercepts(async (_, next, _) => await ThenMuteAllAsync(await next()));
        _chime.When<BatchCreateAttendee>().Intercepts(async (_, next, _) => await ThenMuteAllAsync(await next()));

        var answers = new[]
        {
            await _chime.CreateAsync(_meeting, "alice"),
            (await _chime.UpdateAttendeeCapabilitiesAsync(Update(user1))).Attendee,
            await AfterUnmutingAllAsync(
                async () => (await _chime.GetAttendeeAsync(new() { MeetingId = _meeting.MeetingId, AttendeeId = user1.AttendeeId })).Attendee),
            await AfterUnmutingAllAsync(async () => (await _chime.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId })).Attendees[0]),
            (await _chime.BatchCreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, Attendees = TestData.Items("bob") })).Attendees[0],
        };

        answers.Select(attendee => attendee.Capabilities.Audio).Should().AllBeEquivalentTo(MediaCapabilities.SendReceive);
        _meeting.Attendees.Should().OnlyContain(attendee => attendee.Capabilities == Capabilities.Of("None", "None", "None"));
    }

    [Fact]
    public async Task The_call_log_keeps_the_capabilities_at_the_time_of_the_operation()
    {
        await _chime.UpdateAttendeeCapabilitiesAsync(Update(_meeting["user1"]));
        await UpdateAllAsync(Nothing);

        var call = _chime.Calls.Of<UpdateAttendeeCapabilities>().Single();
        call.Result()!.Capabilities.Should().Be(Capabilities.All);
        _meeting["user1"].Capabilities.Should().Be(Capabilities.Of("None", "None", "None"));
    }

    private UpdateAttendeeCapabilitiesRequest Update(FakeAttendee attendee) =>
        new() { MeetingId = _meeting.MeetingId, AttendeeId = attendee.AttendeeId, Capabilities = Everything };

    private Task UpdateAllAsync(AttendeeCapabilities capabilities) => _chime.BatchUpdateAttendeeCapabilitiesExceptAsync(
        new() { MeetingId = _meeting.MeetingId, ExcludedAttendeeIds = [new() { AttendeeId = TestData.UnknownId }], Capabilities = capabilities });

    private async Task<Outcome<T>> ThenMuteAllAsync<T>(Outcome<T> outcome)
        where T : class
    {
        await UpdateAllAsync(Nothing);
        return outcome;
    }

    private async Task<Attendee> AfterUnmutingAllAsync(Func<Task<Attendee>> read)
    {
        await UpdateAllAsync(Everything);
        return await read();
    }
}
