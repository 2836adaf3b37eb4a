namespace FakeChime.Tests.Toolkit;

/// <summary>Which exceptions a rule can make by their type alone. The SDK's have no constructor without parameters, and need none.</summary>
public sealed class NamedExceptionTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public void An_exception_that_takes_no_text_alone_is_refused_when_the_rule_is_written()
    {
        var rule = _chime.When<CreateAttendee>();

        rule.Invoking(r => r.Throws<WithCodeException>("no route to host")).Should().Throw<ArgumentException>().WithMessage(
            "WithCodeException has no public constructor that takes a text alone, so it cannot be made by its name. "
            + "Make it yourself: Throws(() => new WithCodeException(…)).");
        rule.Invoking(r => r.ThrowsOnce<WithCodeException>()).Should().Throw<ArgumentException>().WithMessage(
            "WithCodeException has no public constructor that takes nothing, *Throws(() => new WithCodeException(…)).");
        rule.Invoking(r => r.AppliesThenThrows<WithCodeException>("lost")).Should().Throw<ArgumentException>().WithMessage(
            "*takes a text alone, *Runs(async (operation, fake, token) => { await fake(); throw new WithCodeException(…); }).");
        rule.Invoking(r => r.Throws<AbstractException>()).Should().Throw<ArgumentException>().WithMessage("*takes nothing, *");
    }

    [Fact]
    public async Task A_base_exception_of_the_SDK_is_made_with_its_text()
    {
        _chime.When<GetMeeting>().ThrowsOnce<AmazonChimeException>("odd");

        (await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = "4a1e7c3f-8d0b-4c5e-9f6a-1b2c3d4e2713" })).Should().ThrowAsync<AmazonChimeException>())
            .WithMessage("odd");
    }

    private sealed class WithCodeException(int code) : Exception($"code {code}");

    private abstract class AbstractException : Exception;
}
