namespace FakeChime.Tests.TestApi;

/// <summary>Delivery to an application's event handler as the service documents it: best effort and unordered.</summary>
public sealed class UnreliableDeliveryTests
{
    private readonly Fake _chime = WithEvents(seed: 1);

    [Fact]
    public async Task By_default_some_events_are_lost_some_are_duplicated_and_the_order_changes()
    {
        var received = new List<MeetingEvent>();

        var delivered = await _chime.Events.DeliverAsync(raised =>
        {
            received.Add(raised);
            return Task.CompletedTask;
        });

        received.Should().Equal(delivered);
        var numbers = received.Select(raised => raised.Sequence).ToArray();
        numbers.Should().NotBeInAscendingOrder();
        numbers.Distinct().Count().Should().BeLessThan(numbers.Length, "some events are duplicated").And.BeLessThan(_chime.Events.Count, "some events are lost");
    }

    [Fact]
    public async Task The_same_RandomSeed_and_the_same_events_give_the_same_delivery()
    {
        using var same = WithEvents(seed: 1);
        using var other = WithEvents(seed: 2);

        var delivery = await DeliverAsync(_chime);

        (await DeliverAsync(_chime)).Should().Equal(delivery);
        (await DeliverAsync(same)).Should().Equal(delivery);
        (await DeliverAsync(other)).Should().NotEqual(delivery);
    }

    [Fact]
    public async Task Without_losses_duplicates_and_reordering_each_event_is_delivered_once_in_order()
    {
        (await DeliverAsync(_chime, new() { Losses = 0, Duplicates = 0, Reorders = false }))
            .Should().Equal(_chime.Events.Select(raised => raised.Sequence));
    }

    [Fact]
    public async Task DeliverAsync_with_a_share_of_1_loses_or_repeats_all_events()
    {
        (await DeliverAsync(_chime, new() { Losses = 1 })).Should().BeEmpty();
        (await DeliverAsync(_chime, new() { Losses = 0, Duplicates = 1, Reorders = false }))
            .Should().Equal(_chime.Events.SelectMany(raised => new[] { raised.Sequence, raised.Sequence }));
    }

    [Fact]
    public async Task Delivery_changes_neither_the_log_nor_the_IDs_that_the_fake_creates()
    {
        using var same = WithEvents(seed: 1);
        var before = _chime.Events.ToArray();

        await DeliverAsync(_chime);

        _chime.Events.Should().Equal(before);
        _chime.AddMeeting("next").MeetingId.Should().Be(same.AddMeeting("next").MeetingId);
    }

    [Fact]
    public async Task The_handler_of_DeliverAsync_can_call_the_fake_and_receives_only_earlier_events()
    {
        var count = _chime.Events.Count;

        var delivered = await _chime.Events.DeliverAsync(
            raised =>
            {
                _chime.AddMeeting().End();
                return Task.CompletedTask;
            },
            new() { Losses = 0, Duplicates = 0 });

        delivered.Should().HaveCount(count);
        _chime.Events.Should().HaveCount(2 * count);
    }

    [Fact]
    public async Task An_exception_of_the_handler_of_DeliverAsync_reaches_the_caller_and_ends_the_delivery()
    {
        var received = 0;
        var delivery = _chime.Events.DeliverAsync(async _ =>
        {
            received++;
            await Task.Yield();
            if (received == 3)
            {
                throw new InvalidTimeZoneException("third");
            }
        });

        await delivery.ShouldThrowAsync<InvalidTimeZoneException>();
        received.Should().Be(3);
    }

    [Fact]
    public async Task DeliverAsync_throws_for_a_null_handler() =>
        (await _chime.Events.DeliverAsync(null!).ShouldThrowAsync<ArgumentNullException>()).ParamName.Should().Be("handler");

    [Fact]
    public async Task An_event_has_the_same_id_in_each_of_its_deliveries()
    {
        var (deliveries, ids) = (0, new HashSet<string>());

        await _chime.Events.DeliverAsync(
            raised =>
            {
                deliveries++;
                ids.Add((string)raised.ToEventBridge()["id"]!);
                return Task.CompletedTask;
            },
            new() { Losses = 0, Duplicates = 0.5 });

        ids.Should().HaveCount(_chime.Events.Count);
        deliveries.Should().BeGreaterThan(_chime.Events.Count);
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(1.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, -1)]
    [InlineData(0, double.PositiveInfinity)]
    public async Task DeliverAsync_throws_for_a_share_outside_0_to_1_and_delivers_nothing(double losses, double duplicates)
    {
        var received = 0;
        var delivering = () => _chime.Events.DeliverAsync(
            _ =>
            {
                received++;
                return Task.CompletedTask;
            },
            new() { Losses = losses, Duplicates = duplicates });

        await delivering.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("*it must be from 0 to 1*");
        received.Should().Be(0);
    }

    private static async Task<long[]> DeliverAsync(Fake chime, UnreliableDelivery? delivery = null) =>
        [.. (await chime.Events.DeliverAsync(_ => Task.CompletedTask, delivery)).Select(raised => raised.Sequence)];

    private static Fake WithEvents(int seed)
    {
        var chime = new Fake(new() { RandomSeed = seed });
        for (var count = 0; count < 40; count++)
        {
            chime.AddMeeting().End();
        }

        return chime;
    }
}
