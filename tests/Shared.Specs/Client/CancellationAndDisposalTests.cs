namespace FakeChime.Tests.Client;

/// <summary>The client first checks whether it was disposed, then the members of the path, then the cancellation token.</summary>
public sealed class CancellationAndDisposalTests
{
    private static readonly CancellationToken Canceled = new(canceled: true);

    private readonly Fake _chime = new();

    [Fact]
    public async Task A_canceled_token_cancels_the_task_and_nothing_is_sent()
    {
        var meeting = _chime.AddMeeting();

        var task = _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice" }, Canceled);

        task.IsCanceled.Should().BeTrue();
        await FluentActions.Awaiting(() => task).Should().ThrowAsync<TaskCanceledException>();
        meeting.Attendees.Should().BeEmpty();
        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_path_member_throws_even_if_the_token_is_canceled()
    {
        var task = _chime.GetMeetingAsync(new(), Canceled);

        task.IsFaulted.Should().BeTrue();
        (await FluentActions.Awaiting(() => task).Should().ThrowExactlyAsync<ServiceException>())
            .WithMessage("Request object does not have required field MeetingId set");
    }

    [Fact]
    public void Operations_throw_ObjectDisposedException_synchronously_after_Dispose()
    {
        _chime.Dispose();
        _chime.Dispose();

        foreach (var call in new Func<Task>[]
        {
            () => _chime.GetMeetingAsync(new() { MeetingId = TestData.UnknownId }),
            () => _chime.GetMeetingAsync(null!),
            () => _chime.GetMeetingAsync(new(), Canceled),
        })
        {
            var synchronously = () => { _ = call(); };
            synchronously.Should().Throw<ObjectDisposedException>()
                .WithMessage($"The fake was disposed, for example by a container. Register a client from CreateClient() instead of the fake: *{typeof(Fake).FullName}*");
        }

        _chime.Calls.Should().BeEmpty();
    }
}
