namespace FakeChime.Tests.Common;

/// <summary>The forms with a named result type, for languages without variance, such as F#.</summary>
public sealed class TypedResultTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public TypedResultTests() => _standup = _chime.AddMeeting("standup");

    [Fact]
    public async Task Of_with_the_type_of_the_result_returns_calls_with_typed_results()
    {
        await _chime.CreateAsync(_standup, "dave");

        Call<CreateAttendee, AttendeeInfo> call = _chime.Calls.Of<CreateAttendee, AttendeeInfo>(op => op.ExternalUserId == "dave").Single();

        call.Operation.ExternalUserId.Should().Be("dave");
        call.Result!.AttendeeId.Should().Be(_standup["dave"].AttendeeId);
    }

    [Fact]
    public async Task Intercepts_with_the_type_of_the_result_runs_the_handler()
    {
        _chime.When<CreateAttendee>().Intercepts<AttendeeInfo>(async (_, next, _) => (await next()).Result! with { ExternalUserId = "changed" });

        (await _chime.CreateAsync(_standup, "dave")).ExternalUserId.Should().Be("changed");
    }

    [Fact]
    public void Intercepts_throws_if_the_type_is_not_the_result_of_the_operation() =>
        _chime.When<CreateAttendee>().Invoking(rule => rule.Intercepts<MeetingInfo>((_, next, _) => next())).Should().Throw<ArgumentException>()
            .WithMessage("MeetingInfo is not the result of CreateAttendee. Name the type that its calls return.");
}
