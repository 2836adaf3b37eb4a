using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Client;

/// <summary>An application can block the only thread of its synchronization context, so operations must not resume on that context.</summary>
public sealed class SynchronizationContextTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CountingContext _context = new();
    private readonly FakeClient _chime;
    private readonly FakeMeeting _meeting;

    public SynchronizationContextTests()
    {
        _chime = new(new() { TimeProvider = _clock });
        _meeting = _chime.AddMeeting("standup", ["alice"]);
    }

    [Fact]
    public async Task A_delayed_operation_does_not_resume_on_the_synchronization_context()
    {
        _chime.When<GetMeeting>().Delays(TimeSpan.FromSeconds(1));

        var call = _context.Run(() => _chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId }));
        _clock.Advance(TimeSpan.FromSeconds(1));

        (await call).Meeting.MeetingId.Should().Be(_meeting.MeetingId);
        _context.Posts.Should().Be(0);
    }

    [Fact]
    public async Task A_delayed_page_does_not_resume_on_the_synchronization_context()
    {
        _chime.When<ListAttendees>().Delays(TimeSpan.FromSeconds(1));
        await using var pages = _chime.Paginators.ListAttendees(new() { MeetingId = _meeting.MeetingId }).Responses.GetAsyncEnumerator();

        var page = _context.Run(() => pages.MoveNextAsync().AsTask());
        _clock.Advance(TimeSpan.FromSeconds(1));

        (await page).Should().BeTrue();
        _context.Posts.Should().Be(0);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }

        public Task<T> Run<T>(Func<Task<T>> start)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                return start();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }
    }
}
