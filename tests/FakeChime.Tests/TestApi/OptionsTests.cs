using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.TestApi;

public sealed class OptionsTests
{
    [Fact]
    public void Options_have_the_documented_defaults()
    {
        var options = new FakeChimeOptions();

        options.DefaultPageSize.Should().BeNull("the largest page of the API");
        options.DefaultMediaRegion.Should().BeNull();
        options.Limits.Should().BeEquivalentTo(new
        {
            AttendeesPerMeeting = 250,
            ActiveMeetings = 250,
            ReplicasPerMeeting = 4,
            TagsPerResource = 50,
            RequestsPerSecond = (int?)null,
            RequestBurst = (int?)null,
        });
        options.RecentlyEnded.Should().Be(TimeSpan.FromMinutes(5));
        options.CallLogLimit.Should().Be(2_000);
        options.EventLogLimit.Should().Be(2_000);
        options.EndedMeetingLimit.Should().Be(1_000);
        options.DeleteMeetingIsIdempotent.Should().BeTrue();
        options.ConstraintFailures.Should().Be(ConstraintFailure.BadRequest);
        options.ControlRegion.Should().Be("us-east-1");
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
        { new() { MaxCalls = 0 }, "MaxCalls is 0; it must be at least 1, or null for no limit." },
        { new() { EndedMeetingLimit = -1 }, "EndedMeetingLimit is -1; it must not be negative." },
        { new() { ConstraintFailures = (ConstraintFailure)7 }, "ConstraintFailures is 7; it must be one of BadRequest, Validation." },
        { new() { ListOrder = (ListOrder)7 }, "ListOrder is 7; it must be one of Creation, Id." },
        { new() { MeetingStartedAt = (MeetingStart)7 }, "MeetingStartedAt is 7; it must be one of Creation, FirstJoin." },
        { new() { ControlRegion = "eu-west-1" }, "ControlRegion is 'eu-west-1'; it must be us-east-1." },
        { new() { TimeProvider = null! }, "TimeProvider must not be null.*" },
        { new() { Limits = null! }, "Limits must not be null.*" },
        { new() { Limits = new() { AttendeesPerMeeting = -1 } }, "ChimeLimits.AttendeesPerMeeting is -1; it must not be negative." },
        { new() { Limits = new() { ActiveMeetings = -1 } }, "ChimeLimits.ActiveMeetings is -1; it must not be negative." },
        { new() { Limits = new() { TagsPerResource = -1 } }, "ChimeLimits.TagsPerResource is -1; it must not be negative." },
        { new() { Limits = new() { RequestsPerSecond = 0 } }, "ChimeLimits.RequestsPerSecond is 0; it must be at least 1, or null for the default." },
        { new() { Limits = new() { RequestBurst = 0 } }, "ChimeLimits.RequestBurst is 0; it must be at least 1, or null for the default." },
        { new() { Limits = new() { RequestBurst = 3 } }, "ChimeLimits.RequestBurst is 3, but RequestsPerSecond is null. Set both." },
        { new() { Limits = new() { ReplicasPerMeeting = -1 } }, "ChimeLimits.ReplicasPerMeeting is -1; it must not be negative." },
        { new() { AutoEnd = new() { WithoutConnection = TimeSpan.FromTicks(-1) } }, "AutoEndRules.WithoutConnection is *" },
        { new() { AutoEnd = new() { AfterCreation = TimeSpan.FromTicks(-1) } }, "AutoEndRules.AfterCreation is *" },
        {
            new() { AutoEnd = new() { WithOneConnection = TimeSpan.FromTicks(-1) } },
            "AutoEndRules.WithOneConnection is *; it must not be negative. Use Timeout.InfiniteTimeSpan for never."
        },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void An_option_out_of_range_throws_and_names_the_range(FakeChimeOptions options, string message) =>
        FluentActions.Invoking(() => new FakeAmazonChime(options)).Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void Options_accept_the_ends_of_their_ranges()
    {
        var none = TimeSpan.Zero;

        using var chime = new FakeAmazonChime(new()
        {
            DefaultPageSize = 1,
            RecentlyEnded = none,
            AutoEnd = new() { WithoutConnection = none, WithOneConnection = none, AfterCreation = none },
            EndedMeetingLimit = 0,
            Limits = new() { AttendeesPerMeeting = 0, ActiveMeetings = 0, TagsPerResource = 0, RequestsPerSecond = 1 },
        });

        chime.Meetings.Should().BeEmpty();
    }

    public static TheoryData<Type> OptionsAndSeeds =>
        [typeof(FakeChimeOptions), typeof(ChimeEngineOptions), typeof(ChimeLimits), typeof(AutoEndRules), typeof(MeetingSeed), typeof(AttendeeSeed)];

    [Theory]
    [MemberData(nameof(OptionsAndSeeds), DisableDiscoveryEnumeration = true)]
    public void Options_and_seeds_have_public_setters_that_every_language_can_use(Type type)
    {
        var members = type.GetProperties().Where(member => member.GetMethod!.IsStatic == false).ToArray();

        members.Should().NotBeEmpty().And.OnlyContain(member => member.SetMethod != null && member.SetMethod.IsPublic);
        members.SelectMany(member => member.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()).Should().BeEmpty("init is not for C# 7.3");
        members.Should().NotContain(member => member.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false));
    }

    [Fact]
    public async Task The_constructor_of_the_fake_copies_the_options()
    {
        var (early, late) = (Clock(), Clock());
        var limits = new ChimeLimits { AttendeesPerMeeting = 1 };
        var rules = new AutoEndRules { WithoutConnection = TimeSpan.FromMinutes(1) };
        var options = new FakeChimeOptions { Limits = limits, AutoEnd = rules, TimeProvider = early };
        using var chime = new FakeAmazonChime(options);

        (options.TimeProvider, options.AutoEnd) = (late, null);
        limits.AttendeesPerMeeting = 2;
        rules.WithoutConnection = TimeSpan.FromMinutes(9);

        var meeting = chime.AddMeeting(attendees: ["alice"]);
        await chime.CreateAsync(meeting, "bob").ShouldThrowAsync<ResourceLimitExceededException>();
        early.Advance(TimeSpan.FromMinutes(1));
        meeting.IsActive.Should().BeFalse();
    }

    [Fact]
    public void AutoEndRules_Chime_and_SdkMeetings_return_the_documented_times()
    {
        AutoEndRules.Chime.WithOneConnection = TimeSpan.Zero;

        AutoEndRules.Chime.Should().BeEquivalentTo(
            new { WithoutConnection = TimeSpan.FromMinutes(5), WithOneConnection = TimeSpan.FromMinutes(30), AfterCreation = TimeSpan.FromHours(24) });
        AutoEndRules.SdkMeetings.Should().BeEquivalentTo(
            new { WithoutConnection = TimeSpan.FromMinutes(5), WithOneConnection = Timeout.InfiniteTimeSpan, AfterCreation = TimeSpan.FromHours(24) });
    }
}
