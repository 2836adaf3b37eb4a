using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_service()
    {
        var options = new FakeChimeOptions();

        options.DefaultPageSize.Should().Be(99);
        options.DefaultMediaRegion.Should().Be("us-east-1");
        options.Limits.Should().Be(new ChimeLimits { AttendeesPerMeeting = 250, ActiveMeetings = 250, TagsPerResource = 50, RequestsPerSecond = null });
        options.RecentlyEnded.Should().Be(TimeSpan.FromMinutes(5));
        options.CallLogLimit.Should().Be(2_000);
        options.EventLogLimit.Should().Be(2_000);
        options.AutoEnd.Should().BeNull();
        options.MeetingStartedAt.Should().Be(MeetingStart.Creation);
        options.AttendeeDeletedAtMeetingEnd.Should().BeFalse();
        options.TimeProvider.Should().BeSameAs(TimeProvider.System);
    }

    public static TheoryData<FakeChimeOptions, string> OutOfRange => new()
    {
        { new() { DefaultPageSize = 0 }, "DefaultPageSize is 0; it must be from 1 to 99." },
        { new() { DefaultPageSize = 100 }, "DefaultPageSize is 100; it must be from 1 to 99." },
        { new() { DefaultMediaRegion = "moon" }, "DefaultMediaRegion is 'moon'; it must be one of af-south-1, *" },
        { new() { AccountId = "12" }, "AccountId is '12'; it must be 12 digits." },
        { new() { AccountId = "12345678901x" }, "AccountId is '12345678901x'; it must be 12 digits." },
        { new() { RecentlyEnded = TimeSpan.FromTicks(-1) }, "RecentlyEnded is *; it must not be negative." },
        { new() { CallLogLimit = -1 }, "CallLogLimit is -1; it must not be negative." },
        { new() { EventLogLimit = -1 }, "EventLogLimit is -1; it must not be negative." },
        { new() { TimeProvider = null! }, "TimeProvider must not be null.*" },
        { new() { Limits = null! }, "Limits must not be null.*" },
        { new() { Limits = new() { AttendeesPerMeeting = -1 } }, "ChimeLimits.AttendeesPerMeeting is -1; it must not be negative." },
        { new() { Limits = new() { ActiveMeetings = -1 } }, "ChimeLimits.ActiveMeetings is -1; it must not be negative." },
        { new() { Limits = new() { TagsPerResource = -1 } }, "ChimeLimits.TagsPerResource is -1; it must not be negative." },
        { new() { Limits = new() { RequestsPerSecond = 0 } }, "ChimeLimits.RequestsPerSecond is 0; it must be at least 1, or null for no limit." },
        { new() { AutoEnd = new() { WithOneConnection = TimeSpan.FromTicks(-1) } }, "*negative time*" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void An_option_out_of_its_range_is_refused_by_name(FakeChimeOptions options, string message)
    {
        FluentActions.Invoking(() => new FakeAmazonChime(options)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void The_edges_of_the_ranges_are_inside()
    {
        var none = TimeSpan.Zero;

        using var chime = new FakeAmazonChime(new()
        {
            DefaultPageSize = 1,
            RecentlyEnded = none,
            AutoEnd = new() { WithoutConnection = none, WithOneConnection = none, AfterCreation = none },
            Limits = new() { AttendeesPerMeeting = 0, ActiveMeetings = 0, TagsPerResource = 0, RequestsPerSecond = 1 },
        });

        chime.Meetings.Should().BeEmpty();
    }

    [Fact]
    public void Options_must_not_be_null()
    {
        FluentActions.Invoking(() => new FakeAmazonChime(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task Limits_are_options()
    {
        using var chime = WithLimits(new() { TagsPerResource = 2, AttendeesPerMeeting = 0 });
        var meeting = chime.AddMeeting();

        await chime.Awaiting(it => it.TagMeetingAsync(new() { MeetingId = meeting.MeetingId, Tags = Tags(3) })).Should().ThrowAsync<ResourceLimitExceededException>();
        await chime.Awaiting(it => it.CreateAsync(meeting, "alice")).Should().ThrowAsync<ResourceLimitExceededException>();
    }

    [Fact]
    public async Task The_request_rate_is_a_token_bucket_on_the_clock_for_each_throttled_operation()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, Limits = new() { RequestsPerSecond = 10 } });
        var meeting = chime.AddMeeting();
        Task GetAsync() => chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId });
        for (var number = 0; number < 10; number++)
        {
            await GetAsync();
        }

        (await FluentActions.Awaiting(GetAsync).Should().ThrowAsync<ThrottledClientException>()).WithMessage("Rate exceeded");
        await chime.CreateAsync(meeting, "alice");
        await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });

        clock.Advance(TimeSpan.FromMilliseconds(200));
        await GetAsync();
        await GetAsync();
        await FluentActions.Awaiting(GetAsync).Should().ThrowAsync<ThrottledClientException>();
    }
}
