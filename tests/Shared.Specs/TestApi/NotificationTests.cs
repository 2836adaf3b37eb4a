using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.TestApi;

/// <summary>The notifications of a meeting: their JSON, and which queue or topic received which events.</summary>
public sealed class NotificationTests
{
    private const string Queue = "arn:aws:sqs:us-east-1:123456789012:queue";
    private const string Topic = "arn:aws:sns:us-east-1:123456789012:topic";

    private readonly Fake _chime = new(new() { TimeProvider = new FakeTimeProvider(new(2023, 11, 8, 12, 11, 16, 120, TimeSpan.Zero)) });

    [Fact]
    public async Task SentTo_throws_if_the_log_dropped_events_that_it_could_have_returned()
    {
        using var chime = new Fake(new() { EventLogLimit = 1 });
        (await CreateAsync(chime, "standup", Queue)).End();

        chime.Invoking(it => it.Events.SentTo(Queue)).Should().Throw<InvalidOperationException>()
            .WithMessage("The log dropped 1 event because of its limit, so events for * may be missing. Raise EventLogLimit in the options.");
    }

    [Fact]
    public void A_notification_has_no_id_and_no_resources_and_a_time_with_milliseconds()
    {
        _chime.AddMeeting("standup", ["alice"])["alice"].Join();

        var envelope = JsonDocument.Parse(_chime.Events.Last().ToNotificationJson()).RootElement;

        envelope.EnumerateObject().Select(member => member.Name).Should().Equal("version", "source", "account", "region", "detail-type", "time", "detail");
        envelope.GetProperty("time").GetString().Should().Be("2023-11-08T12:11:16.120Z");
        envelope.GetProperty("detail").GetProperty("timestamp").GetInt64().Should().Be(1699445476120);
    }

    [Fact]
    public void A_notification_has_the_same_detail_as_the_event_of_EventBridge()
    {
        _chime.AddMeeting("standup", ["alice"])["alice"].Join();

        foreach (var raised in _chime.Events)
        {
            Detail(raised.ToNotificationJson()).Should().Be(Detail(raised.ToEventBridgeJson()));
        }
    }

    [Fact]
    public async Task SentTo_returns_the_events_of_the_meetings_that_name_the_queue()
    {
        var named = await CreateAsync("named", Queue);
        await CreateAsync("other", "arn:aws:sqs:us-east-1:123456789012:another");
        _chime.AddMeeting("silent").End();
        named.End();

        var sent = _chime.Events.SentTo(Queue);

        sent.Select(raised => (raised.Type, raised.Meeting)).Should().Equal((MeetingEventType.MeetingStarted, named), (MeetingEventType.MeetingEnded, named));
    }

    [Fact]
    public void SentTo_returns_the_events_of_all_meetings_that_name_the_topic()
    {
        var meetings = new[] { "one", "two" }.Select(name => _chime.AddMeeting(new MeetingSeed
        {
            ExternalMeetingId = name,
            NotificationsConfiguration = MeetingNotifications.Of(snsTopicArn: Topic, sqsQueueArn: Queue),
        })).ToArray();
        foreach (var meeting in meetings)
        {
            meeting.End();
        }

        _chime.Events.SentTo(Topic).Select(raised => raised.Meeting).Should().Equal(meetings);
        _chime.Events.SentTo(Queue).Select(raised => raised.Meeting).Should().Equal(meetings);
    }

    [Fact]
    public async Task SentTo_also_returns_the_events_for_a_queue_in_another_region()
    {
        const string QueueInEurope = "arn:aws:sqs:eu-central-1:123456789012:queue";
        await CreateAsync("named", QueueInEurope);

        _chime.Events.SentTo(QueueInEurope).Should().ContainSingle();
    }

    [Fact]
    public async Task SentTo_returns_the_events_of_a_meeting_that_the_fake_no_longer_knows()
    {
        using var chime = new Fake(new() { EndedMeetingLimit = 0 });
        (await CreateAsync(chime, "standup", Queue)).End();

        chime.Meetings.Should().BeEmpty();
        chime.Events.SentTo(Queue).Should().HaveCount(2);
    }

    [Fact]
    public void SentTo_returns_nothing_for_a_queue_of_a_meeting_without_events()
    {
        _chime.AddMeeting(new MeetingSeed { NotificationsConfiguration = MeetingNotifications.Of(sqsQueueArn: Queue) });

        _chime.Events.SentTo(Queue).Should().BeEmpty();
    }

    [Fact]
    public async Task SentTo_throws_for_an_ARN_that_no_meeting_names_and_lists_those_that_meetings_name()
    {
        _chime.Invoking(it => it.Events.SentTo(Queue)).Should().Throw<ArgumentException>()
            .WithMessage($"No meeting sends notifications to '{Queue}'. No meeting has a NotificationsConfiguration.*");

        await CreateAsync("named", Queue);

        foreach (var arn in new[] { Topic, Queue.ToUpperInvariant(), "", null! })
        {
            _chime.Invoking(it => it.Events.SentTo(arn)).Should().Throw<ArgumentException>().WithMessage($"No meeting sends notifications to *Meetings name {Queue}.*");
        }
    }

    [Fact]
    public async Task SentTo_throws_for_an_ARN_of_a_meeting_from_before_Reset()
    {
        await CreateAsync("named", Queue);

        _chime.Reset();

        _chime.Invoking(it => it.Events.SentTo(Queue)).Should().Throw<ArgumentException>();
    }

    private static string Detail(string json) => JsonDocument.Parse(json).RootElement.GetProperty("detail").GetRawText();

    private static async Task<FakeMeeting> CreateAsync(Fake chime, string name, string queue)
    {
        var response = await chime.CreateMeetingAsync(new()
        {
            ClientRequestToken = name,
            ExternalMeetingId = name,
            MediaRegion = "us-east-1",
            NotificationsConfiguration = new() { SqsQueueArn = queue },
        });
        return chime.Meetings[response.Meeting.MeetingId];
    }

    private Task<FakeMeeting> CreateAsync(string name, string queue) => CreateAsync(_chime, name, queue);
}
