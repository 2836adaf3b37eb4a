namespace FakeChime.Tests.TestApi;

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

        var call = _chime.Calls.Of<CreateAttendee, AttendeeInfo>(op => op.ExternalUserId == "dave").Single();

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
    public async Task Returns_with_the_type_of_the_result_accepts_a_result_or_an_error()
    {
        Outcome<AttendeeInfo> forbidden = ChimeError.Forbidden();
        _chime.When<CreateAttendee>().Returns<AttendeeInfo>(new AttendeeInfo { ExternalUserId = "canned" }, times: 1).Returns(forbidden);

        (await _chime.CreateAsync(_standup, "dave")).ExternalUserId.Should().Be("canned");
        await _chime.CreateAsync(_standup, "dave").ShouldThrowAsync<ForbiddenException>();
    }

    [Fact]
    public void Intercepts_and_Returns_throw_if_the_type_is_not_the_result_of_the_operation()
    {
        const string Message = "CreateAttendee does not return MeetingInfo. It returns AttendeeInfo.";
        var rule = _chime.When<CreateAttendee>();

        rule.Invoking(it => it.Intercepts<MeetingInfo>((_, next, _) => next())).Should().Throw<ArgumentException>().WithMessage(Message);
        rule.Invoking(it => it.Returns<MeetingInfo>(new MeetingInfo())).Should().Throw<ArgumentException>().WithMessage(Message);
        _chime.WhenAny().Invoking(it => it.Returns<MeetingInfo>(new MeetingInfo())).Should().Throw<ArgumentException>()
            .WithMessage("The operations of WhenAny return different types. Use When<TOperation>() for an operation that returns MeetingInfo.");
    }
}
